// What the program's exit code says. CI jobs depend on these numbers.
#pragma once

namespace ramseyer {

enum class ExitCode : int {
  kDone = 0,         // done, and nothing to report
  kDifferences = 1,  // differences or watched hits were found
  kBadInput = 2,     // usage or input error; nothing was written
  kUnresolved = 3,   // done, with instructions that could not be carried out
};

}  // namespace ramseyer
