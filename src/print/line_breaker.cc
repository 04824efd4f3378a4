#include "print/line_breaker.h"

#include <cctype>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace ramseyer {
namespace {

constexpr std::uint32_t kImplied = std::numeric_limits<std::uint32_t>::max();

struct SetCharacter {
  std::uint32_t offset = kImplied;  // of Document::text()
  std::uint32_t shown = 0;          // where its bytes begin in the block's words
  std::uint8_t size = 0;            // bytes
  Typeface face = Typeface::kRoman;
  char32_t code = 0;
  int width = 0;
};

std::uint8_t SizeOfCharacter(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

char32_t Decode(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes[0]);
  if (bytes.size() == 1) return lead;
  char32_t code = lead & (0xFFU >> (bytes.size() + 1));
  for (const char byte : bytes.substr(1)) {
    code = (code << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
  }
  return code;
}

// Double quotation marks are two single ones.
std::string_view AsPrinted(std::string_view character) {
  if (character == "“") return "‘‘";
  return character == "”" ? "’’" : character;
}

bool IsLetter(char32_t code) {
  return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z');
}

bool DividesAfter(char32_t code) { return code == U'-' || code == U'–' || code == U'—'; }

class BlockBreaker {
 public:
  BlockBreaker(const Document& bill, const PrintBlock& block, const Hyphenator& hyphenator)
      : block_(block), hyphenator_(hyphenator) {
    for (const PrintPiece& piece : block.pieces) {
      if (piece.implied.empty()) {
        Append(bill.Text(piece.text), piece.text.begin, piece.face);
      } else {
        Append(piece.implied, kImplied, piece.face);
      }
    }
  }

  std::vector<BrokenLine> Run() {
    std::vector<BrokenLine> lines;
    std::size_t begin = SkipSpaces(0);
    while (begin < characters_.size()) {
      const int indent = lines.empty() ? block_.first_indent : block_.indent;
      const Ending ending = EndOfLine(begin, indent);
      lines.push_back(LineOf(begin, ending));
      lines.back().indent = indent;
      begin = SkipSpaces(ending.end);
    }
    return lines;
  }

 private:
  struct Ending {
    std::size_t end = 0;  // one past the last character
    bool hyphen = false;  // the print adds one
  };

  void Append(std::string_view words, std::uint32_t offset, Typeface face) {
    for (std::size_t at = 0; at < words.size();) {
      SetCharacter character;
      character.size = SizeOfCharacter(static_cast<unsigned char>(words[at]));
      character.shown = static_cast<std::uint32_t>(shown_.size());
      character.face = face;
      const std::string_view bytes = words.substr(at, character.size);
      character.code = Decode(bytes);
      character.width = WidthOf(face, character.code);
      if (offset != kImplied) character.offset = offset + static_cast<std::uint32_t>(at);
      characters_.push_back(character);
      shown_ += AsPrinted(bytes);
      if (IsCapitals(face) && character.size == 1) {
        shown_.back() = static_cast<char>(std::toupper(static_cast<unsigned char>(shown_.back())));
      }
      at += character.size;
    }
  }

  bool IsSpace(std::size_t at) const { return characters_[at].code == U' '; }

  std::size_t SkipSpaces(std::size_t at) const {
    while (at < characters_.size() && IsSpace(at)) ++at;
    return at;
  }

  // A line takes characters up to the measure; then it ends at its last space, dash or hyphen, or
  // within the word that did not go in.
  Ending EndOfLine(std::size_t begin, int indent) const {
    const int room = kPrintMeasure - indent - block_.right_indent;
    int width = 0;
    std::size_t last = begin;  // where the line may end; `begin` for nowhere
    for (std::size_t at = begin; at < characters_.size(); ++at) {
      if (IsSpace(at)) last = at;
      width += characters_[at].width;
      if (width > room && !IsSpace(at)) {
        if (const auto divided = DivideWord(begin, last, at, width, room)) return {*divided, true};
        return {last > begin ? last : std::max(at, begin + 1), false};
      }
      if (MayEndAfter(at)) last = at + 1;
    }
    return {characters_.size(), false};
  }

  bool MayEndAfter(std::size_t at) const {
    return DividesAfter(characters_[at].code) && at + 1 < characters_.size() && at > 0 &&
           !IsSpace(at + 1) && !IsSpace(at - 1);
  }

  // The last place at which the word around the character `over`, with which the line of `width`
  // became too wide, may be divided.
  std::optional<std::size_t> DivideWord(std::size_t begin, std::size_t last, std::size_t over,
                                        int width, int room) const {
    std::size_t word = over;
    while (word > begin && IsLetter(characters_[word - 1].code)) --word;
    std::size_t word_end = over;
    while (word_end < characters_.size() && IsLetter(characters_[word_end].code)) ++word_end;
    if (word < last || !StandsAlone(word, word_end)) return std::nullopt;
    std::string letters;
    for (std::size_t at = word; at < word_end; ++at) {
      letters += static_cast<char>(characters_[at].code);
    }
    const std::vector<std::size_t> divisions = hyphenator_.DivisionsOf(letters);
    std::size_t at = over + 1;
    for (auto division = divisions.rbegin(); division != divisions.rend(); ++division) {
      if (word + *division > over) continue;
      while (at > word + *division) width -= characters_[--at].width;
      if (width + WidthOf(characters_[at - 1].face, U'-') <= room) return at;
    }
    return std::nullopt;
  }

  // No digit touches the word ("300aa") and no apostrophe ("State’s").
  bool StandsAlone(std::size_t word, std::size_t word_end) const {
    const auto touches = [&](std::size_t at) {
      const char32_t code = characters_[at].code;
      return (code >= U'0' && code <= U'9') || code > 0x2FFF;
    };
    return (word == 0 || !touches(word - 1)) &&
           (word_end == characters_.size() || !touches(word_end));
  }

  BrokenLine LineOf(std::size_t begin, Ending ending) const {
    BrokenLine line;
    std::size_t end = ending.end;
    while (end > begin && IsSpace(end - 1)) --end;
    const std::uint32_t from = characters_[begin].shown;
    const std::size_t to = end < characters_.size() ? characters_[end].shown : shown_.size();
    line.words = shown_.substr(from, to - from);
    if (ending.hyphen) line.words += '-';
    for (std::size_t at = begin; at < end; ++at) {
      const SetCharacter& character = characters_[at];
      if (character.offset == kImplied) continue;
      if (line.ranges.empty() || line.ranges.back().end != character.offset) {
        line.ranges.push_back({character.offset, character.offset});
      }
      line.ranges.back().end += character.size;
    }
    return line;
  }

  const PrintBlock& block_;
  const Hyphenator& hyphenator_;
  std::vector<SetCharacter> characters_;
  std::string shown_;
};

}  // namespace

std::vector<BrokenLine> BreakIntoLines(const Document& bill, const PrintBlock& block,
                                       const Hyphenator& hyphenator) {
  return BlockBreaker(bill, block, hyphenator).Run();
}

}  // namespace ramseyer
