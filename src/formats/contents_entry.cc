#include "formats/contents_entry.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

namespace ramseyer {
namespace {

constexpr auto kLevelNames = std::to_array<std::string_view>(
    {"sec", "section", "division", "subdivision", "title", "subtitle", "part", "subpart", "chapter",
     "subchapter", "article", "§", "appendix"});

// The words of an entry, and where each byte of them stands in the source.
struct Words {
  std::string text;
  std::vector<std::uint32_t> offsets;
};

Words WordsOfRuns(const XmlTree& tree, std::span<const XmlNodeId> runs) {
  Words words;
  for (const XmlNodeId run : runs) {
    tree.ForEachStretch(run, [&](std::string_view text, std::uint32_t offset) {
      for (std::size_t i = 0; i < text.size(); ++i) {
        words.text.push_back(text[i]);
        words.offsets.push_back(offset + static_cast<std::uint32_t>(i));
      }
    });
  }
  return words;
}

bool IsSpace(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

std::size_t SkipSpaces(std::string_view text, std::size_t at) {
  while (at < text.size() && IsSpace(text[at])) ++at;
  return at;
}

// Past the word that begins at `at`: up to white space, a dash or a stop that a space follows.
std::size_t WordEnd(std::string_view text, std::size_t at) {
  while (at < text.size() && !IsSpace(text[at])) {
    if (text.substr(at, 3) == "—") break;
    const bool last = at + 1 == text.size() || IsSpace(text[at + 1]);
    if (text[at] == '.' && last) break;
    ++at;
  }
  return at;
}

bool IsLevelName(std::string_view word) {
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::find(kLevelNames.begin(), kLevelNames.end(), lower) != kLevelNames.end();
}

bool IsNumber(std::string_view label) {
  return std::any_of(label.begin(), label.end(),
                     [](unsigned char c) { return std::isdigit(c) != 0; });
}

// "A", "MM", "XIV": not "of".
bool IsLetters(std::string_view label) {
  return !label.empty() && std::all_of(label.begin(), label.end(),
                                       [](unsigned char c) { return std::isupper(c) != 0; });
}

}  // namespace

std::size_t EntryDesignationLength(std::string_view text) {
  std::size_t at = SkipSpaces(text, 0);
  if (text.substr(at, 1) == "[") ++at;
  std::size_t end = WordEnd(text, at);
  const bool named = IsLevelName(text.substr(at, end - at));
  if (named) {
    if (end < text.size() && text[end] == '.') ++end;
    at = SkipSpaces(text, end);
    end = WordEnd(text, at);
  }
  const std::string_view label = text.substr(at, end - at);
  if (!IsNumber(label) && !(named && IsLetters(label))) return 0;
  if (text.substr(end, 3) == "—") return end + 3;
  if (end < text.size() && text[end] == '.') return end + 1;
  return named ? end : 0;
}

std::uint32_t HeadingOfEntry(const XmlTree& tree, std::span<const XmlNodeId> runs) {
  const Words words = WordsOfRuns(tree, runs);
  if (words.offsets.empty()) return 0;
  const std::size_t at = SkipSpaces(words.text, EntryDesignationLength(words.text));
  return at < words.offsets.size() ? words.offsets[at] : words.offsets.back() + 1;
}

}  // namespace ramseyer
