#include "compare/places.h"

#include <unordered_map>

#include "diff/anchors.h"

namespace ramseyer {
namespace {

// By node, the nearest node around it that has a counterpart; invalid at the root.
std::vector<NodeId> NearestAround(const Document& document,
                                  const std::vector<NodeId>& counterparts) {
  std::vector<NodeId> around(document.size());
  for (std::uint32_t i = 1; i < document.size(); ++i) {
    const NodeId parent = document.node(NodeId(i)).parent;
    around[i] = counterparts[parent.index()].valid() ? parent : around[parent.index()];
  }
  return around;
}

// By node, its place in reading order.
std::vector<std::uint32_t> RankOf(const WordTable& words) {
  std::vector<std::uint32_t> rank(words.order.size());
  for (std::uint32_t i = 0; i < words.order.size(); ++i) rank[words.order[i].index()] = i;
  return rank;
}

struct Group {
  std::vector<Anchor> points;
  std::vector<std::uint32_t> weights;
};

}  // namespace

Moves FindMoves(const Document& old_document, const WordTable& old_words,
                const Document& new_document, const WordTable& new_words,
                const Alignment& alignment) {
  const std::vector<NodeId> around_old = NearestAround(old_document, alignment.new_of);
  const std::vector<NodeId> around_new = NearestAround(new_document, alignment.old_of);
  std::unordered_map<NodeId, Group> groups;  // by the old node around them
  std::vector<bool> in_place(old_document.size());
  in_place[0] = true;
  const std::vector<std::uint32_t> new_rank = RankOf(new_words);
  for (std::uint32_t rank = 1; rank < old_words.order.size(); ++rank) {
    const NodeId old_node = old_words.order[rank];
    const NodeId counterpart = alignment.new_of[old_node.index()];
    if (!counterpart.valid()) continue;
    const NodeId around = around_old[old_node.index()];
    if (alignment.new_of[around.index()] != around_new[counterpart.index()]) continue;
    Group& group = groups[around];
    group.points.push_back({rank, new_rank[counterpart.index()]});
    group.weights.push_back(old_words.Within(old_document, old_node).size() +
                            new_words.Within(new_document, counterpart).size() + 1);
  }
  for (const auto& [around, group] : groups) {
    for (const std::size_t point : HeaviestChain(group.points, group.weights)) {
      in_place[old_words.order[group.points[point].a].index()] = true;
    }
  }
  Moves moves;
  moves.of_old.resize(old_document.size());
  moves.of_new.resize(new_document.size());
  for (std::uint32_t i = 1; i < old_document.size(); ++i) {
    const NodeId counterpart = alignment.new_of[i];
    if (!counterpart.valid()) continue;
    moves.of_old[i] = in_place[i] ? moves.of_old[around_old[i].index()] : NodeId(i);
    const NodeId moved = moves.of_old[i];
    if (moved.valid()) moves.of_new[counterpart.index()] = alignment.new_of[moved.index()];
  }
  return moves;
}

}  // namespace ramseyer
