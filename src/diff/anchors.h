// Fixed points between two sequences: what can only be the same thing in both.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "diff/script.h"

namespace ramseyer {

struct Anchor {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  friend bool operator==(const Anchor&, const Anchor&) = default;
};

// The heaviest chain that rises strictly in both members, out of `points`, which must rise strictly
// in `a`; `weights` has a weight above 0 for each point. Gives the indices of the points in it.
// O(n log n).
std::vector<std::size_t> HeaviestChain(std::span<const Anchor> points,
                                       std::span<const std::uint32_t> weights);

// Tokens in the middle of three in a row that stand exactly once in `a` and exactly once in `b`,
// the longest chain of them that keeps its order (patience diff, on triples because single words
// are unique by accident). Expected O((|a| + |b|) log).
std::vector<Anchor> UniqueAnchors(TokenSpan a, TokenSpan b);

}  // namespace ramseyer
