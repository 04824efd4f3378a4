// One pass over the units with a stack of open nodes. The kind of a leaf depends on what follows
// it: words are a chapeau when deeper provisions come next, and hold a quoted block when one begins
// next.
#include "formats/record/record.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "formats/contents_entry.h"
#include "formats/metadata.h"
#include "formats/record/units.h"

namespace ramseyer {
namespace {

constexpr std::string_view kEnacting = "Be it enacted";

bool IsHead(const RecordUnit& unit) {
  return !unit.heads.empty() || unit.words.text.substr(0, kEnacting.size()) == kEnacting;
}

class RecordReader {
 public:
  RecordReader(std::vector<RecordUnit> units, DocumentBuilder& builder)
      : units_(std::move(units)), builder_(builder) {}

  void Read() {
    const bool amendments = !units_.empty() && units_.front().instruction;
    builder_.info().type = amendments ? DocumentType::kEngrossedAmendment : DocumentType::kBill;
    const auto body =
        amendments ? units_.begin() : std::find_if(units_.begin(), units_.end(), IsHead);
    const auto first = body == units_.end() ? 0 : static_cast<std::size_t>(body - units_.begin());
    if (first > 0) ReadFront(first);
    if (first == units_.size()) return;
    Open(NodeKind::kBody, units_[first].source);
    for (std::size_t i = first; i < units_.size(); ++i) ReadUnit(i);
    CloseTo(0);
  }

 private:
  struct OpenNode {
    NodeKind kind = NodeKind::kBody;
    bool holds_levels = false;
  };

  void ReadFront(std::size_t end) {
    DocumentInfo& info = builder_.info();
    Open(NodeKind::kFrontMatter, units_.front().source);
    for (std::size_t i = 0; i < end; ++i) {
      WriteLeaf(NodeKind::kText, units_[i], units_[i].text);
      const std::string& words = units_[i].words.text;
      if (info.congress.empty()) info.congress = CongressNumber(words);
      if (info.number.empty()) info.number = MeasureNumber(words);
    }
    info.label = BillLabel(info.congress, info.number);
    info.identifier = BillIdentifier(info.congress, info.number);
    CloseTo(0);
  }

  void ReadUnit(std::size_t i) {
    const RecordUnit& unit = units_[i];
    for (std::uint32_t n = 0; n < unit.implied_closes; ++n) CloseBlock();
    if (unit.placement != RecordPlacement::kHanging) CloseContents();
    if (unit.instruction) {
      ReadInstruction(i);
    } else {
      for (std::uint32_t n = 0; n < unit.opens; ++n) Open(NodeKind::kQuotedBlock, unit.source);
      if (unit.placement == RecordPlacement::kHanging) {
        ReadEntry(unit);
      } else {
        FindPlace(unit);
        for (const RecordHead& head : unit.heads) OpenLevel(unit, head);
        ReadText(i);
      }
    }
    last_end_ = unit.source.end;
    for (const ByteRange& tail : unit.tails) {
      CloseContents();
      CloseToBlock();
      CloseTo(open_.size() - 1);
      if (!tail.empty()) WriteLeaf(NodeKind::kAfterQuotation, unit, tail);
      CloseSentence();
    }
  }

  void ReadInstruction(std::size_t i) {
    const RecordUnit& unit = units_[i];
    CloseTo(1);
    Open(NodeKind::kAmendment, unit.source);
    Open(NodeKind::kGroup, unit.source);
    WriteLeaf(NodeKind::kText, unit, unit.text);
    CloseTo(2);
    if (i + 1 < units_.size() && !units_[i + 1].instruction) {
      Open(NodeKind::kBody, units_[i + 1].source);
    }
  }

  // An item of a table of contents: designation and heading stand in one run.
  void ReadEntry(const RecordUnit& unit) {
    if (open_.back().kind != NodeKind::kTableOfContents) {
      Open(NodeKind::kTableOfContents, unit.source);
    }
    Open(NodeKind::kTableOfContentsItem, unit.source);
    const std::string_view words =
        std::string_view(unit.words.text).substr(unit.text.begin, unit.text.size());
    const auto length = static_cast<std::uint32_t>(EntryDesignationLength(words));
    const std::uint32_t middle = unit.text.begin + length;
    if (length > 0) WriteLeaf(NodeKind::kDesignation, unit, {unit.text.begin, middle});
    if (middle < unit.text.end) WriteLeaf(NodeKind::kHeading, unit, {middle, unit.text.end});
    last_end_ = unit.source.end;
    CloseTo(open_.size() - 1);
  }

  // Words without a designation: those at the margin go on behind the innermost list, a whole
  // paragraph stands in the section.
  void FindPlace(const RecordUnit& unit) {
    if (!unit.heads.empty()) return;
    const std::size_t base = BaseOfLevels();
    if (open_.size() <= base + 1) return;
    CloseTo(unit.placement == RecordPlacement::kFlush ? open_.size() - 1 : FirstSection(base));
  }

  // The number of open nodes up to the outermost section, or the outermost level.
  std::size_t FirstSection(std::size_t base) const {
    for (std::size_t i = base; i < open_.size(); ++i) {
      if (RankOf(open_[i].kind) >= 1) return i + 1;
    }
    return base + 1;
  }

  // The open nodes from here on are the levels in which the next words stand.
  std::size_t BaseOfLevels() const {
    std::size_t base = open_.size();
    while (base > 0 && IsLevel(open_[base - 1].kind)) --base;
    return base;
  }

  void OpenLevel(const RecordUnit& unit, const RecordHead& head) {
    const std::size_t base = BaseOfLevels();
    while (open_.size() > base && open_.back().kind >= head.kind) CloseTo(open_.size() - 1);
    open_.back().holds_levels = true;
    Open(head.kind, {unit.words.offsets[head.designation.begin], unit.source.end});
    builder_.SetDesignation(head.label);
    WriteLeaf(NodeKind::kDesignation, unit, head.designation);
    if (!head.heading.empty()) WriteLeaf(NodeKind::kHeading, unit, head.heading);
  }

  void ReadText(std::size_t i) {
    const RecordUnit& unit = units_[i];
    if (unit.text.empty()) return;
    const NodeKind kind = KindOfText(i);
    const bool block_follows =
        i + 1 < units_.size() && unit.tails.empty() &&
        (units_[i + 1].opens > 0 || units_[i + 1].placement == RecordPlacement::kHanging);
    if (!block_follows || kind == NodeKind::kText) {
      WriteLeaf(kind, unit, unit.text);
      return;
    }
    Open(kind, {unit.words.offsets[unit.text.begin], unit.source.end});
    WriteLeaf(NodeKind::kText, unit, unit.text);
  }

  NodeKind KindOfText(std::size_t i) const {
    const RecordUnit& unit = units_[i];
    if (unit.words.text.substr(0, kEnacting.size()) == kEnacting) {
      return NodeKind::kEnactingFormula;
    }
    if (!IsLevel(open_.back().kind)) return NodeKind::kText;
    if (open_.back().holds_levels) return NodeKind::kContinuation;
    return LevelsFollow(i) ? NodeKind::kChapeau : NodeKind::kContent;
  }

  // Whether the next provision beside unit `i`, not in a block that it leads to, nests in it.
  bool LevelsFollow(std::size_t i) const {
    if (!units_[i].tails.empty()) return false;
    const std::uint32_t depth = units_[i].depth;
    for (std::size_t j = i + 1; j < units_.size(); ++j) {
      const RecordUnit& next = units_[j];
      if (next.depth > depth) continue;
      if (next.depth < depth || next.instruction) return false;
      if (!next.heads.empty()) return next.heads.front().kind > open_.back().kind;
    }
    return false;
  }

  void WriteLeaf(NodeKind kind, const RecordUnit& unit, const ByteRange& range) {
    const std::string_view text = unit.words.text;
    Open(kind, {unit.words.offsets[range.begin], EndOf(unit, range)});
    std::vector<std::pair<std::uint32_t, std::size_t>> marks;  // where they end, innermost last
    for (std::uint32_t at = range.begin; at < range.end;) {
      for (const ByteRange& quotation : unit.words.quotations) {
        if (quotation.begin == at && quotation.end <= range.end) {
          marks.emplace_back(quotation.end, builder_.OpenMark(MarkKind::kQuote));
        }
      }
      std::uint32_t next = at + 1;
      while (next < range.end && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80) ++next;
      builder_.Append(text.substr(at, next - at), unit.words.offsets[at]);
      at = next;
      while (!marks.empty() && marks.back().first <= at) {
        builder_.CloseMark(marks.back().second);
        marks.pop_back();
      }
    }
    last_end_ = EndOf(unit, range);
    CloseTo(open_.size() - 1);
  }

  static std::uint32_t EndOf(const RecordUnit& unit, const ByteRange& range) {
    return range.end < unit.words.offsets.size() ? unit.words.offsets[range.end] : unit.source.end;
  }

  void CloseContents() {
    if (open_.back().kind != NodeKind::kTableOfContents) return;
    CloseTo(open_.size() - 1);
    CloseSentence();
  }

  // The leaf that holds words and the block that followed them.
  void CloseSentence() {
    if (GroupOf(open_.back().kind) == NodeGroup::kLeaf) CloseTo(open_.size() - 1);
  }

  void CloseToBlock() {
    std::size_t size = open_.size();
    while (open_[size - 1].kind != NodeKind::kQuotedBlock) --size;
    CloseTo(size);
  }

  void CloseBlock() {
    CloseContents();
    CloseToBlock();
    CloseTo(open_.size() - 1);
    CloseSentence();
  }

  void Open(NodeKind kind, const ByteRange& source) {
    builder_.Open(kind, source);
    open_.push_back({kind, false});
  }

  void CloseTo(std::size_t size) {
    while (open_.size() > size) {
      builder_.SetSourceEnd(std::max(last_end_, builder_.node(builder_.current()).source.begin));
      builder_.Close();
      open_.pop_back();
    }
  }

  std::vector<RecordUnit> units_;
  DocumentBuilder& builder_;
  std::vector<OpenNode> open_;
  std::uint32_t last_end_ = 0;  // in the source, of what was written last
};

}  // namespace

bool LooksLikeRecord(std::string_view bytes) {
  const std::vector<RecordParagraph> paragraphs = ReadRecordParagraphs(bytes);
  return std::any_of(paragraphs.begin(), paragraphs.end(), [&](const RecordParagraph& paragraph) {
    const ByteRange& first = paragraph.lines.front();
    const std::string_view line = bytes.substr(first.begin, first.size());
    if (line.substr(0, kEnacting.size()) == kEnacting) return true;
    if (paragraph.placement == RecordPlacement::kCaption) return true;
    return &paragraph == &paragraphs.front() &&
           IsRecordInstruction(ReadRecordWords(bytes, paragraph, 0).text);
  });
}

void ReadRecord(std::string_view bytes, DocumentBuilder& builder) {
  builder.info().format = DocumentFormat::kRecord;
  RecordReader(ReadRecordUnits(bytes), builder).Read();
}

}  // namespace ramseyer
