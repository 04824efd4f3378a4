#include "fuzz/check_program.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdio>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "support/run_program.h"

namespace ramseyer::fuzz {
namespace {

constexpr int kBadInput = 2;
constexpr int kLargestCode = 3;

struct Command {
  std::vector<std::string> arguments;
  bool whole = true;  // all of its output, or none
};

std::vector<Command> CommandsOn(const std::string& mutated, const std::string& original,
                                const std::string& folder) {
  const std::string samples = std::string(RAMSEYER_SOURCE_DIR) + "/samples/";
  const std::string store = folder + "/store.db";
  return {{{"show", mutated}},
          {{"instructions", mutated, "--format", "json"}, false},
          {{"compare", original, mutated}},
          {{"compare", mutated, original, "--format", "html", "--output", folder + "/out.html"}},
          {{"amend", mutated, "--law", samples + "law"}},
          {{"amend", samples + "s1693-115-is.xml", "--law", mutated, "--format", "json"}},
          {{"amend", mutated, "--law", samples + "law", "--format", "pdf", "--output",
            folder + "/out.pdf"}},
          {{"watch", mutated, "--watchlist", samples + "watch.yaml", "--law", samples + "law",
            "--format", "sarif"},
           false},
          {{"explain", mutated, "47 U.S.C. 230", "--law", samples + "law"}},
          {{"track", "add", mutated, "--store", store, "--release", "119-36"}, false}};
}

[[noreturn]] void Report(const Command& command, const test_support::ProgramRun& run,
                         std::string_view what) {
  fmt::print(stderr, "{}: exit code {} of {}\n{}\n", what, run.code,
             fmt::join(command.arguments, " "), run.err);
  RAMSEYER_CHECK(false);
}

}  // namespace

std::uint8_t CheckProgram(const std::string& program, const MutatedCase& made,
                          std::uint64_t number) {
  const test_support::TemporaryFolder folder;
  const std::string mutated = folder.Write("mutated.xml", made.mutated);
  const std::string original = folder.Write("original.xml", made.original);
  std::vector<Command> commands = CommandsOn(mutated, original, folder.path().string());
  Command& command = commands[number % commands.size()];
  std::vector<std::string> arguments = {"--signal=KILL", "20", program};
  arguments.insert(arguments.end(), command.arguments.begin(), command.arguments.end());
  const auto run = test_support::RunProgram("/usr/bin/timeout", arguments);
  if (run.code < 0 || run.code > kLargestCode) Report(command, run, "no exit code of ours");
  if (run.code == kBadInput) {
    if (run.err.find("ramseyer: error: ") == std::string::npos) Report(command, run, "no error");
    if (run.err.find("mutated.xml") == std::string::npos) Report(command, run, "no file named");
    if (command.whole && !run.out.empty()) Report(command, run, "output beside an error");
  }
  return static_cast<std::uint8_t>(run.code);
}

}  // namespace ramseyer::fuzz
