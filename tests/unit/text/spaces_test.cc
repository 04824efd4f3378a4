#include "text/spaces.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <string>

namespace ramseyer {
namespace {

// Oracle: ICU's white space, over every code point of the Basic Multilingual Plane. Ogham's space
// mark and the control character "next line" do not occur in law and are not counted.
TEST(SpaceLength, AgreesWithUnicode) {
  for (UChar32 c = 1; c <= 0xFFFF; ++c) {
    if ((c >= 0xD800 && c <= 0xDFFF) || c == 0x1680 || c == 0x85) continue;
    char bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    const std::string text(bytes, static_cast<std::size_t>(length));
    const std::size_t expected = u_isUWhiteSpace(c) != 0 ? text.size() : 0;
    EXPECT_EQ(SpaceLength(text + "x"), expected) << "U+" << std::hex << c;
  }
}

TEST(SpaceLength, OfNothingIsNothing) { EXPECT_EQ(SpaceLength(""), 0U); }

TEST(IsBlank, LooksAtEveryCharacter) {
  EXPECT_TRUE(IsBlank(""));
  EXPECT_TRUE(IsBlank(" \n\u2001\u00A0"));
  EXPECT_FALSE(IsBlank(" \u2001a"));
}

}  // namespace
}  // namespace ramseyer
