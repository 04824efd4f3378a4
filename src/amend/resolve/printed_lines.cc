#include "amend/resolve/printed_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "amend/resolve/printed_bill.h"
#include "amend/resolve/sentences.h"

namespace ramseyer {
namespace {

// How many lines beyond what the model may be off a place may stand, when nothing else is near.
constexpr int kNear = 2;

std::string InWords(PrintedPlace place) {
  return fmt::format("page {}, line {}", place.page, place.line);
}

// A place in the scope's text, how far from the lines named the model has it, and how far it may be off.
struct Candidate {
  std::uint32_t at = 0;
  int off = 0;
  int off_by = 0;
};

class Finder {
 public:
  Finder(ResolveContext& context, const Scope& scope)
      : context_(context),
        scope_(scope),
        manuscript_(context.manuscript(scope.manuscript)),
        print_(*context.law().print()) {}

  // Where a byte of the scope's text is printed.
  std::optional<PrintedBill::Line> LineAt(std::uint32_t at) const {
    const LiveText::Segment& segment = scope_.text.SegmentAt(at);
    const auto origin = manuscript_.OriginOf(segment.line, segment.field,
                                             segment.field_offset + at - segment.range.begin);
    return origin ? print_.LineOf(*origin) : std::nullopt;
  }

  std::vector<Candidate> Near(const std::vector<std::uint32_t>& places, PrintedLines lines) const {
    const int first = LineCount(lines.first);
    const int last = LineCount(lines.last);
    std::vector<Candidate> near;
    for (const std::uint32_t at : places) {
      const auto printed = LineAt(at);
      if (!printed) continue;
      const int line = printed->line;
      const int off = line < first ? first - line : line > last ? line - last : 0;
      if (off <= printed->off_by + kNear) near.push_back({at, off, printed->off_by});
    }
    return near;
  }

  // The one candidate that can be meant: alone within what the model may be off, or alone near it.
  Resolved<Candidate> TheOne(const std::vector<Candidate>& near, PrintedPlace place,
                             std::string_view what) {
    for (const int further : {0, kNear}) {
      std::vector<Candidate> within;
      std::copy_if(near.begin(), near.end(), std::back_inserter(within),
                   [&](const Candidate& one) { return one.off <= one.off_by + further; });
      if (within.size() == 1) {
        Note(within.front(), place, what);
        return within.front();
      }
      if (within.size() > 1) {
        return Refuse(FindingKind::kPrintUnknown,
                      fmt::format("{} at {} may be {} places by the print's model", what,
                                  InWords(place), within.size()));
      }
    }
    return Refuse(FindingKind::kPrintUnknown,
                  fmt::format("by the print's model {} does not stand near {}", what, InWords(place)));
  }

  void Note(const Candidate& one, PrintedPlace place, std::string_view what) {
    if (one.off == 0) return;
    context_.Caution(FindingKind::kPrintedPlace,
                     fmt::format("{} named at {} stands {} {} from there by the print's model", what,
                                 InWords(place), one.off, one.off == 1 ? "line" : "lines"));
  }

  // Where the printed paragraphs of the scope begin, and where they end; the words behind a quoted block
  // end the paragraph before them.
  void FindParagraphs() {
    LineId last;
    for (const LiveText::Segment& segment : scope_.text.segments()) {
      const bool goes_on = segment.line == last ||
                           manuscript_.line(segment.line).kind == NodeKind::kAfterQuotation;
      if (goes_on && !ends_.empty()) {
        ends_.back() = segment.range.end;
      } else {
        begins_.push_back(segment.range.begin);
        ends_.push_back(segment.range.end);
      }
      last = segment.line;
    }
  }

  Resolved<std::uint32_t> BeginOf(PrintedPlace place) {
    FindParagraphs();
    const auto one = TheOne(Near(begins_, {place, place}), place, "the beginning of a provision");
    if (!one) return tl::make_unexpected(one.error());
    return one->at;
  }

  Resolved<std::uint32_t> EndOf(PrintedPlace place) {
    if (ends_.empty()) FindParagraphs();
    std::vector<Candidate> near = NearEnds(ends_, place);
    if (near.empty()) {
      std::vector<std::uint32_t> sentences;
      for (const ByteRange sentence : SentencesOf(scope_.text)) sentences.push_back(sentence.end);
      near = NearEnds(sentences, place);
    }
    const auto one = TheOne(near, place, "the end of a provision");
    if (!one) return tl::make_unexpected(one.error());
    return one->at;
  }

 private:
  std::vector<Candidate> NearEnds(std::vector<std::uint32_t> ends, PrintedPlace place) const {
    for (std::uint32_t& end : ends) --end;  // the last byte of it
    std::vector<Candidate> near = Near(ends, {place, place});
    for (Candidate& one : near) ++one.at;
    return near;
  }

  ResolveContext& context_;
  const Scope& scope_;
  const Manuscript& manuscript_;
  const PrintedBill& print_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace

Resolved<ByteRange> OnLines(ResolveContext& context, const Scope& scope,
                            const std::vector<ByteRange>& places, const Passage& passage) {
  const PrintedLines& lines = *passage.printed;
  std::vector<std::uint32_t> begins;
  for (const ByteRange place : places) begins.push_back(place.begin);
  const auto known = [&](const Finder& finder) {
    return std::any_of(begins.begin(), begins.end(),
                       [&](std::uint32_t at) { return finder.LineAt(at).has_value(); });
  };
  if (context.law().print() == nullptr || !known(Finder(context, scope))) {
    if (places.size() == 1) return places.front();
    return Refuse(FindingKind::kWordsAmbiguous,
                  fmt::format("“{}” stands {} times in the bill, and its print is not known",
                              passage.words, places.size()));
  }
  Finder finder(context, scope);
  const auto near = finder.Near(begins, lines);
  if (near.empty()) {
    return Refuse(FindingKind::kWordsNotFound,
                  fmt::format("“{}” does not stand near {}", passage.words, InWords(lines.first)));
  }
  const auto one = finder.TheOne(near, lines.first, fmt::format("“{}”", passage.words));
  if (!one) return tl::make_unexpected(one.error());
  return *std::find_if(places.begin(), places.end(),
                       [&](ByteRange place) { return place.begin == one->at; });
}

Resolved<LineId> DesignationOnLines(ResolveContext& context, const Scope& scope,
                                    const Passage& passage) {
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  std::vector<ByteRange> places;
  for (const LiveText::Segment& segment : scope.text.segments()) {
    if (segment.field != Field::kDesignation) continue;
    const bool meant = manuscript.line(segment.line).label == passage.words ||
                       scope.text.Text(segment.range) == passage.words;
    if (meant) places.push_back(segment.range);
  }
  if (places.empty()) {
    return Refuse(FindingKind::kWordsNotFound,
                  fmt::format("“{}” does not stand in the bill", passage.words));
  }
  const auto place = OnLines(context, scope, places, passage);
  if (!place) return tl::make_unexpected(place.error());
  return scope.text.SegmentAt(place->begin).line;
}

Resolved<ByteRange> RangeOfLines(ResolveContext& context, const Scope& scope,
                                 const PrintedLines& lines) {
  if (context.law().print() == nullptr || scope.text.empty()) {
    return Refuse(FindingKind::kPrintUnknown, "the print of what is amended is not known");
  }
  Finder finder(context, scope);
  const auto begin = finder.BeginOf(lines.first);
  if (!begin) return tl::make_unexpected(begin.error());
  const auto end = finder.EndOf(lines.last);
  if (!end) return tl::make_unexpected(end.error());
  if (*end <= *begin) {
    return Refuse(FindingKind::kPrintUnknown,
                  fmt::format("{} ends before it begins by the print's model", InWords(lines.first)));
  }
  return ByteRange{*begin, *end};
}

}  // namespace ramseyer
