#include "amend/bill/bill_edits.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "amend/resolve/locate.h"
#include "amend/resolve/splice.h"
#include "document/citation.h"
#include "document/labels.h"

namespace ramseyer {
namespace {

bool IsFormula(const Line& line) { return line.kind == NodeKind::kEnactingFormula; }
bool IsRecital(const Line& line) { return line.kind == NodeKind::kRecital; }

// The official title stands before everything else.
bool IsTitle(const Line& line) {
  return line.role == LineRole::kText && line.kind == NodeKind::kText && line.depth == 0;
}

// Where the provisions begin: behind title, preamble and enacting formula.
std::size_t BodyOf(const Manuscript& manuscript) {
  std::size_t body = 1;  // behind the root
  for (std::size_t i = 1; i < manuscript.order().size(); ++i) {
    const Line& line = manuscript.line(manuscript.order()[i]);
    if (IsFormula(line) || IsRecital(line)) body = i + 1;
    if (line.role == LineRole::kUnit) break;
  }
  if (body == 1 && manuscript.order().size() > 1 &&
      IsTitle(manuscript.line(manuscript.order()[1]))) {
    return 2;
  }
  return body;
}

std::string UpperCase(std::string words) {
  for (char& c : words) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return words;
}

}  // namespace

std::optional<LineRange> LinesOfPart(const Manuscript& manuscript, PartKind part) {
  const std::size_t body = BodyOf(manuscript);
  switch (part) {
    case PartKind::kAfterEnactingClause:
    case PartKind::kMatterInserted:
      return LineRange{body, manuscript.order().size()};
    case PartKind::kOfficialTitle:
      if (body < 2 || !IsTitle(manuscript.line(manuscript.order()[1]))) return std::nullopt;
      return LineRange{1, 2};
    case PartKind::kPreamble: {
      LineRange lines;
      for (std::size_t i = 1; i < body; ++i) {
        if (!IsRecital(manuscript.line(manuscript.order()[i]))) continue;
        if (lines.end == 0) lines.begin = i;
        lines.end = i + 1;
      }
      if (lines.end == 0) return std::nullopt;
      return lines;
    }
    default:
      return std::nullopt;
  }
}

std::vector<Edit> StrikeAll(const Manuscript& manuscript, LineRange lines) {
  std::vector<Edit> edits;
  for (std::size_t i = lines.begin; i < lines.end;) {
    const LineId id = manuscript.order()[i];
    const Line& line = manuscript.line(id);
    std::size_t end = i + 1;
    if (line.live() && line.role == LineRole::kUnit && manuscript.EndOfUnit(id) <= lines.end) {
      edits.emplace_back(StrikeUnit{id});
      end = manuscript.EndOfUnit(id);
    } else if (line.live()) {
      edits.emplace_back(StrikeLine{id});
    }
    i = end;
  }
  return edits;
}

std::optional<LineRange> WholeLines(const Manuscript& manuscript, const TextSpan& span) {
  const LineId first = span.begin.line;
  const LineId last = span.end.line;
  const bool has_designation = !manuscript.Live(first, Field::kDesignation).empty();
  const bool has_heading = !manuscript.Live(first, Field::kHeading).empty();
  const Field start = has_designation ? Field::kDesignation
                      : has_heading   ? Field::kHeading
                                      : Field::kText;
  if (span.begin.field != start || span.begin.offset != 0) return std::nullopt;
  const std::string text = manuscript.Live(last, Field::kText);
  const bool ends =
      span.end.field == Field::kText
          ? span.end.offset == text.size()
          : text.empty() && span.end.offset == manuscript.Live(last, span.end.field).size();
  if (!ends) return std::nullopt;
  return LineRange{manuscript.IndexOf(first), IndexBehind(manuscript, last)};
}

std::size_t FirstPlaceIn(const Manuscript& manuscript, LineId unit) {
  const std::vector<LineId> children = manuscript.ChildUnits(unit);
  return children.empty() ? manuscript.EndOfUnit(unit) : manuscript.IndexOf(children.front());
}

NewLine TextLine(const Manuscript& manuscript, LineRange lines, std::string words) {
  const Line& like = manuscript.line(manuscript.order()[lines.begin]);
  NewLine line;
  line.role = LineRole::kText;
  line.kind = like.kind;
  line.text = std::move(words);
  return line;
}

SetDesignation Designation(const Manuscript& manuscript, LineId line, std::string_view words,
                           const std::string& by) {
  std::string printed = manuscript.Live(line, Field::kDesignation);
  if (const std::size_t at = printed.rfind(words); at != std::string::npos) {
    printed.replace(at, words.size(), by);
  }
  return {line, printed, DesignationIn(printed)};
}

std::string InCapitalsOf(const Manuscript& manuscript, const TextSpan& span, std::string words) {
  if (span.begin.field != Field::kHeading || span.end.line != span.begin.line) return words;
  const std::string heading = manuscript.Live(span.begin.line, Field::kHeading);
  const bool capitals = std::none_of(heading.begin(), heading.end(), [](char c) {
    return std::islower(static_cast<unsigned char>(c)) != 0;
  });
  return capitals ? UpperCase(std::move(words)) : words;
}

void SetQuotation(std::vector<Edit>& edits, int quotation) {
  for (Edit& edit : edits) {
    if (auto* lines = std::get_if<InsertLines>(&edit)) {
      for (NewLine& line : lines->lines) line.quotation = quotation;
    } else if (auto* split = std::get_if<SplitLine>(&edit)) {
      for (NewLine& line : split->lines) line.quotation = quotation;
    }
  }
}

Resolved<std::vector<Edit>> RenumberBehind(const Manuscript& manuscript, std::size_t index,
                                           NodeKind kind) {
  std::vector<LineId> units;
  std::size_t behind = 0;  // how many of them stand before the index
  for (std::size_t i = 0; i < manuscript.order().size(); ++i) {
    const Line& line = manuscript.line(manuscript.order()[i]);
    if (!line.live() || line.role != LineRole::kUnit || line.kind != kind || line.quotation > 0)
      continue;
    units.push_back(manuscript.order()[i]);
    if (i < index) behind = units.size();
  }
  if (behind == units.size()) {
    return Refuse(FindingKind::kProvisionNotFound, fmt::format("no {} follows", IdOf(kind)));
  }
  const LineId parent = manuscript.ParentUnit(units[behind]);
  const bool goes_on = behind > 0 && manuscript.ParentUnit(units[behind - 1]) == parent;
  std::string label = goes_on ? manuscript.line(units[behind - 1]).label : "";
  std::string old_label;
  std::vector<Edit> edits;
  for (std::size_t i = behind; i < units.size(); ++i) {
    const Line& line = manuscript.line(units[i]);
    if (manuscript.ParentUnit(units[i]) != parent) {
      if (NextLabel(old_label, kind) != line.label) break;
      return Refuse(FindingKind::kCountMismatch,
                    fmt::format("the {}s are counted on beyond {}", IdOf(kind),
                                CitationOf(manuscript, parent)));
    }
    const auto next = label.empty() ? std::optional(line.label) : NextLabel(label, kind);
    if (!next) {
      return Refuse(FindingKind::kCountMismatch,
                    fmt::format("{} {} can not be counted on from", IdOf(kind), label));
    }
    label = *next;
    old_label = line.label;
    if (line.label == label) continue;
    const std::string printed = manuscript.Live(units[i], Field::kDesignation);
    edits.emplace_back(SetDesignation{units[i], PrintedWith(printed, line.label, label), label});
  }
  return edits;
}

}  // namespace ramseyer
