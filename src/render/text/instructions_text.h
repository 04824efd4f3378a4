// The instructions of bills as text, for people.
#pragma once

#include <string>
#include <vector>

#include "render/bill_instructions.h"

namespace ramseyer {

// For each bill its instructions in order: the place and citation, what is amended, how it was
// understood, and the bill's own words; then how many were understood, and why the others were not.
// UTF-8, wrapped to `width` columns (not less than 40), no control character of a document.
// O(size of the bills).
std::string RenderInstructionsText(const std::vector<BillInstructions>& bills, int width);

}  // namespace ramseyer
