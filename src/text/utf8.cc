#include "text/utf8.h"

#include <cstdint>

namespace ramseyer {

void AppendCharacter(char32_t character, std::string& out) {
  const auto tail = [&](int shift) {
    out += static_cast<char>(0x80U | ((static_cast<std::uint32_t>(character) >> shift) & 0x3FU));
  };
  if (character < 0x80) {
    out += static_cast<char>(character);
  } else if (character < 0x800) {
    out += static_cast<char>(0xC0U | (character >> 6));
    tail(0);
  } else if (character < 0x10000) {
    out += static_cast<char>(0xE0U | (character >> 12));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | (character >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace ramseyer
