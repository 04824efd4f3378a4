// One thing done to many files, several at once, with results in the order of the files.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/progress.h"
#include "base/result.h"

namespace ramseyer {

// Calls `work` with each file, from up to `jobs` threads, and gives what came of each in the order
// of `files`. Shows progress on a terminal. `work` must be safe to call from several threads at
// once.
template <typename T>
std::vector<Result<T>> InParallel(const std::vector<std::string>& files, unsigned jobs,
                                  const std::function<Result<T>(const std::string&)>& work) {
  std::vector<std::optional<Result<T>>> done(files.size());
  std::atomic<std::size_t> next = 0;
  Progress progress;
  std::mutex progress_mutex;
  std::size_t finished = 0;
  const auto run = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) {
      done[i].emplace(work(files[i]));
      const std::lock_guard<std::mutex> lock(progress_mutex);
      progress.Show("reading", ++finished, files.size(), files[i]);
    }
  };
  std::vector<std::thread> threads;
  const std::size_t count = std::min<std::size_t>(std::max(1U, jobs), files.size());
  for (std::size_t i = 1; i < count; ++i) threads.emplace_back(run);
  run();
  for (std::thread& thread : threads) thread.join();
  std::vector<Result<T>> results;
  results.reserve(done.size());
  for (auto& one : done) results.push_back(std::move(*one));
  return results;
}

}  // namespace ramseyer
