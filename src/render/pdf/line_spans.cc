// The three fields are strung into one row of spans first, so that a provision that is struck as a
// whole stands in one pair of brackets: [(6) Heading. Text].
#include "render/pdf/line_spans.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "render/pdf/marking.h"
#include "render/words.h"

namespace ramseyer {
namespace {

enum class Field : std::uint8_t { kDesignation, kHeading, kText };

struct FieldSpan {
  Field field = Field::kText;
  TextSpan span;
};
using FieldSpans = std::vector<FieldSpan>;

bool IsBlank(std::string_view text) { return text.find_first_not_of(' ') == std::string::npos; }

bool IsOld(PieceKind kind) { return kind == PieceKind::kStruck || kind == PieceKind::kMovedFrom; }
bool IsNew(PieceKind kind) { return kind == PieceKind::kInserted || kind == PieceKind::kMovedTo; }

bool IsPrinted(PieceKind kind, PrintedSide side) {
  return side == PrintedSide::kBoth || (side == PrintedSide::kOld ? !IsNew(kind) : !IsOld(kind));
}

// A moved line is on one side with all that it holds.
bool IsPrinted(const ReportLine& line, PrintedSide side) {
  return !(side == PrintedSide::kOld && line.start == PieceKind::kMovedTo) &&
         !(side == PrintedSide::kNew && line.start == PieceKind::kMovedFrom);
}

TextSpan Sign(std::string text, const TextSpan& like) {
  TextSpan sign;
  sign.text = std::move(text);
  sign.look.size = like.look.size;
  sign.sign = true;
  return sign;
}

TextSpan Bracket(std::string text, const TextSpan& like) {
  TextSpan bracket = Sign(std::move(text), like);
  bracket.kind = like.kind;
  bracket.look.bold = true;
  return bracket;
}

// A blank that was struck next to another change shows by what stands there instead.
bool IsBlankBesideChange(const FieldSpans& spans, std::size_t begin, std::size_t end) {
  const auto is_blank = [](const FieldSpan& span) { return IsBlank(span.span.text); };
  const auto kept = [&](std::size_t at) { return spans[at].span.kind == PieceKind::kKept; };
  const auto at = [&](std::size_t i) { return spans.begin() + static_cast<std::ptrdiff_t>(i); };
  const bool between = begin > 0 && end < spans.size() && kept(begin - 1) && kept(end);
  return !between && std::all_of(at(begin), at(end), is_blank);
}

// Puts brackets around each unbroken run of words of the same fate, blanks at its ends left out.
void AddBrackets(PdfStyle style, FieldSpans& spans) {
  FieldSpans out;
  for (std::size_t begin = 0; begin < spans.size();) {
    const PieceKind kind = spans[begin].span.kind;
    std::size_t end = begin + 1;
    while (end < spans.size() && spans[end].span.kind == kind) ++end;
    if (!MarkingOf(style, kind).brackets || IsBlankBesideChange(spans, begin, end)) {
      out.insert(out.end(), spans.begin() + static_cast<std::ptrdiff_t>(begin),
                 spans.begin() + static_cast<std::ptrdiff_t>(end));
      begin = end;
      continue;
    }
    std::size_t first = begin;
    std::size_t last = end - 1;
    while (first < last && IsBlank(spans[first].span.text)) ++first;
    while (last > first && IsBlank(spans[last].span.text)) --last;
    for (std::size_t i = begin; i < end; ++i) {
      if (i == first) out.push_back({spans[i].field, Bracket("[", spans[i].span)});
      out.push_back(spans[i]);
      if (i == last) out.push_back({spans[i].field, Bracket("]", spans[i].span)});
    }
    begin = end;
  }
  spans = std::move(out);
}

// Old words and the new ones for them do not run into each other.
void PartOldFromNew(FieldSpans& spans) {
  constexpr double kThin = 0.6;  // of the size of the words
  FieldSpans out;
  for (const FieldSpan& span : spans) {
    if (!out.empty() && IsOld(out.back().span.kind) && IsNew(span.span.kind) &&
        out.back().field == span.field && out.back().span.text.back() != ' ' &&
        span.span.text.front() != ' ') {
      TextSpan gap = Sign(" ", span.span);
      gap.look.size *= kThin;
      out.push_back({span.field, std::move(gap)});
    }
    out.push_back(span);
  }
  spans = std::move(out);
}

// The blank with which words begin that were cut from the line before takes no room at the margin.
void ShrinkBlankAtStart(FieldSpans& spans) {
  constexpr double kNoSize = 0.1;
  TextSpan& first = spans.front().span;
  const std::size_t blanks = std::min(first.text.find_first_not_of(' '), first.text.size());
  if (blanks == 0 || first.sign) return;
  TextSpan blank = first;
  blank.text.resize(blanks);
  blank.look.size = kNoSize;
  blank.look.decoration = Decoration::kNone;
  first.text.erase(0, blanks);
  if (first.text.empty()) {
    first = std::move(blank);
  } else {
    spans.insert(spans.begin(), {spans.front().field, std::move(blank)});
  }
}

bool HasWordsOn(PrintedSide side, const FieldSpans& spans, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (!spans[i].span.sign && IsPrinted(spans[i].span.kind, side)) return true;
  }
  return false;
}

// The blank between fields: part of the text before if both fields have words there, and of the
// text after if they have words in that. Fields begin at `begin` and at `at`, the second ends the
// spans.
FieldSpan BlankBetween(const FieldSpans& spans, std::size_t begin, std::size_t at) {
  const auto joins = [&](PrintedSide side) {
    return HasWordsOn(side, spans, begin, at) && HasWordsOn(side, spans, at, spans.size());
  };
  const bool joins_old = joins(PrintedSide::kOld);
  const bool joins_new = joins(PrintedSide::kNew);
  FieldSpan blank{spans[at - 1].field, Sign(" ", spans[at].span)};
  blank.span.sign = !joins_old && !joins_new;
  if (joins_old == joins_new) return blank;
  for (std::size_t i = begin; i < spans.size(); ++i) {
    const TextSpan& like = spans[i].span;
    if (joins_old ? !IsOld(like.kind) : !IsNew(like.kind)) continue;
    blank.span.kind = like.kind;
    blank.span.change = like.change;
    break;
  }
  return blank;
}

bool EndsInDash(const FieldSpans& spans, std::size_t end) {
  return JoinAfterHeading(spans[end - 1].span.text) == HeadingJoin::kNothing;
}

// Puts blanks between fields that are set in one paragraph. `heading` and `text` are where those
// fields begin.
void AddBlanks(FieldSpans& spans, std::size_t heading, std::size_t text) {
  const bool runs_in = text > heading && text < spans.size() &&
                       JoinAfterHeading(spans[text - 1].span.text) == HeadingJoin::kSpace;
  if (runs_in) {
    spans.insert(spans.begin() + static_cast<std::ptrdiff_t>(text),
                 BlankBetween(spans, heading, text));
  }
  if (heading > 0 && heading < spans.size() && !EndsInDash(spans, heading)) {
    spans.insert(spans.begin() + static_cast<std::ptrdiff_t>(heading),
                 BlankBetween(spans, 0, heading));
  }
}

}  // namespace

std::string ChangeAnchor(ChangeId change) { return fmt::format("c{}", change.index() + 1); }

std::string InstructionAnchor(std::size_t index) { return fmt::format("i{}", index + 1); }

ChangeLinks::ChangeLinks(const Report& report)
    : report_(report), moves_from_(report.changes.size()), moves_to_(report.changes.size()) {
  for (const ReportSection& section : report.sections) {
    for (const ReportLine& line : section.lines) {
      for (const auto* field : {&line.designation, &line.heading, &line.text}) {
        for (const ReportPiece& piece : *field) {
          if (piece.text.empty()) continue;
          if (piece.kind == PieceKind::kMovedFrom) moves_from_[piece.change.index()] = true;
          if (piece.kind == PieceKind::kMovedTo) moves_to_[piece.change.index()] = true;
        }
      }
    }
  }
}

// A move has two places: "f3" where the words were, "c3" where they are.
std::string ChangeLinks::TakeAnchor(PieceKind kind, ChangeId change) {
  const bool old_end = kind == PieceKind::kMovedFrom && moves_to_[change.index()];
  std::string anchor = old_end ? fmt::format("f{}", change.index() + 1) : ChangeAnchor(change);
  return anchors_.insert(anchor).second ? anchor : "";
}

std::string ChangeLinks::LinkOf(PieceKind kind, ChangeId change) const {
  const std::size_t index = change.index();
  if (const auto instruction = report_.changes[index].instruction) {
    return InstructionAnchor(*instruction);
  }
  if (!moves_from_[index] || !moves_to_[index]) return "";
  if (kind == PieceKind::kMovedFrom) return ChangeAnchor(change);
  return kind == PieceKind::kMovedTo ? fmt::format("f{}", index + 1) : "";
}

TextSpan LineSpanner::Marked(const ReportPiece& piece, std::string text,
                             const TextLook& look) const {
  const Marking marking = MarkingOf(style_, piece.kind);
  TextSpan span;
  span.text = std::move(text);
  span.look = look;
  span.look.italic = span.look.italic || marking.italic;
  span.look.decoration = marking.decoration;
  if (piece.kind != PieceKind::kKept) span.look.ink = marking.ink;
  span.kind = piece.kind;
  span.change = piece.change;
  if (piece.change.valid()) span.link = links_.LinkOf(piece.kind, piece.change);
  return span;
}

LineSpans LineSpanner::Span(const ReportLine& line, const std::vector<ChangeId>& begun,
                            PrintedSide side, const FieldLooks& looks) {
  LineSpans fields;
  if (!IsPrinted(line, side)) return fields;
  FieldSpans spans;
  // Blanks at the ends of marked words are spans of their own, without decoration unless the blank
  // is all that changed.
  const auto add_blank = [&](Field field, const ReportPiece& piece, std::string text,
                             const TextLook& look) {
    if (text.empty()) return;
    TextSpan blank = Marked(piece, std::move(text), look);
    blank.look.decoration = Decoration::kNone;
    spans.push_back({field, std::move(blank)});
  };
  const auto add = [&](Field field, const std::vector<ReportPiece>& pieces, const TextLook& look) {
    for (const ReportPiece& piece : pieces) {
      if (!IsPrinted(piece.kind, side)) continue;
      const std::string text = typesetter_.Shown(piece.text);
      const std::size_t first = text.find_first_not_of(' ');
      if (piece.kind == PieceKind::kKept || first == std::string::npos) {
        if (!text.empty()) spans.push_back({field, Marked(piece, text, look)});
        continue;
      }
      const std::size_t last = text.find_last_not_of(' ') + 1;
      add_blank(field, piece, text.substr(0, first), look);
      spans.push_back({field, Marked(piece, text.substr(first, last - first), look)});
      add_blank(field, piece, text.substr(last), look);
    }
  };
  if (NeedsParagraphSign(line) && IsPrinted(line.start, side)) {
    TextSpan sign = Marked({line.start, "", line.start_change}, "¶", looks.text);
    sign.sign = true;
    sign.link.clear();
    TextSpan blank = Sign(" ", sign);
    blank.kind = sign.kind;
    spans.push_back({Field::kDesignation, std::move(sign)});
    spans.push_back({Field::kDesignation, std::move(blank)});
  }
  add(Field::kDesignation, line.designation, looks.designation);
  const std::size_t heading_begin = spans.size();
  add(Field::kHeading, line.heading, looks.heading);
  const std::size_t text_begin = spans.size();
  add(Field::kText, line.text, looks.text);
  AddBlanks(spans, heading_begin, text_begin);
  if (!spans.empty()) ShrinkBlankAtStart(spans);
  AddBrackets(style_, spans);
  if (side == PrintedSide::kBoth) PartOldFromNew(spans);
  std::vector<ChangeId> pending = begun;
  for (FieldSpan& span : spans) {
    const ChangeId change = span.span.change;
    if (change.valid()) {
      span.span.anchor = links_.TakeAnchor(span.span.kind, change);
      const auto wanted = std::find(pending.begin(), pending.end(), change);
      span.span.first = wanted != pending.end();
      if (span.span.first) pending.erase(wanted);
    }
    SpanText& field = span.field == Field::kDesignation ? fields.designation
                      : span.field == Field::kHeading   ? fields.heading
                                                        : fields.text;
    field.push_back(std::move(span.span));
  }
  return fields;
}

}  // namespace ramseyer
