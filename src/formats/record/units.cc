#include "formats/record/units.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "document/citation.h"
#include "formats/contents_entry.h"
#include "formats/quotation_marks.h"
#include "formats/record/levels.h"

namespace ramseyer {
namespace {

constexpr std::string_view kDash = "—";
constexpr std::string_view kDoubleClosing = "”";

bool StartsWithAny(std::string_view text, const auto& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
  });
}

// Length of "(iv)" at the front, or 0.
std::size_t EnclosedLabelLength(std::string_view text) {
  constexpr std::size_t kLongest = 6;
  if (text.empty() || text[0] != '(') return 0;
  const std::size_t close = text.find(')');
  if (close == std::string_view::npos || close < 2 || close - 1 > kLongest) return 0;
  const std::string_view label = text.substr(1, close - 1);
  const bool counts = std::all_of(label.begin(), label.end(),
                                  [](unsigned char c) { return std::isalnum(c) != 0 || c == '-'; });
  return counts ? close + 1 : 0;
}

// Length of the heading at the front, without the stop and the dash that end it ("In General.—"),
// or 0. A dash without a stop before it leads to provisions instead.
std::size_t HeadingLength(std::string_view text) {
  constexpr std::size_t kLongest = 300;
  const std::size_t dash = text.substr(0, kLongest).find(kDash);
  if (dash == std::string_view::npos || dash == 0 || text[dash - 1] != '.') return 0;
  return dash - 1;
}

// The level above a section that a caption's first word names; a section for "SEC.".
NodeKind KindOfCaption(std::string_view words) {
  std::string name(words.substr(0, words.find(' ')));
  for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return LevelNamed(name).value_or(NodeKind::kSection);
}

class UnitReader {
 public:
  explicit UnitReader(std::string_view bytes)
      : bytes_(bytes), paragraphs_(ReadRecordParagraphs(bytes)), open_(1) {}

  std::vector<RecordUnit> Read() {
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) ReadUnit(i);
    return std::move(units_);
  }

 private:
  std::uint32_t depth() const { return static_cast<std::uint32_t>(open_.size() - 1); }

  void ReadUnit(std::size_t i) {
    const RecordParagraph& paragraph = paragraphs_[i];
    RecordUnit unit;
    unit.placement = paragraph.placement;
    unit.source = paragraph.source();
    unit.words = ReadRecordWords(bytes_, paragraph, depth() + (LeadsToBlock() ? 1 : 0));
    unit.text = {unit.words.begin, static_cast<std::uint32_t>(unit.words.text.size())};
    EnterBlocks(unit);
    unit.depth = depth();
    LeaveBlocks(unit);
    ReadHeads(unit, i);
    open_.resize(open_.size() - unit.tails.size());
    units_.push_back(std::move(unit));
  }

  // Whether what was read last calls for a quoted block.
  bool LeadsToBlock() const {
    if (units_.empty()) return false;
    const RecordUnit& last = units_.back();
    return last.tails.empty() && TextOf(last, last.text).ends_with(':');
  }

  static std::string_view TextOf(const RecordUnit& unit, const ByteRange& range) {
    return std::string_view(unit.words.text).substr(range.begin, range.size());
  }

  // A paragraph at the margin without marks goes on in the block; one that can only stand outside
  // of it, or in a block further out, ends it.
  void EnterBlocks(RecordUnit& unit) {
    const std::uint32_t marks = unit.words.opening;
    const std::string_view words = TextOf(unit, unit.text);
    const bool outside =
        marks == 0 && (unit.placement == RecordPlacement::kCaption || IsRecordInstruction(words));
    if ((marks > 0 || outside) && marks < depth()) {
      unit.implied_closes = depth() - marks;
      open_.resize(marks + 1);
    }
    if (marks > depth()) {
      unit.opens = marks - depth();
      open_.resize(marks + 1);
    }
    unit.instruction = depth() == 0 && IsRecordInstruction(words);
  }

  // The blocks that end here: as many as have their marks at the end, the outermost last.
  void LeaveBlocks(RecordUnit& unit) {
    for (std::uint32_t outermost = 1; outermost <= depth(); ++outermost) {
      std::vector<ByteRange> tails;
      std::uint32_t end = unit.text.end;
      for (std::uint32_t level = outermost; level <= depth(); ++level) {
        const std::optional<ByteRange> tail = TailOf(unit, level, end);
        if (!tail) break;
        tails.push_back(*tail);
        end = tail->begin - LengthOfMark(level);
      }
      if (tails.size() != depth() - outermost + 1) continue;
      std::reverse(tails.begin(), tails.end());
      unit.tails = std::move(tails);
      unit.text.end = end;
      return;
    }
  }

  static std::uint32_t LengthOfMark(std::uint32_t level) {
    return level % 2 == 1 ? static_cast<std::uint32_t>(kDoubleClosing.size()) : 1;
  }

  // What follows the mark that closes the block at `level` and ends at `end`.
  static std::optional<ByteRange> TailOf(const RecordUnit& unit, std::uint32_t level,
                                         std::uint32_t end) {
    const auto& closing = unit.words.closing;
    for (auto mark = closing.rbegin(); mark != closing.rend(); ++mark) {
      if (*mark >= end) continue;
      const std::string_view at = std::string_view(unit.words.text).substr(*mark);
      if (at.starts_with(kDoubleClosing) != (level % 2 == 1)) return std::nullopt;
      const ByteRange tail{*mark + LengthOfMark(level), end};
      if (!LeadsBackToSentence(TextOf(unit, tail))) return std::nullopt;
      return tail;
    }
    return std::nullopt;
  }

  void ReadHeads(RecordUnit& unit, std::size_t i) {
    if (unit.placement == RecordPlacement::kCaption) {
      ReadCaption(unit);
    } else if (unit.placement == RecordPlacement::kParagraph) {
      while (ReadHead(unit, i)) {
      }
    }
    for (RecordHead& head : unit.heads) OpenLevel(head);
  }

  void ReadCaption(RecordUnit& unit) {
    const std::string_view words = TextOf(unit, unit.text);
    RecordHead head;
    head.kind = KindOfCaption(words);
    const auto length = static_cast<std::uint32_t>(EntryDesignationLength(words));
    head.designation = {unit.text.begin, unit.text.begin + length};
    head.heading = {SkipSpaces(unit, head.designation.end), unit.text.end};
    head.label = DesignationIn(TextOf(unit, head.designation));
    unit.text.begin = unit.text.end;
    unit.heads.push_back(std::move(head));
  }

  static std::uint32_t SkipSpaces(const RecordUnit& unit, std::uint32_t at) {
    while (at < unit.text.end && unit.words.text[at] == ' ') ++at;
    return at;
  }

  bool ReadHead(RecordUnit& unit, std::size_t i) {
    const auto length = static_cast<std::uint32_t>(EnclosedLabelLength(TextOf(unit, unit.text)));
    if (length == 0) return false;
    RecordHead head;
    head.designation = {unit.text.begin, unit.text.begin + length};
    head.label = unit.words.text.substr(unit.text.begin + 1, length - 2);
    std::vector<OpenRecordLevel> open = open_.back();
    for (const RecordHead& before : unit.heads) open.push_back({before.kind, before.label});
    const std::string next = LabelOf(i + 1);
    const RecordLevelHints hints{next, unit.opens > 0 && !units_.empty()
                                           ? TextOf(units_.back(), units_.back().text)
                                           : std::string_view()};
    const std::optional<NodeKind> kind = RecordLevelOf(head.label, open, hints);
    if (!kind || (!unit.heads.empty() && *kind <= unit.heads.back().kind)) return false;
    head.kind = *kind;
    unit.text.begin = SkipSpaces(unit, head.designation.end);
    const auto heading = static_cast<std::uint32_t>(HeadingLength(TextOf(unit, unit.text)));
    if (heading > 0) {
      head.heading = {unit.text.begin, unit.text.begin + heading};
      const auto joint = static_cast<std::uint32_t>(1 + kDash.size());
      unit.text.begin = SkipSpaces(unit, head.heading.end + joint);
    }
    unit.heads.push_back(std::move(head));
    return true;
  }

  // The label at the front of a paragraph that was not read yet, or "".
  std::string LabelOf(std::size_t i) const {
    if (i >= paragraphs_.size()) return "";
    const ByteRange& line = paragraphs_[i].lines.front();
    std::string_view words = bytes_.substr(line.begin, line.size());
    words.remove_prefix(std::min(words.find_first_not_of("` "), words.size()));
    const std::size_t length = EnclosedLabelLength(words);
    return length == 0 ? "" : std::string(words.substr(1, length - 2));
  }

  void OpenLevel(const RecordHead& head) {
    std::vector<OpenRecordLevel>& levels = open_.back();
    while (!levels.empty() && levels.back().kind >= head.kind) levels.pop_back();
    levels.push_back({head.kind, head.label});
  }

  std::string_view bytes_;
  std::vector<RecordParagraph> paragraphs_;
  std::vector<std::vector<OpenRecordLevel>> open_;  // outside of quoted blocks, then of each block
  std::vector<RecordUnit> units_;
};

}  // namespace

bool IsRecordInstruction(std::string_view words) {
  static constexpr auto kCertain = std::to_array<std::string_view>(
      {"Page ", "On page ", "Beginning on page ", "Strike ", "Redesignate ", "Amend the title",
       "Add at the end", "Insert after ", "Insert before ", "Insert at "});
  static constexpr auto kPossible = std::to_array<std::string_view>(
      {"At the end", "At the appropriate place", "In section ", "In subsection ", "In the ",
       "In lieu of ", "After section ", "Before section ", "In title ", "At the beginning"});
  static constexpr auto kActions = std::to_array<std::string_view>(
      {" strike ", " insert ", " insert:", " add ", " redesignate ", " amend "});
  if (StartsWithAny(words, kCertain)) return true;
  const auto said = [&](std::string_view action) {
    return words.find(action) != std::string_view::npos;
  };
  return StartsWithAny(words, kPossible) && std::any_of(kActions.begin(), kActions.end(), said);
}

std::vector<RecordUnit> ReadRecordUnits(std::string_view bytes) { return UnitReader(bytes).Read(); }

}  // namespace ramseyer
