// ramseyer completion SHELL: a completion script for a shell.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/command.h"
#include "app/output.h"
#include "app/shell/command_tree.h"
#include "app/shell/completions.h"

namespace ramseyer {
namespace {

Result<ExitCode> PrintCompletion(const CLI::App& program, const std::string& shell) {
  const CommandNode tree = ReadCommandTree(program);
  const std::string script = shell == "bash"  ? BashCompletion(tree)
                             : shell == "zsh" ? ZshCompletion(tree)
                                              : FishCompletion(tree);
  if (Result<void> written = WriteOutputs({{"", script}}, {}); !written) {
    return tl::make_unexpected(written.error());
  }
  return ExitCode::kDone;
}

}  // namespace

Work AddCompletion(CLI::App& program) {
  auto shell = std::make_shared<std::string>();
  CLI::App* command = program.add_subcommand("completion", "Print a completion script for a shell");
  command->add_option("shell", *shell, "The shell: bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command->footer(
      "Examples:\n"
      "  source <(ramseyer completion bash)\n"
      "  ramseyer completion zsh > ~/.zfunc/_ramseyer\n"
      "  ramseyer completion fish > ~/.config/fish/completions/ramseyer.fish");
  return [&program, shell] { return PrintCompletion(program, *shell); };
}

}  // namespace ramseyer
