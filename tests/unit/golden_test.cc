// The golden runner is what many other tests rest on, so it is tested itself.
#include "support/golden.h"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "base/files.h"

namespace ramseyer::test_support {
namespace {

constexpr char kCase[] =
    "A word is replaced.\n"
    "--- before\n"
    "quick\n"
    "\n"
    "--- after words\n"
    "slow\n"
    "--- expected\n"
    "[-quick-]{+slow+}\n"
    "--- not a marker any more\n";

TEST(ParseGolden, PartsTheFileAtItsMarkers) {
  const Result<GoldenCase> golden = ParseGolden("case.txt", kCase);
  ASSERT_TRUE(golden.has_value());
  EXPECT_EQ(golden->preamble, "A word is replaced.\n");
  ASSERT_EQ(golden->inputs.size(), 2u);
  EXPECT_EQ(golden->Input("before"), "quick\n\n");
  EXPECT_EQ(golden->Input("after words"), "slow\n");
  EXPECT_EQ(golden->expected, "[-quick-]{+slow+}\n--- not a marker any more\n");
  EXPECT_EQ(golden->Find("law"), nullptr);
}

TEST(ParseGolden, IsUndoneByPrintGolden) {
  EXPECT_EQ(PrintGolden(ParseGolden("case.txt", kCase).value()), kCase);
}

TEST(ParseGolden, RefusesAFileWithoutMarkers) {
  EXPECT_FALSE(ParseGolden("case.txt", "only words\n").has_value());
}

TEST(ParseGolden, RefusesASectionThatStandsTwice) {
  EXPECT_FALSE(ParseGolden("case.txt", "--- a\n--- a\n").has_value());
}

TEST(DescribeDifference, IsEmptyForTheSameText) {
  EXPECT_EQ(DescribeDifference("", ""), "");
  EXPECT_EQ(DescribeDifference("a\nb\n", "a\nb\n"), "");
}

TEST(DescribeDifference, ShowsChangedLinesInTheirContext) {
  EXPECT_EQ(DescribeDifference("1\n2\n3\n4\n5\nold\n6\n", "1\n2\n3\n4\n5\nnew\n6\n"),
            "...\n 3\n 4\n 5\n-old\n+new\n 6\n");
  EXPECT_EQ(DescribeDifference("a\nb\nc\nd\n", "b\nx\nc\n"), "-a\n b\n+x\n c\n-d\n");
}

TEST(DescribeDifference, SeesAMissingLineEnd) { EXPECT_NE(DescribeDifference("a\n", "a"), ""); }

TEST(GoldenName, HoldsOnlyWhatATestNameMay) {
  EXPECT_EQ(GoldenName({"/x/strike-each place.txt", 0}), "strike_each_place");
}

TEST(CheckGolden, FailsOnOtherTextAndShowsTheLines) {
  const std::string path = testing::TempDir() + "ramseyer_golden_failing_case.txt";
  ASSERT_TRUE(WriteFile(path, "--- word\nquick\n--- expected\nslow\n").has_value());
  EXPECT_NONFATAL_FAILURE(
      CheckGolden(path, [](const GoldenCase& golden) { return golden.Input("word"); }),
      "-slow\\n+quick");
  std::filesystem::remove(path);
}

TEST(CheckGolden, PassesOnTheExpectedTextAndAddsTheLastLineEnd) {
  const std::string path = testing::TempDir() + "ramseyer_golden_case.txt";
  ASSERT_TRUE(WriteFile(path, "--- word\nquick\n--- expected\nkciuq\n").has_value());
  CheckGolden(path, [](const GoldenCase& golden) {
    const std::string& word = golden.Input("word");
    return std::string(word.rbegin() + 1, word.rend());
  });
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace ramseyer::test_support
