// Looking up which provision was split off or merged from a leaf, or from a passage that moved.
#pragma once

#include <cstdint>
#include <vector>

#include "compare/compare.h"
#include "document/document.h"

namespace ramseyer {

// All pointers go into the comparison's splits; null when there is none.
class OffshootIndex {
 public:
  // The documents and the comparison must outlive it. O(nodes + words).
  OffshootIndex(const Document& old_document, const Document& new_document,
                const Comparison& comparison);

  // The split that put a new leaf where it is; the merge that took an old leaf away. O(1).
  const Offshoot* SplitOf(NodeId new_leaf) const { return At(split_of_leaf_, new_leaf.index()); }
  const Offshoot* MergeOf(NodeId old_leaf) const { return At(merge_of_leaf_, old_leaf.index()); }

  // The split or merge that a passage is a part of: it goes from the one provision to the other.
  // O(1) but for the depth of the document.
  const Offshoot* SplitAt(const MovedPassage& passage) const;
  const Offshoot* MergeAt(const MovedPassage& passage) const;

  // The leaves that a passage left and came to. O(1).
  NodeId OldLeafOf(const MovedPassage& passage) const {
    return leaf_of_old_word_[passage.old_words.begin];
  }
  NodeId NewLeafOf(const MovedPassage& passage) const {
    return leaf_of_new_word_[passage.new_words.begin];
  }

 private:
  static const Offshoot* At(const std::vector<const Offshoot*>& by_index, std::size_t index) {
    return by_index[index];
  }

  const Document& old_document_;
  const Document& new_document_;
  std::vector<NodeId> leaf_of_old_word_;
  std::vector<NodeId> leaf_of_new_word_;
  std::vector<const Offshoot*> split_of_leaf_;  // by node of the new document
  std::vector<const Offshoot*> merge_of_leaf_;  // by node of the old document
};

}  // namespace ramseyer
