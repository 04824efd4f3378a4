// No output takes the place of what the same run reads, by whatever path it is named.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "base/files.h"
#include "unit/app/run_ramseyer.h"

namespace ramseyer {
namespace {

namespace fs = std::filesystem;
using test_support::Contains;
using test_support::ProgramRun;
using test_support::RunProgram;
using test_support::RunRamseyer;
using test_support::Sample;
using test_support::TemporaryFolder;

class InputsKept : public testing::Test {
 protected:
  InputsKept() {
    fs::copy_file(Sample("s1693-115-is.xml"), bill_);
    fs::create_directory(folder_.path() / "usc");
    fs::copy_file(Sample("law/usc47.xml"), law_);
    fs::copy_file(Sample("law/usc18.xml"), folder_.path() / "usc" / "usc18.xml");
    fs::create_symlink(bill_, folder_.path() / "link.xml");
    fs::create_hard_link(bill_, folder_.path() / "twin.xml");
  }

  std::string Path(const std::string& name) const { return (folder_.path() / name).string(); }

  TemporaryFolder folder_;
  std::string bill_ = Path("bill.xml");
  std::string law_ = Path("usc/usc47.xml");
};

TEST_F(InputsKept, IsRefusedWithTheFileNamed) {
  const std::string before = ReadFile(bill_).value() + ReadFile(law_).value();
  const std::vector<std::vector<std::string>> commands = {
      {"show", bill_, "-f", "text", "-o", bill_},
      {"show", bill_, "-f", "text", "-o", Path("./usc/../bill.xml")},
      {"show", bill_, "-f", "text", "-o", Path("link.xml")},
      {"show", bill_, "-f", "text", "-o", Path("twin.xml")},
      {"instructions", folder_.path().string(), "-f", "json", "-o", law_},
      {"compare", bill_, Sample("s1693-115-rs.xml"), "-f", "json", "-o", bill_},
      {"amend", bill_, "--law", Path("usc"), "-f", "json", "-o", bill_},
      {"amend", bill_, "--law", Path("usc"), "-f", "json", "-o", law_},
      {"amend", bill_, "--law", Path("usc"), "-f", "uslm", "-o", Path("usc")},
      {"explain", bill_, "230(e)", "--law", Path("usc"), "-f", "json", "-o", law_}};
  for (const std::vector<std::string>& command : commands) {
    const ProgramRun run = RunRamseyer(command);
    EXPECT_EQ(run.code, 2) << testing::PrintToString(command);
    EXPECT_TRUE(Contains(run.err, "is read by this run and would be written over")) << run.err;
  }
  EXPECT_EQ(ReadFile(bill_).value() + ReadFile(law_).value(), before);
}

TEST_F(InputsKept, SoAreAmendmentsBaselinesOfTheLawAndFilesNamedOnStdin) {
  fs::copy_file(Sample("s1693-115-is-floor.txt"), Path("floor.txt"));
  fs::copy_file(Sample("watch.yaml"), Path("watch.yaml"));
  fs::copy_file(law_, Path("usc/UPPER.XML"));
  const std::string list = folder_.Write("list", bill_ + "\n");
  const std::vector<std::string> commands = {
      "amend " + bill_ + " --with " + Path("floor.txt") + " -f json -o " + Path("floor.txt"),
      "amend " + bill_ + " --law " + Path("usc") + " -f json -o " + Path("usc/UPPER.XML"),
      "watch " + bill_ + " -w " + Path("watch.yaml") + " -f json -o " + Path("watch.yaml"),
      "watch - -w " + Path("watch.yaml") + " -f json -o " + bill_ + " < " + list,
      "watch " + bill_ + " -w " + Path("watch.yaml") + " --write-baseline " + bill_,
      "instructions - -f json -o " + bill_ + " < " + list};
  for (const std::string& command : commands) {
    const ProgramRun run = RunProgram("/bin/sh", {"-c", "exec '" RAMSEYER_PROGRAM "' " + command});
    EXPECT_EQ(run.code, 2) << command;
    EXPECT_TRUE(Contains(run.err, "is read by this run and would be written over"))
        << command << run.err;
  }
}

TEST_F(InputsKept, SoIsWhatTheCacheFolderHolds) {
  const std::string kept = folder_.Write("cache/ramseyer/law/some.index", "index");
  const ProgramRun run =
      RunProgram("/usr/bin/env", {"XDG_CACHE_HOME=" + Path("cache"), RAMSEYER_PROGRAM, "show",
                                  bill_, "-f", "json", "-o", kept});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(Contains(run.err, "would be written over")) << run.err;
  EXPECT_EQ(ReadFile(kept).value(), "index");
}

TEST_F(InputsKept, TheStoreIsOne) {
  const std::string store = Path("store.db");
  ASSERT_EQ(RunRamseyer({"track", "add", bill_, "--store", store}).code, 0);
  const ProgramRun run =
      RunRamseyer({"track", "list", "--store", store, "-f", "json", "-o", store});
  EXPECT_EQ(run.code, 2) << run.err;
  EXPECT_EQ(RunRamseyer({"track", "list", "--store", store}).code, 0);
}

TEST_F(InputsKept, WhatIsOnlyBesideThemIsWritten) {
  const ProgramRun run =
      RunRamseyer({"amend", bill_, "--law", Path("usc"), "-f", "json,uslm", "-o", Path("amended")});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_TRUE(fs::exists(Path("amended/usc47.xml")));
  EXPECT_EQ(RunRamseyer({"show", bill_, "-f", "json", "-o", Path("usc/bill.json")}).code, 0);
}

// A file that outgrows what the system allows is told like any other that can not be written.
TEST_F(InputsKept, AFullDiskLeavesWhatWasThere) {
  const std::string out = folder_.Write("report.json", "before");
  const std::string shell =
      "ulimit -f 8; exec '" RAMSEYER_PROGRAM "' show '" + law_ + "' -f json -o '" + out + "'";
  const ProgramRun run = RunProgram("/bin/sh", {"-c", shell});
  EXPECT_EQ(run.code, 2) << run.err;
  EXPECT_TRUE(Contains(run.err, "report.json: can not be written: File too large")) << run.err;
  EXPECT_EQ(ReadFile(out).value(), "before");
  for (const auto& entry : fs::directory_iterator(folder_.path())) {
    EXPECT_NE(entry.path().extension(), ".part") << entry.path();
  }
}

TEST_F(InputsKept, AStreamThatTakesNothingIsAnError) {
  const std::string shell = "exec '" RAMSEYER_PROGRAM "' show '" + bill_ + "' > /dev/full";
  const ProgramRun run = RunProgram("/bin/sh", {"-c", shell});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(Contains(run.err, "standard output: can not be written")) << run.err;
}

TEST_F(InputsKept, NamesOfFilesDriveNoTerminal) {
  const ProgramRun run = RunRamseyer({"show", "no\x1b[31m\n::error::such\xE2\x80\xAE.xml"});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(
      run.err,
      "ramseyer: error: no‹U+001B›[31m ‹U+003A›:error‹U+003A›:such‹U+202E›.xml: no such file\n");
}

}  // namespace
}  // namespace ramseyer
