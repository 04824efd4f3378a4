// ramseyer man [COMMAND...]: the manual page of a command, or all pages into a folder.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "app/command.h"
#include "app/output.h"
#include "app/shell/command_tree.h"
#include "app/shell/man_page.h"

namespace ramseyer {
namespace {

struct ManOptions {
  std::vector<std::string> command;
  std::string folder;
};

Result<std::vector<FileBytes>> OnePage(const CommandNode& tree, const ManOptions& options) {
  const std::string path = fmt::format("{}", fmt::join(options.command, " "));
  for (const CommandNode* command : AllCommands(tree)) {
    if (command->path != tree.name + (path.empty() ? "" : " " + path)) continue;
    return std::vector<FileBytes>{{"", ManPage(tree, *command, RAMSEYER_VERSION)}};
  }
  return Fail(fmt::format("there is no subcommand “{}”", path));
}

std::vector<FileBytes> AllPages(const CommandNode& tree, const std::string& folder) {
  std::vector<FileBytes> pages;
  for (const CommandNode* command : AllCommands(tree)) {
    const std::filesystem::path file =
        std::filesystem::path(folder) / (ManPageName(*command) + ".1");
    pages.push_back({file.string(), ManPage(tree, *command, RAMSEYER_VERSION)});
  }
  return pages;
}

Result<ExitCode> RunMan(const CLI::App& program, const ManOptions& options) {
  const CommandNode tree = ReadCommandTree(program);
  const Result<std::vector<FileBytes>> pages =
      options.folder.empty() ? OnePage(tree, options) : AllPages(tree, options.folder);
  if (!pages) return tl::make_unexpected(pages.error());
  if (Result<void> written = WriteOutputs(*pages, {}); !written) {
    return tl::make_unexpected(written.error());
  }
  return ExitCode::kDone;
}

}  // namespace

Work AddMan(CLI::App& program) {
  auto options = std::make_shared<ManOptions>();
  CLI::App* command =
      program.add_subcommand("man", "Print the manual page of a subcommand, in roff");
  CLI::Option* page = command->add_option(
      "command", options->command, "The subcommand (\"amend\", \"fetch bill\"); else the program");
  command
      ->add_option("--all", options->folder, "Write the pages of all subcommands into this folder")
      ->excludes(page);
  command->footer(
      "Examples:\n"
      "  ramseyer man amend | man -l -");
  return [&program, options] { return RunMan(program, *options); };
}

}  // namespace ramseyer
