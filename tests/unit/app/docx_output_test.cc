// Word files as the program writes them: to a file, a folder or a pipe, and never to a terminal.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "base/files.h"
#include "unit/app/run_ramseyer.h"

namespace ramseyer {
namespace {

using test_support::Contains;
using test_support::ProgramRun;
using test_support::RunRamseyer;
using test_support::Sample;
using test_support::TemporaryFolder;

TEST(CliDocx, WritesAWordFile) {
  const TemporaryFolder folder;
  const std::string output = (folder.path() / "print.docx").string();
  const ProgramRun run = RunRamseyer(
      {"amend", Sample("s1693-115-is.xml"), "--law", Sample("law"), "-f", "docx", "-o", output});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(ReadFile(output).value_or("").substr(0, 4), "PK\x03\x04");
}

TEST(CliDocx, GoesToAPipeAndNotToATerminal) {
  const std::string compare = RAMSEYER_PROGRAM " compare " + Sample("s1693-115-is.xml") + " " +
                              Sample("s1693-115-rs.xml") + " -f docx";
  const ProgramRun piped = test_support::RunProgram("/bin/sh", {"-c", compare + " | head -c 2"});
  EXPECT_EQ(piped.out, "PK") << piped.err;
  // script(1) gives the program a terminal.
  const ProgramRun shown =
      test_support::RunProgram("/bin/sh", {"-c", "script -qec '" + compare + "' /dev/null"});
  EXPECT_EQ(shown.code, 2) << shown.out;
  EXPECT_TRUE(Contains(shown.out, "--output")) << shown.out;
  EXPECT_FALSE(Contains(shown.out, "PK")) << shown.out;
}

TEST(CliDocx, AWrongDateLeavesNothingBehind) {
  const TemporaryFolder folder;
  const std::string output = (folder.path() / "print.docx").string();
  const ProgramRun run = test_support::RunProgram(
      "/usr/bin/env",
      {"SOURCE_DATE_EPOCH=yesterday", RAMSEYER_PROGRAM, "compare", Sample("s1693-115-is.xml"),
       Sample("s1693-115-rs.xml"), "-f", "docx", "-o", output});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(Contains(run.err, "SOURCE_DATE_EPOCH")) << run.err;
  EXPECT_FALSE(std::filesystem::exists(output));
}

}  // namespace
}  // namespace ramseyer
