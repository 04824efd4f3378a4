#include "render/pdf/line_spans.h"

#include <algorithm>
#include <utility>

#include "render/pdf/marking.h"
#include "render/words.h"
#include "report/pending_changes.h"

namespace ramseyer::pdf {
namespace {

// A moved line is on one side with all that it holds.
bool IsPrinted(const ReportLine& line, PrintedSide side) {
  return !(side == PrintedSide::kOld && line.start == PieceKind::kMovedTo) &&
         !(side == PrintedSide::kNew && line.start == PieceKind::kMovedFrom);
}

SpanText& FieldOf(LineSpans& spans, LineField field) {
  switch (field) {
    case LineField::kDesignation:
      return spans.designation;
    case LineField::kHeading:
      return spans.heading;
    case LineField::kText:
      break;
  }
  return spans.text;
}

}  // namespace

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

// The sign of a paragraph where a line's start changed and nothing else would show it.
void LineSpanner::AddParagraphSign(const ReportLine& line, const TextLook& look,
                                   FieldSpans& spans) const {
  TextSpan sign = Marked({line.start, "", line.start_change}, "¶", look);
  sign.sign = true;
  sign.link.clear();
  TextSpan blank = Sign(" ", sign);
  blank.kind = sign.kind;
  spans.push_back({LineField::kDesignation, std::move(sign)});
  spans.push_back({LineField::kDesignation, std::move(blank)});
}

// Blanks at the ends of marked words are spans of their own, without decoration unless the blank is
// all that changed.
void LineSpanner::AddField(LineField field, const std::vector<ReportPiece>& pieces,
                           PrintedSide side, const TextLook& look, FieldSpans& spans) const {
  for (const ReportPiece& piece : pieces) {
    if (!IsPrinted(piece.kind, side)) continue;
    const std::string text = typesetter_.Shown(piece.text);
    const auto add = [&](std::string words, bool plain) {
      if (words.empty()) return;
      TextSpan span = Marked(piece, std::move(words), look);
      if (plain) span.look.decoration = Decoration::kNone;
      spans.push_back({field, std::move(span)});
    };
    const std::size_t first = text.find_first_not_of(' ');
    if (piece.kind == PieceKind::kKept || first == std::string::npos) {
      add(text, false);
      continue;
    }
    const std::size_t last = text.find_last_not_of(' ') + 1;
    add(text.substr(0, first), true);
    add(text.substr(first, last - first), false);
    add(text.substr(last), true);
  }
}

// Gives the spans their anchors and numbers, and takes the fields apart again.
LineSpans LineSpanner::ByField(FieldSpans spans, const std::vector<ChangeId>& begun) {
  PendingChanges pending(begun);
  LineSpans fields;
  for (FieldSpan& one : spans) {
    TextSpan& span = one.span;
    if (span.change.valid()) {
      span.anchor = links_.TakeAnchor(span.kind, span.change);
      span.first = pending.Take(span.change);
    }
    FieldOf(fields, one.field).push_back(std::move(span));
  }
  return fields;
}

LineSpans LineSpanner::Span(const ReportLine& line, const std::vector<ChangeId>& begun,
                            PrintedSide side, const FieldLooks& looks) {
  if (!IsPrinted(line, side)) return {};
  FieldSpans spans;
  if (NeedsParagraphSign(line) && IsPrinted(line.start, side)) {
    AddParagraphSign(line, looks.text, spans);
  }
  AddField(LineField::kDesignation, line.designation, side, looks.designation, spans);
  const std::size_t heading = spans.size();
  AddField(LineField::kHeading, line.heading, side, looks.heading, spans);
  const std::size_t text = spans.size();
  AddField(LineField::kText, line.text, side, looks.text, spans);
  AddBlanks(spans, heading, text);
  ShrinkBlankAtStart(spans);
  AddBrackets(style_, spans);
  if (side == PrintedSide::kBoth) PartOldFromNew(spans);
  return ByField(std::move(spans), begun);
}

}  // namespace ramseyer::pdf
