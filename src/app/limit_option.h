// --limit NAME=VALUE, the same for every subcommand.
#pragma once

namespace CLI {
class App;
}

namespace ramseyer {

// Adds --limit to the command and all below it. Limits are set as soon as the command line is read,
// before any file is (base/limits.h).
void AddLimitOption(CLI::App& command);

}  // namespace ramseyer
