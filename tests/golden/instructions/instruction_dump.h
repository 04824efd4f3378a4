// Instructions as text that shows every field that is set, for golden files.
#pragma once

#include <string>

#include "amend/language/instruction.h"

namespace ramseyer::test_support {

// One block of lines an instruction: where it stands, what it does, to which law, unit and part,
// with which operands, and its words.
std::string Dump(const Document& bill, const InstructionList& list);

}  // namespace ramseyer::test_support
