#include "document/release_point.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace ramseyer {
namespace {

TEST(ReleasePoint, ReadsWhatItIsThroughAndWhatItLeavesOut) {
  const auto point = ParseReleasePoint("113-296not287,291");
  ASSERT_TRUE(point.has_value());
  EXPECT_EQ(point->through, (LawNumber{113, 296}));
  EXPECT_EQ(point->without, (std::vector<LawNumber>{{113, 287}, {113, 291}}));
  EXPECT_EQ(ParseReleasePoint("118-22u1")->update, 1);
}

TEST(ReleasePoint, IsWrittenAsItIsRead) {
  for (const char* text : {"119-36", "115-164not141", "113-296not287,291", "118-22u1"}) {
    EXPECT_EQ(ToString(*ParseReleasePoint(text)), text);
  }
}

TEST(ReleasePoint, RefusesWhatIsNone) {
  for (const char* text : {"", "119", "119-", "-36", "119-36x", "119-36not", "119-36not1,", "0-1",
                           "119-36u", "latest", "99999999999-1", "119,36"}) {
    EXPECT_FALSE(ParseReleasePoint(text).has_value()) << text;
  }
}

TEST(ReleasePoint, ShowsWhatWasLawByThen) {
  const auto point = ParseReleasePoint("115-164not141");
  EXPECT_TRUE(point->Shows({115, 164}));
  EXPECT_TRUE(point->Shows({114, 300}));
  EXPECT_FALSE(point->Shows({115, 141}));
  EXPECT_FALSE(point->Shows({115, 165}));
  EXPECT_FALSE(point->Shows({116, 1}));
}

TEST(ReleasePoint, StandInTheOrderInWhichTheyWerePublished) {
  std::vector<std::string> points = {"119-36",        "115-164", "118-22u1",         "115-9",
                                     "115-164not141", "118-22",  "115-164not141,150"};
  std::sort(points.begin(), points.end(), ReleasedBefore);
  EXPECT_EQ(points, (std::vector<std::string>{"115-9", "115-164not141,150", "115-164not141",
                                              "115-164", "118-22", "118-22u1", "119-36"}));
}

}  // namespace
}  // namespace ramseyer
