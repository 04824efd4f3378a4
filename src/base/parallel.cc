// An arena gives each call the threads that it asks for; one thread is no reason to start any.
#include "base/parallel.h"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_invoke.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/partitioner.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>

namespace ramseyer {
namespace {

// As many as are asked for, though there be fewer cores: work that waits for a disk or a pipe may
// want more.
void OnThreads(std::size_t jobs, const std::function<void()>& work) {
  const tbb::global_control allowed(
      tbb::global_control::max_allowed_parallelism,
      std::max(jobs,
               tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism)));
  tbb::task_arena arena(static_cast<int>(jobs));
  arena.execute(work);
}

}  // namespace

std::size_t JobsFor(std::size_t asked) {
  return asked > 0 ? asked : static_cast<std::size_t>(tbb::info::default_concurrency());
}

void ForEachInParallel(std::size_t count, std::size_t jobs,
                       const std::function<void(std::size_t)>& work) {
  if (jobs <= 1 || count <= 1) {
    for (std::size_t i = 0; i < count; ++i) work(i);
    return;
  }
  OnThreads(std::min(jobs, count), [&] {
    tbb::parallel_for(std::size_t{0}, count, std::size_t{1}, work, tbb::simple_partitioner());
  });
}

void DoBoth(const std::function<void()>& one, const std::function<void()>& other) {
  tbb::parallel_invoke(one, other);
}

namespace parallel_internal {

void RunInOrder(std::size_t count, std::size_t jobs, std::size_t window,
                const std::function<void(std::size_t)>& make,
                const std::function<bool(std::size_t)>& take) {
  if (jobs <= 1 || count <= 1) {
    for (std::size_t i = 0; i < count; ++i) {
      make(i);
      if (!take(i)) return;
    }
    return;
  }
  std::size_t next = 0;
  std::atomic<bool> stopped = false;
  const auto number = [&](tbb::flow_control& flow) {
    if (next >= count || stopped) flow.stop();
    return next++;
  };
  const auto work = [&](std::size_t i) {
    make(i);
    return i;
  };
  const auto finish = [&](std::size_t i) {
    if (!stopped && !take(i)) stopped = true;
  };
  OnThreads(std::min(jobs, count), [&] {
    tbb::parallel_pipeline(
        window, tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, number) &
                    tbb::make_filter<std::size_t, std::size_t>(tbb::filter_mode::parallel, work) &
                    tbb::make_filter<std::size_t, void>(tbb::filter_mode::serial_in_order, finish));
  });
}

}  // namespace parallel_internal
}  // namespace ramseyer
