#include "text/spaces.h"

namespace ramseyer {

std::size_t SpaceLength(std::string_view text) {
  const auto at = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const unsigned first = at(0);
  if (first == ' ' || (first >= 0x09 && first <= 0x0D)) return 1;
  if (first == 0xC2 && (at(1) == 0x85 || at(1) == 0xA0)) return 2;                 // U+0085, 00A0
  if (first == 0xE1 && at(1) == 0x9A && at(2) == 0x80) return 3;                   // U+1680
  if (first == 0xE2 && at(1) == 0x80 && at(2) >= 0x80 && at(2) <= 0x8A) return 3;  // U+2000-200A
  if (first == 0xE2 && at(1) == 0x80 && (at(2) == 0xA8 || at(2) == 0xA9)) return 3;
  if (first == 0xE2 && at(1) == 0x80 && at(2) == 0xAF) return 3;  // U+202F
  if (first == 0xE2 && at(1) == 0x81 && at(2) == 0x9F) return 3;  // U+205F
  if (first == 0xE3 && at(1) == 0x80 && at(2) == 0x80) return 3;  // U+3000
  return 0;
}

bool IsBlank(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = SpaceLength(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

}  // namespace ramseyer
