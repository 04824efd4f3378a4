// How many instructions one bill may have (base/limits.h).
#pragma once

#include "base/result.h"
#include "document/document.h"

namespace ramseyer {

// Error: the bill has more amendatory instructions than the limit "instructions" allows. To be
// asked before they are executed or stored. O(1) for a bill that is too short to have as many, else
// O(size).
[[nodiscard]] Result<void> CheckInstructionCount(const Document& bill);

}  // namespace ramseyer
