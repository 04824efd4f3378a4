// "by moving paragraph (4) so as to appear after paragraph (6)".
#include <fmt/format.h>

#include "amend/resolve/designations.h"
#include "amend/resolve/target_scope.h"

namespace ramseyer {

namespace {

// Behind the last unit of another one of the same level, which may not bear the same label.
Resolved<Edited> MoveToTheEnd(ResolveContext& context, const Scope& scope, const Move& action) {
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  const auto anchors = LocateUnits(context, manuscript, scope.unit, action.where.anchor.units.front());
  if (!anchors) return tl::make_unexpected(anchors.error());
  const LineId into = anchors->front();
  if (anchors->size() != 1 || !FlushTextOf(manuscript, into).empty()) {
    return Refuse(FindingKind::kEndAmbiguous,
                  fmt::format("the end of {} can be read in two ways", CitationOf(manuscript, into)));
  }
  std::vector<Edit> edits;
  for (const UnitRange& range : action.units) {
    const auto units = LocateUnits(context, manuscript, scope.unit, range);
    if (!units) return tl::make_unexpected(units.error());
    for (const LineId unit : *units) {
      const Line& line = manuscript.line(unit);
      const std::vector<LineId> there = manuscript.ChildUnits(into);
      const bool same_level = line.depth == manuscript.line(into).depth + 1 &&
                              (there.empty() || manuscript.line(there.back()).kind == line.kind);
      if (!same_level || manuscript.ParentUnit(unit) == into) {
        return Refuse(FindingKind::kNotExecutable,
                      fmt::format("{} would move to another level", CitationOf(manuscript, unit)));
      }
      if (auto free = CheckDesignationsFree(context, manuscript, into, {line.label}, {}); !free) {
        return tl::make_unexpected(free.error());
      }
      edits.emplace_back(MoveUnit{unit, manuscript.EndOfUnit(into)});
    }
  }
  return Edited{{scope.manuscript, std::move(edits)}};
}

}  // namespace

Resolved<Edited> ResolveMove(ResolveContext& context, const Target& target, const Move& action) {
  const auto scope = LocateScope(context, target);
  if (!scope) return tl::make_unexpected(scope.error());
  const Manuscript& manuscript = context.manuscript(scope->manuscript);
  const Passage& anchor = action.where.anchor;
  if (action.where.side == Side::kAtEnd && anchor.kind == PassageKind::kUnits &&
      anchor.units.size() == 1) {
    return MoveToTheEnd(context, *scope, action);
  }
  const bool beside = action.where.side == Side::kAfter || action.where.side == Side::kBefore;
  if (!beside || anchor.kind != PassageKind::kUnits || anchor.units.size() != 1) {
    return Refuse(FindingKind::kNotExecutable, "a move to a place that is not named by a unit");
  }
  const auto anchors = LocateUnits(context, manuscript, scope->unit, anchor.units.front());
  if (!anchors) return tl::make_unexpected(anchors.error());
  const bool after = action.where.side == Side::kAfter;
  const LineId by = after ? anchors->back() : anchors->front();
  const std::size_t to = after ? manuscript.EndOfUnit(by) : manuscript.IndexOf(by);
  std::vector<Edit> edits;
  for (const UnitRange& range : action.units) {
    const auto units = LocateUnits(context, manuscript, scope->unit, range);
    if (!units) return tl::make_unexpected(units.error());
    for (const LineId unit : *units) {
      if (unit == by) {
        return Refuse(FindingKind::kStructureMismatch,
                      fmt::format("{} would be moved beside itself", CitationOf(manuscript, unit)));
      }
      if (manuscript.ParentUnit(unit) != manuscript.ParentUnit(by)) {
        return Refuse(FindingKind::kNotExecutable,
                      fmt::format("{} would move to another level", CitationOf(manuscript, unit)));
      }
      edits.emplace_back(MoveUnit{unit, to});
    }
  }
  return Edited{{scope->manuscript, std::move(edits)}};
}

}  // namespace ramseyer
