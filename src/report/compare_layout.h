// How the leaves of a document fall into the lines of a report.
#pragma once

#include <cstdint>
#include <vector>

#include "compare/word_table.h"
#include "document/document.h"
#include "report/report.h"

namespace ramseyer {

enum class LineField : std::uint8_t { kDesignation, kHeading, kText };

// Where a leaf with words stands.
struct LineSpot {
  LineField field = LineField::kText;
  bool starts_line = true;  // else its words go on in the line of the leaf before
  LineStyle style = LineStyle::kText;
  int depth = 0;
  bool quoted = false;
  NodeId level;  // the provision it belongs to; invalid outside all
  NodeId unit;  // what gets a section of the report: a section, a level above one with words of its
                // own, or a part of the document outside all levels
};

// By node; of nodes without words of their own only `depth`, `quoted`, `level` and `unit` say
// something. A provision's designation, its heading and the text right behind them share a line.
// O(nodes).
std::vector<LineSpot> LayOut(const Document& document, const WordTable& words);

}  // namespace ramseyer
