#include "amend/resolve/printed_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "amend/resolve/search.h"
#include "amend/resolve/sentences.h"

namespace ramseyer {
namespace {

// How many lines beyond what the model may be off a place may stand, when nothing else is near.
constexpr int kNear = 2;

constexpr std::string_view kBeginning = "the beginning of a provision";
constexpr std::string_view kEnding = "the end of a provision";

std::string InWords(PrintPlace place) {
  return fmt::format("page {}, line {}", place.page, place.line);
}

tl::unexpected<Refusal> NoPrint() {
  return Refuse(FindingKind::kPrintUnknown, "the print of what is amended is not known");
}

// A place in the scope's text, how far from the lines named the model has it, and how far it may be
// off.
struct Candidate {
  std::uint32_t at = 0;
  int off = 0;
  int off_by = 0;
};

// A place, and the byte of the untouched bill that tells where it is printed.
struct Spot {
  std::uint32_t at = 0;
  std::optional<std::uint32_t> origin;
};

Spot SpotIn(const Manuscript& manuscript, const Scope& scope, std::uint32_t at) {
  const LiveText::Segment& segment = scope.text.SegmentAt(at);
  return {at, manuscript.OriginOf(segment.line, segment.field,
                                  segment.field_offset + at - segment.range.begin)};
}

std::vector<Spot> SpotsIn(const Manuscript& manuscript, const Scope& scope,
                          const std::vector<std::uint32_t>& places) {
  std::vector<Spot> spots;
  for (const std::uint32_t at : places) spots.push_back(SpotIn(manuscript, scope, at));
  return spots;
}

std::vector<Candidate> Near(const PrintedBill& print, const std::vector<Spot>& spots,
                            const PrintedLines& lines) {
  const int first = LineCount(lines.first);
  const int last = LineCount(lines.last);
  std::vector<Candidate> near;
  for (const Spot& spot : spots) {
    const auto printed = spot.origin ? print.LineOf(*spot.origin) : std::nullopt;
    if (!printed) continue;
    const int line = printed->line;
    const int off = line < first ? first - line : line > last ? line - last : 0;
    if (off <= printed->off_by + kNear) near.push_back({spot.at, off, printed->off_by});
  }
  return near;
}

// Those within what the model may be off, or near it where there are none.
std::vector<Candidate> Nearest(const std::vector<Candidate>& near) {
  std::vector<Candidate> within;
  std::copy_if(near.begin(), near.end(), std::back_inserter(within),
               [](const Candidate& one) { return one.off <= one.off_by; });
  return within.empty() ? near : within;
}

// Where the printed paragraphs of a scope begin and end; the words behind a quoted block end the
// paragraph before them.
struct Paragraphs {
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> ends;
};

Paragraphs ParagraphsOf(const Manuscript& manuscript, const LiveText& text) {
  Paragraphs paragraphs;
  LineId last;
  for (const LiveText::Segment& segment : text.segments()) {
    const bool goes_on =
        segment.line == last || manuscript.line(segment.line).kind == NodeKind::kAfterQuotation;
    if (goes_on && !paragraphs.ends.empty()) {
      paragraphs.ends.back() = segment.range.end;
    } else {
      paragraphs.begins.push_back(segment.range.begin);
      paragraphs.ends.push_back(segment.range.end);
    }
    last = segment.line;
  }
  return paragraphs;
}

// The one candidate that can be meant.
Resolved<Candidate> TheOne(ResolveContext& context, const std::vector<Candidate>& near,
                           PrintPlace place, std::string_view what) {
  const std::vector<Candidate> nearest = Nearest(near);
  if (nearest.empty()) {
    return Refuse(
        FindingKind::kPrintUnknown,
        fmt::format("by the print's model {} does not stand near {}", what, InWords(place)));
  }
  if (nearest.size() > 1) {
    return Refuse(FindingKind::kPrintUnknown,
                  fmt::format("{} at {} may be {} places by the print's model", what,
                              InWords(place), nearest.size()));
  }
  const Candidate& one = nearest.front();
  if (one.off > 0) {
    context.Caution(FindingKind::kPrintedPlace,
                    fmt::format("{} named at {} stands {} {} from there by the print's model", what,
                                InWords(place), one.off, one.off == 1 ? "line" : "lines"));
  }
  return one;
}

// A printed paragraph of the untouched bill, whatever has become of it.
struct OldParagraph {
  std::size_t begin = 0;  // indices of the manuscript's order
  std::size_t end = 0;
  std::optional<std::uint32_t> first;  // of Document::text()
  std::optional<std::uint32_t> last;
};

std::vector<OldParagraph> OldParagraphs(const Manuscript& manuscript) {
  std::vector<OldParagraph> paragraphs;
  for (std::size_t i = 0; i < manuscript.order().size(); ++i) {
    const Line& line = manuscript.line(manuscript.order()[i]);
    if (line.inserted_by.valid()) continue;
    if (line.kind != NodeKind::kAfterQuotation || paragraphs.empty())
      paragraphs.push_back({i, i, {}, {}});
    OldParagraph& here = paragraphs.back();
    here.end = i + 1;
    for (const Field field : {Field::kDesignation, Field::kHeading, Field::kText}) {
      for (const Piece& piece : line.pieces(field)) {
        if (!piece.has_place()) continue;
        if (!here.first) here.first = piece.origin;
        here.last = piece.origin + static_cast<std::uint32_t>(piece.text.size()) - 1;
      }
    }
  }
  return paragraphs;
}

class Finder {
 public:
  Finder(ResolveContext& context, const Scope& scope)
      : context_(context),
        scope_(scope),
        manuscript_(context.manuscript(scope.manuscript)),
        print_(*context.law().print()) {}

  std::vector<Candidate> Near(const std::vector<std::uint32_t>& places,
                              const PrintedLines& lines) const {
    return ramseyer::Near(print_, SpotsIn(manuscript_, scope_, places), lines);
  }

  Resolved<std::uint32_t> BeginOf(PrintPlace place) {
    const Paragraphs paragraphs = ParagraphsOf(manuscript_, scope_.text);
    const auto one = TheOne(context_, Near(paragraphs.begins, {place, place}), place, kBeginning);
    if (!one) return tl::make_unexpected(one.error());
    return one->at;
  }

  Resolved<std::uint32_t> EndOf(PrintPlace place) {
    std::vector<Candidate> near = NearEnds(ParagraphsOf(manuscript_, scope_.text).ends, place);
    if (near.empty()) {
      std::vector<std::uint32_t> sentences;
      for (const ByteRange sentence : SentencesOf(scope_.text)) sentences.push_back(sentence.end);
      near = NearEnds(sentences, place);
    }
    const auto one = TheOne(context_, near, place, kEnding);
    if (!one) return tl::make_unexpected(one.error());
    return one->at + 1;
  }

 private:
  // By the last byte of each.
  std::vector<Candidate> NearEnds(std::vector<std::uint32_t> ends, PrintPlace place) const {
    for (std::uint32_t& end : ends) --end;
    return Near(ends, {place, place});
  }

  ResolveContext& context_;
  const Scope& scope_;
  const Manuscript& manuscript_;
  const PrintedBill& print_;
};

std::vector<ByteRange> DesignationsLike(const Manuscript& manuscript, const Scope& scope,
                                        const std::string& words) {
  std::vector<ByteRange> places;
  for (const LiveText::Segment& segment : scope.text.segments()) {
    if (segment.field != Field::kDesignation) continue;
    const bool meant =
        manuscript.line(segment.line).label == words || scope.text.Text(segment.range) == words;
    if (meant) places.push_back(segment.range);
  }
  return places;
}

std::vector<std::uint32_t> BeginsOf(const std::vector<ByteRange>& places) {
  std::vector<std::uint32_t> begins;
  for (const ByteRange place : places) begins.push_back(place.begin);
  return begins;
}

}  // namespace

Resolved<ByteRange> OnLines(ResolveContext& context, const Scope& scope,
                            const std::vector<ByteRange>& places, const Passage& passage) {
  const PrintedLines& lines = *passage.printed;
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  const std::vector<std::uint32_t> begins = BeginsOf(places);
  const PrintedBill* print = context.law().print();
  const std::vector<Spot> spots = SpotsIn(manuscript, scope, begins);
  const bool known =
      print != nullptr && std::any_of(spots.begin(), spots.end(), [&](const Spot& spot) {
        return spot.origin && print->LineOf(*spot.origin);
      });
  if (!known) {
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
  const auto one = TheOne(context, near, lines.first, fmt::format("“{}”", passage.words));
  if (!one) return tl::make_unexpected(one.error());
  return *std::find_if(places.begin(), places.end(),
                       [&](ByteRange place) { return place.begin == one->at; });
}

Resolved<LineId> DesignationOnLines(ResolveContext& context, const Scope& scope,
                                    const Passage& passage) {
  const std::vector<ByteRange> places =
      DesignationsLike(context.manuscript(scope.manuscript), scope, passage.words);
  if (places.empty()) {
    return Refuse(FindingKind::kWordsNotFound,
                  fmt::format("“{}” does not stand in the bill", passage.words));
  }
  const auto place = OnLines(context, scope, places, passage);
  if (!place) return tl::make_unexpected(place.error());
  return scope.text.SegmentAt(place->begin).line;
}

std::optional<std::uint32_t> LikelyPlace(const PrintedBill* print, const Manuscript& manuscript,
                                         const Scope& scope, const Passage& passage) {
  std::vector<ByteRange> places = SearchAnyCase(scope.text, passage.words);
  const std::vector<ByteRange> designations = DesignationsLike(manuscript, scope, passage.words);
  places.insert(places.end(), designations.begin(), designations.end());
  if (places.size() == 1) return places.front().begin;
  if (print == nullptr) return std::nullopt;
  const auto nearest =
      Nearest(Near(*print, SpotsIn(manuscript, scope, BeginsOf(places)), *passage.printed));
  if (nearest.size() != 1) return std::nullopt;
  return nearest.front().at;
}

Resolved<std::uint32_t> BeginOfLine(ResolveContext& context, const Scope& scope, PrintPlace line) {
  if (context.law().print() == nullptr || scope.text.empty()) return NoPrint();
  return Finder(context, scope).BeginOf(line);
}

Resolved<std::uint32_t> EndOfLine(ResolveContext& context, const Scope& scope, PrintPlace line) {
  if (context.law().print() == nullptr || scope.text.empty()) return NoPrint();
  return Finder(context, scope).EndOf(line);
}

Resolved<ByteRange> RangeOfLines(ResolveContext& context, const Scope& scope,
                                 const PrintedLines& lines) {
  const auto begin = BeginOfLine(context, scope, lines.first);
  if (!begin) return tl::make_unexpected(begin.error());
  const auto end = EndOfLine(context, scope, lines.last);
  if (!end) return tl::make_unexpected(end.error());
  if (*end <= *begin) {
    return Refuse(
        FindingKind::kPrintUnknown,
        fmt::format("{} ends before it begins by the print's model", InWords(lines.first)));
  }
  return ByteRange{*begin, *end};
}

Resolved<std::size_t> IndexBesideLine(ResolveContext& context, ManuscriptId id, PrintPlace line,
                                      Side side) {
  if (context.law().print() == nullptr) return NoPrint();
  const Manuscript& manuscript = context.manuscript(id);
  const bool after = side == Side::kAfter;
  const std::vector<OldParagraph> paragraphs = OldParagraphs(manuscript);
  std::vector<Spot> spots;
  for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
    spots.push_back({i, after ? paragraphs[i].last : paragraphs[i].first});
  }
  const auto near = Near(*context.law().print(), spots, {line, line});
  const auto one = TheOne(context, near, line, after ? kEnding : kBeginning);
  if (!one) return tl::make_unexpected(one.error());
  if (!after) return paragraphs[one->at].begin;
  // Behind what an instruction before has put there.
  std::size_t index = paragraphs[one->at].end;
  const auto is_original = [&](std::size_t at) {
    const Line& here = manuscript.line(manuscript.order()[at]);
    return here.live() && !here.inserted_by.valid();
  };
  while (index < manuscript.order().size() && !is_original(index)) ++index;
  return index;
}

}  // namespace ramseyer
