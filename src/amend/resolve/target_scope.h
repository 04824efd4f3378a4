// A target within a section, located: what most actions begin with.
#pragma once

#include "amend/resolve/locate.h"
#include "amend/resolve/resolve_action.h"
#include "amend/resolve/scope.h"

namespace ramseyer {

// The scope of a target that is a section, or in one. Refuses with what locating gives, and with
// kNotExecutable for units above a section.
Resolved<Scope> LocateScope(ResolveContext& context, const Target& target);

// The edits of one scope's manuscript, or why there are none.
Resolved<Edited> EditsOf(const Scope& scope, Resolved<std::vector<Edit>> edits);

// Whether the target is a table of sections, or an item of one.
bool IsTable(const Target& target);

}  // namespace ramseyer
