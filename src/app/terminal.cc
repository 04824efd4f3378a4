#include "app/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "render/characters.h"

namespace ramseyer {
namespace {

constexpr int kDefaultWidth = 80;

bool IsSet(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

bool IsDumb() {
  const char* term = std::getenv("TERM");
  return term != nullptr && std::string_view(term) == "dumb";
}

}  // namespace

int TerminalWidth() {
  winsize size{};
  if (StdoutIsTerminal() && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return size.ws_col;
  }
  return WidthOfFiles();
}

int WidthOfFiles() {
  if (const char* columns = std::getenv("COLUMNS")) {
    const int width = std::atoi(columns);
    if (width > 0) return width;
  }
  return kDefaultWidth;
}

bool StdoutIsTerminal() { return ::isatty(STDOUT_FILENO) != 0; }

bool UseColor(ColorWish wish) {
  if (wish != ColorWish::kAuto) return wish == ColorWish::kAlways;
  return StdoutIsTerminal() && !IsSet("NO_COLOR") && !IsDumb();
}

void SayError(const Error& error) {
  fmt::print(stderr, "ramseyer: error: {}\n", Visible(ToString(error)));
}

bool ProgressWanted() { return ::isatty(STDERR_FILENO) != 0 && !IsDumb(); }

}  // namespace ramseyer
