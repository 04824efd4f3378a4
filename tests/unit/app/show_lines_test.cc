// ramseyer show --lines as a user meets it.
#include <gtest/gtest.h>

#include <string>

#include "support/run_program.h"

namespace ramseyer {
namespace {

using test_support::ProgramRun;
using test_support::RunProgram;

const std::string kSamples = std::string(RAMSEYER_SOURCE_DIR) + "/samples/";

TEST(CliShowLines, PrintsThePagesOfABill) {
  const ProgramRun run =
      RunProgram(RAMSEYER_PROGRAM, {"show", "--lines", kSamples + "s1693-115-is.xml"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(run.out.substr(0, 7), "Page 1\n");
  EXPECT_NE(run.out.find("   4    This Act may be cited as the ‘‘Stop Enabling Sex Traf-\n"
                         "   5  fickers Act of 2017’’.\n"),
            std::string::npos)
      << run.out;
}

TEST(CliShowLines, PrintsTheLinesOfAProvision) {
  const ProgramRun run =
      RunProgram(RAMSEYER_PROGRAM, {"show", "--lines", kSamples + "s1693-115-is.xml", "section 1"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(run.out,
            "Page 1\n"
            "   3  SECTION 1. SHORT TITLE.\n"
            "   4    This Act may be cited as the ‘‘Stop Enabling Sex Traf-\n"
            "   5  fickers Act of 2017’’.\n");
}

TEST(CliShowLines, RefusesWhatHasNoLines) {
  const ProgramRun law =
      RunProgram(RAMSEYER_PROGRAM, {"show", "--lines", kSamples + "law/usc47.xml"});
  EXPECT_EQ(law.code, 2);
  EXPECT_EQ(law.out, "");
  EXPECT_NE(law.err.find("usc47.xml: --lines wants a bill, resolution or amendment"),
            std::string::npos)
      << law.err;
  const ProgramRun json = RunProgram(
      RAMSEYER_PROGRAM, {"show", "--lines", kSamples + "s1693-115-is.xml", "--format", "json"});
  EXPECT_EQ(json.code, 2);
  EXPECT_EQ(json.out, "");
  EXPECT_NE(json.err.find("--lines writes text"), std::string::npos) << json.err;
}

}  // namespace
}  // namespace ramseyer
