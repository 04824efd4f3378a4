#include "app/output.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <utility>

#include "app/choices.h"
#include "app/inputs_kept.h"

namespace ramseyer {
namespace {

bool ToStdout(const OutputOptions& options) {
  return options.output.empty() || options.output == "-";
}

std::vector<std::string> NamesOf(const std::vector<OutputFormat>& formats) {
  std::vector<std::string> names;
  for (const OutputFormat& format : formats) names.emplace_back(format.name);
  return names;
}

// The format whose files end as the path does, or nullptr.
const OutputFormat* FormatByExtension(const OutputOptions& options) {
  const std::string extension = std::filesystem::path(options.output).extension().string();
  if (extension.empty()) return nullptr;
  const auto found =
      std::find_if(options.known.begin(), options.known.end(),
                   [&](const OutputFormat& format) { return format.extension == extension; });
  return found == options.known.end() ? nullptr : &*found;
}

Result<OutputFormat> FormatOfPath(const OutputOptions& options) {
  if (ToStdout(options)) return options.known.front();
  if (const OutputFormat* format = FormatByExtension(options)) return *format;
  const std::string extension = std::filesystem::path(options.output).extension().string();
  if (extension.empty()) return options.known.front();
  return Fail(fmt::format("no format is known by \"{}\": name one with --format ({})", extension,
                          fmt::join(NamesOf(options.known), ", ")),
              Place{options.output, 0, 0, 0});
}

std::vector<OutputFormat> NamedFormats(const OutputOptions& options) {
  std::vector<OutputFormat> chosen;
  for (const std::string& name : options.formats) {
    const auto is_named = [&](const OutputFormat& format) { return format.name == name; };
    if (std::any_of(chosen.begin(), chosen.end(), is_named)) continue;
    const auto known = std::find_if(options.known.begin(), options.known.end(), is_named);
    if (known != options.known.end()) chosen.push_back(*known);
  }
  return chosen;
}

Result<std::vector<Destination>> OnlyToStdout(const std::vector<OutputFormat>& chosen) {
  if (chosen.size() > 1) {
    return Fail(
        "several formats write a file each: name the stem of their files with --output STEM");
  }
  if (chosen.front().binary && StdoutIsTerminal()) {
    return Fail(fmt::format("--format {} is not for a terminal: name a file with --output FILE",
                            chosen.front().name));
  }
  return std::vector<Destination>{{chosen.front(), ""}};
}

std::string StemOf(const OutputOptions& options) {
  std::filesystem::path stem(options.output);
  if (FormatByExtension(options) != nullptr) stem.replace_extension();
  return stem.string();
}

Result<void> WriteToStdout(std::string_view bytes) {
  const std::size_t written = std::fwrite(bytes.data(), 1, bytes.size(), stdout);
  if (written != bytes.size() || std::fflush(stdout) != 0) {
    return Fail("can not be written", Place{"standard output", 0, 0, 0});
  }
  return {};
}

}  // namespace

void AddOutputOptions(CLI::App& command, OutputOptions& options,
                      std::vector<OutputFormat> formats) {
  options.known = std::move(formats);
  const std::string default_format(options.known.front().name);
  command
      .add_option("-f,--format", options.formats,
                  "How to write the result; several, parted by commas or each with its own "
                  "--format, write a file each")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(NamesOf(options.known)))
      ->default_str(default_format + ", or what the extension of --output tells");
  command.add_option("-o,--output", options.output,
                     "Write to this file instead of the terminal; with several formats the stem of "
                     "their files, to which each adds its extension");
  static const std::map<std::string, ColorWish> kColors = {
      {"auto", ColorWish::kAuto}, {"always", ColorWish::kAlways}, {"never", ColorWish::kNever}};
  command.add_option("--color", options.color, "Colour text: auto, always or never")
      ->transform(NamedValues(kColors));
}

Result<std::vector<Destination>> DestinationsOf(const OutputOptions& options) {
  std::vector<OutputFormat> chosen = NamedFormats(options);
  if (chosen.empty()) {
    const Result<OutputFormat> format = FormatOfPath(options);
    if (!format) return tl::make_unexpected(format.error());
    chosen.push_back(*format);
  }
  if (ToStdout(options)) return OnlyToStdout(chosen);
  if (chosen.size() == 1) return std::vector<Destination>{{chosen.front(), options.output}};
  const std::string stem = StemOf(options);
  std::vector<Destination> destinations;
  for (const OutputFormat& format : chosen) {
    destinations.push_back({format, stem + std::string(format.extension)});
  }
  return destinations;
}

Result<void> WriteOutputs(const std::vector<FileBytes>& files,
                          const std::vector<std::string>& inputs) {
  if (Result<void> kept = CheckInputsKept(files, inputs); !kept) return kept;
  if (files.size() == 1 && files.front().path.empty()) return WriteToStdout(files.front().bytes);
  return WriteFiles(files);
}

Result<void> RenderAndWrite(const OutputOptions& options, const std::vector<std::string>& inputs,
                            const std::function<std::string(std::string_view)>& render) {
  const Result<std::vector<Destination>> destinations = DestinationsOf(options);
  if (!destinations) return tl::make_unexpected(destinations.error());
  std::vector<FileBytes> files;
  for (const Destination& destination : *destinations) {
    files.push_back({destination.path, render(destination.format.name)});
  }
  return WriteOutputs(files, inputs);
}

bool OutputColor(const OutputOptions& options) {
  if (!ToStdout(options) && options.color == ColorWish::kAuto) return false;
  return UseColor(options.color);
}

int OutputWidth(const OutputOptions& options) {
  return ToStdout(options) ? TerminalWidth() : WidthOfFiles();
}

}  // namespace ramseyer
