// Whether a designation is free to be given: no other unit bears it, or the one that does gives it up.
#pragma once

#include <string>
#include <vector>

#include "amend/resolve/context.h"
#include "amend/resolve/scope.h"

namespace ramseyer {

// Refuses with kDesignationTaken when a label is given twice, or when a live unit directly within
// `parent` bears one, but for those in `leaving` and those that a later instruction on the same
// target strikes, or redesignates without coming back in a circle.
Resolved<void> CheckDesignationsFree(ResolveContext& context, const Manuscript& manuscript, LineId parent,
                                     const std::vector<std::string>& labels,
                                     const std::vector<LineId>& leaving);

// The labels of the outermost units among lines that are put in.
std::vector<std::string> OuterLabels(const std::vector<NewLine>& lines);

}  // namespace ramseyer
