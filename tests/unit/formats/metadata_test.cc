#include "formats/metadata.h"

#include <gtest/gtest.h>

namespace ramseyer {
namespace {

TEST(CongressNumber, ReadsDigitsAndWords) {
  EXPECT_EQ(CongressNumber("115th CONGRESS"), "115");
  EXPECT_EQ(CongressNumber("One Hundred Fifteenth Congress of the United States of America"),
            "115");
  EXPECT_EQ(CongressNumber("One Hundred Twenty-first Congress"), "121");
  EXPECT_EQ(CongressNumber("One Hundred Something Congress"), "");
  EXPECT_EQ(CongressNumber("CONGRESS"), "");
  EXPECT_EQ(CongressNumber(""), "");
}

TEST(MeasureNumber, ReadsEverySeriesInEverySpelling) {
  EXPECT_EQ(MeasureNumber("S. 1693"), "s1693");
  EXPECT_EQ(MeasureNumber("H. R. 1865"), "hr1865");
  EXPECT_EQ(MeasureNumber("H.R. 3944"), "hr3944");
  EXPECT_EQ(MeasureNumber("H. CON. RES. 14"), "hconres14");
  EXPECT_EQ(MeasureNumber("116 HJRES 37 RH"), "hjres37");
  EXPECT_EQ(MeasureNumber("116hr3rh"), "hr3");
  EXPECT_EQ(MeasureNumber("S. 5 (Report No. 115-199)"), "s5");
  EXPECT_EQ(MeasureNumber("Rules Committee Print 114-4"), "");
  EXPECT_EQ(MeasureNumber("S."), "");
  EXPECT_EQ(MeasureNumber(""), "");
}

TEST(BillLabel, SaysWhatIsKnown) {
  EXPECT_EQ(BillLabel("115", "s1693"), "S. 1693 (115th Congress)");
  EXPECT_EQ(BillLabel("101", "hconres3"), "H. Con. Res. 3 (101st Congress)");
  EXPECT_EQ(BillLabel("112", "hr3"), "H.R. 3 (112th Congress)");
  EXPECT_EQ(BillLabel("", "hr3"), "H.R. 3");
  EXPECT_EQ(BillLabel("113", ""), "113th Congress");
  EXPECT_EQ(BillLabel("", ""), "");
}

TEST(BillIdentifier, TellsBillsFromResolutions) {
  EXPECT_EQ(BillIdentifier("115", "s1693"), "/us/bill/115/s/1693");
  EXPECT_EQ(BillIdentifier("115", "hres4"), "/us/resolution/115/hres/4");
  EXPECT_EQ(BillIdentifier("", "s1"), "");
  EXPECT_EQ(BillIdentifier("115", ""), "");
}

TEST(StageName, SpellsOutCodes) {
  EXPECT_EQ(StageName("RH"), "Reported in House");
  EXPECT_EQ(StageName("Reported-in-House"), "Reported in House");
  EXPECT_EQ(StageName("Pre-Introduced"), "Pre Introduced");
  EXPECT_EQ(StageName(""), "");
}

}  // namespace
}  // namespace ramseyer
