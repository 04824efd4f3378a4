// Sliding moves only hunks that are empty on one side, since a replacement has no equal neighbour
// to move over. Absorbing works on a stack: each new hunk may swallow the gap before it, and with
// it the hunk on top, whose own gap is then looked at again.
#include "diff/polish.h"

#include <algorithm>

#include "base/check.h"

namespace ramseyer {
namespace {

// A gap up to this weight ("of the", ", and") is absorbed between changes twice as heavy; any other
// one needs changes that outweigh it by far.
constexpr std::uint32_t kLightGap = 3;
constexpr std::uint32_t kLightFactor = 2;
constexpr std::uint32_t kHeavyFactor = 6;

class Slider {
 public:
  Slider(TokenSpan a, TokenSpan b, const Grain& grain_a, const Grain& grain_b, const Script& raw)
      : a_(a), b_(b), grain_a_(grain_a), grain_b_(grain_b), raw_(raw) {}

  Script Run() {
    for (std::size_t i = 0; i < raw_.size(); ++i) {
      const Hunk& hunk = raw_[i];
      if (JoinsPrevious(hunk)) continue;
      const bool last = i + 1 == raw_.size();
      const auto room = last ? static_cast<std::uint32_t>(a_.size()) : raw_[i + 1].a_begin;
      result_.push_back(Placed(hunk, room - hunk.a_end, !last));
    }
    return result_;
  }

 private:
  static bool OneSided(const Hunk& hunk) { return hunk.a_size() == 0 || hunk.b_size() == 0; }

  static Hunk Shifted(const Hunk& hunk, std::int64_t by) {
    const auto shift = [by](std::uint32_t at) { return static_cast<std::uint32_t>(at + by); };
    return {shift(hunk.a_begin), shift(hunk.a_end), shift(hunk.b_begin), shift(hunk.b_end)};
  }

  // How far the hunk could slide up and down, at most by `room`.
  std::uint32_t Up(const Hunk& hunk, std::uint32_t room) const {
    const auto [tokens, begin, end] = Changed(hunk);
    std::uint32_t steps = 0;
    while (steps < room && tokens[begin - 1 - steps] == tokens[end - 1 - steps]) ++steps;
    return steps;
  }
  std::uint32_t Down(const Hunk& hunk, std::uint32_t room) const {
    const auto [tokens, begin, end] = Changed(hunk);
    std::uint32_t steps = 0;
    while (steps < room && tokens[begin + steps] == tokens[end + steps]) ++steps;
    return steps;
  }

  struct Side {
    TokenSpan tokens;
    std::uint32_t begin;
    std::uint32_t end;
  };
  Side Changed(const Hunk& hunk) const {
    if (hunk.a_size() > 0) return {a_, hunk.a_begin, hunk.a_end};
    return {b_, hunk.b_begin, hunk.b_end};
  }

  // Whether the hunk stands at the previous one, or slides up to it; then it has become part of it.
  bool JoinsPrevious(const Hunk& hunk) {
    if (result_.empty()) return false;
    Hunk& previous = result_.back();
    const std::uint32_t gap = hunk.a_begin - previous.a_end;
    if (gap > 0 && (!OneSided(hunk) || Up(hunk, gap) < gap)) return false;
    const Hunk moved = Shifted(hunk, -static_cast<std::int64_t>(gap));
    previous.a_end = moved.a_end;
    previous.b_end = moved.b_end;
    return true;
  }

  // The best place for the hunk, `room` common tokens standing behind it: at the next hunk when it
  // can slide so far (which will then join it), else where the borders are best.
  Hunk Placed(const Hunk& hunk, std::uint32_t room, bool followed) const {
    if (!OneSided(hunk)) return hunk;
    const std::uint32_t room_above =
        result_.empty() ? hunk.a_begin : hunk.a_begin - result_.back().a_end - 1;
    const std::uint32_t up = Up(hunk, room_above);
    const std::uint32_t down = Down(hunk, room);
    if (followed && down == room) return Shifted(hunk, room);
    const Grain& grain = hunk.a_size() > 0 ? grain_a_ : grain_b_;
    const Side side = Changed(hunk);
    std::int64_t best_shift = 0;
    int best = -1;
    for (std::int64_t shift = -static_cast<std::int64_t>(up);
         shift <= static_cast<std::int64_t>(down); ++shift) {
      const int score = grain.border[static_cast<std::size_t>(side.begin + shift)] +
                        grain.border[static_cast<std::size_t>(side.end + shift)];
      if (score >= best) {
        best = score;
        best_shift = shift;
      }
    }
    return Shifted(hunk, best_shift);
  }

  TokenSpan a_;
  TokenSpan b_;
  const Grain& grain_a_;
  const Grain& grain_b_;
  const Script& raw_;
  Script result_;
};

std::uint32_t WeightOf(std::span<const std::uint8_t> weight, std::uint32_t begin,
                       std::uint32_t end) {
  std::uint32_t sum = 0;
  for (std::uint32_t i = begin; i < end; ++i) sum += weight[i];
  return sum;
}

struct WeighedHunk {
  Hunk hunk;
  std::uint32_t weight = 0;  // of its heavier side
  std::uint32_t gap = 0;     // weight of what stands between it and the hunk before
};

bool Absorbs(const WeighedHunk& left, const WeighedHunk& right, std::uint32_t gap) {
  const bool deletes = left.hunk.a_size() + right.hunk.a_size() > 0;
  const bool inserts = left.hunk.b_size() + right.hunk.b_size() > 0;
  if (!deletes || !inserts) return false;
  const std::uint32_t lighter = std::min(left.weight, right.weight);
  const std::uint32_t factor = gap <= kLightGap ? kLightFactor : kHeavyFactor;
  return gap * factor <= lighter;
}

Script Absorbed(const Script& script, const Grain& grain_a, const Grain& grain_b) {
  std::vector<WeighedHunk> stack;
  for (const Hunk& hunk : script) {
    const std::uint32_t before = stack.empty() ? 0 : stack.back().hunk.a_end;
    WeighedHunk here{hunk,
                     std::max(WeightOf(grain_a.weight, hunk.a_begin, hunk.a_end),
                              WeightOf(grain_b.weight, hunk.b_begin, hunk.b_end)),
                     WeightOf(grain_a.weight, before, hunk.a_begin)};
    while (!stack.empty() && Absorbs(stack.back(), here, here.gap)) {
      const WeighedHunk& above = stack.back();
      here.hunk.a_begin = above.hunk.a_begin;
      here.hunk.b_begin = above.hunk.b_begin;
      here.weight += above.weight + here.gap;
      here.gap = above.gap;
      stack.pop_back();
    }
    stack.push_back(here);
  }
  Script result;
  result.reserve(stack.size());
  for (const WeighedHunk& weighed : stack) result.push_back(weighed.hunk);
  return result;
}

}  // namespace

Script Polish(TokenSpan a, TokenSpan b, const Grain& grain_a, const Grain& grain_b,
              const Script& raw) {
  RAMSEYER_CHECK(grain_a.weight.size() == a.size() && grain_a.border.size() == a.size() + 1);
  RAMSEYER_CHECK(grain_b.weight.size() == b.size() && grain_b.border.size() == b.size() + 1);
  return Absorbed(Slider(a, b, grain_a, grain_b, raw).Run(), grain_a, grain_b);
}

}  // namespace ramseyer
