// How a subtree of a document is laid out in lines, for the law and for what a bill puts into it.
#pragma once

#include <string>
#include <vector>

#include "amend/execute/manuscript.h"
#include "document/document.h"

namespace ramseyer {

// One line, its words still in the document. Nodes are invalid where the line has no such words.
struct LaidLine {
  LineRole role = LineRole::kUnit;
  NodeKind kind = NodeKind::kSection;
  int depth = 0;
  bool starts_row = false;
  std::string label;
  NodeId source;  // the level, or the leaf of a line that starts no unit, or the item of a table
  NodeId designation;
  NodeId heading;
  NodeId text;
};

// Lays out what stands below `root`. With `root_is_unit` the root is the first line, at depth 0;
// without, its outermost units stand at depth 0, words before them at 0 and words of its own after
// them at -1, where the unit stands that they are put into. O(subtree).
std::vector<LaidLine> LayOut(const Document& document, NodeId root, bool root_is_unit);

}  // namespace ramseyer
