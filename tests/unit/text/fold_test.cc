#include "text/fold.h"

#include <gtest/gtest.h>
#include <unicode/utf8.h>

#include <string>
#include <vector>

namespace ramseyer {
namespace {

std::string FoldOf(std::string_view text) { return std::string(Fold(text).text()); }

TEST(Fold, MakesEveryQuotationMarkStraight) {
  EXPECT_EQ(FoldOf("“a” „b‟ «c» ″d‶ \"e\""), R"("a" "b" "c" "d" "e")");
  EXPECT_EQ(FoldOf("‘a’ ‚b‛ ‹c› ′d‵ `e´ 'f'"), "'a' 'b' 'c' 'd' 'e' 'f'");
}

TEST(Fold, MakesEveryDashAHyphen) {
  EXPECT_EQ(FoldOf("300aa–1 a—b c‐d e‑f g−h i―j k-l"), "300aa-1 a-b c-d e-f g-h i-j k-l");
}

TEST(Fold, MakesEveryRunOfSpacesOneSpace) {
  EXPECT_EQ(FoldOf("a \t\r\n b\u00A0c\u2003\u2009d\u202Fe\u3000f"), "a b c d e f");
  EXPECT_EQ(FoldOf("  a  "), " a ");
}

TEST(Fold, RemovesWhatCanNotBeSeen) {
  EXPECT_EQ(FoldOf("\uFEFFlegis\u00ADla\u200Btion\u2060s\u200D"), "legislations");
  // A space on either side of something invisible is still one space.
  EXPECT_EQ(FoldOf("a \u00AD b"), "a b");
}

TEST(Fold, KeepsFractionsSignsAndLetters) {
  EXPECT_EQ(FoldOf("1½ percent, § 230, café, ÉTÉ"), "1½ percent, § 230, café, ÉTÉ");
}

TEST(Fold, FoldsCaseOnlyWhenAsked) {
  EXPECT_EQ(FoldOf("(A) ÉTÉ"), "(A) ÉTÉ");
  EXPECT_EQ(Fold("(A) ÉTÉ", {.letter_case = true}).text(), "(a) été");
}

TEST(Fold, EachFoldingCanBeSwitchedOff) {
  const std::string text = "“a”–b\u00A0c\u00AD";
  EXPECT_EQ(Fold(text, {.quotation_marks = false}).text(), "“a”-b c");
  EXPECT_EQ(Fold(text, {.dashes = false}).text(), "\"a\"–b c");
  EXPECT_EQ(Fold(text, {.spaces = false}).text(), "\"a\"-b\u00A0c");
  EXPECT_EQ(Fold(text, {.invisible = false}).text(), "\"a\"-b c\u00AD");
}

TEST(Fold, MapsAFoldedRangeBackToWholeCharacters) {
  const std::string text = "the “term”—as";
  const FoldedText folded = Fold(text);
  const std::size_t found = folded.text().find("\"term\"-");
  ASSERT_NE(found, std::string_view::npos);
  const ByteRange range =
      folded.ToOriginal({static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + 7)});
  EXPECT_EQ(text.substr(range.begin, range.size()), "“term”—");
}

TEST(Fold, MapsARunOfSpacesAsAWhole) {
  const std::string text = "a \n\t b";
  const FoldedText folded = Fold(text);
  EXPECT_EQ(folded.ToOriginal({1, 2}), (ByteRange{1, 5}));
  EXPECT_EQ(folded.ToFolded({2, 3}), (ByteRange{1, 2}));
}

TEST(Fold, LeavesWhatVanishedOutOfARange) {
  const FoldedText folded = Fold("\u00ADab\u00AD");
  EXPECT_EQ(folded.ToOriginal({0, 2}), (ByteRange{2, 4}));
  EXPECT_EQ(folded.ToOriginal({2, 2}), (ByteRange{6, 6}));
  EXPECT_EQ(folded.ToFolded({0, 6}), (ByteRange{0, 2}));
}

// Law: over every code point of the Basic Multilingual Plane, folding is idempotent, and each
// folded byte maps to the character it came from and back.
TEST(Fold, IsIdempotentAndMapsBackForEveryCodePoint) {
  for (UChar32 c = 1; c <= 0xFFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text = "x";
    char bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    text.append(bytes, static_cast<std::size_t>(length));
    text += "y";
    for (const bool letter_case : {false, true}) {
      const FoldOptions options{.letter_case = letter_case};
      const FoldedText folded = Fold(text, options);
      ASSERT_EQ(Fold(folded.text(), options).text(), folded.text()) << "U+" << std::hex << c;
      const auto size = static_cast<std::uint32_t>(folded.text().size());
      ASSERT_EQ(folded.ToOriginal({0, size}),
                (ByteRange{0, static_cast<std::uint32_t>(text.size())}));
      for (std::uint32_t i = 0; i < size; ++i) {
        const ByteRange from = folded.ToOriginal({i, i + 1});
        const ByteRange to = folded.ToFolded(from);
        ASSERT_TRUE(to.begin <= i && i < to.end) << "U+" << std::hex << c;
      }
    }
  }
}

}  // namespace
}  // namespace ramseyer
