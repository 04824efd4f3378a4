// Aligning two lists of nodes that stand side by side.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "compare/fingerprints.h"
#include "compare/sibling_rules.h"
#include "document/document.h"

namespace ramseyer {

struct NodePair {
  NodeId old_node;
  NodeId new_node;
  friend bool operator==(const NodePair&, const NodePair&) = default;
};

// The pairs, in the order of the old list. No node is in two pairs.
std::vector<NodePair> AlignSiblings(const ComparedSide& old_side, std::span<const NodeId> old_nodes,
                                    const ComparedSide& new_side, std::span<const NodeId> new_nodes,
                                    const Twins& twins, Strictness strictness);

}  // namespace ramseyer
