// What makes two nodes of two lists one.
#pragma once

#include <cstdint>
#include <vector>

#include "compare/candidates.h"
#include "compare/fingerprints.h"
#include "document/document.h"

namespace ramseyer {

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

// The thresholds of the alignment, each answered as a question about an old and a new node.
class SiblingRules {
 public:
  // All must outlive it.
  SiblingRules(const ComparedSide& old_side, const ComparedSide& new_side, const Twins& twins)
      : old_side_(old_side), new_side_(new_side), twins_(twins) {}

  // Whether one of them has its exact copy elsewhere.
  bool IsReserved(NodeId old_node, NodeId new_node) const;

  // Whether the evidence makes them one.
  bool IsEnough(NodeId old_node, NodeId new_node, const Evidence& evidence,
                Strictness strictness) const;

  // Whether one of the two is more like a provision within the other than like the other itself:
  // then something was put around it, and the two are not the same. O(parts * kSketchSize).
  bool IsWrapped(NodeId old_node, NodeId new_node, const Evidence& evidence) const;

  // Whether two provisions that stand at the same place are one, rewritten.
  bool IsReworded(NodeId old_node, NodeId new_node) const;

  // Whether two that are this similar and cross others are worth calling a move.
  bool IsMove(NodeId old_node, NodeId new_node, double similarity) const;

  // Whether two parts, each the only one of its role at its place, are the same.
  bool IsOnlyOne(NodeId old_node, NodeId new_node) const;

 private:
  std::uint32_t Shorter(NodeId old_node, NodeId new_node) const;
  const Node& Old(NodeId node) const { return old_side_.document->node(node); }
  const Node& New(NodeId node) const { return new_side_.document->node(node); }

  const ComparedSide& old_side_;
  const ComparedSide& new_side_;
  const Twins& twins_;
};

}  // namespace ramseyer
