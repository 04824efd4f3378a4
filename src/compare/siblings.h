// Aligning two lists of nodes that stand side by side.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "compare/fingerprints.h"
#include "document/document.h"

namespace ramseyer {

struct NodePair {
  NodeId old_node;
  NodeId new_node;
  friend bool operator==(const NodePair&, const NodePair&) = default;
};

// Which old nodes have their exact copy somewhere, wherever that is: such a node is not paired with
// another one on weak evidence. By old and by new node; invalid without a copy.
struct Twins {
  std::vector<NodeId> of_old;
  std::vector<NodeId> of_new;
};

enum class Strictness : std::uint8_t {
  kParts,    // the lists are the parts of counterparts: place and designation count
  kAnywhere  // the lists were put together from several places: only words count
};

// The pairs, in the order of the old list. No node is in two pairs.
std::vector<NodePair> AlignSiblings(const ComparedSide& old_side, std::span<const NodeId> old_nodes,
                                    const ComparedSide& new_side, std::span<const NodeId> new_nodes,
                                    const Twins& twins, Strictness strictness);

}  // namespace ramseyer
