// A list of pairs whose parts are still to be aligned is worked off, the outermost first. When it
// is empty, provisions without a counterpart are sought everywhere, the longest first, and the
// parts of each one found are aligned before the next is looked at.
#include "compare/align.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

#include "base/check.h"
#include "compare/candidates.h"
#include "compare/node_roles.h"
#include "compare/siblings.h"

namespace ramseyer {
namespace {

// How many levels may be put around, or taken away from around, provisions that stay what they are.
constexpr int kWrappings = 3;

// What is moved to another place altogether must be this long, in words, and this similar.
constexpr std::uint32_t kWordsOfCopy = 12;
constexpr std::uint32_t kWordsOfRelocated = 20;
constexpr double kSimilarRelocated = 0.7;
constexpr double kSimilarUnderItsHeading = 0.5;

class Aligner {
 public:
  Aligner(const ComparedSide& old_side, const ComparedSide& new_side)
      : old_side_(old_side), new_side_(new_side) {
    alignment_.new_of.resize(old_side.document->size());
    alignment_.old_of.resize(new_side.document->size());
    FindTwins();
  }

  Alignment Run() {
    Pair(old_side_.document->root(), new_side_.document->root());
    WorkOff();
    Relocate();
    return std::move(alignment_);
  }

 private:
  bool IsPairedOld(NodeId node) const { return alignment_.new_of[node.index()].valid(); }
  bool IsPairedNew(NodeId node) const { return alignment_.old_of[node.index()].valid(); }

  static std::uint32_t WordCount(const ComparedSide& side, NodeId node) {
    return side.words.Within(*side.document, node).size();
  }

  static bool CanMove(const ComparedSide& side, NodeId node) {
    if (side.words.left_out[node.index()] || OnlyGroups(*side.document, node)) return false;
    const NodeKind kind = side.document->node(node).kind;
    return RoleOf(kind).role != Role::kOther || kind == NodeKind::kQuotedBlock ||
           kind == NodeKind::kTable;
  }

  // Copies: subtrees that stand once in either document, and are equal.
  void FindTwins() {
    struct Seen {
      int in_old = 0;
      int in_new = 0;
      NodeId old_node;
      NodeId new_node;
    };
    std::unordered_map<std::uint64_t, Seen> seen;
    ForEachMovable(old_side_, kWordsOfCopy, [&](NodeId node) {
      Seen& here = seen[old_side_.prints.body[node.index()]];
      ++here.in_old;
      here.old_node = node;
    });
    ForEachMovable(new_side_, kWordsOfCopy, [&](NodeId node) {
      Seen& here = seen[new_side_.prints.body[node.index()]];
      ++here.in_new;
      here.new_node = node;
    });
    twins_.of_old.resize(old_side_.document->size());
    twins_.of_new.resize(new_side_.document->size());
    for (const auto& [number, here] : seen) {
      if (here.in_old != 1 || here.in_new != 1) continue;
      twins_.of_old[here.old_node.index()] = here.new_node;
      twins_.of_new[here.new_node.index()] = here.old_node;
    }
  }

  template <typename Visit>
  static void ForEachMovable(const ComparedSide& side, std::uint32_t words, const Visit& visit) {
    for (std::uint32_t i = 0; i < side.document->size(); ++i) {
      const NodeId node(i);
      if (CanMove(side, node) && WordCount(side, node) >= words) visit(node);
    }
  }

  void Pair(NodeId old_node, NodeId new_node) {
    RAMSEYER_CHECK(!IsPairedOld(old_node) && !IsPairedNew(new_node));
    alignment_.new_of[old_node.index()] = new_node;
    alignment_.old_of[new_node.index()] = old_node;
    open_.push_back({old_node, new_node});
  }

  void WorkOff() {
    while (!open_.empty()) {
      const NodePair pair = open_.front();
      open_.pop_front();
      AlignParts(pair);
    }
  }

  std::vector<NodeId> UnpairedParts(const ComparedSide& side, NodeId node,
                                    const std::vector<NodeId>& counterparts) const {
    std::vector<NodeId> parts = PartsOf(*side.document, side.words, node);
    parts.erase(std::remove_if(parts.begin(), parts.end(),
                               [&](NodeId part) { return counterparts[part.index()].valid(); }),
                parts.end());
    return parts;
  }

  void AlignParts(const NodePair& pair) {
    if (AreCopies(pair)) {
      PairWithin(pair);
      return;
    }
    std::vector<NodeId> olds = UnpairedParts(old_side_, pair.old_node, alignment_.new_of);
    std::vector<NodeId> news = UnpairedParts(new_side_, pair.new_node, alignment_.old_of);
    PairAll(AlignSiblings(old_side_, olds, new_side_, news, twins_, Strictness::kParts));
    for (int i = 0; i < kWrappings; ++i) {
      olds = Unwrapped(old_side_, olds, alignment_.new_of);
      news = Unwrapped(new_side_, news, alignment_.old_of);
      if (olds.empty() || news.empty()) return;
      PairAll(AlignSiblings(old_side_, olds, new_side_, news, twins_, Strictness::kAnywhere));
    }
  }

  // Whether two subtrees are equal and laid out alike, and nothing in them has a counterpart yet.
  bool AreCopies(const NodePair& pair) const {
    const std::uint32_t i = pair.old_node.index();
    const std::uint32_t j = pair.new_node.index();
    if (old_side_.prints.whole[i] != new_side_.prints.whole[j]) return false;
    const std::uint32_t size = old_side_.document->node(pair.old_node).end.index() - i;
    if (new_side_.document->node(pair.new_node).end.index() - j != size) return false;
    for (std::uint32_t k = 1; k < size; ++k) {
      const NodeId old_node(i + k);
      const NodeId new_node(j + k);
      if (IsPairedOld(old_node) || IsPairedNew(new_node) ||
          old_side_.document->node(old_node).kind != new_side_.document->node(new_node).kind ||
          old_side_.words.Own(old_node).size() != new_side_.words.Own(new_node).size() ||
          old_side_.words.left_out[old_node.index()] !=
              new_side_.words.left_out[new_node.index()]) {
        return false;
      }
    }
    return true;
  }

  // Pairs all that stands in two copies, node by node.
  void PairWithin(const NodePair& pair) {
    for (std::uint32_t i = pair.old_node.index() + 1;
         i < old_side_.document->node(pair.old_node).end.index(); ++i) {
      const NodeId old_node(i);
      if (old_side_.words.left_out[i] || OnlyGroups(*old_side_.document, old_node)) continue;
      const NodeId new_node(pair.new_node.index() + (i - pair.old_node.index()));
      alignment_.new_of[i] = new_node;
      alignment_.old_of[new_node.index()] = old_node;
    }
  }

  void PairAll(const std::vector<NodePair>& pairs) {
    for (const NodePair& pair : pairs) Pair(pair.old_node, pair.new_node);
    for (const NodePair& pair : pairs) PairAfterQuotations(pair);
  }

  // The stop behind a quoted block goes with the block.
  void PairAfterQuotations(const NodePair& blocks) {
    const NodeId old_stop = StopBehind(*old_side_.document, blocks.old_node);
    const NodeId new_stop = StopBehind(*new_side_.document, blocks.new_node);
    if (!old_stop.valid() || !new_stop.valid()) return;
    if (!IsPairedOld(old_stop) && !IsPairedNew(new_stop)) Pair(old_stop, new_stop);
  }

  static NodeId StopBehind(const Document& document, NodeId block) {
    if (document.node(block).kind != NodeKind::kQuotedBlock) return NodeId();
    const NodeId next = document.NextSibling(block);
    const bool stop = next.valid() && document.node(next).kind == NodeKind::kAfterQuotation;
    return stop ? next : NodeId();
  }

  // The nodes without counterparts, each level of them followed by its parts.
  std::vector<NodeId> Unwrapped(const ComparedSide& side, const std::vector<NodeId>& nodes,
                                const std::vector<NodeId>& counterparts) const {
    std::vector<NodeId> unwrapped;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const NodeId node = nodes[i];
      if (counterparts[node.index()].valid() || !CanMove(side, node)) continue;
      unwrapped.push_back(node);
      const bool open_already = i + 1 < nodes.size() && side.document->Contains(node, nodes[i + 1]);
      if (!IsLevel(side.document->node(node).kind) || open_already) continue;
      for (const NodeId part : UnpairedParts(side, node, counterparts)) {
        if (CanMove(side, part)) unwrapped.push_back(part);
      }
    }
    return unwrapped;
  }

  void Relocate() {
    std::vector<NodeId> olds;
    std::vector<NodeId> news;
    ForEachMovable(old_side_, kWordsOfCopy, [&](NodeId node) {
      if (!IsPairedOld(node)) olds.push_back(node);
    });
    ForEachMovable(new_side_, kWordsOfCopy, [&](NodeId node) {
      if (!IsPairedNew(node)) news.push_back(node);
    });
    std::vector<Candidate> good;
    for (const Candidate& candidate : FindCandidates(old_side_, olds, new_side_, news)) {
      if (IsRelocated(candidate, olds, news)) good.push_back(candidate);
    }
    std::stable_sort(good.begin(), good.end(), [&](const Candidate& x, const Candidate& y) {
      return SharedWords(x, olds) > SharedWords(y, olds);
    });
    for (const Candidate& candidate : good) {
      const NodeId old_node = olds[candidate.old_index];
      const NodeId new_node = news[candidate.new_index];
      if (IsPairedOld(old_node) || IsPairedNew(new_node)) continue;
      Pair(old_node, new_node);
      WorkOff();
    }
  }

  bool IsRelocated(const Candidate& candidate, const std::vector<NodeId>& olds,
                   const std::vector<NodeId>& news) const {
    if (candidate.evidence.similarity >= 1) return true;
    const std::uint32_t shorter = std::min(WordCount(old_side_, olds[candidate.old_index]),
                                           WordCount(new_side_, news[candidate.new_index]));
    const double needed =
        candidate.evidence.same_heading ? kSimilarUnderItsHeading : kSimilarRelocated;
    return candidate.evidence.similarity >= needed && shorter >= kWordsOfRelocated;
  }

  double SharedWords(const Candidate& candidate, const std::vector<NodeId>& olds) const {
    return Score(candidate.evidence) * WordCount(old_side_, olds[candidate.old_index]);
  }

  const ComparedSide& old_side_;
  const ComparedSide& new_side_;
  Alignment alignment_;
  Twins twins_;
  std::deque<NodePair> open_;
};

}  // namespace

Alignment Align(const ComparedSide& old_side, const ComparedSide& new_side) {
  return Aligner(old_side, new_side).Run();
}

}  // namespace ramseyer
