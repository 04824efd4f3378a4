// "by designating the existing text as subsection (a)": a designation is put before words that had none,
// and they become a unit.
#include <fmt/format.h>

#include <algorithm>

#include "amend/resolve/designations.h"
#include "amend/resolve/passage.h"
#include "amend/resolve/target_scope.h"

namespace ramseyer {
namespace {

NewLine UnitCalled(const UnitName& name) {
  NewLine unit;
  unit.role = LineRole::kUnit;
  unit.kind = name.kind;
  unit.label = name.label;
  unit.designation = "(" + name.label + ")";
  return unit;
}

// All words of a provision become one unit of it, and its units go along.
Resolved<std::vector<Edit>> DesignateAll(const Manuscript& manuscript, LineId provision,
                                         const UnitName& as) {
  const int depth = manuscript.line(provision).depth + 1;
  std::vector<Edit> edits;
  edits.emplace_back(SplitLine{provision, 0, depth, {UnitCalled(as)}});
  const std::vector<LineId> units = manuscript.ChildUnits(provision);
  const std::size_t end = manuscript.EndOfUnit(provision);
  for (std::size_t i = manuscript.IndexOf(provision) + 1; i < end; ++i) {
    const LineId id = manuscript.order()[i];
    const Line& line = manuscript.line(id);
    if (!line.live()) continue;
    if (std::find(units.begin(), units.end(), id) != units.end()) {
      edits.emplace_back(SetLevel{id, line.kind, line.depth + 1});
    } else if (line.role != LineRole::kUnit && manuscript.ParentUnit(id) == provision) {
      return Refuse(FindingKind::kStructureMismatch,
                    fmt::format("{} has text behind its units or further paragraphs; what of it becomes {} "
                                "is not said",
                                CitationOf(manuscript, provision), ToString(as)));
    }
  }
  return edits;
}

// One sentence and what follows it up to the next such instruction: a new unit beside the last one.
std::vector<Edit> DesignateFrom(const Manuscript& manuscript, const Scope& scope, TextPoint begin,
                                const UnitName& as) {
  const Line& line = manuscript.line(begin.line);
  const int depth = begin.line == scope.unit ? line.depth + 1 : line.depth;
  return {SplitLine{begin.line, begin.offset, depth, {UnitCalled(as)}}};
}

}  // namespace

Resolved<Edited> ResolveDesignate(ResolveContext& context, const Target& target, const Designate& action) {
  const auto scope = LocateScope(context, target);
  if (!scope) return tl::make_unexpected(scope.error());
  const Manuscript& manuscript = context.manuscript(scope->manuscript);
  if (auto free = CheckDesignationsFree(context, manuscript, scope->unit, {action.as.label}, {}); !free) {
    return tl::make_unexpected(free.error());
  }
  if (RankOf(action.as.kind) <= RankOf(manuscript.line(scope->unit).kind)) {
    return Refuse(FindingKind::kStructureMismatch,
                  fmt::format("words of {} would become {}", CitationOf(manuscript, scope->unit),
                              ToString(action.as)));
  }
  if (action.what.kind == PassageKind::kTarget && !scope->is_part) {
    auto edits = DesignateAll(manuscript, scope->unit, action.as);
    if (!edits) return tl::make_unexpected(edits.error());
    return Edited{{scope->manuscript, std::move(*edits)}};
  }
  const auto spans = FindSpans(context, *scope, action.what);
  if (!spans) return tl::make_unexpected(spans.error());
  const TextPoint begin = spans->front().begin;
  if (spans->size() != 1 || begin.field != Field::kText) {
    return Refuse(FindingKind::kNotExecutable,
                  fmt::format("designating more than words as {}", ToString(action.as)));
  }
  return Edited{{scope->manuscript, DesignateFrom(manuscript, *scope, begin, action.as)}};
}

}  // namespace ramseyer
