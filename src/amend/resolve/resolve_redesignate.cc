// "by redesignating paragraphs (4) and (5) as paragraphs (5) and (6), respectively".
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "amend/resolve/designations.h"
#include "amend/resolve/target_scope.h"
#include "document/labels.h"

namespace ramseyer {
namespace {

// A unit, and what the words call it.
struct Renamed {
  LineId unit;
  NodeKind named = NodeKind::kLevel;
};

Resolved<std::vector<Renamed>> UnitsFrom(ResolveContext& context, const Manuscript& manuscript,
                                         const Scope& scope, const std::vector<UnitRange>& ranges) {
  std::vector<Renamed> renamed;
  for (const UnitRange& range : ranges) {
    const auto units = LocateUnits(context, manuscript, scope.unit, range);
    if (!units) return tl::make_unexpected(units.error());
    const NodeKind named = range.first.empty() ? NodeKind::kLevel : range.first.back().kind;
    for (const LineId unit : *units) renamed.push_back({unit, named});
  }
  return renamed;
}

Resolved<std::vector<UnitName>> NamesTo(const std::vector<UnitRange>& ranges) {
  std::vector<UnitName> names;
  for (const UnitRange& range : ranges) {
    if (range.first.empty()) return Refuse(FindingKind::kNotExecutable, "a new designation is missing");
    const UnitName& first = range.first.back();
    if (!range.last) {
      names.push_back(first);
      continue;
    }
    const auto labels = LabelsThrough(first.label, range.last->label, first.kind);
    if (!labels) {
      return Refuse(FindingKind::kCountMismatch, fmt::format("{} through {} can not be counted",
                                                             ToString(first), ToString(*range.last)));
    }
    for (const std::string& label : *labels) names.push_back({first.kind, label, 0, {}});
  }
  return names;
}

bool ChangesLevel(const Renamed& renamed, const UnitName& name) {
  return RankOf(name.kind) > 0 && RankOf(renamed.named) > 0 && name.kind != renamed.named;
}

// The unit around a redesignated one: a paragraph that becomes a subparagraph, in its place, is one
// of the paragraph before it. Invalid where none is.
LineId ParentAs(const Manuscript& manuscript, const Renamed& renamed, const UnitName& name,
                const std::vector<LineId>& leaving) {
  const LineId parent = manuscript.ParentUnit(renamed.unit);
  if (!ChangesLevel(renamed, name) || !parent.valid()) return parent;
  if (RankOf(name.kind) < RankOf(renamed.named)) return manuscript.ParentUnit(parent);
  LineId before;
  for (const LineId sibling : manuscript.ChildUnits(parent)) {
    if (sibling == renamed.unit) break;
    if (std::find(leaving.begin(), leaving.end(), sibling) == leaving.end()) before = sibling;
  }
  return before;
}

// A unit has one new designation, and a unit around it each designation once; the new one may be
// another unit's only when that one gives it up.
Resolved<void> CheckFree(ResolveContext& context, const Manuscript& manuscript,
                         const std::vector<Renamed>& from, const std::vector<UnitName>& to) {
  std::vector<LineId> leaving;
  for (const Renamed& renamed : from) {
    if (std::find(leaving.begin(), leaving.end(), renamed.unit) != leaving.end()) {
      return Refuse(FindingKind::kCountMismatch,
                    fmt::format("{} is redesignated twice", CitationOf(manuscript, renamed.unit)));
    }
    leaving.push_back(renamed.unit);
  }
  std::map<LineId, std::vector<std::string>> given;
  for (std::size_t i = 0; i < from.size(); ++i) {
    given[ParentAs(manuscript, from[i], to[i], leaving)].push_back(to[i].label);
  }
  for (const auto& [parent, labels] : given) {
    auto free = CheckDesignationsFree(context, manuscript, parent, labels, leaving);
    if (!free) return free;
  }
  return {};
}

// Whether a unit that leaves the unit around it, in its place, stands where its new label counts: last in
// that unit, and then the next label or nothing more.
bool StandsRightOutside(const Manuscript& manuscript, LineId unit, const std::string& label) {
  const LineId around = manuscript.ParentUnit(unit);
  const LineId outer = manuscript.ParentUnit(around);
  if (!outer.valid() || manuscript.ChildUnits(around).back() != unit) return false;
  if (manuscript.ChildUnits(outer).back() == around) return true;
  return NextLabel(manuscript.line(around).label, manuscript.line(around).kind) == label;
}

}  // namespace

Resolved<Edited> ResolveRedesignate(ResolveContext& context, const Target& target,
                                    const Redesignate& action) {
  const auto scope = LocateScope(context, target);
  if (!scope) return tl::make_unexpected(scope.error());
  const Manuscript& manuscript = context.manuscript(scope->manuscript);
  const auto from = UnitsFrom(context, manuscript, *scope, action.from);
  if (!from) return tl::make_unexpected(from.error());
  const auto to = NamesTo(action.to);
  if (!to) return tl::make_unexpected(to.error());
  if (from->size() != to->size() || from->empty()) {
    return Refuse(FindingKind::kCountMismatch,
                  fmt::format("{} provisions for {} designations", from->size(), to->size()));
  }
  if (auto free = CheckFree(context, manuscript, *from, *to); !free) return tl::make_unexpected(free.error());

  std::vector<Edit> edits;
  for (std::size_t i = 0; i < from->size(); ++i) {
    const Renamed& renamed = (*from)[i];
    const UnitName& name = (*to)[i];
    if (!manuscript.ParentUnit(renamed.unit).valid()) {
      return Refuse(FindingKind::kNotExecutable, "redesignating a whole section");
    }
    const Line& line = manuscript.line(renamed.unit);
    const std::string printed = manuscript.Live(renamed.unit, Field::kDesignation);
    edits.emplace_back(SetDesignation{renamed.unit, PrintedWith(printed, line.label, name.label),
                                      name.label});
    if (ChangesLevel(renamed, name)) {
      const int deeper = RankOf(name.kind) - RankOf(renamed.named);
      if (deeper < 0 && !StandsRightOutside(manuscript, renamed.unit, name.label)) {
        return Refuse(FindingKind::kStructureMismatch,
                      fmt::format("{} would stand out of order as {}", CitationOf(manuscript, renamed.unit),
                                  ToString(name)));
      }
      edits.emplace_back(SetLevel{renamed.unit, name.kind, std::max(1, line.depth + deeper)});
    }
  }
  return Edited{{scope->manuscript, std::move(edits)}};
}

}  // namespace ramseyer
