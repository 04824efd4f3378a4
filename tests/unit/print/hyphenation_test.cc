#include "print/hyphenation.h"

#include <gtest/gtest.h>

#include <string>

namespace ramseyer {
namespace {

std::string Divided(std::string word) {
  const Hyphenator hyphenator;
  const std::vector<std::size_t> divisions = hyphenator.DivisionsOf(word);
  for (auto at = divisions.rbegin(); at != divisions.rend(); ++at) word.insert(*at, "-");
  return word;
}

TEST(Hyphenation, DividesByThePatterns) {
  EXPECT_EQ(Divided("Representatives"), "Rep-re-sen-ta-tives");
  EXPECT_EQ(Divided("traffickers"), "traf-fick-ers");
  EXPECT_EQ(Divided("communications"), "com-mu-ni-ca-tions");
}

TEST(Hyphenation, CapitalsMakeNoDifference) { EXPECT_EQ(Divided("TRAFFICKING"), "TRAF-FICK-ING"); }

// Seen in the prints of appropriations bills, where the patterns have something else or nothing.
TEST(Hyphenation, KnowsWordsThatPrintsDivideOtherwise) {
  EXPECT_EQ(Divided("amended"), "amend-ed");
  EXPECT_EQ(Divided("services"), "serv-ices");
  EXPECT_EQ(Divided("pursuant"), "pursu-ant");
  EXPECT_EQ(Divided("within"), "with-in");
}

TEST(Hyphenation, LeavesShortWordsWhole) {
  EXPECT_EQ(Divided("only"), "only");
  EXPECT_EQ(Divided(""), "");
}

TEST(Hyphenation, LeavesWordsWithoutADivisionWhole) { EXPECT_EQ(Divided("through"), "through"); }

}  // namespace
}  // namespace ramseyer
