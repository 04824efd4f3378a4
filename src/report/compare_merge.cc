// Each document becomes a row of steps: it opens and closes a node whose counterpart is in its
// place, or it shows a leaf that has none. Both rows open and close the same counterparts in the
// same order, and between two such steps first the old document's leaves are shown, then the new
// one's.
#include "report/compare_merge.h"

#include "base/check.h"

namespace ramseyer {
namespace {

enum class StepKind : std::uint8_t { kOpen, kClose, kShow };

struct Step {
  StepKind kind = StepKind::kShow;
  NodeId node;
};

std::vector<Step> StepsOf(const Document& document, const WordTable& words,
                          const std::vector<NodeId>& counterparts,
                          const std::vector<NodeId>& moved) {
  std::vector<Step> steps;
  std::vector<NodeId> open;
  for (const NodeId id : words.order) {
    while (!open.empty() && !document.Contains(open.back(), id)) {
      steps.push_back({StepKind::kClose, open.back()});
      open.pop_back();
    }
    if (words.left_out[id.index()]) continue;
    if (counterparts[id.index()].valid() && !moved[id.index()].valid()) {
      steps.push_back({StepKind::kOpen, id});
      open.push_back(id);
    } else if (!words.Own(id).empty()) {
      steps.push_back({StepKind::kShow, id});
    }
  }
  for (; !open.empty(); open.pop_back()) steps.push_back({StepKind::kClose, open.back()});
  return steps;
}

// The leaves of both documents between two common steps.
struct Gap {
  std::vector<NodeId> olds;
  std::vector<NodeId> news;

  void Show(const std::vector<LineSpot>& old_layout, const std::vector<LineSpot>& new_layout,
            std::vector<MergedLeaf>& leaves) const {
    const std::size_t i = Continuing(olds, old_layout);
    const std::size_t j = Continuing(news, new_layout);
    for (std::size_t k = 0; k < i; ++k) leaves.push_back({olds[k], NodeId()});
    for (std::size_t k = 0; k < j; ++k) leaves.push_back({NodeId(), news[k]});
    for (std::size_t k = i; k < olds.size(); ++k) leaves.push_back({olds[k], NodeId()});
    for (std::size_t k = j; k < news.size(); ++k) leaves.push_back({NodeId(), news[k]});
  }

  // How many leaves from the first on go on in a line.
  static std::size_t Continuing(const std::vector<NodeId>& leaves,
                                const std::vector<LineSpot>& layout) {
    std::size_t count = 0;
    while (count < leaves.size() && !layout[leaves[count].index()].starts_line) ++count;
    return count;
  }
};

std::vector<NodeId> TakeShown(const std::vector<Step>& steps, std::size_t& at) {
  std::vector<NodeId> shown;
  for (; at < steps.size() && steps[at].kind == StepKind::kShow; ++at) {
    shown.push_back(steps[at].node);
  }
  return shown;
}

}  // namespace

std::vector<MergedLeaf> MergeLeaves(const Document& old_document,
                                    const std::vector<LineSpot>& old_layout,
                                    const Document& new_document,
                                    const std::vector<LineSpot>& new_layout,
                                    const Comparison& comparison) {
  const std::vector<Step> olds = StepsOf(old_document, comparison.old_words,
                                         comparison.alignment.new_of, comparison.moves.of_old);
  const std::vector<Step> news = StepsOf(new_document, comparison.new_words,
                                         comparison.alignment.old_of, comparison.moves.of_new);
  std::vector<MergedLeaf> leaves;
  std::size_t i = 0;
  std::size_t j = 0;
  for (;; ++i, ++j) {
    const std::vector<NodeId> old_leaves = TakeShown(olds, i);
    Gap{old_leaves, TakeShown(news, j)}.Show(old_layout, new_layout, leaves);
    if (i == olds.size()) break;
    RAMSEYER_CHECK(j < news.size() && olds[i].kind == news[j].kind);
    RAMSEYER_CHECK(comparison.alignment.new_of[olds[i].node.index()] == news[j].node);
    if (olds[i].kind == StepKind::kClose) continue;
    const bool in_old = !comparison.old_words.Own(olds[i].node).empty();
    const bool in_new = !comparison.new_words.Own(news[j].node).empty();
    if (in_old || in_new) {
      leaves.push_back({in_old ? olds[i].node : NodeId(), in_new ? news[j].node : NodeId()});
    }
  }
  RAMSEYER_CHECK(j == news.size());
  return leaves;
}

}  // namespace ramseyer
