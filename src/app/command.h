// What the subcommands share: how they are set up and how they end.
#pragma once

#include <functional>

#include "base/exit_code.h"
#include "base/result.h"

namespace CLI {
class App;
}

namespace ramseyer {

// A subcommand's work, run after its options were parsed.
using Work = std::function<Result<ExitCode>()>;

// The subcommands, one a file. Each adds itself to the program and gives its work.
Work AddShow(CLI::App& program);
Work AddCompare(CLI::App& program);
Work AddInstructions(CLI::App& program);
Work AddAmend(CLI::App& program);
Work AddExplain(CLI::App& program);
Work AddValidate(CLI::App& program);
Work AddWatch(CLI::App& program);
Work AddTrack(CLI::App& program);
Work AddFetch(CLI::App& program);
Work AddCompletion(CLI::App& program);
Work AddMan(CLI::App& program);

}  // namespace ramseyer
