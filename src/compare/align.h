// Which node of the new document is which node of the old one.
#pragma once

#include <vector>

#include "compare/fingerprints.h"
#include "document/document.h"

namespace ramseyer {

// Counterparts, by node of either document; invalid for a node without one. The relation is one to
// one and holds between nodes of the same role (compare/node_roles.h). Nodes that only group have
// none.
struct Alignment {
  std::vector<NodeId> new_of;  // by old node
  std::vector<NodeId> old_of;  // by new node
};

// From the top down: the parts of two counterparts are aligned with each other, then what is left
// of them with what stands below what is left (a section that was put into a title), at last what
// is left anywhere with what is left anywhere else. Evidence, the strongest first: equal subtrees;
// similar words, with heading and designation to decide between equals; the same place between two
// counterparts. Identical provisions are found by number, similar ones through an index of their
// sketches, so that the cost is O(nodes * kSketchSize) but for short lists of siblings.
Alignment Align(const ComparedSide& old_side, const ComparedSide& new_side);

}  // namespace ramseyer
