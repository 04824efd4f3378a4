// The same input gives the same bytes, whatever the language, the time zone or the number of jobs.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/files.h"
#include "unit/app/run_ramseyer.h"

namespace ramseyer {
namespace {

namespace fs = std::filesystem;
using test_support::RunProgram;
using test_support::Sample;
using test_support::TemporaryFolder;

using FilesByName = std::map<std::string, std::string>;

// What the command writes in the environment, by the names of the files.
FilesByName Written(const std::vector<std::string>& environment, std::vector<std::string> command) {
  const TemporaryFolder folder;
  command.insert(command.begin(), environment.begin(), environment.end());
  command.insert(command.end(), {"-o", (folder.path() / "out").string()});
  const auto run = RunProgram("/usr/bin/env", command);
  EXPECT_LT(run.code, 2) << run.err;
  EXPECT_GE(run.code, 0) << run.err;
  FilesByName files;
  for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
    if (!entry.is_regular_file()) continue;
    files[entry.path().lexically_relative(folder.path()).string()] =
        ReadFile(entry.path().string()).value();
  }
  return files;
}

void ExpectSame(const std::vector<std::string>& command, std::size_t files) {
  const FilesByName first = Written({"LC_ALL=C", "TZ=UTC"}, command);
  EXPECT_EQ(first.size(), files);
  for (const std::vector<std::string>& environment : std::vector<std::vector<std::string>>{
           {"LC_ALL=C", "TZ=UTC"},
           {"LC_ALL=de_DE.UTF-8", "LANG=de_DE.UTF-8", "TZ=Pacific/Auckland"},
           {"LC_ALL=tr_TR.UTF-8", "LANGUAGE=tr", "TZ=America/New_York", "FC_LANG=tr",
            "PANGO_LANGUAGE=tr"}}) {
    const FilesByName again = Written(environment, command);
    for (const auto& [name, bytes] : first) {
      EXPECT_TRUE(again.count(name) > 0 && again.at(name) == bytes)
          << name << " in " << testing::PrintToString(environment);
    }
  }
}

TEST(Determinism, OfComparisons) {
  ExpectSame({RAMSEYER_PROGRAM, "compare", Sample("s1693-115-is.xml"), Sample("s1693-115-rs.xml"),
              "-f", "text,html,json,markdown,patch,before,after,docx,pdf"},
             9);
}

TEST(Determinism, OfAmendedLaw) {
  ExpectSame({RAMSEYER_PROGRAM, "amend", Sample("s1693-115-is.xml"), "--law", Sample("law"), "-f",
              "html,json,docx,pdf,uslm,uslm-report"},
             7);
}

TEST(Determinism, TheDateThatIsSetIsHonoured) {
  const std::vector<std::string> command = {
      RAMSEYER_PROGRAM,           "compare", Sample("s1693-115-is.xml"),
      Sample("s1693-115-rs.xml"), "-f",      "docx,pdf"};
  const FilesByName undated = Written({"TZ=UTC"}, command);
  const FilesByName dated = Written({"SOURCE_DATE_EPOCH=1700000000", "TZ=UTC"}, command);
  const FilesByName elsewhere =
      Written({"SOURCE_DATE_EPOCH=1700000000", "TZ=Asia/Kathmandu"}, command);
  EXPECT_EQ(dated, elsewhere);
  for (const auto& [name, bytes] : undated) EXPECT_NE(bytes, dated.at(name)) << name;
}

TEST(Determinism, OfAmendedBills) {
  ExpectSame({RAMSEYER_PROGRAM, "amend", Sample("s1693-115-is.xml"), "--with",
              Sample("s1693-115-is-floor.txt"), "-f", "html,json,docx,pdf,uslm"},
             5);
}

TEST(Determinism, OfWhatIsReadOfABill) {
  ExpectSame({RAMSEYER_PROGRAM, "show", Sample("s1693-115-is.xml"), "-f", "json,text,uslm"}, 3);
  ExpectSame({RAMSEYER_PROGRAM, "instructions", Sample("s1693-115-is.xml"), "-f", "json,text"}, 2);
}

TEST(Determinism, OfInstructionsWithAnyNumberOfJobs) {
  const auto with_jobs = [](const char* jobs) {
    return Written({"LC_ALL=C"}, {RAMSEYER_PROGRAM, "instructions", Sample("s1693-115-is.xml"),
                                  Sample("s1693-115-rs.xml"), "-j", jobs, "-f", "json,text"});
  };
  EXPECT_EQ(with_jobs("1"), with_jobs("5"));
}

TEST(Determinism, OfWatchesWithAnyNumberOfJobs) {
  std::vector<std::string> command = {RAMSEYER_PROGRAM,
                                      "watch",
                                      "-w",
                                      Sample("watch.yaml"),
                                      Sample(""),
                                      "-f",
                                      "text,json,sarif,github,junit"};
  const auto with_jobs = [&](const char* jobs) {
    std::vector<std::string> all = command;
    all.insert(all.end(), {"-j", jobs});
    const TemporaryFolder folder;
    all.insert(all.end(), {"-o", (folder.path() / "out").string()});
    static_cast<void>(RunProgram("/usr/bin/env", all));
    FilesByName files;
    for (const auto& entry : fs::directory_iterator(folder.path())) {
      files[entry.path().filename().string()] = ReadFile(entry.path().string()).value();
    }
    return files;
  };
  const FilesByName one = with_jobs("1");
  EXPECT_EQ(one.size(), 5U);
  EXPECT_EQ(one, with_jobs("7"));
}

}  // namespace
}  // namespace ramseyer
