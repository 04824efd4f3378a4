#include "render/characters.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace ramseyer {
namespace {

TEST(Characters, EveryCharacterSurvivesBeingTakenAndAppended) {
  for (char32_t character = 0; character <= 0x10FFFF; ++character) {
    if (character >= 0xD800 && character <= 0xDFFF) continue;
    std::string text;
    AppendCharacter(character, text);
    std::string_view rest = text;
    ASSERT_EQ(TakeCharacter(rest), character);
    ASSERT_TRUE(rest.empty());
  }
}

TEST(Characters, BytesThatAreNotUtf8BecomeReplacements) {
  EXPECT_EQ(Visible("a\xff"), "a\xef\xbf\xbd");
  EXPECT_EQ(Visible("\xc0\xaf"), "\xef\xbf\xbd\xef\xbf\xbd");                  // overlong
  EXPECT_EQ(Visible("\xed\xa0\x80"), "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");  // a surrogate
  EXPECT_EQ(Visible("\xe2\x80"), "\xef\xbf\xbd\xef\xbf\xbd");                  // cut off
  EXPECT_EQ(Visible("\xe2\x80g"), "\xef\xbf\xbd\xef\xbf\xbdg");
}

TEST(Characters, TreacherousOnesAreSpelledOut) {
  EXPECT_EQ(Visible("a\x1b[31m"), "a‹U+001B›[31m");
  EXPECT_EQ(Visible("\xc2\x9b"), "‹U+009B›");
  EXPECT_EQ(Visible("\xe2\x80\xae"), "‹U+202E›");
  EXPECT_EQ(Visible("\xe2\x81\xa6"), "‹U+2066›");
  EXPECT_EQ(Visible("\xf3\xa0\x81\xa1"), "‹U+E0061›");
  EXPECT_EQ(Visible("\xef\xbf\xbe\xef\xbf\xbf"), "‹U+FFFE›‹U+FFFF›");
  EXPECT_EQ(Visible(std::string_view("\0", 1)), "‹U+0000›");
  EXPECT_EQ(Visible("a\tb\nc"), "a b c");
}

TEST(Characters, CommandsOfAWorkflowAreSpelledOut) {
  EXPECT_EQ(Visible("::error::no"), "‹U+003A›:error‹U+003A›:no");
  EXPECT_EQ(Visible("a :::b"), "a ‹U+003A›‹U+003A›:b");
  EXPECT_EQ(Visible("x ##[add-path]y"), "x ‹U+0023›#[add-path]y");
  EXPECT_EQ(Visible("as follows: “#1” [sic]"), "as follows: “#1” [sic]");
}

TEST(Characters, LinesStayLines) {
  EXPECT_EQ(VisibleLines("a\n\n::b\xc2\x9b\n"), "a\n\n‹U+003A›:b‹U+009B›\n");
  EXPECT_EQ(VisibleLines("a\nb"), "a\nb");
  EXPECT_EQ(VisibleLines(""), "");
}

TEST(Characters, ThoseOfStatutesStayAsTheyAre) {
  constexpr std::string_view kText = "§ 230. “shall”—‘may’; 1–2 é ½ \u00a0 …";
  EXPECT_EQ(Visible(kText), kText);
}

TEST(Characters, WidthCountsWhatIsSeen) {
  EXPECT_EQ(DisplayWidth("§ 230—“x”"), 9);
  EXPECT_EQ(DisplayWidth("e\u0301"), 1);
  EXPECT_EQ(DisplayWidth("a\u200bb\u00ad"), 2);
}

}  // namespace
}  // namespace ramseyer
