// Completions in the shells that they are for, manual pages through groff, and what --version says.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/run_program.h"

namespace ramseyer {
namespace {

using test_support::ProgramRun;
using test_support::RunProgram;
using test_support::TemporaryFolder;

bool Contains(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

bool IsInstalled(const std::string& program) {
  return RunProgram("/bin/sh", {"-c", "command -v " + program}).code == 0;
}

std::string Completion(const std::string& shell) {
  const ProgramRun run = RunProgram(RAMSEYER_PROGRAM, {"completion", shell});
  EXPECT_EQ(run.code, 0) << run.err;
  return run.out;
}

// What bash offers for the last of the words, which stands under the cursor; one line.
std::string OfferedByBash(const std::vector<std::string>& words) {
  const TemporaryFolder folder;
  std::string script = Completion("bash") + "\nCOMP_WORDS=(ramseyer";
  for (const std::string& word : words) script += " '" + word + "'";
  script +=
      ")\nCOMP_CWORD=" + std::to_string(words.size()) + "\n_ramseyer\necho \"${COMPREPLY[@]}\"\n";
  const ProgramRun run = RunProgram("/usr/bin/env", {"bash", folder.Write("script", script)});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(run.err, "");
  return run.out;
}

TEST(BashCompletion, OffersWhatMayStandThere) {
  if (!IsInstalled("bash")) GTEST_SKIP() << "bash is missing";
  EXPECT_EQ(OfferedByBash({"am"}), "amend\n");
  EXPECT_EQ(OfferedByBash({"fetch", ""}), "bill title\n");
  EXPECT_EQ(OfferedByBash({"fetch", "bill", "--v"}), "--version\n");
  EXPECT_EQ(OfferedByBash({"amend", "bill.xml", "--la"}), "--law\n");
  EXPECT_EQ(OfferedByBash({"completion", ""}), "bash zsh fish\n");
}

TEST(BashCompletion, OffersTheChoicesOfOptions) {
  if (!IsInstalled("bash")) GTEST_SKIP() << "bash is missing";
  EXPECT_EQ(OfferedByBash({"compare", "--color", "a"}), "always auto\n");
  EXPECT_EQ(OfferedByBash({"compare", "-f", "htm"}), "html\n");
  EXPECT_EQ(OfferedByBash({"compare", "--format", "=", "htm"}), "html\n");
  EXPECT_EQ(OfferedByBash({"compare", "--format", "="}),
            OfferedByBash({"compare", "--format", ""}));
  EXPECT_EQ(OfferedByBash({"compare", "--ignore", "case,f"}), "case,formatting\n");
  EXPECT_EQ(OfferedByBash({"compare", "--full", "a"}), "\n") << "a flag takes no value";
}

TEST(BashCompletion, ShowsNamesAndNoNumbersOfValues) {
  EXPECT_FALSE(Contains(Completion("bash"), "->"))
      << "NamedValues (app/choices.h) shows names only";
}

TEST(BashCompletion, LeavesFilesToTheShell) {
  if (!IsInstalled("bash")) GTEST_SKIP() << "bash is missing";
  EXPECT_EQ(OfferedByBash({"amend", ""}), "\n");
  EXPECT_EQ(OfferedByBash({"amend", "bill.xml", "--law", ""}), "\n");
  EXPECT_TRUE(Contains(Completion("bash"), "complete -o default -F _ramseyer ramseyer\n"));
}

TEST(ZshCompletion, IsReadByZsh) {
  if (!IsInstalled("zsh")) GTEST_SKIP() << "zsh is missing";
  const TemporaryFolder folder;
  const std::string script = Completion("zsh");
  const std::string file = folder.Write("_ramseyer", script);
  const ProgramRun checked = RunProgram("/usr/bin/env", {"zsh", "-f", "-n", file});
  EXPECT_EQ(checked.code, 0) << checked.err;
  EXPECT_EQ(checked.err, "");
  // The helpers of zsh's own completion stand in for themselves: they print what they are given.
  const std::string run = folder.Write(
      "run.zsh",
      "_arguments() { print -l -- $@; state=arguments; }\n_describe() { print -l $commands }\n"
      "words=(fetch title)\n" +
          script);
  const ProgramRun told = RunProgram("/usr/bin/env", {"zsh", "-f", run});
  EXPECT_EQ(told.code, 0) << told.err;
  EXPECT_TRUE(Contains(told.out, "--version[Display program version")) << told.out;
}

TEST(FishCompletion, OffersWhatMayStandThere) {
  if (!IsInstalled("fish")) GTEST_SKIP() << "fish is missing";
  const TemporaryFolder folder;
  const std::string file = folder.Write("ramseyer.fish", Completion("fish"));
  const auto offered = [&](const std::string& line) {
    const ProgramRun run = RunProgram(
        "/usr/bin/env",
        {"HOME=" + folder.path().string(), "fish", "--no-config", "-c",
         "source " + file + "; complete -C '" + line + "' | cut -f1 | string join ' '; or true"});
    EXPECT_EQ(run.code, 0) << run.err;
    EXPECT_EQ(run.err, "");
    return run.out;
  };
  EXPECT_EQ(offered("ramseyer am"), "amend\n");
  EXPECT_EQ(offered("ramseyer fetch "), "bill title\n");
  EXPECT_EQ(offered("ramseyer fetch title --re"), "--refresh --release\n");
  EXPECT_EQ(offered("ramseyer compare --color "), "always auto never\n");
}

TEST(CompletionCommand, KnowsThreeShells) {
  const ProgramRun run = RunProgram(RAMSEYER_PROGRAM, {"completion", "tcsh"});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.out, "");
}

TEST(ManPages, SayWhatHelpSays) {
  const ProgramRun page = RunProgram(RAMSEYER_PROGRAM, {"man", "fetch", "bill"});
  EXPECT_EQ(page.code, 0) << page.err;
  for (const char* line :
       {".TH \"RAMSEYER\\-FETCH\\-BILL\" 1", "ramseyer\\-fetch\\-bill \\- Fetch bills from govinfo",
        "\\fBramseyer fetch bill\\fR [\\fIOPTION\\fR]... \\fIname\\fR...\n",
        "\\fB\\-\\-version\\fR \\fIVERSION\\fR\n"}) {
    EXPECT_TRUE(Contains(page.out, line)) << line << page.out;
  }
  EXPECT_EQ(RunProgram(RAMSEYER_PROGRAM, {"man", "fetch", "bill"}).out, page.out);
}

TEST(ManPages, AreWrittenForEveryCommandAndSetByGroffWithoutAWarning) {
  const TemporaryFolder folder;
  const std::string pages = (folder.path() / "man1").string();
  const ProgramRun run = RunProgram(RAMSEYER_PROGRAM, {"man", "--all", pages});
  EXPECT_EQ(run.code, 0) << run.err;
  for (const char* name :
       {"ramseyer", "ramseyer-amend", "ramseyer-fetch", "ramseyer-fetch-title"}) {
    EXPECT_TRUE(std::filesystem::exists(pages + "/" + name + ".1")) << name;
  }
  if (!IsInstalled("groff")) GTEST_SKIP() << "groff is missing";
  for (const auto& page : std::filesystem::directory_iterator(pages)) {
    const ProgramRun set =
        RunProgram("/usr/bin/env", {"groff", "-k", "-ww", "-man", "-Tutf8", page.path().string()});
    EXPECT_EQ(set.code, 0) << page.path();
    EXPECT_EQ(set.err, "") << page.path();
    EXPECT_TRUE(Contains(set.out, "ramseyer")) << page.path();
  }
}

TEST(ManPages, OfUnknownCommandsAreErrors) {
  const ProgramRun run = RunProgram(RAMSEYER_PROGRAM, {"man", "bill"});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(Contains(run.err, "there is no subcommand “bill”")) << run.err;
}

TEST(Version, NamesTheLibraries) {
  const ProgramRun run = RunProgram(RAMSEYER_PROGRAM, {"--version"});
  EXPECT_EQ(run.code, 0);
  EXPECT_EQ(run.out.rfind("ramseyer " RAMSEYER_VERSION "\n", 0), 0U) << run.out;
  for (const char* library : {"fmt ", "tl-expected ", "ICU ", "pugixml ", "libxml2 ",
                              "nlohmann-json ", "CLI11 ", "SQLiteCpp ", "yaml-cpp ", "Pango ",
                              "Cairo ", "qpdf ", "libcurl/", "OpenSSL/", "libzip "}) {
    const std::size_t at = run.out.find(library);
    ASSERT_NE(at, std::string::npos) << library;
    const char digit = run.out[at + std::string(library).size()];
    EXPECT_TRUE(digit >= '0' && digit <= '9') << library << " has no version: " << run.out;
  }
}

}  // namespace
}  // namespace ramseyer
