// Eight bytes at once, in one register: most of a document is plain letters, and what is looked for
// in it (a line's end, a digit, a character beyond ASCII) is rare enough to be ruled out by the
// eight. The order of the bytes does not matter here.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace ramseyer {

using EightBytes = std::uint64_t;

inline constexpr EightBytes kOneInEach = 0x0101010101010101U;
inline constexpr EightBytes kHighBits = 0x8080808080808080U;

inline EightBytes LoadEight(const char* bytes) {
  EightBytes eight = 0;
  std::memcpy(&eight, bytes, sizeof eight);
  return eight;
}

// The byte eight times over.
constexpr EightBytes Repeated(char byte) { return kOneInEach * static_cast<unsigned char>(byte); }

// Zero when no byte is below `limit`, which is 128 at most. Else the highest bit is set of each
// byte that is, and perhaps of some behind the first of them.
constexpr EightBytes Below(EightBytes eight, unsigned limit) {
  return (eight - limit * kOneInEach) & ~eight & kHighBits;
}

// ASCII capitals as small letters, all else as it is.
constexpr EightBytes Lowered(EightBytes eight) {
  const EightBytes low = eight & ~kHighBits;
  const EightBytes from_a = low + (0x80 - 'A') * kOneInEach;
  const EightBytes behind_z = low + (0x7F - 'Z') * kOneInEach;
  const EightBytes capitals = (from_a ^ behind_z) & ~eight & kHighBits;
  return eight | (capitals >> 2U);
}

// How many of them begin a character of UTF-8.
constexpr unsigned CharactersIn(EightBytes eight) {
  const EightBytes within = eight & ~(eight << 1U) & kHighBits;  // 10xxxxxx
  return 8U - static_cast<unsigned>(std::popcount(within));
}

}  // namespace ramseyer
