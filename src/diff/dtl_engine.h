// The Diff Template Library behind a narrow door: nothing else includes it.
#pragma once

#include <cstddef>

#include "diff/script.h"

namespace ramseyer {

// dtl abandons the shortest script when it has recorded this many points (its own
// MAX_CORDINATES_SIZE). O(NP) visits at most (|a| + 1) * (|b| + 1) of them.
inline constexpr std::size_t kDtlPoints = 2'000'000;

// A shortest edit script by the O(NP) algorithm of Wu, Manber, Myers and Miller (1990).
// (|a| + 1) * (|b| + 1) must be at most kDtlPoints (RAMSEYER_CHECK).
Script DtlDiff(TokenSpan a, TokenSpan b);

}  // namespace ramseyer
