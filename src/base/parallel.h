// Work on all cores whose outcome does not depend on how many there are. Threads are oneTBB's.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace ramseyer {

// How many threads are meant by --jobs: as asked, or one a core for 0.
std::size_t JobsFor(std::size_t asked);

// Calls `work(i)` once for every i below `count`, in no order, on up to `jobs` threads, this one
// among them. `work` must not throw and must bear being called from several threads at once. May be
// called within such work: the same threads share both.
void ForEachInParallel(std::size_t count, std::size_t jobs,
                       const std::function<void(std::size_t)>& work);

// Does both, at once where there is a free core. Neither may throw.
void DoBoth(const std::function<void()>& one, const std::function<void()>& other);

namespace parallel_internal {

// DoInOrder with outcomes kept by the caller. `window`: how many may wait.
void RunInOrder(std::size_t count, std::size_t jobs, std::size_t window,
                const std::function<void(std::size_t)>& make,
                const std::function<bool(std::size_t)>& take);

}  // namespace parallel_internal

// Calls `make(i)` for every i below `count` on `jobs` threads, and `take(i, what it gave)` from 0
// on, one after the other, though not always on the same thread. `take` gives false to stop. No
// more than a few outcomes for each thread wait to be taken, so that memory does not grow with
// `count`. Neither may throw; `make` must bear being called from several threads at once.
template <typename Outcome, typename Make, typename Take>
void DoInOrder(std::size_t count, std::size_t jobs, Make make, Take take) {
  constexpr std::size_t kWaitingForEach = 4;
  const std::size_t window = jobs * kWaitingForEach;
  // Of those under way no two have the same number modulo the window.
  std::vector<std::optional<Outcome>> outcomes(window);
  parallel_internal::RunInOrder(
      count, jobs, window, [&](std::size_t i) { outcomes[i % window].emplace(make(i)); },
      [&](std::size_t i) {
        Outcome outcome = std::move(*outcomes[i % window]);
        outcomes[i % window].reset();
        return take(i, std::move(outcome));
      });
}

}  // namespace ramseyer
