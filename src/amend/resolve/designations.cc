#include "amend/resolve/designations.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "amend/resolve/locate.h"
#include "amend/resolve/payload.h"

namespace ramseyer {
namespace {

// The units that an instruction strikes or redesignates, as paths from its target.
std::vector<UnitRange> UnitsGivenUp(const Instruction& instruction) {
  if (const auto* strike = std::get_if<Strike>(&instruction.action)) {
    const bool whole = strike->what.kind == PassageKind::kUnits && !strike->what.and_all_that_follows;
    return whole ? strike->what.units : std::vector<UnitRange>();
  }
  if (const auto* redesignate = std::get_if<Redesignate>(&instruction.action)) return redesignate->from;
  return {};
}

bool SameTarget(const Target& a, const Target& b) { return a.law == b.law && a.path == b.path; }

// Whether a later instruction on the same target takes the unit's designation away. Its units are those
// that the law had: what the bill made is named "as redesignated".
bool IsGivenUpLater(ResolveContext& context, const Manuscript& manuscript, LineId parent, LineId unit) {
  const std::string& label = manuscript.line(unit).label_before;
  const std::vector<LineId> siblings = manuscript.ChildUnits(parent);
  for (const Instruction& later : context.later()) {
    if (!SameTarget(later.target, context.instruction().target)) break;
    for (const UnitRange& range : UnitsGivenUp(later)) {
      if (range.first.empty()) continue;
      const auto bearing = [&](const std::string& name) {
        return std::find_if(siblings.begin(), siblings.end(), [&](LineId sibling) {
          return manuscript.line(sibling).label_before == name;
        });
      };
      const auto first = bearing(range.first.back().label);
      const auto last = range.last ? bearing(range.last->label) : first;
      const auto own = bearing(label);
      if (first != siblings.end() && last != siblings.end() && first <= own && own <= last) return true;
    }
  }
  return false;
}

// What a later instruction on the same target redesignates the unit as, at its level.
std::optional<std::string> NewLabelLater(ResolveContext& context, const std::string& label) {
  for (const Instruction& later : context.later()) {
    if (!SameTarget(later.target, context.instruction().target)) break;
    const auto* action = std::get_if<Redesignate>(&later.action);
    if (action == nullptr || action->from.size() != action->to.size()) continue;
    for (std::size_t i = 0; i < action->from.size(); ++i) {
      const UnitRange& from = action->from[i];
      const UnitRange& to = action->to[i];
      if (from.last || to.last || from.first.empty() || to.first.empty()) continue;
      const bool same_level = from.first.back().kind == to.first.back().kind;
      if (same_level && from.first.back().label == label) return to.first.back().label;
    }
  }
  return std::nullopt;
}

// Follows who makes way for whom: a row of redesignations frees the unit's designation only where
// it ends with one that nobody bears, not where it comes back to a unit that is leaving now.
bool MakesWayInACircle(ResolveContext& context, const Manuscript& manuscript, LineId parent,
                       LineId unit, const std::vector<LineId>& leaving) {
  const std::vector<LineId> siblings = manuscript.ChildUnits(parent);
  std::string label = manuscript.line(unit).label;
  for (std::size_t steps = 0; steps < siblings.size(); ++steps) {
    const auto next = NewLabelLater(context, label);
    if (!next) return false;
    const auto bearer = std::find_if(siblings.begin(), siblings.end(), [&](LineId sibling) {
      return manuscript.line(sibling).label == *next;
    });
    if (bearer == siblings.end()) return false;
    if (std::find(leaving.begin(), leaving.end(), *bearer) != leaving.end()) return true;
    if (!IsGivenUpLater(context, manuscript, parent, *bearer)) return true;
    label = *next;
  }
  return true;
}

// A designation that is given to two units at once.
Resolved<void> CheckGivenOnce(const Manuscript& manuscript, LineId parent,
                              const std::vector<std::string>& labels) {
  for (auto label = labels.begin(); label != labels.end(); ++label) {
    if (label->empty() || std::find(labels.begin(), label, *label) == label) continue;
    return Refuse(FindingKind::kDesignationTaken,
                  fmt::format("two new units of {} would be called ({})",
                              CitationOf(manuscript, parent), *label));
  }
  return {};
}

}  // namespace

Resolved<void> CheckDesignationsFree(ResolveContext& context, const Manuscript& manuscript, LineId parent,
                                     const std::vector<std::string>& labels,
                                     const std::vector<LineId>& leaving) {
  if (!parent.valid()) return {};
  if (auto once = CheckGivenOnce(manuscript, parent, labels); !once) return once;
  for (const LineId sibling : manuscript.ChildUnits(parent)) {
    const std::string& label = manuscript.line(sibling).label;
    if (label.empty() || std::find(labels.begin(), labels.end(), label) == labels.end()) continue;
    if (std::find(leaving.begin(), leaving.end(), sibling) != leaving.end()) continue;
    const bool of_the_law = manuscript.line(sibling).label_before == label;
    if (of_the_law && IsGivenUpLater(context, manuscript, parent, sibling)) {
      if (!MakesWayInACircle(context, manuscript, parent, sibling, leaving)) continue;
      return Refuse(FindingKind::kDesignationTaken,
                    fmt::format("{} exists already, and what it is to become later is taken too",
                                CitationOf(manuscript, sibling)));
    }
    return Refuse(FindingKind::kDesignationTaken,
                  fmt::format("{} exists already", CitationOf(manuscript, sibling)));
  }
  return {};
}

std::vector<std::string> OuterLabels(const std::vector<NewLine>& lines) {
  std::vector<std::string> labels;
  for (const std::size_t outer : OuterUnits(lines)) labels.push_back(lines[outer].label);
  return labels;
}

}  // namespace ramseyer
