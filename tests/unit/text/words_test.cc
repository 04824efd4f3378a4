#include "text/words.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace ramseyer {
namespace {

// The tokens that are not white space, in order.
std::vector<std::string> WordsIn(std::string_view text) {
  std::vector<std::string> words;
  for (const Token& token : Segment(text)) {
    if (token.kind == TokenKind::kSpace) continue;
    words.emplace_back(text.substr(token.range.begin, token.range.size()));
  }
  return words;
}

TokenKind KindOfOnly(std::string_view text) {
  const std::vector<Token> tokens = Segment(text);
  EXPECT_EQ(tokens.size(), 1U) << text;
  return tokens.empty() ? TokenKind::kSpace : tokens.front().kind;
}

using Strings = std::vector<std::string>;

TEST(Segment, KeepsAnAmountWhole) {
  EXPECT_EQ(KindOfOnly("$1,000,000"), TokenKind::kNumber);
  EXPECT_EQ(KindOfOnly("12.5"), TokenKind::kNumber);
  EXPECT_EQ(KindOfOnly("7½"), TokenKind::kNumber);
  EXPECT_EQ(WordsIn("$12,000 (10%)"), (Strings{"$12,000", "(", "10", "%", ")"}));
}

TEST(Segment, CutsACitationIntoItsLabels) {
  EXPECT_EQ(WordsIn("230(c)(1)"), (Strings{"230", "(", "c", ")", "(", "1", ")"}));
  EXPECT_EQ(WordsIn("subparagraphs (A)(ii)"),
            (Strings{"subparagraphs", "(", "A", ")", "(", "ii", ")"}));
}

TEST(Segment, KeepsAbbreviationsOfLettersWhole) {
  EXPECT_EQ(WordsIn("47 U.S.C. 230."), (Strings{"47", "U.S.C.", "230", "."}));
  EXPECT_EQ(WordsIn("the U.S. and i.e. him."), (Strings{"the", "U.S.", "and", "i.e.", "him", "."}));
}

TEST(Segment, KeepsHyphenatedWordsAndSectionNumbersWhole) {
  EXPECT_EQ(KindOfOnly("interactive-service"), TokenKind::kWord);
  EXPECT_EQ(KindOfOnly("300aa–1"), TokenKind::kWord);
  EXPECT_EQ(KindOfOnly("115–164"), TokenKind::kNumber);
  EXPECT_EQ(WordsIn("so-called - thing"), (Strings{"so-called", "-", "thing"}));
}

TEST(Segment, KeepsApostrophesInsideWords) {
  EXPECT_EQ(WordsIn("State’s don't dealers’"), (Strings{"State’s", "don't", "dealers", "’"}));
}

// ICU joins these to the space before them, where a comparison would not see them.
TEST(Segment, SetsAccentsAndInvisibleCharactersApartFromTheSpaceBeforeThem) {
  EXPECT_EQ(WordsIn("a  \u0301 b"), (Strings{"a", "\u0301", "b"}));
  EXPECT_EQ(WordsIn("a \u00AD\u200D b"), (Strings{"a", "\u00AD\u200D", "b"}));
  EXPECT_EQ(KindOfOnly(" \u0085\u1680\u2009\n"), TokenKind::kSpace);
}

TEST(Segment, SetsEachMarkApart) {
  EXPECT_EQ(WordsIn("impair—the “statute.”; or"),
            (Strings{"impair", "—", "the", "“", "statute", ".", "”", ";", "or"}));
  EXPECT_EQ(WordsIn("1;2:3 a:b"), (Strings{"1", ";", "2", ":", "3", "a", ":", "b"}));
  EXPECT_EQ(WordsIn("..."), (Strings{".", ".", "."}));
}

TEST(Segment, MakesWhiteSpaceOneToken) {
  const std::vector<Token> tokens = Segment("United \n\t States");
  ASSERT_EQ(tokens.size(), 3U);
  EXPECT_EQ(tokens[1], (Token{{6, 10}, TokenKind::kSpace}));
}

TEST(Segment, OfNothingIsNothing) { EXPECT_TRUE(Segment("").empty()); }

// Law: the tokens cover the text without a gap, none is empty, and no two runs of space touch.
TEST(Segment, CoversEveryTextWithoutAGap) {
  const std::vector<std::string> pieces = {"a", "B7", "1", ",",      ".",  "-",  "–",   "—", "$",
                                           "½", "’",  "“", "”",      " ",  "\n", "(",   ")", ";",
                                           ":", "é",  "§", "\u00A0", "中", "%",  "U.S."};
  const unsigned seed = 1693;
  SCOPED_TRACE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto i = random() % 12; i > 0; --i) text += pieces[random() % pieces.size()];
    std::uint32_t at = 0;
    bool space = false;
    for (const Token& token : Segment(text)) {
      ASSERT_EQ(token.range.begin, at) << text;
      ASSERT_FALSE(token.range.empty()) << text;
      ASSERT_FALSE(space && token.kind == TokenKind::kSpace) << text;
      space = token.kind == TokenKind::kSpace;
      at = token.range.end;
    }
    ASSERT_EQ(at, text.size()) << text;
  }
}

}  // namespace
}  // namespace ramseyer
