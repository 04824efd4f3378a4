// From the page and line that an amendment names to the text of the bill, and back.
//
// The model of a print (print/print_layout.h) does not know how many pages of cover, sponsors or
// struck text went before, and may be a line off here and there. The amendments themselves tell:
// they quote words at the places that they name. Each such fixed point says how far the print's
// lines are from the model's; between fixed points the difference is interpolated.
//
//   stated:  page 5, line 12 ......... page 7, line 11 ......... page 8, line 14
//   model:      line 37                   line 87                   line 115
//   the print is later by 88 lines        88 lines                  88 lines     ──► exact in
//   between
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/place.h"
#include "print/print_layout.h"
#include "print/print_place.h"

namespace ramseyer {

// Words that are known to stand on a line of the print.
struct FixedPoint {
  PrintPlace place;
  std::uint32_t text_offset = 0;  // of Document::text(): where the words begin
};

struct MappedText {
  ByteRange text;            // of Document::text()
  std::uint32_t off_by = 0;  // how many lines the print may have it earlier or later
};

struct MappedPlace {
  PrintPlace place;
  std::uint32_t off_by = 0;
};

class PrintMap {
 public:
  // The layout must outlive the map. Of the fixed points those are left aside that disagree with
  // their neighbours by more than three lines where these agree (an amendment drafted to another
  // print), and those whose offset no numbered line carries. Without any the model's own pages
  // hold, if its first page is the print's. O(lines + points log points).
  PrintMap(const PrintLayout& layout, std::vector<FixedPoint> points);

  // Whether places can be told at all: a fixed point was kept, or the first page is known.
  bool known() const { return known_; }

  // How many fixed points were left aside.
  std::size_t left_aside() const { return left_aside_; }

  // The text of a line of the print. `off_by` is 0 at a fixed point and between two that agree, the
  // lines by which two neighbours disagree between them, and beyond the outermost one as much as
  // any disagree and one for each page. A line that the print has and the model has not gives the
  // words of the line before it. Nothing when places are not known or there is no such line.
  // O(log lines).
  std::optional<MappedText> TextOf(PrintPlace place) const;

  // From the beginning of line `first` to the end of line `last`: what "strike line 1 and all that
  // follows through line 13" strikes. Nothing when either is not there, or `last` is the earlier.
  std::optional<MappedText> TextBetween(PrintPlace first, PrintPlace last) const;

  // Where a byte of text stands in the print. Nothing when places are not known, or the byte stands
  // in no numbered line. O(log lines).
  std::optional<MappedPlace> PlaceOf(std::uint32_t text_offset) const;

 private:
  // From the first line of the fixed point's page down to the point itself the print's top is the
  // model's and `shift`.
  struct Anchor {
    std::uint32_t page_begin = 0;  // indices of PrintLayout::numbered()
    std::uint32_t index = 0;
    std::int64_t shift = 0;
  };

  std::optional<Anchor> AnchorAt(const FixedPoint& point) const;
  void LeaveOutliersAside();
  void Number();
  std::int64_t ShiftAt(std::uint32_t index) const;
  std::int64_t FirstLineOf(std::uint32_t index, std::int64_t top) const;
  MappedText TextOfLines(std::ptrdiff_t begin, std::ptrdiff_t end) const;
  std::uint32_t OffBy(std::uint32_t index) const;
  std::int64_t TopOf(std::uint32_t index) const;

  const PrintLayout& layout_;
  std::vector<Anchor> anchors_;     // in the order of the text
  std::vector<PrintPlace> places_;  // of each numbered line
  std::size_t left_aside_ = 0;
  std::uint32_t spread_ = 0;  // lines by which the anchors disagree at most
  bool known_ = false;
};

}  // namespace ramseyer
