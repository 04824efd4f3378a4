// The program: picks the subcommand, runs its work, and turns what comes back into an exit code.
#include <CLI/CLI.hpp>
#include <csignal>
#include <string>
#include <utility>
#include <vector>

#include "app/command.h"
#include "app/limit_option.h"
#include "app/terminal.h"
#include "app/version_text.h"
#include "base/exit_code.h"
#include "base/limits.h"

namespace {

constexpr const char* kDescription =
    "Ramseyer shows how a bill changes the law, and what changed between two versions of a bill.\n"
    "It reads legislative XML: USLM bills and public laws, the United States Code, the Bill DTD.";

constexpr const char* kFooter =
    "Exit codes: 0 done, nothing to report; 1 differences or violations found; 2 usage or input "
    "error, nothing\n"
    "written; 3 done, and some instructions could not be carried out (each is listed with its "
    "reason).\n"
    "\n"
    "Examples:\n"
    "  ramseyer show usc47.xml \"47 U.S.C. 230(e)\"\n"
    "  ramseyer compare bill-ih.xml bill-eh.xml --format html --output redline.html\n"
    "  ramseyer instructions bill.xml\n"
    "  ramseyer amend bill.xml --law usc/\n"
    "  ramseyer explain bill.xml --law usc/ \"47 U.S.C. 230(e)\"\n"
    "  ramseyer validate bill.xml --schema uslm-2.1.0.xsd\n"
    "  ramseyer watch --watchlist watch.yaml bills/";

int Run(int argc, char** argv) {
  using ramseyer::ExitCode;
  CLI::App program(kDescription, "ramseyer");
  program.footer("Limits on what is read (--limit NAME=VALUE sets one):\n" +
                 ramseyer::LimitsHelp() + "\n" + kFooter);
  program.require_subcommand(1);
  program.set_version_flag("--version", &ramseyer::VersionText);

  std::vector<std::pair<CLI::App*, ramseyer::Work>> commands;
  for (auto add :
       {ramseyer::AddShow, ramseyer::AddCompare, ramseyer::AddInstructions, ramseyer::AddAmend,
        ramseyer::AddExplain, ramseyer::AddValidate, ramseyer::AddWatch, ramseyer::AddTrack,
        ramseyer::AddFetch, ramseyer::AddCompletion, ramseyer::AddMan}) {
    ramseyer::Work work = add(program);
    commands.emplace_back(program.get_subcommands({}).back(), std::move(work));
  }
  for (CLI::App* command : program.get_subcommands({})) ramseyer::AddLimitOption(*command);
  // A file that grows past a limit of the system is then an error that can be told, not a death.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
    program.exit(error);
    return static_cast<int>(asked ? ExitCode::kDone : ExitCode::kBadInput);
  }
  for (const auto& [command, work] : commands) {
    if (!command->parsed()) continue;
    const ramseyer::Result<ExitCode> done = work();
    if (done) return static_cast<int>(*done);
    ramseyer::SayError(done.error());
    return static_cast<int>(ExitCode::kBadInput);
  }
  return static_cast<int>(ExitCode::kBadInput);
}

}  // namespace

int main(int argc, char** argv) { return Run(argc, argv); }
