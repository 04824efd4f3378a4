// Completion scripts for shells. Each offers subcommands where one is due, options behind a dash,
// the choices of options that have some, and files everywhere else.
#pragma once

#include <string>

#include "app/shell/command_tree.h"

namespace ramseyer {

// To be sourced by bash 4 or newer: "source <(ramseyer completion bash)".
std::string BashCompletion(const CommandNode& program);

// A file "_ramseyer" in a folder of zsh's $fpath.
std::string ZshCompletion(const CommandNode& program);

// A file "ramseyer.fish" in ~/.config/fish/completions.
std::string FishCompletion(const CommandNode& program);

}  // namespace ramseyer
