// The watch over all bills of the 119th Congress that are at hand, held against an oracle that
// shares nothing with it (support/watch_recall.py).
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/files.h"
#include "support/corpus.h"
#include "unit/app/run_ramseyer.h"

namespace ramseyer {
namespace {

using test_support::ProgramRun;
using test_support::RunProgram;
using test_support::RunRamseyer;
using test_support::TemporaryFolder;

constexpr const char* kPython = "/usr/bin/python3";
const std::string kOracle = std::string(RAMSEYER_SOURCE_DIR) + "/tests/support/watch_recall.py";

TEST(WatchCorpus, EveryBillThatAmendsASectionByItsNumberIsAHit) {
  RAMSEYER_NEED_CORPUS("bills-119");
  const std::string bills = test_support::CorpusPath("bills-119");
  const TemporaryFolder folder;
  const ProgramRun list = RunProgram(kPython, {kOracle, "list", bills});
  ASSERT_EQ(list.code, 0) << list.err;
  const std::string watched = folder.Write("watch.yaml", list.out);
  const std::string one = (folder.path() / "one.json").string();
  const std::string two = (folder.path() / "two.json").string();
  for (const auto& [jobs, report] : {std::pair("1", one), std::pair("2", two)}) {
    const ProgramRun run = RunRamseyer(
        {"watch", "-w", watched, bills, "--jobs", jobs, "--format", "json", "--output", report});
    ASSERT_EQ(run.code, 1) << run.err;
  }
  EXPECT_EQ(ReadFile(one).value_or("1"), ReadFile(two).value_or("2"));

  const ProgramRun missed = RunProgram(kPython, {kOracle, "missed", bills, one});
  ASSERT_EQ(missed.code, 0) << missed.err;
  // "Subsection 1704A of title 38" is a slip of the bill; there is no way to tell what it means.
  EXPECT_EQ(missed.out, bills + "/BILLS-119hr9237ih.xml 38 U.S.C. 1704A\n");
  EXPECT_GT(std::stoul(missed.err), 1000U);
}

}  // namespace
}  // namespace ramseyer
