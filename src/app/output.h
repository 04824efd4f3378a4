// Where results go and in which formats: --format, --output and --color, the same for every
// subcommand. Everything is rendered before anything is written.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/terminal.h"
#include "base/files.h"
#include "base/result.h"

namespace CLI {
class App;
}

namespace ramseyer {

struct OutputFormat {
  std::string_view name;       // as --format names it: "html"
  std::string_view extension;  // of its files, ".html"; "" for one that writes a folder
  bool binary = false;         // never goes to a terminal
};

// What most subcommands write.
inline constexpr OutputFormat kTextFormat{"text", ".txt"};
inline constexpr OutputFormat kJsonFormat{"json", ".json"};

struct OutputOptions {
  std::vector<OutputFormat> known;   // of the subcommand, the default first
  std::vector<std::string> formats;  // as asked for; see DestinationsOf
  std::string output;                // a path or the stem of paths; "" or "-" is stdout
  ColorWish color = ColorWish::kAuto;
};

// Adds --format (any of `formats`, the first being the default), --output and --color.
void AddOutputOptions(CLI::App& command, OutputOptions& options, std::vector<OutputFormat> formats);

// A format that was asked for, and where it goes.
struct Destination {
  OutputFormat format;
  std::string path;  // "" is stdout
};

// What to write, each format once: those that --format names; without it the one that --output's
// extension tells; else the default. One format goes to --output as it is; several take it for a
// stem (an extension of a known format is taken off) and add their extensions. Errors: the
// extension is no format's; several formats, or one that is binary to a terminal, without --output.
[[nodiscard]] Result<std::vector<Destination>> DestinationsOf(const OutputOptions& options);

// Writes finished files, all or none; a single one whose path is "" goes to stdout. Error: one
// would replace a file or a part of a folder that `inputs` names (app/inputs_kept.h); nothing is
// written.
[[nodiscard]] Result<void> WriteOutputs(const std::vector<FileBytes>& files,
                                        const std::vector<std::string>& inputs);

// Renders a result that is one file in every format, then writes it. `render` is given the name of
// a known format.
[[nodiscard]] Result<void> RenderAndWrite(
    const OutputOptions& options, const std::vector<std::string>& inputs,
    const std::function<std::string(std::string_view)>& render);

// Whether text may be coloured, and how wide it may be.
bool OutputColor(const OutputOptions& options);
int OutputWidth(const OutputOptions& options);

}  // namespace ramseyer
