// Work on many files with several threads, whose outcomes come in the files' order.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace ramseyer {

// How many threads are meant by --jobs: as asked, or one a core for 0.
inline std::size_t JobsFor(std::size_t asked) {
  return asked > 0 ? asked : std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
}

// Calls `make(i)` for every i below `count` on `jobs` threads, and `take(i, what it gave)` here,
// from 0 on, one after the other. `take` gives false to stop. No more than a few outcomes for each
// thread wait to be taken, so that memory does not grow with `count`. `make` must not throw and
// must bear being called from several threads at once.
template <typename Outcome, typename Make, typename Take>
void DoInOrder(std::size_t count, std::size_t jobs, Make make, Take take) {
  constexpr std::size_t kWaitingForEach = 4;
  const std::size_t window = jobs * kWaitingForEach;
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::optional<Outcome>> outcomes(count);
  std::size_t next = 0;
  std::size_t taken = 0;
  bool stopped = false;

  const auto work = [&] {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [&] { return stopped || next >= count || next < taken + window; });
      if (stopped || next >= count) return;
      const std::size_t index = next++;
      lock.unlock();
      Outcome outcome = make(index);
      lock.lock();
      outcomes[index] = std::move(outcome);
      changed.notify_all();
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < std::min(jobs, count); ++i) threads.emplace_back(work);

  std::unique_lock lock(mutex);
  while (taken < count && !stopped) {
    changed.wait(lock, [&] { return outcomes[taken].has_value(); });
    Outcome outcome = std::move(*outcomes[taken]);
    outcomes[taken].reset();
    lock.unlock();
    const bool go_on = take(taken, std::move(outcome));
    lock.lock();
    ++taken;
    stopped = !go_on;
    changed.notify_all();
  }
  lock.unlock();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace ramseyer
