// Blocks of set text, and the pages that they come to stand on.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "render/pdf/canvas.h"
#include "render/pdf/typesetter.h"

namespace ramseyer::pdf {

inline constexpr double kLeading = 1.29;  // height of a row, of the size of its text

// Where text stands on a page, in points.
struct PageFrame {
  double left = 90;
  double top = 78;
  double width = 438;
  double height = 636;
};

// Text at one place of a block's width; its lines are the rows of the block.
struct PdfCell {
  double x = 0;  // from the left of the frame
  SetText text;
  std::size_t column = 0;  // of a table row; a column may have several cells
};

struct OutlineEntry {
  std::size_t level = 0;
  std::string title;
};

// A paragraph, a heading or a row of a table: rows of lines, one below the other. A page may break
// between them, but leaves no row alone.
struct PdfBlock {
  std::string element = "P";  // as PDF names it; "TR" holds a "TD" for each of its columns
  std::string title = {};     // of the element
  std::vector<PdfCell> cells = {};
  std::size_t columns = 1;
  bool header = false;      // of a table: its cells are "TH"
  double leading = 13.5;    // height of a row
  double space_before = 0;  // not at the top of a page
  bool keep_with_next = false;
  bool rule_above = false;                   // a thin line across the frame
  std::optional<double> quote = {};          // where the line beside quoted text stands
  std::string anchor = {};                   // a destination at its top
  std::optional<OutlineEntry> outline = {};  // needs the anchor
  std::string page_of = {};  // a destination: its page is printed at the right of the last row

  std::size_t rows() const;
};

// Blocks within one element: "Sect", "Table", or "Art" for the lines of a section.
struct PdfGroup {
  std::string element = "Sect";
  std::string running = {};  // at the right of the running head of the page that it begins
  std::vector<PdfBlock> blocks = {};
};

// Rows [begin, end) of a block on a page.
struct PlacedRows {
  std::size_t group = 0;
  std::size_t block = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  double y = 0;  // top of the first row, from the top of the frame
};
using PdfPage = std::vector<PlacedRows>;

// The groups on pages, from the top of a new one. A block that keeps with the next stands on the
// page of the next one's first rows; a paragraph breaks with two rows at least on either side.
// O(rows).
std::vector<PdfPage> Paginate(const std::vector<PdfGroup>& groups, const PageFrame& frame);

// The page of every destination in the groups, counted from `first_page`.
void AddPages(const std::vector<PdfGroup>& groups, const std::vector<PdfPage>& pages,
              std::size_t first_page, std::map<std::string, std::size_t>& page_of);

}  // namespace ramseyer::pdf
