// ramseyer track add PATH...: documents into the store.
#pragma once

#include <string>
#include <vector>

#include "base/exit_code.h"
#include "base/result.h"

namespace ramseyer {

struct TrackAddOptions {
  std::string store;
  std::vector<std::string> paths;
  std::string release;  // of Code that does not name its own release point
  std::size_t jobs = 0;
};

// Adds each file in a transaction of its own and says so on stdout, in the order of the files. A
// file that can not be read is named on stderr and passed over; the exit code is kBadInput then.
// Errors: the store can not be opened or written; what was added before stays.
[[nodiscard]] Result<ExitCode> TrackAdd(const TrackAddOptions& options);

}  // namespace ramseyer
