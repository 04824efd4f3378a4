// What the subcommands share: how they are set up, where their output goes, how they end.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/terminal.h"
#include "base/exit_code.h"
#include "base/result.h"

namespace CLI {
class App;
}

namespace ramseyer {

// A subcommand's work, run after its options were parsed.
using Work = std::function<Result<ExitCode>()>;

// Where and how output is written; every subcommand that prints a report takes these options.
struct OutputOptions {
  std::string format = "text";
  std::string output;  // a path; "" or "-" is stdout
  ColorWish color = ColorWish::kAuto;
};

// Adds --format (one of `formats`, the first being the default), --output and --color.
void AddOutputOptions(CLI::App& command, OutputOptions& options, std::vector<std::string> formats);

// Writes finished output to stdout or, whole or not at all, to the file.
[[nodiscard]] Result<void> WriteOutput(const OutputOptions& options, std::string_view bytes);

// Whether text written by WriteOutput may be coloured, and how wide it may be.
bool OutputColor(const OutputOptions& options);
int OutputWidth(const OutputOptions& options);

// Whether WriteOutput would write to a terminal.
bool OutputToTerminal(const OutputOptions& options);

// The subcommands, one a file. Each adds itself to the program and gives its work.
Work AddShow(CLI::App& program);
Work AddCompare(CLI::App& program);
Work AddInstructions(CLI::App& program);
Work AddAmend(CLI::App& program);
Work AddExplain(CLI::App& program);

}  // namespace ramseyer
