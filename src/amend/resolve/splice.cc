#include "amend/resolve/splice.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "amend/execute/spacing.h"
#include "amend/resolve/field_edits.h"
#include "amend/resolve/locate.h"
#include "amend/resolve/run_in.h"
#include "document/labels.h"

namespace ramseyer {
namespace {

using Edits = std::vector<Edit>;

std::uint32_t Size(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(' ') == std::string_view::npos;
}

// Words with the spaces that they need between what stands left and right of them. What is struck
// leaves spaces over; execution puts those right.
std::string Fit(std::string_view left, std::string_view words, std::string_view right) {
  if (words.empty()) return "";
  std::string fitted;
  if (NeedSpaceBetween(left, words) && !IsLabelAfterLabel(left, words)) fitted = " ";
  fitted += words;
  if (NeedSpaceBetween(words, right) && !IsLabelAfterLabel(words, right)) fitted += ' ';
  return fitted;
}

void Strike(Edits& edits, LineId line, Field field, std::uint32_t begin, std::uint32_t end) {
  if (begin < end) edits.emplace_back(StrikeText{line, field, {begin, end}});
}

// A span within one field.
void ReplaceInField(const Manuscript& manuscript, const TextSpan& span, std::string_view words,
                    Edits& edits) {
  const LineId line = span.begin.line;
  const Field field = span.begin.field;
  const std::string live = manuscript.Live(line, field);
  const std::string_view left = std::string_view(live).substr(0, span.begin.offset);
  const std::string_view right = std::string_view(live).substr(span.end.offset);
  Strike(edits, line, field, span.begin.offset, span.end.offset);
  const std::string fitted = Fit(left, words, right);
  // Behind what is struck, so that the new words follow the old.
  if (!fitted.empty()) edits.emplace_back(InsertText{line, field, span.end.offset, fitted});
}

// Strikes the part of a line that the span covers from its start on: `end` excluded, or everything.
void StrikeHead(const Manuscript& manuscript, LineId line, TextPoint end, Edits& edits) {
  const auto length = [&](Field field) { return Size(manuscript.Live(line, field)); };
  if (end.field == Field::kText) Strike(edits, line, Field::kHeading, 0, length(Field::kHeading));
  Strike(edits, line, end.field, 0, end.offset);
}

std::string Remainder(const Manuscript& manuscript, TextPoint end) {
  std::string rest = manuscript.Live(end.line, end.field).substr(end.offset);
  if (end.field == Field::kHeading) rest += manuscript.Live(end.line, Field::kText);
  return rest;
}

// The first live unit at or behind an index, whose depth tells where new units stand.
Edits LinesAt(const Manuscript& manuscript, LineId around, std::size_t index,
              const std::vector<NewLine>& lines, bool beside) {
  if (lines.empty()) return {};
  const Line& line = manuscript.line(around);
  const std::vector<std::size_t> outer = OuterUnits(lines);
  const NodeKind kind = outer.empty() ? NodeKind::kText : lines[outer.front()].kind;
  int depth = line.depth;
  const bool same =
      beside && line.role == LineRole::kUnit &&
      (outer.empty() || kind == line.kind || CountedAlike(lines[outer.front()].label, line.label));
  if (!same && !outer.empty()) {
    const LineId unit = line.role == LineRole::kUnit ? around : manuscript.ParentUnit(around);
    depth = DepthFor(manuscript, unit, kind, lines[outer.front()].label);
  }
  return {InsertLines{index, depth, lines}};
}

Resolved<Edits> SpliceWithin(const Manuscript& manuscript, const TextSpan& span,
                             const PayloadParts& payload);

void Append(Edits& edits, Edits more) {
  for (Edit& edit : more) edits.push_back(std::move(edit));
}

// The span runs from a line's heading into its text: “Married individuals.—In the case of”.
Resolved<Edits> SpliceHeadingAndText(const Manuscript& manuscript, const TextSpan& span,
                                     const PayloadParts& payload) {
  const LineId line = span.begin.line;
  const std::size_t run_in = payload.words.find(kRunIn);
  if (run_in == std::string::npos) {
    return Refuse(FindingKind::kStructureMismatch,
                  fmt::format("the words run from the heading of {} into its text",
                              CitationOf(manuscript, line)));
  }
  Edits edits;
  const std::string kept = manuscript.Live(line, Field::kHeading).substr(0, span.begin.offset);
  ReplaceHeading(manuscript, line, kept + payload.words.substr(0, run_in), edits);
  PayloadParts text = payload;
  text.words = payload.words.substr(run_in + kRunIn.size());
  const TextSpan in_text{{line, Field::kText, 0}, span.end};
  auto more = SpliceWithin(manuscript, in_text, text);
  if (!more) return more;
  Append(edits, std::move(*more));
  return edits;
}

// The span begins within a line, whose start stays.
Resolved<Edits> SpliceWithin(const Manuscript& manuscript, const TextSpan& span,
                             const PayloadParts& payload) {
  Edits edits;
  const LineId first = span.begin.line;
  const LineId last = span.end.line;
  const bool one_field = first == last && span.begin.field == span.end.field;
  if (first == last && span.begin.field == Field::kText && !payload.lines.empty()) {
    const std::string rest = Remainder(manuscript, span.end);
    ReplaceInField(manuscript, span, payload.words, edits);
    if (IsBlank(rest)) {
      Append(edits,
             LinesAt(manuscript, first, IndexBehind(manuscript, first), payload.lines, false));
    } else {
      const Edits lines = LinesAt(manuscript, first, 0, payload.lines, false);
      const auto& insert = std::get<InsertLines>(lines.front());
      edits.emplace_back(SplitLine{first, span.end.offset, insert.depth, insert.lines});
    }
    return edits;
  }
  if (one_field) {
    ReplaceInField(manuscript, span, payload.words, edits);
    return edits;
  }

  if (first == last) return SpliceHeadingAndText(manuscript, span, payload);

  // Over the end of a line: the rest of the first, the lines between, the head of the last.
  const std::string live = manuscript.Live(first, span.begin.field);
  const std::string rest = Remainder(manuscript, span.end);
  const std::string_view left = std::string_view(live).substr(0, span.begin.offset);
  const bool joins = !IsBlank(rest) && payload.lines.empty();
  const std::string fitted = Fit(left, payload.words, joins ? std::string_view(rest) : "");
  Strike(edits, first, span.begin.field, span.begin.offset, Size(live));
  if (!fitted.empty()) {
    edits.emplace_back(InsertText{first, span.begin.field, Size(live), fitted});
  }
  if (span.begin.field == Field::kHeading) {
    Strike(edits, first, Field::kText, 0, Size(manuscript.Live(first, Field::kText)));
  }
  const std::size_t end_index = manuscript.IndexOf(last);
  for (std::size_t i = manuscript.IndexOf(first) + 1; i < end_index; ++i) {
    const LineId between = manuscript.order()[i];
    if (manuscript.line(between).live()) edits.emplace_back(StrikeLine{between});
  }
  if (IsBlank(rest)) {
    edits.emplace_back(StrikeLine{last});
    Append(edits, LinesAt(manuscript, first, IndexBehind(manuscript, last), payload.lines, false));
  } else {
    StrikeHead(manuscript, last, span.end, edits);
    edits.emplace_back(JoinLine{last});
    Append(edits, LinesAt(manuscript, first, end_index, payload.lines, false));
  }
  return edits;
}

// One unit for another in its place: “(2) Whoever” and “(3) Penalty.—Whoever”. `units` are what the
// new words open, the first of the line's own level.
Resolved<Edits> Relabel(const Manuscript& manuscript, const TextSpan& span,
                        const std::vector<NewLine>& units) {
  const LineId line = span.begin.line;
  const NewLine& unit = units.front();
  const std::string& label = manuscript.line(line).label;
  const bool in_text = span.end.field == Field::kText;
  const std::string heading = manuscript.Live(line, Field::kHeading);
  const bool keeps_heading =
      !in_text && (span.end.field == Field::kDesignation || span.end.offset < heading.size());
  if (keeps_heading && (!heading.empty() || !unit.text.empty())) {
    return Refuse(FindingKind::kStructureMismatch,
                  fmt::format("the words end in the heading of {}", CitationOf(manuscript, line)));
  }
  Edits edits;
  if (unit.label != label) {
    const std::string printed = manuscript.Live(line, Field::kDesignation);
    edits.emplace_back(SetDesignation{line, PrintedWith(printed, label, unit.label), unit.label});
  }
  if (!keeps_heading) ReplaceHeading(manuscript, line, unit.heading, edits);
  const TextPoint end = in_text ? span.end : TextPoint{line, Field::kText, 0};
  PayloadParts rest;
  rest.words = unit.text;
  rest.lines.assign(units.begin() + 1, units.end());
  for (NewLine& inner : rest.lines) --inner.depth;
  if (end.offset == 0 && rest.empty()) return edits;
  auto more = SpliceWithin(manuscript, {{line, Field::kText, 0}, end}, rest);
  if (!more) return more;
  Append(edits, std::move(*more));
  return edits;
}

// Whether a unit stands where the text of the unit around it would begin.
bool OpensParent(const Manuscript& manuscript, LineId unit) {
  const LineId parent = manuscript.ParentUnit(unit);
  return parent.valid() && IndexBehind(manuscript, parent) == manuscript.IndexOf(unit) &&
         manuscript.Live(parent, Field::kText).empty();
}

// The span begins with a line's designation: the line itself goes.
Resolved<Edits> SpliceFromStart(const Manuscript& manuscript, const TextSpan& span,
                                PayloadParts payload) {
  const LineId first = span.begin.line;
  const LineId last = span.end.line;
  if (!payload.words.empty()) {
    std::vector<NewLine> units = ReadRunIn(payload.words, manuscript.line(first).kind);
    if (units.empty() && payload.lines.empty() && first == last && OpensParent(manuscript, first)) {
      // “(1) The Secretary” and “The Secretary”: the unit is no unit any more.
      Edits edits;
      StrikeHead(manuscript, first, span.end, edits);
      edits.emplace_back(InsertText{first, span.end.field, span.end.offset,
                                    Fit("", payload.words, Remainder(manuscript, span.end))});
      edits.emplace_back(JoinLine{first});
      return edits;
    }
    if (units.empty()) {
      return Refuse(FindingKind::kStructureMismatch,
                    fmt::format("words without a designation would take the place of {}",
                                CitationOf(manuscript, first)));
    }
    if (first == last && payload.lines.empty()) return Relabel(manuscript, span, units);
    const int deeper = units.back().depth + 1;
    for (NewLine& line : payload.lines) line.depth += deeper;
    payload.lines.insert(payload.lines.begin(), units.begin(), units.end());
  }
  const std::string rest = Remainder(manuscript, span.end);
  const bool whole = IsBlank(rest);
  if (payload.lines.empty() && !whole) {
    // What is left joins the unit around it, when nothing stands between.
    if (first != last || !OpensParent(manuscript, first)) {
      return Refuse(FindingKind::kStructureMismatch,
                    fmt::format("what is left of {} would have no designation",
                                CitationOf(manuscript, first)));
    }
  }
  Edits edits;
  const std::size_t begin_index = manuscript.IndexOf(first);
  const std::size_t end_index = manuscript.IndexOf(last);
  for (std::size_t i = begin_index; i <= end_index; ++i) {
    const LineId line = manuscript.order()[i];
    if (!manuscript.line(line).live() || (line == last && !whole)) continue;
    edits.emplace_back(StrikeLine{line});
  }
  if (!whole) {
    StrikeHead(manuscript, last, span.end, edits);
    edits.emplace_back(JoinLine{last});
  }
  const std::size_t index = whole ? IndexBehind(manuscript, last) : end_index;
  Append(edits, LinesAt(manuscript, first, index, payload.lines, true));
  return edits;
}

bool BeginsLine(const Manuscript& manuscript, const TextSpan& span) {
  if (span.begin == span.end) return false;
  if (span.begin.field == Field::kDesignation) return true;
  // A paragraph of text goes whole when the span covers all of it.
  const Line& line = manuscript.line(span.begin.line);
  if (line.role == LineRole::kUnit || span.begin.offset != 0) return false;
  return span.end.line != span.begin.line || IsBlank(Remainder(manuscript, span.end));
}

// Words put in where a unit's text begins may open units within it: “(A) In general.—”.
PayloadParts OpenUnits(const Manuscript& manuscript, const TextSpan& span, PayloadParts payload) {
  const Line& line = manuscript.line(span.begin.line);
  const bool at_start = span.begin.field == Field::kText && span.begin.offset == 0 &&
                        line.role == LineRole::kUnit && span.end.line == span.begin.line;
  if (!at_start || !payload.lines.empty()) return payload;
  for (auto level = BelowLevel(line.kind); level; level = BelowLevel(*level)) {
    std::vector<NewLine> units = ReadRunIn(payload.words, *level);
    if (units.empty()) continue;
    payload.words.clear();
    payload.lines = std::move(units);
    break;
  }
  return payload;
}

}  // namespace

std::size_t IndexBehind(const Manuscript& manuscript, LineId line) {
  std::size_t index = manuscript.IndexOf(line) + 1;
  while (index < manuscript.order().size() && !manuscript.line(manuscript.order()[index]).live()) {
    ++index;
  }
  return index;
}

Resolved<Edits> Splice(const Manuscript& manuscript, TextSpan span, const PayloadParts& payload) {
  const bool sections = std::any_of(
      payload.lines.begin(), payload.lines.end(),
      [](const NewLine& line) { return line.role == LineRole::kUnit && RankOf(line.kind) <= 1; });
  if (sections) {
    return Refuse(
        FindingKind::kStructureMismatch,
        fmt::format("a section would stand within {}", CitationOf(manuscript, span.begin.line)));
  }
  if (span.begin == span.end && span.begin.field == Field::kDesignation) {
    // Behind a designation is where the text begins, unless a heading stands between.
    const LineId line = span.begin.line;
    if (span.begin.offset == 0 || !manuscript.Live(line, Field::kHeading).empty()) {
      return Refuse(FindingKind::kStructureMismatch,
                    fmt::format("words would be put beside the designation of {}",
                                CitationOf(manuscript, line)));
    }
    span.begin = span.end = {line, Field::kText, 0};
  }
  if (BeginsLine(manuscript, span)) {
    const bool unit = manuscript.line(span.begin.line).role == LineRole::kUnit;
    if (unit || payload.words.empty()) return SpliceFromStart(manuscript, span, payload);
  }
  return SpliceWithin(manuscript, span, OpenUnits(manuscript, span, payload));
}

}  // namespace ramseyer
