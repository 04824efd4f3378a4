#include "print/print_layout.h"

#include <algorithm>
#include <tuple>

#include "print/hyphenation.h"
#include "print/line_breaker.h"
#include "print/print_blocks.h"

namespace ramseyer {
namespace {

// In tenths of a numbered line. Numbered lines are leaded wide; what has no numbers is set solid.
constexpr std::int64_t kSolidHeight = 5;

// White space, rules and large type of a cover that shares the first page with the body.
constexpr std::int64_t kCoverSpace = 80;

// Less room is left empty at the foot of a cover.
constexpr std::int64_t kLeastRoom = 2 * kLineHeight;

bool IsNumbered(BlockPlace place) { return place == BlockPlace::kText; }

bool IsAboveBody(BlockPlace place) {
  return place == BlockPlace::kCover || place == BlockPlace::kCoverHeading ||
         place == BlockPlace::kLongTitle;
}

}  // namespace

std::int64_t PageAt(std::int64_t top) {
  const std::int64_t nearest = top + kLineHeight / 2;
  return (nearest >= 0 ? nearest / kPageHeight : -((kPageHeight - 1 - nearest) / kPageHeight)) + 1;
}

class LayoutWriter {
 public:
  explicit LayoutWriter(const Document& bill) : bill_(bill) {
    const DocumentInfo& info = bill.info();
    layout_.first_page_known_ =
        info.type == DocumentType::kBill && info.stage.starts_with("Introduced");
  }

  PrintLayout Run() {
    for (const PrintBlock& block : PrintBlocksOf(bill_)) {
      if (block.place == BlockPlace::kCoverHeading) BeginHeading();
      if (!IsAboveBody(block.place)) BeginBody();
      const std::vector<BrokenLine> lines = BreakIntoLines(bill_, block, hyphenator_);
      if (block.place == BlockPlace::kLongTitle) {
        ++titles_;
        title_lines_ = lines.size();
      }
      for (const BrokenLine& line : lines) AddLine(block.place, line);
    }
    return std::move(layout_);
  }

 private:
  // "A BILL" stands on the first page of a bill as introduced, and on a page after the cover of one
  // that was reported.
  void BeginHeading() {
    if (bill_.info().stage.starts_with("Reported")) {
      top_ = (top_ + kPageHeight - 1) / kPageHeight * kPageHeight;
    } else {
      cover_on_page_ = true;
    }
  }

  // The body begins on a whole line. A cover on the first page bears the long title twice,
  // whether the document holds both or not.
  void BeginBody() {
    if (!cover_) return;
    cover_ = false;
    if (cover_on_page_) {
      top_ += kCoverSpace;
      if (titles_ == 1) top_ += static_cast<std::int64_t>(title_lines_) * kSolidHeight;
    }
    top_ = (top_ + kLineHeight / 2) / kLineHeight * kLineHeight;
    if (top_ % kPageHeight > kPageHeight - kLeastRoom) {
      top_ = (top_ / kPageHeight + 1) * kPageHeight;
    }
  }

  void AddLine(BlockPlace place, const BrokenLine& broken) {
    PrintedLine line;
    line.top = top_;
    line.indent = broken.indent;
    line.page = static_cast<std::uint32_t>(PageAt(top_));
    if (line.page != page_) {
      page_ = line.page;
      number_ = 0;
    }
    const auto index = static_cast<std::uint32_t>(layout_.lines_.size());
    if (IsNumbered(place)) {
      line.number = ++number_;
      layout_.numbered_.push_back(index);
    }
    line.ranges_begin = static_cast<std::uint32_t>(layout_.ranges_.size());
    for (const ByteRange range : broken.ranges) {
      layout_.ranges_.push_back(range);
      layout_.carried_.push_back({range.begin, index});
    }
    line.ranges_end = static_cast<std::uint32_t>(layout_.ranges_.size());
    line.words.begin = static_cast<std::uint32_t>(layout_.words_.size());
    layout_.words_ += broken.words;
    line.words.end = static_cast<std::uint32_t>(layout_.words_.size());
    layout_.lines_.push_back(line);
    top_ += IsNumbered(place) ? kLineHeight : kSolidHeight;
  }

  const Document& bill_;
  Hyphenator hyphenator_;
  PrintLayout layout_;
  std::int64_t top_ = 0;
  bool cover_on_page_ = false;   // above the first numbered line
  int titles_ = 0;               // long titles: Bill DTD holds it once, USLM as printed
  std::size_t title_lines_ = 0;  // of the last of them
  std::uint32_t page_ = 0;
  std::uint32_t number_ = 0;
  bool cover_ = true;
};

ByteRange PrintLayout::TextOf(const PrintedLine& line) const {
  const std::span<const ByteRange> ranges = RangesOf(line);
  if (ranges.empty()) return {};
  return {ranges.front().begin, ranges.back().end};
}

std::optional<std::size_t> PrintLayout::LineAt(std::uint32_t text_offset) const {
  const auto after = std::upper_bound(
      carried_.begin(), carried_.end(), text_offset,
      [](std::uint32_t offset, const Carried& carried) { return offset < carried.begin; });
  if (after == carried_.begin()) return std::nullopt;
  return std::prev(after)->line;
}

std::optional<std::size_t> PrintLayout::FindLine(std::uint32_t page, std::uint32_t number) const {
  const auto found = std::lower_bound(
      numbered_.begin(), numbered_.end(), std::tuple(page, number),
      [this](std::uint32_t index, const std::tuple<std::uint32_t, std::uint32_t>& place) {
        return std::tuple(lines_[index].page, lines_[index].number) < place;
      });
  if (found == numbered_.end()) return std::nullopt;
  const PrintedLine& line = lines_[*found];
  if (line.page != page || line.number != number) return std::nullopt;
  return *found;
}

PrintLayout LayOutPrint(const Document& bill) { return LayoutWriter(bill).Run(); }

}  // namespace ramseyer
