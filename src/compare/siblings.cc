// In order of trust:
//   equal subtrees in the same order (a diff of their numbers)
//   the one designation, heading, body ... of either side
//   the one provision of a designation and heading on either side
//   candidates, best first, that share enough words, or fewer and a heading or a designation
// A pair that crosses others must be worth calling a move, or it is given up. What is left between
// two pairs is then paired by place: the only sentence with the only sentence, (2) with (2).
#include "compare/siblings.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "compare/candidates.h"
#include "compare/node_roles.h"
#include "diff/anchors.h"
#include "diff/diff.h"

namespace ramseyer {
namespace {

constexpr std::uint32_t kUnpaired = static_cast<std::uint32_t>(-1);

// What it counts for, in similarity, not to cross equal subtrees.
constexpr double kBonusInOrder = 0.1;
constexpr double kUnknown = -1;

// Of how many provisions with one designation, at one place, one is sought that was reworded.
constexpr std::ptrdiff_t kSameDesignations = 64;

class Siblings {
 public:
  Siblings(const ComparedSide& old_side, std::span<const NodeId> old_nodes,
           const ComparedSide& new_side, std::span<const NodeId> new_nodes, const Twins& twins,
           Strictness strictness)
      : old_side_(old_side),
        new_side_(new_side),
        olds_(old_nodes),
        news_(new_nodes),
        rules_(old_side, new_side, twins),
        strictness_(strictness),
        new_of_(old_nodes.size(), kUnpaired),
        old_of_(new_nodes.size(), kUnpaired),
        similarity_(old_nodes.size()) {}

  std::vector<NodePair> Run() {
    if (strictness_ == Strictness::kParts) {
      PairEqualInOrder();
      PairSingleParts();
      PairSameNames();
    }
    PairCandidates();
    DropWeakCrossings();
    if (strictness_ == Strictness::kParts) PairByPlace();
    std::vector<NodePair> pairs;
    for (std::uint32_t i = 0; i < olds_.size(); ++i) {
      if (new_of_[i] != kUnpaired) pairs.push_back({olds_[i], news_[new_of_[i]]});
    }
    return pairs;
  }

 private:
  using Bounds = std::pair<std::uint32_t, std::uint32_t>;

  const Node& Old(std::uint32_t i) const { return old_side_.document->node(olds_[i]); }
  const Node& New(std::uint32_t j) const { return new_side_.document->node(news_[j]); }
  void Pair(std::uint32_t i, std::uint32_t j, double similarity) {
    new_of_[i] = j;
    old_of_[j] = i;
    similarity_[i] = similarity;
  }

  void PairEqualInOrder() {
    std::unordered_map<std::uint64_t, TokenId> ids;
    const auto intern = [&ids](const ComparedSide& side, std::span<const NodeId> nodes) {
      std::vector<TokenId> tokens;
      for (const NodeId node : nodes) {
        const std::uint64_t number = side.prints.whole[node.index()];
        tokens.push_back(ids.try_emplace(number, static_cast<TokenId>(ids.size())).first->second);
      }
      return tokens;
    };
    const std::vector<TokenId> a = intern(old_side_, olds_);
    const std::vector<TokenId> b = intern(new_side_, news_);
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    const auto pair_until = [&](std::uint32_t end) {
      for (; i < end; ++i, ++j) Pair(i, j, 1);
    };
    for (const Hunk& hunk : Diff(a, b)) {
      pair_until(hunk.a_begin);
      i = hunk.a_end;
      j = hunk.b_end;
    }
    pair_until(static_cast<std::uint32_t>(a.size()));
  }

  void PairSingleParts() {
    std::map<NodeKind, std::uint32_t> next;  // by kind, before which no new one is left
    for (std::uint32_t i = 0; i < olds_.size(); ++i) {
      if (new_of_[i] != kUnpaired || !IsSinglePart(Old(i).kind)) continue;
      std::uint32_t& j = next[Old(i).kind];
      while (j < news_.size() && (old_of_[j] != kUnpaired || New(j).kind != Old(i).kind)) ++j;
      if (j < news_.size()) Pair(i, j, 1);
    }
  }

  // Provisions with the same designation and heading, each the only one so called on its side, that
  // cross no other pair: most of those that changed. Their words need not be looked at.
  void PairSameNames() {
    std::vector<std::uint32_t> old_indices;
    std::vector<std::uint32_t> new_indices;
    const std::vector<NodeId> olds = Unpaired(olds_, new_of_, old_indices);
    const std::vector<NodeId> news = Unpaired(news_, old_of_, new_indices);
    const std::vector<Bounds> bounds = BoundsInOrder();
    std::vector<Anchor> points;
    for (const Anchor& same : FindSameNames(old_side_, olds, new_side_, news)) {
      const std::uint32_t i = old_indices[same.a];
      const std::uint32_t j = new_indices[same.b];
      const bool in_order = bounds[i].first <= j && j < bounds[i].second;
      if (in_order && !rules_.IsReserved(olds_[i], news_[j])) points.push_back({i, j});
    }
    const std::vector<std::uint32_t> weights(points.size(), 1);
    for (const std::size_t point : HeaviestChain(points, weights)) {
      Pair(points[point].a, points[point].b, kUnknown);
    }
  }

  static std::vector<NodeId> Unpaired(std::span<const NodeId> nodes,
                                      const std::vector<std::uint32_t>& pair_of,
                                      std::vector<std::uint32_t>& indices) {
    std::vector<NodeId> left;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      if (pair_of[i] != kUnpaired) continue;
      left.push_back(nodes[i]);
      indices.push_back(i);
    }
    return left;
  }

  void PairCandidates() {
    std::vector<std::uint32_t> old_indices;
    std::vector<std::uint32_t> new_indices;
    const std::vector<NodeId> olds = Unpaired(olds_, new_of_, old_indices);
    const std::vector<NodeId> news = Unpaired(news_, old_of_, new_indices);
    std::vector<Candidate> good;
    for (Candidate candidate : FindCandidates(old_side_, olds, new_side_, news)) {
      candidate.old_index = old_indices[candidate.old_index];
      candidate.new_index = new_indices[candidate.new_index];
      const NodeId old_node = olds_[candidate.old_index];
      const NodeId new_node = news_[candidate.new_index];
      if (rules_.IsEnough(old_node, new_node, candidate.evidence, strictness_) &&
          !rules_.IsWrapped(old_node, new_node, candidate.evidence)) {
        good.push_back(candidate);
      }
    }
    const std::vector<Bounds> bounds = BoundsInOrder();
    const auto score = [&](const Candidate& candidate) {
      const Bounds& between = bounds[candidate.old_index];
      const bool in_order =
          between.first <= candidate.new_index && candidate.new_index < between.second;
      return Score(candidate.evidence) + (in_order ? kBonusInOrder : 0);
    };
    std::stable_sort(good.begin(), good.end(), [&](const Candidate& x, const Candidate& y) {
      const double score_x = score(x);
      const double score_y = score(y);
      return score_x != score_y ? score_x > score_y : Distance(x) < Distance(y);
    });
    for (const Candidate& candidate : good) {
      if (new_of_[candidate.old_index] != kUnpaired) continue;
      if (old_of_[candidate.new_index] != kUnpaired) continue;
      Pair(candidate.old_index, candidate.new_index, candidate.evidence.similarity);
    }
  }

  // By old index, the new indices between those of the pairs before and behind it. The pairs made
  // so far keep their order.
  std::vector<Bounds> BoundsInOrder() const {
    std::vector<Bounds> bounds(olds_.size());
    std::uint32_t before = 0;
    for (std::uint32_t i = 0; i < olds_.size(); ++i) {
      bounds[i].first = before;
      if (new_of_[i] != kUnpaired && !IsSinglePart(Old(i).kind)) before = new_of_[i] + 1;
    }
    auto behind = static_cast<std::uint32_t>(news_.size());
    for (auto i = static_cast<std::uint32_t>(olds_.size()); i-- > 0;) {
      bounds[i].second = behind;
      if (new_of_[i] != kUnpaired && !IsSinglePart(Old(i).kind)) behind = new_of_[i];
    }
    return bounds;
  }

  // How far apart two nodes stand in their lists, in relation to the lists' lengths.
  std::uint64_t Distance(const Candidate& candidate) const {
    const std::uint64_t i = std::uint64_t{candidate.old_index} * news_.size();
    const std::uint64_t j = std::uint64_t{candidate.new_index} * olds_.size();
    return i > j ? i - j : j - i;
  }

  // The indices of paired old nodes that keep their order, by weight of words.
  std::vector<std::uint32_t> PairsInOrder() const {
    std::vector<Anchor> points;
    std::vector<std::uint32_t> weights;
    for (std::uint32_t i = 0; i < olds_.size(); ++i) {
      if (new_of_[i] == kUnpaired) continue;
      points.push_back({i, new_of_[i]});
      weights.push_back(old_side_.words.Within(*old_side_.document, olds_[i]).size() + 1);
    }
    std::vector<std::uint32_t> in_order;
    for (const std::size_t point : HeaviestChain(points, weights)) {
      in_order.push_back(points[point].a);
    }
    return in_order;
  }

  double SimilarityOf(std::uint32_t i) const {
    if (similarity_[i] != kUnknown) return similarity_[i];
    return Similarity(old_side_, olds_[i], new_side_, news_[new_of_[i]]);
  }

  void DropWeakCrossings() {
    std::vector<bool> in_order(olds_.size());
    for (const std::uint32_t i : PairsInOrder()) in_order[i] = true;
    for (std::uint32_t i = 0; i < olds_.size(); ++i) {
      const std::uint32_t j = new_of_[i];
      if (j == kUnpaired || in_order[i] || IsSinglePart(Old(i).kind)) continue;
      if (rules_.IsMove(olds_[i], news_[j], SimilarityOf(i))) continue;
      new_of_[i] = kUnpaired;
      old_of_[j] = kUnpaired;
    }
  }

  void PairByPlace() {
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    std::vector<std::uint32_t> in_order = PairsInOrder();
    in_order.push_back(static_cast<std::uint32_t>(olds_.size()));
    for (const std::uint32_t next : in_order) {
      const bool last = next == olds_.size();
      const std::uint32_t next_new =
          last ? static_cast<std::uint32_t>(news_.size()) : new_of_[next];
      PairGap(i, next, j, next_new);
      i = next + 1;
      j = next_new + 1;
    }
  }

  // Pairs what is left of [old_begin, old_end) with what is left of [new_begin, new_end).
  void PairGap(std::uint32_t old_begin, std::uint32_t old_end, std::uint32_t new_begin,
               std::uint32_t new_end) {
    using Key = std::pair<Role, NodeKind>;
    std::map<Key, std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>> by_role;
    const auto key_of = [](NodeKind kind) {
      const NodeRole role = RoleOf(kind);
      return Key(role.role, role.kind);
    };
    for (std::uint32_t i = old_begin; i < old_end; ++i) {
      if (new_of_[i] == kUnpaired) by_role[key_of(Old(i).kind)].first.push_back(i);
    }
    for (std::uint32_t j = new_begin; j < new_end; ++j) {
      if (old_of_[j] == kUnpaired) by_role[key_of(New(j).kind)].second.push_back(j);
    }
    for (const auto& [key, left] : by_role) {
      if (left.first.empty() || left.second.empty()) continue;
      if (key.first == Role::kProvision || key.first == Role::kDivision) {
        PairSameDesignations(left.first, left.second);
      } else if (left.first.size() == left.second.size() && PairsByCount(key.second, left)) {
        for (std::size_t k = 0; k < left.first.size(); ++k) Pair(left.first[k], left.second[k], 0);
      }
    }
  }

  // Cells stand in columns, however many; of sentences only a single one on either side is the
  // same.
  bool PairsByCount(
      NodeKind kind,
      const std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>& left) const {
    if (kind == NodeKind::kTableCell) return true;
    if (left.first.size() != 1) return false;
    return rules_.IsOnlyOne(olds_[left.first[0]], news_[left.second[0]]);
  }

  void PairSameDesignations(const std::vector<std::uint32_t>& olds,
                            const std::vector<std::uint32_t>& news) {
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_designation;
    for (const std::uint32_t j : news) {
      by_designation[new_side_.document->provision(news_[j]).designation].push_back(j);
    }
    std::uint32_t from = 0;
    for (const std::uint32_t i : olds) {
      const std::string& designation = old_side_.document->provision(olds_[i]).designation;
      const auto same = by_designation.find(designation);
      if (designation.empty() || same == by_designation.end()) continue;
      const std::vector<std::uint32_t>& list = same->second;
      const auto first = std::lower_bound(list.begin(), list.end(), from);
      const auto last = first + std::min<std::ptrdiff_t>(list.end() - first, kSameDesignations);
      const auto reworded = std::find_if(
          first, last, [&](std::uint32_t j) { return rules_.IsReworded(olds_[i], news_[j]); });
      if (reworded == last) continue;
      Pair(i, *reworded, 0);
      from = *reworded + 1;
    }
  }

  const ComparedSide& old_side_;
  const ComparedSide& new_side_;
  std::span<const NodeId> olds_;
  std::span<const NodeId> news_;
  SiblingRules rules_;
  Strictness strictness_;
  std::vector<std::uint32_t> new_of_;  // by index into olds_
  std::vector<std::uint32_t> old_of_;  // by index into news_
  std::vector<double> similarity_;     // of the pair, by index into olds_; or kUnknown
};

}  // namespace

std::vector<NodePair> AlignSiblings(const ComparedSide& old_side, std::span<const NodeId> old_nodes,
                                    const ComparedSide& new_side, std::span<const NodeId> new_nodes,
                                    const Twins& twins, Strictness strictness) {
  return Siblings(old_side, old_nodes, new_side, new_nodes, twins, strictness).Run();
}

}  // namespace ramseyer
