#include "base/text_index.h"

#include <gtest/gtest.h>

#include <deque>
#include <random>
#include <string>
#include <unordered_map>

namespace ramseyer {
namespace {

TEST(TextIndex, NumbersTextsAsAMapDoes) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE(seed);
  std::mt19937 random(seed);
  std::deque<std::string> texts;
  std::unordered_map<std::string, std::uint32_t> expected;
  TextIndex index;
  for (int i = 0; i < 20000; ++i) {
    // Short ones over a small alphabet come again; long ones differ in any one place.
    std::string text(random() % 20, 'a');
    for (char& c : text) c = static_cast<char>('a' + (random() % 8 == 0 ? random() % 3 : 0));
    texts.push_back(text);
    const auto number = static_cast<std::uint32_t>(expected.size());
    ASSERT_EQ(index.Number(texts.back()), expected.try_emplace(text, number).first->second) << text;
  }
  EXPECT_GT(expected.size(), 1000U);
}

TEST(TextIndex, KnowsWhatItSawWhereverThatStandsNow) {
  TextIndex index;
  std::string text = "subsection";
  index.Number(text);
  const std::string home = text;
  index.Rebind(0, home);
  text = "paragraphs";
  EXPECT_EQ(index.Known("subsection"), 0U);
  EXPECT_FALSE(index.Known("paragraphs").has_value());
  EXPECT_EQ(index.Number("paragraphs"), 1U);
}

TEST(TextIndex, TheEmptyTextIsOne) {
  TextIndex index;
  EXPECT_EQ(index.Number(""), 0U);
  EXPECT_EQ(index.Number(std::string_view("\0", 1)), 1U);
  EXPECT_EQ(index.Number(""), 0U);
}

}  // namespace
}  // namespace ramseyer
