// The leaves of two documents in one order.
#pragma once

#include <vector>

#include "compare/compare.h"
#include "document/document.h"
#include "report/compare_layout.h"

namespace ramseyer {

// A leaf with words of one document, or two that are counterparts in their place.
struct MergedLeaf {
  NodeId old_leaf;  // invalid when there is none, or it has no words
  NodeId new_leaf;
};

// Both documents' leaves with words, each once, in an order that is the order of either one, for
// the layouts of both (compare_layout.h). Counterparts in their place keep together all that is in
// them: what was inserted at the end of (a) comes before a (b) that was struck. Where nothing else
// decides, what goes on in a line comes first, then the old document. What was moved comes twice,
// at its old and at its new place. O(nodes).
std::vector<MergedLeaf> MergeLeaves(const Document& old_document,
                                    const std::vector<LineSpot>& old_layout,
                                    const Document& new_document,
                                    const std::vector<LineSpot>& new_layout,
                                    const Comparison& comparison);

}  // namespace ramseyer
