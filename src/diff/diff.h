// The shortest edit script between two sequences, or a short one where the shortest would cost too
// much.
#pragma once

#include <cstddef>

#include "base/limits.h"
#include "diff/script.h"

namespace ramseyer {

// Bounds on the work. The defaults suit the words of a bill (base/limits.h has that of split_cost);
// tests make them small.
struct DiffLimits {
  // dtl is asked while (|a| + 1) * (|b| + 1) is at most this: it keeps a record of 24 bytes for
  // every point that it visits, and gives up shortest scripts behind 2,000,000 of them.
  std::size_t dtl_cells = 1U << 18U;
  // How many edits the search for a middle point follows from either end before it settles for a
  // split that need not lie on a shortest path.
  std::size_t split_cost = LimitOf(Limit::kDiffEffort);
  // The same for what is left between two such splits, where no token is an anchor, either: it is
  // as unlike as can be, and as long as a whole document.
  std::size_t coarse_cost = 96;
};

// A script from `a` to `b`. It is a shortest one (fewest tokens deleted and inserted) when the
// sequences are within `dtl_cells` or their edit distance is at most 2 * `split_cost`.
// Time O(n * split_cost + n log n), n = |a| + |b|, at worst, and O(n + distance^2) where the
// shortest script is found; space O(n + dtl_cells).
Script Diff(TokenSpan a, TokenSpan b, const DiffLimits& limits = {});

}  // namespace ramseyer
