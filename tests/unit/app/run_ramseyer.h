// The program, run as a user would on the samples.
#pragma once

#include <string>
#include <vector>

#include "support/run_program.h"

namespace ramseyer::test_support {

inline ProgramRun RunRamseyer(const std::vector<std::string>& arguments) {
  return RunProgram(RAMSEYER_PROGRAM, arguments);
}

// The path of a file or folder below samples/.
inline std::string Sample(const std::string& name) {
  return std::string(RAMSEYER_SOURCE_DIR) + "/samples/" + name;
}

inline bool Contains(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

}  // namespace ramseyer::test_support
