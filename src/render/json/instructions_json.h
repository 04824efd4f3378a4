// The instructions of bills as JSON, for programs.
#pragma once

#include <string>
#include <vector>

#include "render/bill_instructions.h"

namespace ramseyer {

// Every instruction of every bill, as schemas/instructions.schema.json describes it: its words and
// their place, the action with its operands, the target; and how many were understood, for each
// bill and in all. Instructions are numbered from 1 within their bill, as in the report of an
// amendment. UTF-8, indented, keys in a fixed order. O(size of the bills).
std::string RenderInstructionsJson(const std::vector<BillInstructions>& bills);

}  // namespace ramseyer
