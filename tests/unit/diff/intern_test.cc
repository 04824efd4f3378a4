#include "diff/intern.h"

#include <gtest/gtest.h>

#include <string>

namespace ramseyer {
namespace {

TEST(Interner, GivesEqualTextsEqualIds) {
  Interner interner;
  EXPECT_EQ(interner.Intern("shall"), 0U);
  EXPECT_EQ(interner.Intern("may"), 1U);
  EXPECT_EQ(interner.Intern(std::string("shall")), 0U);
  EXPECT_EQ(interner.Text(1), "may");
  EXPECT_EQ(interner.size(), 2U);
}

TEST(Interner, KeepsTextsWhileItGrows) {
  Interner interner;
  for (int i = 0; i < 10000; ++i) interner.Intern("word" + std::to_string(i));
  for (TokenId i = 0; i < 10000; ++i) {
    ASSERT_EQ(interner.Text(i), "word" + std::to_string(i));
    ASSERT_EQ(interner.Intern("word" + std::to_string(i)), i);
  }
}

TEST(Interner, TakesOverWhatAnotherHasSeen) {
  Interner ours;
  Interner theirs;
  EXPECT_EQ(ours.Intern("a"), 0U);
  theirs.Intern("b");
  theirs.Intern("a");
  EXPECT_EQ(ours.InternAll(theirs), (std::vector<TokenId>{1, 0}));
  EXPECT_EQ(ours.Text(1), "b");
}

}  // namespace
}  // namespace ramseyer
