#include "formats/quotation_marks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "text/spaces.h"

namespace ramseyer {
namespace {

constexpr std::array<std::string_view, 4> kOpening = {"“", "‘", "\"", "'"};
constexpr std::array<std::string_view, 4> kClosing = {"”", "’", "\"", "'"};

constexpr std::array<std::string_view, 2> kBrackets = {"【", "】"};

std::size_t FrontLength(std::string_view text, std::span<const std::string_view> marks) {
  for (const std::string_view mark : marks) {
    if (text.substr(0, mark.size()) == mark) return mark.size();
  }
  return 0;
}

std::size_t BackLength(std::string_view text, std::span<const std::string_view> marks) {
  for (const std::string_view mark : marks) {
    if (text.size() >= mark.size() && text.substr(text.size() - mark.size()) == mark) {
      return mark.size();
    }
  }
  return 0;
}

// The characters of runs that are not white space, each with its place in the source.
struct Character {
  std::string_view bytes;
  std::uint32_t offset = 0;
  bool begins_element = false;  // nothing but opening marks stands before it in its element
};

std::vector<Character> CharactersOf(const XmlTree& tree, std::span<const XmlNodeId> runs) {
  std::vector<Character> characters;
  for (const XmlNodeId run : runs) {
    const XmlNodeId parent = tree.node(run).parent;
    bool begins_element = parent.valid() && parent.index() + 1 == run.index();
    tree.ForEachStretch(run, [&](std::string_view text, std::uint32_t offset) {
      for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const std::string_view bytes = text.substr(i, length);
        if (SpaceLength(bytes) == 0) {
          characters.push_back({bytes, offset + static_cast<std::uint32_t>(i), begins_element});
          begins_element = begins_element && OpeningMarkLength(bytes) > 0;
        }
        i += length;
      }
    });
  }
  return characters;
}

// Whether the words of runs begin with a mark that can open a quotation.
bool BeginsWithOpeningMark(const XmlTree& tree, std::span<const XmlNodeId> runs) {
  for (const XmlNodeId run : runs) {
    std::string_view text = tree.node(run).text;
    while (const std::size_t space = SpaceLength(text)) text.remove_prefix(space);
    if (!text.empty()) return OpeningMarkLength(text) > 0;
  }
  return false;
}

bool IsDouble(std::string_view mark) { return mark == "“" || mark == "”" || mark == "\""; }

// The marks that close and open what `mark` opens and closes.
std::string_view Counterpart(std::string_view mark) {
  if (mark == "“") return "”";
  if (mark == "”") return "“";
  if (mark == "‘") return "’";
  if (mark == "’") return "‘";
  return mark;
}

// Whether the opening mark at `at` is closed before the text ends: then it belongs to the words. A
// closing mark that ends the text, or is left out, closes the block instead.
bool ClosesInside(std::span<const Character> characters, std::size_t at,
                  const std::set<std::uint32_t>& dropped) {
  const std::string_view closing = Counterpart(characters[at].bytes);
  for (std::size_t i = at + 1; i < characters.size(); ++i) {
    if (characters[i].bytes == closing) {
      return i + 1 < characters.size() && dropped.count(characters[i].offset) == 0;
    }
    if (characters[i].bytes == characters[at].bytes) return false;
  }
  return false;
}

// Whether the closing mark at `at` closes a quotation that was opened among the words, not one that
// an element began with.
bool OpensInside(std::span<const Character> characters, std::size_t at) {
  const std::string_view opening = Counterpart(characters[at].bytes);
  if (opening == characters[at].bytes) return false;
  for (std::size_t i = at; i > 0; --i) {
    const Character& character = characters[i - 1];
    if (character.bytes == characters[at].bytes) return false;
    if (character.bytes == opening) return !character.begins_element;
  }
  return false;
}

// What stands between the mark that closes a block and its end.
bool LeadsBack(std::span<const Character> characters) {
  std::string words;
  for (const Character& character : characters) words += character.bytes;
  return LeadsBackToSentence(words);
}

}  // namespace

std::size_t OpeningMarkLength(std::string_view text) { return FrontLength(text, kOpening); }
std::size_t ClosingMarkLength(std::string_view text) { return FrontLength(text, kClosing); }
std::size_t TrailingOpeningMarkLength(std::string_view text) { return BackLength(text, kOpening); }
std::size_t TrailingClosingMarkLength(std::string_view text) { return BackLength(text, kClosing); }

std::size_t DroppableMarkLength(std::string_view text) {
  return std::max(
      {FrontLength(text, kOpening), FrontLength(text, kClosing), FrontLength(text, kBrackets)});
}

bool LeadsBackToSentence(std::string_view words) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"", ".", ",", ";", ":", ";and", ";or", ",and", ",or", ".and", "and", "or", ".;", ".;and"});
  std::string unspaced(words);
  unspaced.erase(std::remove(unspaced.begin(), unspaced.end(), ' '), unspaced.end());
  return std::find(kWords.begin(), kWords.end(), unspaced) != kWords.end();
}

void DropOpeningMarks(const XmlTree& tree, std::span<const XmlNodeId> runs, std::uint32_t depth,
                      std::set<std::uint32_t>& dropped) {
  if (!BeginsWithOpeningMark(tree, runs)) return;  // most do not
  const std::vector<Character> characters = CharactersOf(tree, runs);
  for (std::size_t i = 0; i < depth && i < characters.size(); ++i) {
    const Character& character = characters[i];
    if (OpeningMarkLength(character.bytes) == 0) return;
    if (i == 0 && !IsDouble(character.bytes)) return;
    if (ClosesInside(characters, i, dropped)) return;
    dropped.insert(character.offset);
  }
}

QuotationEnd DropClosingMark(const XmlTree& tree, std::span<const XmlNodeId> runs,
                             std::set<std::uint32_t>& dropped) {
  constexpr std::size_t kLongestTail = 6;
  std::vector<Character> characters = CharactersOf(tree, runs);
  // Marks at the end that close blocks around this one, and what follows them, were seen before.
  while (!characters.empty() && dropped.count(characters.back().offset) > 0) characters.pop_back();
  for (std::size_t i = characters.size(); i > 0 && characters.size() - i <= kLongestTail; --i) {
    const Character& character = characters[i - 1];
    if (ClosingMarkLength(character.bytes) == 0 || dropped.count(character.offset) > 0) continue;
    if (!LeadsBack(std::span(characters).subspan(i)) || OpensInside(characters, i - 1)) return {};
    dropped.insert(character.offset);
    return {true, i < characters.size() ? characters[i].offset : 0};
  }
  return {};
}

void DropBlackBrackets(const XmlTree& tree, std::span<const XmlNodeId> runs,
                       std::set<std::uint32_t>& dropped) {
  const std::vector<Character> characters = CharactersOf(tree, runs);
  if (characters.size() < 2 || characters.front().bytes != kBrackets.front() ||
      characters.back().bytes != kBrackets.back()) {
    return;
  }
  dropped.insert(characters.front().offset);
  dropped.insert(characters.back().offset);
}

std::uint32_t UnclosedMark(const XmlTree& tree, std::span<const XmlNodeId> runs) {
  const std::vector<Character> characters = CharactersOf(tree, runs);
  for (auto it = characters.rbegin(); it != characters.rend(); ++it) {
    if (it->bytes == "”") return 0;
    if (it->bytes == "“") return it->offset;
  }
  return 0;
}

}  // namespace ramseyer
