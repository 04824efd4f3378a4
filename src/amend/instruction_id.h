// Names an instruction of a bill, for those who must not look at its words.
#pragma once

#include "base/ids.h"

namespace ramseyer {

struct InstructionTag;

// Its number in the bill's order, from 0.
using InstructionId = Id<InstructionTag>;

}  // namespace ramseyer
