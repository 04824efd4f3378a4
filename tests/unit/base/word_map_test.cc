#include "base/word_map.h"

#include <gtest/gtest.h>

#include <string>

namespace ramseyer {
namespace {

constexpr WordMap kNumbers(std::to_array<std::pair<std::string_view, int>>(
    {{"one", 1}, {"two", 2}, {"three", 3}, {"ones", 10}, {"e", 5}, {"ab", 6}, {"ba", 7}}));

TEST(WordMap, FindsEachOfItsWords) {
  for (const auto& [word, number] :
       {std::pair("one", 1), std::pair("two", 2), std::pair("three", 3), std::pair("ones", 10),
        std::pair("e", 5), std::pair("ab", 6), std::pair("ba", 7)}) {
    ASSERT_NE(kNumbers.Find(word), nullptr) << word;
    EXPECT_EQ(*kNumbers.Find(word), number) << word;
  }
  static_assert(kNumbers.Has("three"));
}

TEST(WordMap, FindsNothingElse) {
  EXPECT_FALSE(kNumbers.Has(""));
  const std::string letters = "abehnorstw";
  std::size_t found = 0;
  for (const char a : letters) {
    if (kNumbers.Has(std::string(1, a))) ++found;
    for (const char b : letters) {
      if (kNumbers.Has(std::string{a, b})) ++found;
      for (const char c : letters) {
        if (kNumbers.Has(std::string{a, b, c})) ++found;
      }
    }
  }
  EXPECT_EQ(found, 5U);  // e; ab, ba; one, two
}

}  // namespace
}  // namespace ramseyer
