// Which parts of one document may have become which parts of the other.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "compare/fingerprints.h"
#include "diff/anchors.h"
#include "document/document.h"

namespace ramseyer {

// What speaks for two nodes being the same thing in two versions.
struct Evidence {
  double similarity = 0;          // of their words (compare/fingerprints.h)
  bool same_designation = false;  // both have one, and it is the same but for case
  bool same_heading = false;      // both have one, and its words are the same but for case
  bool other_heading = false;     // both have one, and the words differ
  bool same_kind = false;
};

Evidence Weigh(const ComparedSide& old_side, NodeId old_node, const ComparedSide& new_side,
               NodeId new_node);

struct Candidate {
  std::uint32_t old_index = 0;  // into the lists that were given
  std::uint32_t new_index = 0;
  Evidence evidence;
};

// The pairs that are worth weighing: nodes of the same role that share a designation, a heading or
// one of the rarer numbers of their sketches. Never all pairs, but for short lists: the cost is O(n
// * kSketchSize * kRareEnough).
std::vector<Candidate> FindCandidates(const ComparedSide& old_side,
                                      std::span<const NodeId> old_nodes,
                                      const ComparedSide& new_side,
                                      std::span<const NodeId> new_nodes);

// The pairs, indices into the lists that were given, of provisions of the same kind, designation
// and heading, each being the only one so called in its list; in the order of the old list. O(n).
std::vector<Anchor> FindSameNames(const ComparedSide& old_side, std::span<const NodeId> old_nodes,
                                  const ComparedSide& new_side, std::span<const NodeId> new_nodes);

// A number of a sketch that stands in more nodes of a list than this tells nothing.
inline constexpr std::size_t kRareEnough = 12;

// How well a candidate fits, to rank those of one node. Words count most; of equally similar
// provisions the one with the same heading, designation and kind comes first.
double Score(const Evidence& evidence);

}  // namespace ramseyer
