#include "render/characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/eight_bytes.h"

namespace ramseyer {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool Between(char32_t character, char32_t first, char32_t last) {
  return first <= character && character <= last;
}

// How many bytes a character takes that begins with `lead`; 0 when none begins so.
std::size_t LengthFor(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (Between(lead, 0xC2, 0xDF)) return 2;
  if (Between(lead, 0xE0, 0xEF)) return 3;
  if (Between(lead, 0xF0, 0xF4)) return 4;
  return 0;
}

// The smallest character that needs so many bytes: less is an overlong spelling.
constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};

// How many bytes at the front, counted in eights, are printed ASCII: one column each, and harmless.
std::size_t PrintedLength(std::string_view text) {
  std::size_t length = 0;
  for (; length + 8 <= text.size(); length += 8) {
    const EightBytes eight = LoadEight(text.data() + length);
    const EightBytes others =
        (eight & kHighBits) | Below(eight, ' ') | Below(eight ^ Repeated('\x7F'), 1);
    if (others != 0) break;
  }
  return length;
}

// Whether a command may begin in a row of printed ASCII, whole eights of it.
bool HasColonOrHash(std::string_view printed) {
  EightBytes found = 0;
  for (std::size_t i = 0; i < printed.size(); i += 8) {
    const EightBytes eight = LoadEight(printed.data() + i);
    found |= Below(eight ^ Repeated(':'), 1) | Below(eight ^ Repeated('#'), 1);
  }
  return found != 0;
}

// Joiners, soft hyphens and combining accents.
bool HasNoWidth(char32_t character) {
  return Between(character, 0x0300, 0x036F) || Between(character, 0x200B, 0x200D) ||
         character == 0x00AD || character == 0xFEFF || Between(character, 0xFE00, 0xFE0F);
}

// Spells the first character of each `command` out.
void SpellOut(std::string_view command, std::string& text) {
  for (std::size_t at = text.find(command); at != std::string::npos; at = text.find(command, at)) {
    const std::string spelled =
        fmt::format("‹U+{:04X}›", static_cast<std::uint32_t>(command.front()));
    text.replace(at, 1, spelled);
    at += spelled.size();
  }
}

}  // namespace

char32_t TakeCharacter(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = LengthFor(lead);
  if (length == 0 || length > text.size()) {
    text.remove_prefix(1);
    return kReplacement;
  }
  char32_t character = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0U) != 0x80U) {
      text.remove_prefix(1);
      return kReplacement;
    }
    character = (character << 6) | (byte & 0x3FU);
  }
  if (character < kSmallest[length] || Between(character, 0xD800, 0xDFFF) || character > 0x10FFFF) {
    text.remove_prefix(1);
    return kReplacement;
  }
  text.remove_prefix(length);
  return character;
}

bool IsTreacherous(char32_t character) {
  return character < 0x20 || Between(character, 0x7F, 0x9F) || character == 0x061C ||
         Between(character, 0x200E, 0x200F) || Between(character, 0x2028, 0x202E) ||
         Between(character, 0x2066, 0x2069) || Between(character, 0xFFFE, 0xFFFF) ||
         Between(character, 0xE0000, 0xE007F);
}

std::string Visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool may_command = false;
  while (!text.empty()) {
    if (const std::size_t printed = PrintedLength(text); printed > 0) {
      may_command = may_command || HasColonOrHash(text.substr(0, printed));
      out += text.substr(0, printed);
      text.remove_prefix(printed);
      continue;
    }
    const char32_t character = TakeCharacter(text);
    may_command = may_command || character == ':' || character == '#';
    if (character == '\t' || character == '\n' || character == '\r') {
      out += ' ';
    } else if (IsTreacherous(character)) {
      out += fmt::format("‹U+{:04X}›", static_cast<std::uint32_t>(character));
    } else {
      AppendCharacter(character, out);
    }
  }
  if (may_command) {
    SpellOut("::", out);
    SpellOut("##[", out);
  }
  return out;
}

std::string VisibleLines(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    out += Visible(text.substr(begin, end - begin));
    if (end < text.size()) out += '\n';
    begin = end + 1;
  }
  return out;
}

int DisplayWidth(std::string_view text) {
  int width = 0;
  while (!text.empty()) {
    const std::size_t printed = PrintedLength(text);
    width += static_cast<int>(printed);
    text.remove_prefix(printed);
    if (text.empty()) break;
    if (!HasNoWidth(TakeCharacter(text))) ++width;
  }
  return width;
}

}  // namespace ramseyer
