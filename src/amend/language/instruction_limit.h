// How many instructions one bill may have (base/limits.h). Few words can say many: "sections 1, 2
// and 3 are each amended by striking “a”, and by striking “b”" are six.
#pragma once

#include <cstddef>

#include "amend/language/instruction.h"
#include "base/result.h"

namespace ramseyer {

// Whether a bill may not have so many. O(1).
bool AreTooManyInstructions(std::size_t count);

// What stands in the place of the first instruction that is too many, so that no result passes the
// rest over in silence.
NotUnderstood InstructionsLeftOut();

// Error: a bill had more instructions than the limit "instructions" allows when `list` was read of
// it, so that the last are missing. To be asked before anything that was made of the list is shown.
// O(1).
[[nodiscard]] Result<void> CheckInstructionCount(const InstructionList& list, const Document& bill);

}  // namespace ramseyer
