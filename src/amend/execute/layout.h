// How a subtree of a document is laid out in lines: the law, what a bill puts into it, and a bill
// that is amended itself.
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
  int quotation = 0;  // of a bill: in how many quoted blocks it stands
  CommitteeText committee = CommitteeText::kBoth;
  std::string label;
  NodeId source;  // the level, or the leaf of a line that starts no unit, or the item of a table
  NodeId designation;
  NodeId heading;
  NodeId text;
};

// The line with its words, for a manuscript to take in.
NewLine AsNewLine(const Document& document, const LaidLine& line);

// What a layout is made for.
enum class LaidText : std::uint8_t {
  kLaw,   // provisions; what stands behind quoted text ("; and") belongs to the bill that quotes it
  kBill,  // all that a bill enacts: its official title, preamble, enacting formula and provisions,
          // the words behind its quoted blocks as lines of kind kAfterQuotation; of an amendment to
          // a bill what it puts in
};

// Lays out what stands below `root`. With `root_is_unit` the root is the first line, at depth 0;
// without, its outermost units stand at depth 0, words before them at 0 and words of its own after
// them at -1, where the unit stands that they are put into. O(subtree).
std::vector<LaidLine> LayOut(const Document& document, NodeId root, bool root_is_unit,
                             LaidText text = LaidText::kLaw);

}  // namespace ramseyer
