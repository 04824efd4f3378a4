#include "app/progress.h"

#include <fmt/format.h>

#include <cstdio>

#include "app/terminal.h"

namespace ramseyer {

Progress::Progress() : wanted_(ProgressWanted()) {}

Progress::~Progress() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
}

void Progress::Show(std::string_view doing, std::size_t number, std::size_t count,
                    std::string_view what) {
  if (!wanted_) return;
  shown_ = true;
  fmt::print(stderr, "\r\x1b[K{} {} of {}: {}", doing, number, count, what);
  std::fflush(stderr);
}

}  // namespace ramseyer
