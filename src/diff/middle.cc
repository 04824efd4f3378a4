#include "diff/middle.h"

#include <limits>

#include "base/check.h"

namespace ramseyer {
namespace {

// The diagonals that a search has reached. They widen by one on either side with every edit, until
// they leave the box of the two sequences; from then on they narrow again, to keep their parity.
struct Reach {
  std::int64_t low = 0;
  std::int64_t high = 0;

  void Widen(std::int64_t lowest, std::int64_t highest, std::vector<std::int64_t>& furthest,
             std::int64_t offset, std::int64_t unreached) {
    if (low > lowest) {
      --low;
      furthest[static_cast<std::size_t>(low - 1 + offset)] = unreached;
    } else {
      ++low;
    }
    if (high < highest) {
      ++high;
      furthest[static_cast<std::size_t>(high + 1 + offset)] = unreached;
    } else {
      --high;
    }
  }

  bool Has(std::int64_t diagonal) const { return low <= diagonal && diagonal <= high; }
};

constexpr std::int64_t kBehind = -1;
constexpr std::int64_t kBeyond = std::numeric_limits<std::int64_t>::max() / 2;

// The sizes of the two sequences, and what a diagonal is shifted by to be an index.
struct Extent {
  std::int64_t a_size = 0;
  std::int64_t b_size = 0;
  std::int64_t offset = 0;

  bool Has(std::int64_t x, std::int64_t y) const {
    return x >= 0 && y >= 0 && x <= a_size && y <= b_size;
  }
};

struct Point {
  std::int64_t x = 0;
  std::int64_t y = 0;

  std::int64_t sum() const { return x + y; }
};

// Where a search got furthest to that began at `start` and wants `direction * sum` to grow.
Point Furthest(const std::vector<std::int64_t>& furthest, const Reach& reach, const Extent& extent,
               Point start, std::int64_t direction) {
  Point best = start;
  for (std::int64_t d = reach.low; d <= reach.high; d += 2) {
    const std::int64_t x = furthest[static_cast<std::size_t>(d + extent.offset)];
    const Point point{x, x - d};
    if (!extent.Has(point.x, point.y)) continue;
    if (direction * point.sum() > direction * best.sum()) best = point;
  }
  return best;
}

Middle CutOff(const std::vector<std::int64_t>& forward, const Reach& ahead,
              const std::vector<std::int64_t>& backward, const Reach& back, const Extent& extent) {
  const Point head = Furthest(forward, ahead, extent, {0, 0}, 1);
  Point tail = Furthest(backward, back, extent, {extent.a_size, extent.b_size}, -1);
  if (tail.x < head.x || tail.y < head.y) tail = {extent.a_size, extent.b_size};
  return {static_cast<std::uint32_t>(head.x), static_cast<std::uint32_t>(head.y),
          static_cast<std::uint32_t>(tail.x), static_cast<std::uint32_t>(tail.y), false};
}

}  // namespace

MiddleSearch::MiddleSearch(std::size_t a_size, std::size_t b_size)
    : forward_(a_size + b_size + 5), backward_(a_size + b_size + 5) {}

Middle MiddleSearch::Find(TokenSpan a, TokenSpan b, std::size_t max_cost) {
  const auto a_size = static_cast<std::int64_t>(a.size());
  const auto b_size = static_cast<std::int64_t>(b.size());
  RAMSEYER_CHECK(a_size > 0 && b_size > 0);
  RAMSEYER_CHECK(a.size() + b.size() + 5 <= forward_.size());
  const std::int64_t offset = b_size + 2;
  const auto at = [&](std::vector<std::int64_t>& furthest, std::int64_t diagonal) -> std::int64_t& {
    return furthest[static_cast<std::size_t>(diagonal + offset)];
  };
  const auto same = [&](std::int64_t x, std::int64_t y) {
    return a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(y)];
  };
  const auto middle = [](std::int64_t x, std::int64_t y) {
    const auto a_at = static_cast<std::uint32_t>(x);
    const auto b_at = static_cast<std::uint32_t>(y);
    return Middle{a_at, b_at, a_at, b_at, true};
  };

  const std::int64_t end_diagonal = a_size - b_size;
  const bool odd = (end_diagonal % 2) != 0;
  Reach ahead;
  Reach back{end_diagonal, end_diagonal};
  at(forward_, 0) = 0;
  at(backward_, end_diagonal) = a_size;

  for (std::size_t cost = 1;; ++cost) {
    ahead.Widen(-b_size, a_size, forward_, offset, kBehind);
    for (std::int64_t d = ahead.high; d >= ahead.low; d -= 2) {
      const std::int64_t inserted = at(forward_, d + 1);
      const std::int64_t deleted = at(forward_, d - 1) + 1;
      std::int64_t x = deleted > inserted ? deleted : inserted;
      while (x < a_size && x - d < b_size && same(x, x - d)) ++x;
      at(forward_, d) = x;
      if (odd && back.Has(d) && at(backward_, d) <= x) return middle(x, x - d);
    }
    back.Widen(-b_size, a_size, backward_, offset, kBeyond);
    for (std::int64_t d = back.high; d >= back.low; d -= 2) {
      const std::int64_t inserted = at(backward_, d - 1);
      const std::int64_t deleted = at(backward_, d + 1) - 1;
      std::int64_t x = deleted < inserted ? deleted : inserted;
      while (x > 0 && x - d > 0 && same(x - 1, x - 1 - d)) --x;
      at(backward_, d) = x;
      if (!odd && ahead.Has(d) && x <= at(forward_, d)) return middle(x, x - d);
    }
    if (cost < max_cost) continue;
    return CutOff(forward_, ahead, backward_, back, {a_size, b_size, offset});
  }
}

}  // namespace ramseyer
