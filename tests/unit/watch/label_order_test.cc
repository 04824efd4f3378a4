#include "watch/label_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace ramseyer {
namespace {

TEST(CompareSections, IsTheOrderOfTheCode) {
  const std::vector<std::string> sections = {"1",     "2",       "9",       "10",       "230",
                                             "230a",  "230b",    "230aa",   "231",      "300z",
                                             "300aa", "300aa-1", "300aa-2", "300aa-10", "1395w"};
  for (std::size_t i = 0; i < sections.size(); ++i) {
    for (std::size_t j = 0; j < sections.size(); ++j) {
      const int order = CompareSections(sections[i], sections[j]);
      EXPECT_EQ(order < 0, i < j) << sections[i] << " " << sections[j];
      EXPECT_EQ(order > 0, i > j) << sections[i] << " " << sections[j];
    }
  }
  EXPECT_EQ(CompareSections("230A", "230a"), 0);
  EXPECT_EQ(CompareSections("007", "7"), 0);
}

TEST(IsLabelBetween, CountsAsDesignationsDo) {
  EXPECT_TRUE(IsLabelBetween("3", "2", "5"));
  EXPECT_FALSE(IsLabelBetween("6", "2", "5"));
  EXPECT_TRUE(IsLabelBetween("iv", "i", "v"));
  EXPECT_TRUE(IsLabelBetween("h", "f", "j"));
  EXPECT_TRUE(IsLabelBetween("AA", "Z", "BB"));
  EXPECT_FALSE(IsLabelBetween("C", "a", "d"));
  EXPECT_TRUE(IsLabelBetween("4A", "4A", "6"));  // an end is in it, whatever it is called
  EXPECT_FALSE(IsLabelBetween("5", "4A", "6"));  // what follows 4A is not known
}

}  // namespace
}  // namespace ramseyer
