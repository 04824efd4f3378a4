#include "app/progress.h"

#include <fmt/format.h>

#include <cstdio>

#include "app/terminal.h"
#include "render/characters.h"

namespace ramseyer {

Progress::Progress() : wanted_(ProgressWanted()) {}

Progress::~Progress() { Wipe(); }

void Progress::Show(std::string_view doing, std::size_t number, std::size_t count,
                    std::string_view what) {
  if (wanted_) Show(fmt::format("{} {} of {}: {}", doing, number, count, what));
}

void Progress::Show(std::string_view doing) {
  if (!wanted_) return;
  shown_ = true;
  fmt::print(stderr, "\r\x1b[K{}", Visible(doing));
  std::fflush(stderr);
}

void Progress::Wipe() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
  shown_ = false;
}

}  // namespace ramseyer
