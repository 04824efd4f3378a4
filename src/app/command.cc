#include "app/command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <map>
#include <utility>

#include "base/files.h"

namespace ramseyer {
namespace {

bool ToStdout(const OutputOptions& options) {
  return options.output.empty() || options.output == "-";
}

}  // namespace

void AddOutputOptions(CLI::App& command, OutputOptions& options, std::vector<std::string> formats) {
  options.format = formats.front();
  command.add_option("-f,--format", options.format, "How to write the result")
      ->check(CLI::IsMember(std::move(formats)))
      ->capture_default_str();
  command.add_option("-o,--output", options.output, "Write to this file instead of the terminal");
  static const std::map<std::string, ColorWish> kColors = {
      {"auto", ColorWish::kAuto}, {"always", ColorWish::kAlways}, {"never", ColorWish::kNever}};
  command.add_option("--color", options.color, "Colour text: auto, always or never")
      ->transform(CLI::CheckedTransformer(kColors, CLI::ignore_case));
}

Result<void> WriteOutput(const OutputOptions& options, std::string_view bytes) {
  if (!ToStdout(options)) return WriteFile(options.output, bytes);
  const std::size_t written = std::fwrite(bytes.data(), 1, bytes.size(), stdout);
  if (written != bytes.size() || std::fflush(stdout) != 0) {
    return Fail("can not be written", Place{"standard output", 0, 0, 0});
  }
  return {};
}

bool OutputColor(const OutputOptions& options) {
  if (!ToStdout(options) && options.color == ColorWish::kAuto) return false;
  return UseColor(options.color);
}

int OutputWidth(const OutputOptions&) { return TerminalWidth(); }

bool OutputToTerminal(const OutputOptions& options) {
  return ToStdout(options) && StdoutIsTerminal();
}

}  // namespace ramseyer
