// "is amended to read as follows": the unit keeps its start; lines that read the same as before
// stay, the others are struck and the new ones put in.
#include <fmt/format.h>

#include <algorithm>

#include "amend/resolve/code_words.h"
#include "amend/resolve/designations.h"
#include "amend/resolve/field_edits.h"
#include "amend/resolve/splice.h"
#include "amend/resolve/target_scope.h"
#include "document/citation.h"

namespace ramseyer {
namespace {

using Edits = std::vector<Edit>;

bool ReadsAs(const Manuscript& manuscript, LineId id, const NewLine& line, int depth) {
  const Line& here = manuscript.line(id);
  return here.role == line.role && here.depth == depth + line.depth &&
         (here.role != LineRole::kUnit || here.kind == line.kind) &&
         manuscript.Live(id, Field::kDesignation) == line.designation &&
         WithoutRunIn(manuscript.Live(id, Field::kHeading)) == line.heading &&
         manuscript.Live(id, Field::kText) == line.text;
}

// The longest row of lines that both have: for each new line the old one that it is, or an invalid
// id.
std::vector<LineId> KeptLines(const Manuscript& manuscript, const std::vector<LineId>& old_lines,
                              const std::vector<NewLine>& new_lines, int depth) {
  const std::size_t n = old_lines.size();
  const std::size_t m = new_lines.size();
  std::vector<std::vector<std::size_t>> length(n + 1, std::vector<std::size_t>(m + 1, 0));
  std::vector<std::vector<bool>> same(n, std::vector<bool>(m, false));
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      same[i][j] = ReadsAs(manuscript, old_lines[i], new_lines[j], depth);
      length[i][j] =
          same[i][j] ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
    }
  }
  std::vector<LineId> kept(m);
  for (std::size_t i = 0, j = 0; i < n && j < m;) {
    if (same[i][j]) {
      kept[j++] = old_lines[i++];
    } else if (length[i + 1][j] >= length[i][j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return kept;
}

// Replaces the lines behind a unit's first by others.
void ReplaceLines(const Manuscript& manuscript, LineId unit, const std::vector<NewLine>& lines,
                  Edits& edits) {
  std::vector<LineId> old_lines;
  const std::size_t end = manuscript.EndOfUnit(unit);
  for (std::size_t i = manuscript.IndexOf(unit) + 1; i < end; ++i) {
    const LineId line = manuscript.order()[i];
    if (manuscript.line(line).live()) old_lines.push_back(line);
  }
  const int depth = manuscript.line(unit).depth;
  const std::vector<LineId> kept = KeptLines(manuscript, old_lines, lines, depth);
  for (const LineId line : old_lines) {
    if (std::find(kept.begin(), kept.end(), line) == kept.end())
      edits.emplace_back(StrikeLine{line});
  }
  InsertLines next{0, depth, {}};
  for (std::size_t j = 0; j <= lines.size(); ++j) {
    const bool stays = j < lines.size() && kept[j].valid();
    if (j < lines.size() && !stays) {
      next.lines.push_back(lines[j]);
      continue;
    }
    if (!next.lines.empty()) {
      next.index = stays ? manuscript.IndexOf(kept[j]) : end;
      edits.emplace_back(std::move(next));
      next = InsertLines{0, depth, {}};
    }
  }
}

// Where the office words the law its own way, it puts headings on the units of a section that the
// Act has without. A unit restated without a heading keeps such a one, and the reader is told.
bool KeepsHeading(ResolveContext& context, const Scope& scope, const NewLine& restated) {
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  const std::string heading = manuscript.Live(scope.unit, Field::kHeading);
  const bool keeps = !heading.empty() && restated.heading.empty() &&
                     manuscript.ParentUnit(scope.unit).valid() &&
                     IsReworded(context, scope.manuscript);
  if (keeps) {
    context.Caution(FindingKind::kEditorialForm,
                    fmt::format("{} is restated without a heading; “{}” is kept as the office's",
                                CitationOf(manuscript, scope.unit), heading));
  }
  return keeps;
}

Resolved<Edits> RestateUnit(ResolveContext& context, const Scope& scope,
                            const PayloadParts& payload) {
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  const LineId unit = scope.unit;
  const Line& line = manuscript.line(unit);
  const NewLine& outer = payload.lines.front();
  if (!payload.words.empty() || outer.role != LineRole::kUnit || outer.depth != 0) {
    return Refuse(
        FindingKind::kStructureMismatch,
        fmt::format("{} would be restated without its designation", CitationOf(manuscript, unit)));
  }
  const LineId parent = manuscript.ParentUnit(unit);
  const bool same_kind = outer.kind == line.kind || CountedAlike(outer.label, line.label);
  const bool other_section = !parent.valid() && !IsReworded(context, scope.manuscript) &&
                             FoldIdentifier(outer.label) != FoldIdentifier(line.label);
  if ((parent.valid() && outer.label != line.label) || other_section || !same_kind ||
      (RankOf(outer.kind) == 1) != (RankOf(line.kind) == 1)) {
    return Refuse(FindingKind::kStructureMismatch,
                  fmt::format("{} would be restated as {} {}", CitationOf(manuscript, unit),
                              IdOf(outer.kind), outer.designation));
  }
  if (auto free =
          CheckDesignationsFree(context, manuscript, parent, OuterLabels(payload.lines), {unit});
      !free) {
    return tl::make_unexpected(free.error());
  }
  if (!parent.valid() && OuterUnits(payload.lines).size() > 1) {
    return Refuse(FindingKind::kNotExecutable, "one section would be restated as several");
  }
  Edits edits;
  if (!KeepsHeading(context, scope, outer)) ReplaceHeading(manuscript, unit, outer.heading, edits);
  ReplaceField(manuscript, unit, Field::kText, outer.text, edits);
  ReplaceLines(manuscript, unit, {payload.lines.begin() + 1, payload.lines.end()}, edits);
  return edits;
}

// The words of a unit without a designation in the bill: its text, when it has no heading to doubt.
Resolved<Edits> RestateText(ResolveContext& context, const Scope& scope,
                            const PayloadParts& payload) {
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  if (!manuscript.Live(scope.unit, Field::kHeading).empty()) {
    return Refuse(FindingKind::kStructureMismatch,
                  fmt::format("{} has a heading and would be restated without one",
                              CitationOf(manuscript, scope.unit)));
  }
  Edits edits;
  ReplaceField(manuscript, scope.unit, Field::kText, payload.words, edits);
  std::vector<NewLine> lines = payload.lines;
  for (NewLine& line : lines) ++line.depth;
  ReplaceLines(manuscript, scope.unit, lines, edits);
  return edits;
}

// A heading is quoted with or without its “.—”, or as the section that bears it.
Resolved<Edits> RestateHeading(const Manuscript& manuscript, const Scope& scope,
                               const PayloadParts& payload) {
  std::string heading = payload.words;
  if (heading.empty() && payload.lines.size() == 1 && payload.lines[0].text.empty()) {
    heading = payload.lines[0].heading;
  } else if (!payload.lines.empty()) {
    return Refuse(FindingKind::kStructureMismatch, "a heading would be restated as units");
  }
  Edits edits;
  ReplaceHeading(manuscript, scope.unit, std::string(WithoutRunIn(heading)), edits);
  if (edits.empty()) return Refuse(FindingKind::kStructureMismatch, "the heading reads so already");
  return edits;
}

}  // namespace

Resolved<Edited> ResolveRestate(ResolveContext& context, const Target& target,
                                const Restate& action) {
  const auto scope = LocateScope(context, target);
  if (!scope) return tl::make_unexpected(scope.error());
  auto payload = ReadPayload(context, action.what);
  if (!payload) return tl::make_unexpected(payload.error());
  PutAsTheCodeHas(context, scope->manuscript, *payload);
  const Manuscript& manuscript = context.manuscript(scope->manuscript);
  const bool heading = !target.parts.empty() && target.parts.back().kind == PartKind::kHeading;
  auto edits = heading ? RestateHeading(manuscript, *scope, *payload)
               : scope->is_part
                   ? Splice(manuscript, scope->text.SpanOf(scope->text.whole()), *payload)
               : payload->words.empty() ? RestateUnit(context, *scope, *payload)
                                        : RestateText(context, *scope, *payload);
  if (!edits) return tl::make_unexpected(edits.error());
  return Edited{{scope->manuscript, std::move(*edits)}};
}

}  // namespace ramseyer
