#include "formats/record/words.h"

#include <array>
#include <cctype>

namespace ramseyer {
namespace {

constexpr std::string_view kDash = "—";

bool IsLetterOrDigit(std::string_view text, std::size_t at) {
  return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
}

bool StartsWith(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

// Whether a line that ends in a hyphen goes on in the next one's first word.
bool HyphenJoins(std::string_view next) {
  static constexpr auto kSuspending = std::to_array<std::string_view>({"and ", "or ", "to "});
  for (const std::string_view word : kSuspending) {
    if (StartsWith(next, word)) return false;
  }
  return true;
}

class Lexer {
 public:
  Lexer(std::string_view bytes, std::uint32_t blocks) : bytes_(bytes), blocks_(blocks) {}

  RecordWords Read(const RecordParagraph& paragraph) {
    for (const ByteRange& line : paragraph.lines) {
      if (!words_.text.empty()) Join(line);
      ReadLine(line);
    }
    KeepUnclosedAtFront();
    return std::move(words_);
  }

 private:
  struct OpenMark {
    bool single = false;
    std::uint32_t begin = 0;  // in the text, behind the mark
  };

  void Add(std::string_view characters, std::uint32_t offset) {
    words_.text += characters;
    words_.offsets.insert(words_.offsets.end(), characters.size(), offset);
  }

  void Join(const ByteRange& line) {
    const std::string_view next = bytes_.substr(line.begin, line.size());
    if (words_.text.ends_with(kDash)) return;
    if (words_.text.ends_with('-') && HyphenJoins(next)) return;
    Add(" ", line.begin - 1);
  }

  void ReadLine(const ByteRange& line) {
    const std::string_view text = bytes_.substr(line.begin, line.size());
    for (std::size_t i = 0; i < text.size();) {
      const auto offset = line.begin + static_cast<std::uint32_t>(i);
      const std::string_view rest = text.substr(i);
      if (StartsWith(rest, "--")) {
        Add(kDash, offset);
        i += 2;
      } else if (rest[0] == '`') {
        i += Open(rest, offset);
      } else if (rest[0] == '\'') {
        i += Quote(text, i, offset);
      } else {
        const bool behind_front_mark = words_.begin > 0 && words_.begin == words_.text.size();
        if (rest[0] != ' ' || !(words_.text.ends_with(' ') || behind_front_mark)) {
          words_.text += rest[0];
          words_.offsets.push_back(offset);
        }
        ++i;
      }
    }
  }

  std::size_t Open(std::string_view rest, std::uint32_t offset) {
    // "```": a double mark and a single one.
    const bool single = !StartsWith(rest, "``");
    const bool at_front = words_.begin == words_.text.size();
    Add(single ? "‘" : "“", offset);
    // Blocks within blocks take turns: a double mark, a single one.
    if (at_front && words_.opening < blocks_ && single == (words_.opening % 2 == 1)) {
      ++words_.opening;
      words_.begin = static_cast<std::uint32_t>(words_.text.size());
      return single ? 1 : 2;
    }
    open_.push_back({single, static_cast<std::uint32_t>(words_.text.size())});
    return single ? 1 : 2;
  }

  bool InnermostIs(bool single) const { return !open_.empty() && open_.back().single == single; }

  // "'" or "''": an apostrophe, a mark that closes one opened here, or one that closes a block.
  std::size_t Quote(std::string_view text, std::size_t at, std::uint32_t offset) {
    const bool two = text.substr(at, 2) == "''";
    const bool three = text.substr(at, 3) == "'''";
    if (two && !(three && InnermostIs(true))) {
      Close(false, offset);
      return 2;
    }
    const bool within_word =
        at > 0 && IsLetterOrDigit(text, at - 1) && IsLetterOrDigit(text, at + 1);
    if (within_word || (!InnermostIs(true) && IsLetterOrDigit(text, at + 1))) {
      Add("'", offset);
    } else {
      Close(true, offset);
    }
    return 1;
  }

  void Close(bool single, std::uint32_t offset) {
    const auto at = static_cast<std::uint32_t>(words_.text.size());
    const bool matched = InnermostIs(single);
    if (matched) {
      words_.quotations.push_back({open_.back().begin, at});
      open_.pop_back();
    } else {
      words_.closing.push_back(at);
    }
    // A single one may be a plural's apostrophe: "attorneys' fees".
    Add(single ? (matched ? "’" : "'") : "”", offset);
  }

  // Marks at the front that nothing closes.
  void KeepUnclosedAtFront() {
    std::uint32_t at = words_.begin;
    for (const OpenMark& mark : open_) {
      const auto length = static_cast<std::uint32_t>(std::string_view("“").size());
      if (mark.begin != at + length) break;
      at = mark.begin;
      ++words_.opening;
    }
    words_.begin = at;
  }

  std::string_view bytes_;
  std::uint32_t blocks_;
  RecordWords words_;
  std::vector<OpenMark> open_;
};

}  // namespace

RecordWords ReadRecordWords(std::string_view bytes, const RecordParagraph& paragraph,
                            std::uint32_t blocks) {
  return Lexer(bytes, blocks).Read(paragraph);
}

}  // namespace ramseyer
