#include "fuzz/worker.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>

#include "base/check.h"

namespace ramseyer::fuzz {
namespace {

using Clock = std::chrono::steady_clock;
using Work = std::function<std::uint8_t(std::uint64_t)>;

constexpr std::uint64_t kItemsOfWorker = 250;
constexpr int kLookEvery = 200;  // milliseconds

// Of a process that has ended: 0.
std::size_t ResidentBytes(pid_t process) {
  std::ifstream in("/proc/" + std::to_string(process) + "/statm");
  std::size_t total = 0;
  std::size_t resident = 0;
  in >> total >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

// One child process, which writes the outcome of each item into a pipe.
class Worker {
 public:
  Worker(std::uint64_t first, std::uint64_t count, const Work& work) {
    int ends[2];
    RAMSEYER_CHECK(::pipe(ends) == 0);
    process_ = ::fork();
    RAMSEYER_CHECK(process_ >= 0);
    if (process_ == 0) {
      ::close(ends[0]);
      Labour(ends[1], first, count, work);
    }
    ::close(ends[1]);
    pipe_ = ends[0];
  }
  ~Worker() { ::close(pipe_); }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // The outcome of the next item; nothing when the worker has ended or was ended, and `broken` says
  // by which limit.
  std::optional<std::uint8_t> Next(const WorkLimits& limits, std::string& broken) {
    const Clock::time_point until = Clock::now() + limits.time;
    pollfd waiting{pipe_, POLLIN, 0};
    while (::poll(&waiting, 1, kLookEvery) == 0) {
      if (ResidentBytes(process_) > limits.memory) {
        broken = fmt::format("took more than {} MB", limits.memory >> 20U);
      } else if (Clock::now() > until) {
        broken = fmt::format("took longer than {} s", limits.time.count());
      } else {
        continue;
      }
      ::kill(process_, SIGKILL);
      return std::nullopt;
    }
    std::uint8_t outcome = 0;
    if (::read(pipe_, &outcome, 1) == 1) return outcome;
    return std::nullopt;
  }

  // "" when it ended well.
  std::string Wait() const {
    int status = 0;
    RAMSEYER_CHECK(::waitpid(process_, &status, 0) == process_);
    if (WIFSIGNALED(status)) return fmt::format("signal {}", WTERMSIG(status));
    const int code = WEXITSTATUS(status);
    return code == 0 ? "" : fmt::format("exit code {}", code);
  }

 private:
  [[noreturn]] static void Labour(int pipe, std::uint64_t first, std::uint64_t count,
                                  const Work& work) {
    for (std::uint64_t item = first; item < first + count; ++item) {
      const std::uint8_t outcome = work(item);
      if (::write(pipe, &outcome, 1) != 1) ::_exit(1);
    }
    // Not _exit: a leak is looked for at the end of the process.
    std::exit(0);
  }

  pid_t process_ = 0;
  int pipe_ = -1;
};

}  // namespace

WorkResult RunInWorkers(std::uint64_t first, std::uint64_t count, const WorkLimits& limits,
                        const Work& work) {
  WorkResult result;
  const std::uint64_t end = first + count;
  for (std::uint64_t item = first; item < end;) {
    const std::uint64_t last = std::min(end, item + kItemsOfWorker);
    Worker worker(item, last - item, work);
    std::string broken;
    while (item < last) {
      const auto outcome = worker.Next(limits, broken);
      if (!outcome) break;
      result.outcomes.resize(std::max<std::size_t>(result.outcomes.size(), *outcome + 1U));
      ++result.outcomes[*outcome];
      ++item;
    }
    const std::string ended = worker.Wait();
    if (item < last) {
      result.failures.push_back({item++, broken.empty() ? ended : broken});
    } else if (!ended.empty()) {
      result.failures.push_back({item - 1, ended + " behind the last item"});
    }
  }
  return result;
}

}  // namespace ramseyer::fuzz
