#include "render/pdf/flow.h"

#include <algorithm>

namespace ramseyer::pdf {
namespace {

constexpr std::size_t kFewestRows = 2;  // of a paragraph on either side of a break

struct BlockAt {
  std::size_t group;
  std::size_t block;
};

class Paginator {
 public:
  Paginator(const std::vector<PdfGroup>& groups, const PageFrame& frame)
      : groups_(groups), frame_(frame) {
    for (std::size_t g = 0; g < groups.size(); ++g) {
      for (std::size_t b = 0; b < groups[g].blocks.size(); ++b) order_.push_back({g, b});
    }
  }

  std::vector<PdfPage> Run() {
    pages_.emplace_back();
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const bool led = i > 0 && BlockOf(i - 1).keep_with_next;
      if (!led && y_ > 0 && y_ + HeightKept(i) > frame_.height) NewPage();
      Place(i);
    }
    return std::move(pages_);
  }

 private:
  const PdfBlock& BlockOf(std::size_t i) const {
    return groups_[order_[i].group].blocks[order_[i].block];
  }

  // Of the blocks from `i` that keep together, with the first rows of the last of them. Blocks that
  // are too high for a page keep nothing together.
  double HeightKept(std::size_t i) const {
    double height = 0;
    for (; i < order_.size(); ++i) {
      const PdfBlock& block = BlockOf(i);
      const std::size_t rows = block.rows();
      const bool last = !block.keep_with_next;
      const std::size_t kept = last && rows > kFewestRows + 1 ? kFewestRows : rows;
      height += block.space_before + block.leading * static_cast<double>(kept);
      if (last || height > frame_.height) break;
    }
    return height > frame_.height ? 0 : height;
  }

  void NewPage() {
    pages_.emplace_back();
    y_ = 0;
  }

  // How many of `left` rows go on this page, `begun` saying whether some stand on an earlier one.
  std::size_t RowsHere(std::size_t left, std::size_t room) const {
    if (left <= room) return left;
    std::size_t here = room;
    if (left - here < kFewestRows) here = left > kFewestRows ? left - kFewestRows : 0;
    return here < kFewestRows ? 0 : here;
  }

  void Place(std::size_t i) {
    const PdfBlock& block = BlockOf(i);
    const std::size_t rows = block.rows();
    for (std::size_t begin = 0; begin < rows;) {
      const double space = begin == 0 && y_ > 0 ? block.space_before : 0;
      const double room = std::max(0.0, frame_.height - y_ - space) / block.leading;
      const auto fitting = static_cast<std::size_t>(room + 0.001);
      std::size_t here = RowsHere(rows - begin, fitting);
      if (here == 0 && y_ > 0) {
        NewPage();
        continue;
      }
      here = std::clamp<std::size_t>(here, 1, rows - begin);
      pages_.back().push_back({order_[i].group, order_[i].block, begin, begin + here, y_ + space});
      y_ += space + block.leading * static_cast<double>(here);
      begin += here;
      if (begin < rows) NewPage();
    }
  }

  const std::vector<PdfGroup>& groups_;
  const PageFrame& frame_;
  std::vector<BlockAt> order_;
  std::vector<PdfPage> pages_;
  double y_ = 0;
};

}  // namespace

std::size_t PdfBlock::rows() const {
  std::size_t rows = 1;
  for (const PdfCell& cell : cells) rows = std::max(rows, cell.text.lines());
  return rows;
}

std::vector<PdfPage> Paginate(const std::vector<PdfGroup>& groups, const PageFrame& frame) {
  return Paginator(groups, frame).Run();
}

void AddPages(const std::vector<PdfGroup>& groups, const std::vector<PdfPage>& pages,
              std::size_t first_page, std::map<std::string, std::size_t>& page_of) {
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const PlacedRows& rows : pages[page]) {
      const PdfBlock& block = groups[rows.group].blocks[rows.block];
      if (rows.begin == 0 && !block.anchor.empty()) page_of[block.anchor] = first_page + page;
      for (const PdfCell& cell : block.cells) {
        const SpanText& spans = cell.text.spans();
        for (std::size_t i = 0; i < spans.size(); ++i) {
          const std::size_t line = cell.text.first_lines()[i];
          if (spans[i].anchor.empty() || line < rows.begin || line >= rows.end) continue;
          page_of[spans[i].anchor] = first_page + page;
        }
      }
    }
  }
}

}  // namespace ramseyer::pdf
