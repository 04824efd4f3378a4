// One thing done to many files, several at once, with results in the order of the files.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/progress.h"
#include "base/parallel.h"
#include "base/result.h"

namespace ramseyer {

// Calls `work` with each file, from up to `jobs` threads (0: one a core), and gives what came of
// each in the order of `files`. Shows progress on a terminal. `work` must be safe to call from
// several threads at once.
template <typename T>
std::vector<Result<T>> InParallel(const std::vector<std::string>& files, unsigned jobs,
                                  const std::function<Result<T>(const std::string&)>& work) {
  std::vector<Result<T>> results;
  results.reserve(files.size());
  Progress progress;
  DoInOrder<Result<T>>(
      files.size(), JobsFor(jobs), [&](std::size_t i) { return work(files[i]); },
      [&](std::size_t i, Result<T> result) {
        progress.Show("reading", i + 1, files.size(), files[i]);
        results.push_back(std::move(result));
        return true;
      });
  return results;
}

}  // namespace ramseyer
