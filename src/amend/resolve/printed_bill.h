// The pages and lines of the bill that amendments to it name.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "amend/language/instruction.h"
#include "document/document.h"
#include "print/print_layout.h"
#include "print/print_map.h"

namespace ramseyer {

// The lines of all pages counted through: 25 on each. O(1).
inline int LineCount(PrintPlace place) {
  return static_cast<int>(place.page) * kLinesOfPage + static_cast<int>(place.line);
}

// The print of a bill, laid out as its printer does and set right by the places that amendments
// state for words that they quote.
class PrintedBill {
 public:
  // `fixed` are places stated for words that stand only once. The bill must outlive it. O(size).
  PrintedBill(const Document& bill, std::vector<FixedPoint> fixed);
  PrintedBill(const PrintedBill&) = delete;  // the map points into the layout
  PrintedBill& operator=(const PrintedBill&) = delete;

  // The line, counted through, on which the byte of the bill's text stands, and how many lines it
  // may be off. Nothing where the print can not be told. O(log lines).
  struct Line {
    int line = 0;
    int off_by = 0;
  };
  std::optional<Line> LineOf(std::uint32_t text_offset) const;

 private:
  PrintLayout layout_;
  PrintMap map_;
};

}  // namespace ramseyer
