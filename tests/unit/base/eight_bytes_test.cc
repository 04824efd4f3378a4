#include "base/eight_bytes.h"

#include <gtest/gtest.h>

#include <cctype>
#include <string>

namespace ramseyer {
namespace {

// Every byte at every place, among bytes that are small, large and in between.
template <typename Check>
void ForEightBytes(Check check) {
  for (const char around : {'\0', 'a', '0', '\x7F', '\xFF'}) {
    for (std::size_t place = 0; place < 8; ++place) {
      for (int byte = 0; byte < 256; ++byte) {
        std::string bytes(8, around);
        bytes[place] = static_cast<char>(byte);
        check(bytes);
      }
    }
  }
}

TEST(EightBytes, TellsWhetherAByteIsBelowALimit) {
  for (const unsigned limit : {1U, 10U, 32U, 128U}) {
    ForEightBytes([&](const std::string& bytes) {
      bool below = false;
      for (const char byte : bytes) below = below || static_cast<unsigned char>(byte) < limit;
      EXPECT_EQ(Below(LoadEight(bytes.data()), limit) != 0, below) << limit;
    });
  }
}

TEST(EightBytes, LowersCapitalsAndNothingElse) {
  ForEightBytes([](std::string bytes) {
    const EightBytes lowered = Lowered(LoadEight(bytes.data()));
    for (char& byte : bytes) {
      if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(std::tolower(byte));
    }
    EXPECT_EQ(lowered, LoadEight(bytes.data()));
  });
}

TEST(EightBytes, CountsTheCharactersThatBegin) {
  EXPECT_EQ(CharactersIn(LoadEight("a–b–")), 4U);
  ForEightBytes([](const std::string& bytes) {
    unsigned begin = 0;
    for (const char byte : bytes) begin += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    EXPECT_EQ(CharactersIn(LoadEight(bytes.data())), begin);
  });
}

TEST(EightBytes, RepeatsAByte) {
  EXPECT_EQ(Repeated('x'), LoadEight("xxxxxxxx"));
  EXPECT_EQ(Repeated('\xFF'), LoadEight("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"));
}

}  // namespace
}  // namespace ramseyer
