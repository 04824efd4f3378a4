// Boxes, a box being a stretch of one sequence against a stretch of the other, lie on a stack. Each
// is trimmed of what begins and ends it in common, and then
//   nothing on one side          -> the other side is changed
//   small                        -> dtl
//   a middle point was found     -> two boxes, and the script stays a shortest one
//   the search came to its limit -> the boxes between unique triples, or else the boxes before,
//                                   between and behind the points where the search got furthest
// Unique triples cost a look at the whole box, and the search at what it reaches from either end:
// so the first are sought anew only when a box has become half as large, and the box between the
// two points is searched with less effort. What is left is written as flags, "this token is
// changed", from which the script follows.
#include "diff/diff.h"

#include <algorithm>
#include <optional>

#include "base/check.h"
#include "diff/anchors.h"
#include "diff/dtl_engine.h"
#include "diff/middle.h"

namespace ramseyer {
namespace {

// How often unique triples cut a box before it has to become half as large.
constexpr int kAnchorings = 4;

struct Box : Hunk {
  std::size_t cost = 0;           // how many edits the search may follow from either end
  std::size_t anchored_size = 0;  // of the box that unique triples were last sought in anew
  int anchorings = 0;             // how often they were since

  std::size_t size() const { return std::size_t{a_size()} + b_size(); }
};

// A part of a box, which has its limits.
Box PartOf(const Box& box, std::uint32_t a_begin, std::uint32_t a_end, std::uint32_t b_begin,
           std::uint32_t b_end) {
  Box part = box;
  static_cast<Hunk&>(part) = {a_begin, a_end, b_begin, b_end};
  return part;
}

class Splitter {
 public:
  Splitter(TokenSpan a, TokenSpan b, const DiffLimits& limits)
      : a_(a), b_(b), limits_(limits), changed_a_(a.size()), changed_b_(b.size()) {}

  Script Run() {
    Box whole;
    whole.cost = limits_.split_cost;
    whole.anchored_size = 2 * (a_.size() + b_.size());
    boxes_.push_back(PartOf(whole, 0, static_cast<std::uint32_t>(a_.size()), 0,
                            static_cast<std::uint32_t>(b_.size())));
    while (!boxes_.empty()) {
      const Box box = Trimmed(boxes_.back());
      boxes_.pop_back();
      if (box.a_size() == 0 || box.b_size() == 0) {
        Change(box);
      } else if ((std::size_t{box.a_size()} + 1) * (std::size_t{box.b_size()} + 1) <=
                 std::min(limits_.dtl_cells, kDtlPoints)) {
        ChangeByDtl(box);
      } else {
        Split(box);
      }
    }
    return ScriptFromFlags(changed_a_, changed_b_);
  }

 private:
  TokenSpan InA(const Box& box) const { return a_.subspan(box.a_begin, box.a_size()); }
  TokenSpan InB(const Box& box) const { return b_.subspan(box.b_begin, box.b_size()); }

  Box Trimmed(Box box) const {
    while (box.a_size() > 0 && box.b_size() > 0 && a_[box.a_begin] == b_[box.b_begin]) {
      ++box.a_begin;
      ++box.b_begin;
    }
    while (box.a_size() > 0 && box.b_size() > 0 && a_[box.a_end - 1] == b_[box.b_end - 1]) {
      --box.a_end;
      --box.b_end;
    }
    return box;
  }

  void Change(const Box& box) {
    std::fill(changed_a_.begin() + box.a_begin, changed_a_.begin() + box.a_end, true);
    std::fill(changed_b_.begin() + box.b_begin, changed_b_.begin() + box.b_end, true);
  }

  void ChangeByDtl(const Box& box) {
    for (const Hunk& hunk : DtlDiff(InA(box), InB(box))) {
      Change({box.a_begin + hunk.a_begin, box.a_begin + hunk.a_end, box.b_begin + hunk.b_begin,
              box.b_begin + hunk.b_end});
    }
  }

  void Split(Box box) {
    if (!search_) search_.emplace(box.a_size(), box.b_size());
    const Middle middle = search_->Find(InA(box), InB(box), box.cost);
    if (!middle.on_shortest_path && SplitAtAnchors(box)) return;
    const std::uint32_t a = box.a_begin + middle.a;
    const std::uint32_t b = box.b_begin + middle.b;
    const std::uint32_t tail_a = box.a_begin + middle.tail_a;
    const std::uint32_t tail_b = box.b_begin + middle.tail_b;
    RAMSEYER_CHECK((a > box.a_begin || b > box.b_begin) && (a < box.a_end || b < box.b_end));
    boxes_.push_back(PartOf(box, box.a_begin, a, box.b_begin, b));
    boxes_.push_back(PartOf(box, tail_a, box.a_end, tail_b, box.b_end));
    if (middle.on_shortest_path) return;
    box.cost = std::min(box.cost, limits_.coarse_cost);
    boxes_.push_back(PartOf(box, a, tail_a, b, tail_b));
  }

  // Whether unique triples may be sought in the box; notes that they are.
  static bool TakeAnchoring(Box& box) {
    if (2 * box.size() <= box.anchored_size) {
      box.anchored_size = box.size();
      box.anchorings = 0;
    }
    return box.anchorings++ < kAnchorings;
  }

  bool SplitAtAnchors(Box& box) {
    if (!TakeAnchoring(box)) return false;
    const std::vector<Anchor> anchors = UniqueAnchors(InA(box), InB(box));
    if (anchors.empty()) {
      box.anchorings = kAnchorings;
      return false;
    }
    std::uint32_t a = box.a_begin;
    std::uint32_t b = box.b_begin;
    for (const Anchor& anchor : anchors) {
      boxes_.push_back(PartOf(box, a, box.a_begin + anchor.a, b, box.b_begin + anchor.b));
      a = box.a_begin + anchor.a + 1;
      b = box.b_begin + anchor.b + 1;
    }
    boxes_.push_back(PartOf(box, a, box.a_end, b, box.b_end));
    return true;
  }

  TokenSpan a_;
  TokenSpan b_;
  DiffLimits limits_;
  std::vector<bool> changed_a_;
  std::vector<bool> changed_b_;
  std::vector<Box> boxes_;
  std::optional<MiddleSearch> search_;  // sized for the first box that needs it, the largest
};

}  // namespace

Script Diff(TokenSpan a, TokenSpan b, const DiffLimits& limits) {
  return Splitter(a, b, limits).Run();
}

}  // namespace ramseyer
