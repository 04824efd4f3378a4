// Manual pages in roff (the man macros), of what --help says.
#pragma once

#include <string>

#include "app/shell/command_tree.h"

namespace ramseyer {

// The page's name: "ramseyer-fetch-bill".
std::string ManPageName(const CommandNode& command);

// The page of one command in section 1 of the manual: name, synopsis, description, arguments,
// options, subcommands, the footer with its examples, and where to read on. `version` is that of
// the program. The same input gives the same bytes; no date is written. UTF-8.
std::string ManPage(const CommandNode& program, const CommandNode& command,
                    const std::string& version);

}  // namespace ramseyer
