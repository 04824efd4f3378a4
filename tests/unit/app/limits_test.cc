// Every limit on what is read, met by a file that is beyond it: the error names the limit, the file
// and the option, and the option lets the file in.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/track_documents.h"
#include "unit/app/run_ramseyer.h"

namespace ramseyer {
namespace {

using test_support::BillXml;
using test_support::Contains;
using test_support::ProgramRun;
using test_support::RunRamseyer;
using test_support::Sample;
using test_support::StrikeAndInsert;
using test_support::TemporaryFolder;

struct LimitCase {
  const char* limit;
  const char* too_low;
  const char* high_enough;
  std::string bytes;
};

std::string Bill(const std::string& text) {
  return BillXml("119", "H. R. 10", "Introduced-in-House", "20250301", {text});
}

std::vector<LimitCase> Cases() {
  std::string cells;
  for (int i = 0; i < 12; ++i) cells += "<entry>x</entry>";
  const std::string table =
      "<table><tgroup><tbody><row>" + cells + "</row></tbody></tgroup></table>";
  const std::string bill = Bill("Words.");
  return {{"file-size", "100", "1M", bill},
          {"depth", "3", "100", bill},
          {"nodes", "10", "1000", bill},
          {"attributes", "3", "20", Bill("<enum a=\"1\" b=\"2\" c=\"3\" d=\"4\">1.</enum>")},
          {"text-length", "500", "2K", Bill(std::string(1000, 'x'))},
          {"table-cells", "11", "12", Bill(table)}};
}

TEST(CliLimits, AreNamedWithTheFileAndTheOptionThatRaisesThem) {
  const TemporaryFolder folder;
  for (const LimitCase& one : Cases()) {
    const std::string file = folder.Write(std::string(one.limit) + ".xml", one.bytes);
    const std::string low = std::string(one.limit) + "=" + one.too_low;
    const ProgramRun refused = RunRamseyer({"show", file, "--limit", low});
    EXPECT_EQ(refused.code, 2) << low;
    EXPECT_EQ(refused.out, "") << low;
    EXPECT_TRUE(Contains(refused.err, "ramseyer: error: " + file)) << refused.err;
    EXPECT_TRUE(Contains(refused.err, "is more than the limit " + low +
                                          " allows; raise it with "
                                          "--limit " +
                                          one.limit + "=VALUE"))
        << refused.err;
    const std::string high = std::string(one.limit) + "=" + one.high_enough;
    const ProgramRun read = RunRamseyer({"show", file, "--limit", high});
    EXPECT_EQ(read.code, 0) << high << read.err;
    EXPECT_NE(read.out, "") << high;
  }
}

TEST(CliLimits, HoldForInstructionsWhereverTheyAreRead) {
  const TemporaryFolder folder;
  const std::string file = folder.Write(
      "hr10.xml",
      BillXml("119", "H. R. 10", "Introduced-in-House", "20250301",
              {StrikeAndInsert("5(a)", "red", "blue"), StrikeAndInsert("6(a)", "red", "blue")}));
  const std::string watch_list = folder.Write("watch.yaml", "watch:\n  - cite: 1 U.S.C. 5\n");
  const std::string law = Sample("law");
  const std::string store = (folder.path() / "store.db").string();
  for (const std::vector<std::string>& command : std::vector<std::vector<std::string>>{
           {"instructions", file},
           {"amend", file, "--law", law},
           {"explain", file, "1 U.S.C. 5", "--law", law},
           {"watch", "-w", Sample("watch.yaml"), file, "--law", law},
           {"track", "add", file, "--store", store}}) {
    std::vector<std::string> limited = command;
    limited.insert(limited.end(), {"--limit", "instructions=1"});
    const ProgramRun run = RunRamseyer(limited);
    EXPECT_EQ(run.code, 2) << command[0];
    EXPECT_TRUE(Contains(run.err, "hr10.xml: is more than the limit instructions=1 allows"))
        << command[0] << run.err;
  }
}

TEST(CliLimits, ThatAreNoneAreRefusedBeforeAnythingIsRead) {
  for (const char* bad : {"size=3", "depth=0", "depth=4001", "file-size=8G"}) {
    const ProgramRun run = RunRamseyer({"show", "/no/such/file.xml", "--limit", bad});
    EXPECT_EQ(run.code, 2) << bad;
    EXPECT_EQ(run.out, "") << bad;
    EXPECT_TRUE(Contains(run.err, "--limit")) << run.err;
    EXPECT_FALSE(Contains(run.err, "no such file")) << run.err;
  }
}

// With less effort the comparison is longer, and as true: exit code and text after stay.
TEST(CliLimits, LessEffortStillComparesRightly) {
  const std::vector<std::string> compare = {"compare", Sample("s1693-115-is.xml"),
                                            Sample("s1693-115-rs.xml"), "-f", "after"};
  std::vector<std::string> hasty = compare;
  hasty.insert(hasty.end(), {"--limit", "diff-effort=1"});
  const ProgramRun whole = RunRamseyer(compare);
  const ProgramRun quick = RunRamseyer(hasty);
  EXPECT_EQ(quick.code, whole.code) << quick.err;
  EXPECT_EQ(quick.out, whole.out);
}

TEST(CliLimits, HelpListsThem) {
  const ProgramRun help = RunRamseyer({"--help"});
  EXPECT_EQ(help.code, 0);
  for (const char* name : {"file-size", "depth", "nodes", "attributes", "text-length",
                           "table-cells", "instructions", "diff-effort", "archive-growth"}) {
    EXPECT_TRUE(Contains(help.out, std::string("  ") + name + " ")) << name;
  }
  EXPECT_TRUE(Contains(RunRamseyer({"track", "log", "--help"}).out, "--limit NAME=VALUE"));
}

}  // namespace
}  // namespace ramseyer
