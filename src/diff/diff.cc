// Boxes, a box being a stretch of one sequence against a stretch of the other, lie on a stack. Each
// is trimmed of what begins and ends it in common, and then
//   nothing on one side          -> the other side is changed
//   small                        -> dtl
//   a middle point was found     -> two boxes, and the script stays a shortest one
//   the search came to its limit -> the boxes between unique triples, or else two boxes where the
//                                   search got furthest
// What is left is written as flags, "this token is changed", from which the script follows.
#include "diff/diff.h"

#include <algorithm>
#include <optional>

#include "base/check.h"
#include "diff/anchors.h"
#include "diff/dtl_engine.h"
#include "diff/middle.h"

namespace ramseyer {
namespace {

using Box = Hunk;

class Splitter {
 public:
  Splitter(TokenSpan a, TokenSpan b, const DiffLimits& limits)
      : a_(a), b_(b), limits_(limits), changed_a_(a.size()), changed_b_(b.size()) {}

  Script Run() {
    boxes_.push_back(
        {0, static_cast<std::uint32_t>(a_.size()), 0, static_cast<std::uint32_t>(b_.size())});
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

  void Split(const Box& box) {
    if (!search_) search_.emplace(box.a_size(), box.b_size());
    const Middle middle = search_->Find(InA(box), InB(box), limits_.split_cost);
    if (!middle.on_shortest_path && SplitAtAnchors(box)) return;
    const std::uint32_t a = box.a_begin + middle.a;
    const std::uint32_t b = box.b_begin + middle.b;
    RAMSEYER_CHECK((a > box.a_begin || b > box.b_begin) && (a < box.a_end || b < box.b_end));
    boxes_.push_back({box.a_begin, a, box.b_begin, b});
    boxes_.push_back({a, box.a_end, b, box.b_end});
  }

  bool SplitAtAnchors(const Box& box) {
    const std::vector<Anchor> anchors = UniqueAnchors(InA(box), InB(box));
    if (anchors.empty()) return false;
    Box gap = box;
    for (const Anchor& anchor : anchors) {
      gap.a_end = box.a_begin + anchor.a;
      gap.b_end = box.b_begin + anchor.b;
      boxes_.push_back(gap);
      gap.a_begin = gap.a_end + 1;
      gap.b_begin = gap.b_end + 1;
    }
    gap.a_end = box.a_end;
    gap.b_end = box.b_end;
    boxes_.push_back(gap);
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
