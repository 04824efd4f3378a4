// ramseyer watch as its users meet it: exit codes, inputs, baselines, files that can not be read.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/files.h"
#include "unit/app/run_ramseyer.h"

namespace ramseyer {
namespace {

using nlohmann::json;
using test_support::Contains;
using test_support::ProgramRun;
using test_support::RunProgram;
using test_support::RunRamseyer;
using test_support::Sample;
using test_support::TemporaryFolder;

constexpr const char* kList = "watch:\n  - cite: 47 U.S.C. 230(e)\n  - cite: 18 U.S.C. 1591\n";

// With a shell, for what only a shell can do.
ProgramRun RunShell(const std::string& command) { return RunProgram("/bin/sh", {"-c", command}); }

TEST(CliWatch, ExitCodesSayWhetherThereAreHits) {
  const TemporaryFolder folder;
  const std::string list = folder.Write("watch.yaml", kList);
  const std::string other = folder.Write("other.yaml", "watch:\n  - cite: title 50\n");
  const ProgramRun hits = RunRamseyer({"watch", "-w", list, Sample("s1693-115-is.xml")});
  EXPECT_EQ(hits.code, 1) << hits.err;
  EXPECT_TRUE(Contains(hits.out, "6 hits in 1 of 1 file")) << hits.out;
  const ProgramRun none = RunRamseyer({"watch", "-w", other, Sample("s1693-115-is.xml")});
  EXPECT_EQ(none.code, 0) << none.err;
  EXPECT_TRUE(Contains(none.out, "0 hits in 0 of 1 file")) << none.out;
}

TEST(CliWatch, BadInputIsSaidBeforeAnythingIsWritten) {
  const TemporaryFolder folder;
  const std::string list = folder.Write("watch.yaml", "watch:\n  - cite: nowhere\n");
  const std::string good = folder.Write("good.yaml", kList);
  const std::string bill = Sample("s1693-115-is.xml");
  const std::string out = (folder.path() / "out.json").string();
  const ProgramRun run = RunRamseyer({"watch", "-w", list, bill, "-o", out});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(Contains(run.err, list + ":2:11: \"nowhere\" can not be read")) << run.err;
  EXPECT_EQ(RunRamseyer({"watch", bill}).code, 2);
  EXPECT_EQ(RunRamseyer({"watch", "-w", good}).code, 2);
  EXPECT_EQ(RunRamseyer({"watch", "-w", good, bill, "--jobs", "0"}).code, 2);
  EXPECT_EQ(RunRamseyer({"watch", "-w", good, bill, "--also", "rumours"}).code, 2);
  EXPECT_EQ(RunRamseyer({"watch", "-w", good, bill, "--baseline", list, "-o", out}).code, 2);
  EXPECT_EQ(RunRamseyer({"watch", "-w", good, "/no/such.xml", "-o", out}).code, 2);
  EXPECT_FALSE(std::filesystem::exists(out));
}

TEST(CliWatch, ABadFileIsNamedAndTheOthersAreRead) {
  const TemporaryFolder folder;
  const std::string list = folder.Write("watch.yaml", kList);
  folder.Write("bills/a.xml", "<bill><legis-body></bill>");
  std::filesystem::copy(Sample("s1693-115-is.xml"), folder.path() / "bills/b.xml");
  const std::string bills = (folder.path() / "bills").string();
  const ProgramRun run = RunRamseyer({"watch", "-w", list, bills, "--format", "json"});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(Contains(run.err, bills + "/a.xml:1:")) << run.err;
  const json report = json::parse(run.out);
  EXPECT_EQ(report.at("counts").at("files"), 2);
  EXPECT_EQ(report.at("counts").at("failures"), 1);
  EXPECT_EQ(report.at("counts").at("hits"), 6);
  EXPECT_EQ(report.at("failures").at(0).at("place").at("file"), bills + "/a.xml");
}

TEST(CliWatch, ReadsAListOfFilesOnStdin) {
  const TemporaryFolder folder;
  const std::string list = folder.Write("watch.yaml", kList);
  const ProgramRun run =
      RunShell("printf '%s\\n\\n%s\\r\\n' '" + Sample("s1693-115-is.xml") + "' '" +
               Sample("s1693-115-rs.xml") + "' | " RAMSEYER_PROGRAM " watch -w '" + list +
               "' - --format json");
  EXPECT_EQ(run.code, 1) << run.err;
  const json report = json::parse(run.out);
  EXPECT_EQ(report.at("counts").at("files"), 2);
  EXPECT_EQ(report.at("bills").size(), 2U);
}

TEST(CliWatch, ABaselineHoldsForLaterVersionsOfTheFile) {
  const TemporaryFolder folder;
  const std::string list = folder.Write("watch.yaml", kList);
  const std::string known = (folder.path() / "known.json").string();
  const std::string bill = (folder.path() / "bill.xml").string();
  const Result<std::string> bytes = ReadFile(Sample("s1693-115-is.xml"));
  ASSERT_TRUE(bytes.has_value());
  folder.Write("bill.xml", *bytes);
  EXPECT_EQ(RunRamseyer({"watch", "-w", list, bill, "--write-baseline", known}).code, 1);
  const ProgramRun same = RunRamseyer({"watch", "-w", list, bill, "--baseline", known});
  EXPECT_EQ(same.code, 0);
  EXPECT_TRUE(Contains(same.out, "0 hits in 0 of 1 file, 6 more known")) << same.out;

  // The same words on other lines, and one instruction with others.
  std::string later = *bytes;
  later.replace(later.find("<main"), 5, "\n\n\n<main");
  later.replace(later.find("<quotedText>statute."), 20, "<quotedText>statutes.");
  folder.Write("bill.xml", later);
  const ProgramRun more = RunRamseyer({"watch", "-w", list, bill, "--baseline", known});
  EXPECT_EQ(more.code, 1) << more.out;
  EXPECT_TRUE(Contains(more.out, "1 hit in 1 of 1 file, 5 more known")) << more.out;
}

TEST(CliWatch, LawShowsWhatBecomesOfTheWatchedText) {
  const TemporaryFolder folder;
  const std::string list = folder.Write("watch.yaml", kList);
  const ProgramRun run =
      RunRamseyer({"watch", "-w", list, Sample("s1693-115-is.xml"), "--law", Sample("law")});
  EXPECT_EQ(run.code, 1) << run.err;
  EXPECT_TRUE(Contains(run.out, "{+impair—+}")) << run.out;
}

TEST(CliWatch, ASummaryIsAddedToThePageOfTheJob) {
  const TemporaryFolder folder;
  const std::string list = folder.Write("watch.yaml", kList);
  const std::string page = folder.Write("page.md", "# Before\n");
  const std::string command = "GITHUB_STEP_SUMMARY='" + page + "' " RAMSEYER_PROGRAM " watch -w '" +
                              list + "' '" + Sample("s1693-115-is.xml") + "'";
  EXPECT_EQ(RunShell(command).code, 1);
  EXPECT_EQ(ReadFile(page).value_or(""), "# Before\n");
  const ProgramRun run = RunShell(command + " --format github");
  EXPECT_EQ(run.code, 1) << run.err;
  EXPECT_EQ(run.out.rfind("::warning file=", 0), 0U) << run.out;
  const std::string written = ReadFile(page).value_or("");
  EXPECT_EQ(written.rfind("# Before\n## Watched law\n", 0), 0U) << written;
  EXPECT_TRUE(Contains(written, "6 hits in 1 of 1 file.")) << written;
}

TEST(CliWatch, SeveralFormatsAtOnce) {
  const TemporaryFolder folder;
  const std::string list = folder.Write("watch.yaml", kList);
  const std::string stem = (folder.path() / "out").string();
  const ProgramRun run = RunRamseyer({"watch", "-w", list, Sample("s1693-115-is.xml"), "--format",
                                      "sarif,junit,github", "--output", stem});
  EXPECT_EQ(run.code, 1) << run.err;
  for (const char* extension : {".sarif", ".xml", ".github"}) {
    EXPECT_TRUE(std::filesystem::exists(stem + extension)) << extension;
  }
}

}  // namespace
}  // namespace ramseyer
