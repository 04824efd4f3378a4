// From a shortest script to one that a reader would have written.
#pragma once

#include <cstdint>
#include <span>

#include "diff/script.h"

namespace ramseyer {

// What the tokens of a sequence are like, as far as it matters where a change is shown to begin and
// end. Both spans belong to the caller.
struct Grain {
  // How much each token says: 0 for nothing, 1 for a stop or an article, kContentWeight for a word
  // that means something.
  std::span<const std::uint8_t> weight;
  // One more than there are tokens: how good an edge for a change is the border in front of token i
  // (at the end: behind the last). 0 is worst.
  std::span<const std::uint8_t> border;
};

inline constexpr std::uint8_t kContentWeight = 4;

// Makes `raw`, a script from `a` to `b`, readable; the result is a script from `a` to `b`, too
// (RAMSEYER_CHECK of the argument, law of the result).
//
// * Slides: a token run that is inserted or deleted next to equal tokens may be said to stand a few
//   tokens earlier or later ("the [big the] dog" or "[the big] the dog"). It goes where it joins
//   another hunk, or else where its two edges fall on the best borders; of equally good places the
//   last one.
// * Absorbs: common tokens between two hunks that say little against what changes on both sides of
//   them (a lone "the" between two rewritten phrases) become part of one replacement. A gap is
//   never absorbed where that would turn insertions alone, or deletions alone, into a replacement.
//
// O(|a| + |b|) and the distance slid.
Script Polish(TokenSpan a, TokenSpan b, const Grain& grain_a, const Grain& grain_b,
              const Script& raw);

}  // namespace ramseyer
