// Limits by name: what is taken, what is refused, and what an error says of them. Every limit is
// set back, for other tests of the program.
#include "base/limits.h"

#include <gtest/gtest.h>

#include <string>

#include "base/files.h"
#include "support/run_program.h"

namespace ramseyer {
namespace {

class LimitsTest : public testing::Test {
 protected:
  ~LimitsTest() override {
    EXPECT_TRUE(SetLimit("file-size=" + std::to_string(std::uint64_t{1} << 30)));
    EXPECT_TRUE(SetLimit("depth=1000"));
  }
};

std::string RefusalOf(const char* assignment) {
  const Result<void> set = SetLimit(assignment);
  return set ? "" : set.error().message;
}

TEST_F(LimitsTest, BytesTakeAUnit) {
  for (const auto& [text, value] : {std::pair{"2000", std::uint64_t{2000}},
                                    {"3K", std::uint64_t{3} << 10},
                                    {"5M", std::uint64_t{5} << 20},
                                    {"1G", std::uint64_t{1} << 30}}) {
    ASSERT_TRUE(SetLimit(std::string("file-size=") + text)) << text;
    EXPECT_EQ(LimitOf(Limit::kFileSize), value) << text;
  }
}

TEST_F(LimitsTest, WhatIsNoLimitIsRefusedAndChangesNothing) {
  for (const char* bad :
       {"file-size=0", "file-size=", "file-size=-1", "file-size=1KB", "file-size=1k", "depth=1K"}) {
    EXPECT_NE(RefusalOf(bad).find("expected a number above 0"), std::string::npos) << bad;
  }
  for (const char* bad : {"file-size=3G", "depth=5000", "file-size=99999999999999999999"}) {
    EXPECT_NE(RefusalOf(bad).find("is possible"), std::string::npos) << bad;
  }
  for (const char* bad : {"depths=3", "depth", "", "=3"}) {
    EXPECT_NE(RefusalOf(bad).find("one of the names file-size, depth, nodes"), std::string::npos)
        << bad;
  }
  EXPECT_EQ(LimitOf(Limit::kFileSize), std::uint64_t{1} << 30);
  EXPECT_EQ(LimitOf(Limit::kDepth), 1000U);
}

TEST_F(LimitsTest, AFileOfTheLimitIsReadAndALargerOneNot) {
  const test_support::TemporaryFolder folder;
  const std::string file = folder.Write("bill.xml", std::string(2048, 'x'));
  ASSERT_TRUE(SetLimit("file-size=2K"));
  EXPECT_TRUE(ReadFile(file).has_value());
  ASSERT_TRUE(SetLimit("file-size=2047"));
  const Result<std::string> read = ReadFile(file);
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(ToString(read.error()),
            file +
                ": is more than the limit file-size=2047 allows; raise it with --limit "
                "file-size=VALUE");
}

TEST_F(LimitsTest, OneThatIsAtItsMostCanNotBeRaised) {
  ASSERT_TRUE(SetLimit("depth=1000"));
  EXPECT_EQ(LimitExceeded(Limit::kDepth, {}).message,
            "is more than the limit depth=1000 allows; it can not be raised further");
}

}  // namespace
}  // namespace ramseyer
