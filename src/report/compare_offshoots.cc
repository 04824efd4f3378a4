#include "report/compare_offshoots.h"

namespace ramseyer {
namespace {

std::vector<NodeId> LeafOfWords(const WordTable& words) {
  std::vector<NodeId> leaves(words.size());
  for (std::uint32_t node = 0; node < words.own.size(); ++node) {
    for (std::uint32_t i = words.own[node].begin; i < words.own[node].end; ++i) {
      leaves[i] = NodeId(node);
    }
  }
  return leaves;
}

std::vector<const Offshoot*> OffshootOfNodes(const Document& document,
                                             const std::vector<Offshoot>& offshoots,
                                             NodeId Offshoot::*side) {
  std::vector<const Offshoot*> by_node(document.size());
  for (const Offshoot& offshoot : offshoots) {
    const NodeId node = offshoot.*side;
    for (std::uint32_t i = node.index(); i < document.node(node).end.index(); ++i) {
      by_node[i] = &offshoot;
    }
  }
  return by_node;
}

}  // namespace

OffshootIndex::OffshootIndex(const Document& old_document, const Document& new_document,
                             const Comparison& comparison)
    : old_document_(old_document),
      new_document_(new_document),
      leaf_of_old_word_(LeafOfWords(comparison.old_words)),
      leaf_of_new_word_(LeafOfWords(comparison.new_words)),
      split_of_leaf_(OffshootOfNodes(new_document, comparison.splits.splits, &Offshoot::new_node)),
      merge_of_leaf_(OffshootOfNodes(old_document, comparison.splits.merges, &Offshoot::old_node)) {
}

const Offshoot* OffshootIndex::SplitAt(const MovedPassage& passage) const {
  const Offshoot* split = SplitOf(NewLeafOf(passage));
  const NodeId from = OldLeafOf(passage);
  return split != nullptr && old_document_.Contains(split->old_node, from) ? split : nullptr;
}

const Offshoot* OffshootIndex::MergeAt(const MovedPassage& passage) const {
  const Offshoot* merge = MergeOf(OldLeafOf(passage));
  const NodeId to = NewLeafOf(passage);
  return merge != nullptr && new_document_.Contains(merge->new_node, to) ? merge : nullptr;
}

}  // namespace ramseyer
