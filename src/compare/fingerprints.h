// What makes a subtree recognisable without reading it again.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "compare/word_table.h"
#include "document/document.h"

namespace ramseyer {

// By node; all of folded words. Nodes that only group (compare/node_roles.h) have none.
struct Fingerprints {
  std::vector<std::uint64_t> whole;  // of the parts and their words: equal subtrees, equal numbers
  std::vector<std::uint64_t> body;   // the same without the node's own designation
};

// O(words + nodes).
Fingerprints TakeFingerprints(const Document& document, const WordTable& words);

// The kSketchSize smallest hashes of the words and word pairs of a subtree, ascending (a bottom-k
// sketch: A. Broder, "On the resemblance and containment of documents", 1997). Designations and
// words that say little by themselves are not in it.
using Sketch = std::vector<std::uint32_t>;

inline constexpr std::size_t kSketchSize = 64;

// A document and what is known of it. The document must live as long as this does.
struct ComparedSide {
  const Document* document = nullptr;
  WordTable words;
  Fingerprints prints;

  // Taken when it is first asked for, since most subtrees are told by their fingerprints alone; not
  // by two threads at a time. O(words of the subtree), less where sketches of its parts were taken;
  // of all nodes together O(words * log nodes).
  const Sketch& SketchOf(NodeId node) const;

 private:
  // The part with at least half of a long node's words, while it has no sketch; else invalid.
  NodeId HeaviestPart(NodeId node) const;
  const Sketch& TakeSketch(NodeId node) const;

  // The sketch of a node, if it was taken.
  const Sketch* Taken(NodeId node) const;

  mutable std::deque<Sketch> sketches_;           // a deque, because they are referred to
  mutable std::vector<std::uint32_t> sketch_of_;  // by node; one more than its index; 0 for none
};

// How much of the words and word pairs of two subtrees is in both, from 0 to 1: of what is in
// either one, or, discounted, of the smaller one when that is of some length (a provision that grew
// to a multiple is still itself). Exact for short subtrees, an estimate for others. O(kSketchSize).
double Similarity(const ComparedSide& old_side, NodeId old_node, const ComparedSide& new_side,
                  NodeId new_node);

}  // namespace ramseyer
