#include "xml/xml_references.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "text/utf8.h"

namespace ramseyer {
namespace {

constexpr auto kEntities = std::to_array<std::pair<std::string_view, char>>(
    {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}});

constexpr std::size_t kLongestReference = 32;  // "&" and ";" with them, leading zeros allowed

bool IsCharacter(std::uint32_t code) {
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  return code > 0 && code <= 0x10FFFF && !surrogate;
}

// The character with the number "8217" or "x2019"; 0 when there is none.
char32_t CharacterNumbered(std::string_view number) {
  const bool hex = number.starts_with('x');
  if (hex) number.remove_prefix(1);
  std::uint32_t code = 0;
  const char* const end = number.data() + number.size();
  const auto [stop, error] = std::from_chars(number.data(), end, code, hex ? 16 : 10);
  return error == std::errc() && stop == end && IsCharacter(code) ? code : 0;
}

// Appends the character of the reference that `text` begins with, and gives its length; 0 when it
// is none.
std::size_t AppendReference(std::string_view text, std::string& out) {
  const std::size_t semicolon = text.substr(0, kLongestReference).find(';');
  if (semicolon == std::string_view::npos) return 0;
  const std::string_view name = text.substr(1, semicolon - 1);
  if (name.starts_with('#')) {
    const char32_t code = CharacterNumbered(name.substr(1));
    if (code == 0) return 0;
    AppendCharacter(code, out);
    return semicolon + 1;
  }
  for (const auto& [entity, character] : kEntities) {
    if (name != entity) continue;
    out += character;
    return semicolon + 1;
  }
  return 0;
}

}  // namespace

std::optional<std::string> ResolveReferences(std::string_view written) {
  std::optional<std::string> resolved;
  std::size_t kept = 0;  // what stands before it has been taken over
  for (std::size_t at = written.find_first_of("&\r"); at < written.size();
       at = written.find_first_of("&\r", at)) {
    std::string character;
    std::size_t length = 1;
    if (written[at] == '&') {
      length = AppendReference(written.substr(at), character);
    } else {
      character = "\n";
      if (written.substr(at + 1).starts_with('\n')) length = 2;
    }
    if (length == 0) {
      ++at;
      continue;
    }
    if (!resolved) resolved.emplace();
    resolved->append(written.substr(kept, at - kept)).append(character);
    at += length;
    kept = at;
  }
  if (resolved) resolved->append(written.substr(kept));
  return resolved;
}

bool IsEscapedAmpersand(std::string_view bytes) {
  std::string character;
  return bytes.starts_with('&') && AppendReference(bytes, character) > 0 && character == "&";
}

std::string_view ReferenceToNothing(std::string_view written) {
  for (std::size_t at = written.find("&#"); at != std::string_view::npos;
       at = written.find("&#", at + 1)) {
    const std::string_view rest = written.substr(at);
    const std::size_t semicolon = rest.find(';');
    if (semicolon == std::string_view::npos) break;
    const std::string_view number = rest.substr(2, semicolon - 2);
    const bool hex = number.starts_with('x');
    const std::string_view digits = number.substr(hex ? 1 : 0);
    const bool plain = !digits.empty() &&
                       digits.find_first_not_of(hex ? "0123456789abcdefABCDEF" : "0123456789") ==
                           std::string_view::npos;
    if (plain && CharacterNumbered(number) == 0) return rest.substr(0, semicolon + 1);
  }
  return {};
}

}  // namespace ramseyer
