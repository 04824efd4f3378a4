// Work in a process of its own, watched from outside: a crash, a hang or a leak of memory ends the
// worker and not the run.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ramseyer::fuzz {

struct WorkLimits {
  std::chrono::seconds time{20};                 // for one item
  std::size_t memory = std::size_t{2048} << 20;  // bytes that are resident at any time
};

struct WorkFailure {
  std::uint64_t item = 0;
  std::string reason;  // "signal 6", "exit code 1", "took longer than 20 s"
};

struct WorkResult {
  std::vector<std::size_t> outcomes;  // how many items gave the outcome 0, 1, 2 …
  std::vector<WorkFailure> failures;
};

// Calls `work` with `first` up to `first` + `count` - 1, in workers that are replaced after some
// hundred items and after each failure. `work` gives a small number, which is counted.
WorkResult RunInWorkers(std::uint64_t first, std::uint64_t count, const WorkLimits& limits,
                        const std::function<std::uint8_t(std::uint64_t)>& work);

}  // namespace ramseyer::fuzz
