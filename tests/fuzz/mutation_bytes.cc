// What goes wrong on disks, in transfers and in editors.
#include <algorithm>
#include <array>
#include <cstdint>

#include "fuzz/mutation.h"

namespace ramseyer::fuzz {
namespace {

constexpr auto kTroublesome = std::to_array<std::string_view>({std::string_view("\0", 1),
                                                               "<",
                                                               ">",
                                                               "</",
                                                               "/>",
                                                               "&",
                                                               "&amp;",
                                                               "&#0;",
                                                               "&#x110000;",
                                                               "&nothing;",
                                                               "<!--",
                                                               "-->",
                                                               "<![CDATA[",
                                                               "]]>",
                                                               "<?",
                                                               "?>",
                                                               "<!DOCTYPE a [<!ENTITY b 'c'>]>",
                                                               "\"",
                                                               "'",
                                                               "\r",
                                                               "\xFF",
                                                               "\xC0\x80",
                                                               "\xED\xA0\x80",
                                                               "\xF4\x90\x80\x80",
                                                               "\xE2\x80",
                                                               "\xEF\xBB\xBF",
                                                               "{",
                                                               "[",
                                                               ":"});

struct Stretch {
  std::size_t begin = 0;
  std::size_t length = 0;
};

Stretch SomeStretch(std::size_t size, Random& random) {
  const std::size_t begin = random.Below(size);
  const std::size_t longest = std::min<std::size_t>(size - begin, random.OneIn(4) ? size : 64);
  return {begin, 1 + random.Below(longest)};
}

void AppendUtf16(std::uint32_t unit, bool big, std::string& out) {
  const char high = static_cast<char>(unit >> 8U);
  const char low = static_cast<char>(unit & 0xFFU);
  out += big ? high : low;
  out += big ? low : high;
}

// The character at `at`, which moves behind it; bytes that are no UTF-8 stand for themselves.
std::uint32_t NextCharacter(std::string_view bytes, std::size_t& at) {
  const auto byte = [&](std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
  };
  const std::uint32_t lead = byte(at++);
  const std::size_t more = lead < 0xC0 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  std::uint32_t character = more == 0 ? lead : lead & (0x3FU >> more);
  for (std::size_t i = 0; i < more; ++i) character = (character << 6U) | (byte(at++) & 0x3FU);
  return character;
}

std::string ToUtf16(std::string_view bytes, bool big, bool mark) {
  std::string out;
  if (mark) AppendUtf16(0xFEFF, big, out);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::uint32_t character = NextCharacter(bytes, at);
    if (character < 0x10000) {
      AppendUtf16(character, big, out);
    } else {
      AppendUtf16(0xD800 + (((character - 0x10000) >> 10U) & 0x3FFU), big, out);
      AppendUtf16(0xDC00 + (character & 0x3FFU), big, out);
    }
  }
  return out;
}

std::string ToLatin1(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::uint32_t character = NextCharacter(bytes, at);
    out += character < 0x100 ? static_cast<char>(character) : '?';
  }
  return out;
}

}  // namespace

std::string MutateBytes(std::string bytes, Random& random) {
  if (bytes.empty()) return std::string(random.Of<std::string_view>(kTroublesome));
  const Stretch stretch = SomeStretch(bytes.size(), random);
  switch (random.Below(5)) {
    case 0:
      bytes.resize(stretch.begin);
      return bytes;
    case 1:
      for (std::size_t flips = 1 + random.Below(8); flips > 0; --flips) {
        char& byte = bytes[random.Below(bytes.size())];
        byte = static_cast<char>(byte ^ (1 << random.Below(8)));
      }
      return bytes;
    case 2:
      return bytes.erase(stretch.begin, stretch.length);
    case 3:
      return bytes.insert(random.Below(bytes.size()), bytes.substr(stretch.begin, stretch.length));
    default:
      return bytes.insert(stretch.begin, random.Of<std::string_view>(kTroublesome));
  }
}

std::string MutateEncoding(std::string_view bytes, Random& random) {
  switch (random.Below(4)) {
    case 0: {
      const bool big = random.OneIn(2);
      return ToUtf16(bytes, big, random.OneIn(2));
    }
    case 1:
      return ToLatin1(bytes);
    case 2:
      return "\xEF\xBB\xBF" + std::string(bytes);
    default: {
      std::string broken(bytes);
      for (std::size_t i = 1 + random.Below(4); i > 0; --i) {
        broken.insert(random.Below(broken.size()), 1, static_cast<char>(0x80 + random.Below(0x80)));
      }
      return broken;
    }
  }
}

}  // namespace ramseyer::fuzz
