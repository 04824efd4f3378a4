// Where to cut two sequences in half.
#pragma once

#include <cstdint>
#include <vector>

#include "diff/script.h"

namespace ramseyer {

struct Middle {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  // Where the search from the end got furthest to, never before (a, b); only of a search that was
  // cut off, else it is (a, b).
  std::uint32_t tail_a = 0;
  std::uint32_t tail_b = 0;
  bool on_shortest_path = false;
};

// The point where a shortest path from the beginning and one from the end of both sequences meet:
// the middle snake of E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), section
// 4b. The two searches run in linear space and meet after half of the edits each.
class MiddleSearch {
 public:
  // For sequences of up to these sizes.
  MiddleSearch(std::size_t a_size, std::size_t b_size);

  // Both sequences must not be empty, and differ in their first and in their last tokens. When the
  // searches have not met after `max_cost` edits from either end, gives the points that they got
  // furthest to, and `on_shortest_path` is false: what stands before the first point and what
  // stands behind the second one differ by at most `max_cost` edits each. The first point is never
  // one of the two corners, so that halves are smaller than the whole. O(max_cost^2) steps, and for
  // each of O(max_cost) diagonals the tokens that are equal along it.
  Middle Find(TokenSpan a, TokenSpan b, std::size_t max_cost);

 private:
  // How far along `a` the searches have come on each diagonal, a - b, shifted by `offset_`.
  std::vector<std::int64_t> forward_;
  std::vector<std::int64_t> backward_;
};

}  // namespace ramseyer
