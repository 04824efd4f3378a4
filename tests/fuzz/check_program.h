// A mutated document given to the program itself.
#pragma once

#include <cstdint>
#include <string>

#include "fuzz/mutated_case.h"

namespace ramseyer::fuzz {

// Runs one of the program's commands on the case, by its number, with twenty seconds of time: the
// exit code is one of the four that there are (base/exit_code.h); with that of bad input the
// program says why, with the file's name, and what a command writes whole it has not begun. Gives
// the code.
std::uint8_t CheckProgram(const std::string& program, const MutatedCase& made,
                          std::uint64_t number);

}  // namespace ramseyer::fuzz
