#include "amend/resolve/target_scope.h"

#include <fmt/format.h>

#include <algorithm>

namespace ramseyer {

Resolved<Scope> LocateScope(ResolveContext& context, const Target& target) {
  const auto place = LocateLaw(context, target.law, target.path);
  if (!place) return tl::make_unexpected(place.error());
  if (!place->manuscript) {
    return Refuse(FindingKind::kNotExecutable,
                  fmt::format("{} is larger than a section",
                              target.path.empty() ? "the target" : ToString(target.path.back())));
  }
  const Manuscript& manuscript = context.manuscript(*place->manuscript);
  const auto unit = LocateUnit(context, manuscript, RootUnit(manuscript), place->below);
  if (!unit) return tl::make_unexpected(unit.error());
  return Narrow(context, ScopeOfUnit(manuscript, *place->manuscript, *unit), target.parts);
}

Resolved<Edited> EditsOf(const Scope& scope, Resolved<std::vector<Edit>> edits) {
  if (!edits) return tl::make_unexpected(edits.error());
  return Edited{{scope.manuscript, std::move(*edits)}};
}

bool IsTable(const Target& target) {
  return std::any_of(target.parts.begin(), target.parts.end(), [](const Part& part) {
    return part.kind == PartKind::kTableOfSections || part.kind == PartKind::kTableItem;
  });
}

}  // namespace ramseyer
