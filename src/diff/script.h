// Edit scripts over two sequences of token ids. What the tokens stand for (words, lines, hashes of
// paragraphs) is the caller's business: a diff sees integers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ramseyer {

using TokenId = std::uint32_t;
using TokenSpan = std::span<const TokenId>;

// Tokens [a_begin, a_end) of the first sequence give way to tokens [b_begin, b_end) of the second.
// One of the two ranges may be empty: an insertion or a deletion.
struct Hunk {
  std::uint32_t a_begin = 0;
  std::uint32_t a_end = 0;
  std::uint32_t b_begin = 0;
  std::uint32_t b_end = 0;

  std::uint32_t a_size() const { return a_end - a_begin; }
  std::uint32_t b_size() const { return b_end - b_begin; }
  friend bool operator==(const Hunk&, const Hunk&) = default;
};

// The hunks from first to last. What stands between two hunks, before the first and behind the last
// is common to both sequences. Invariant: no hunk is empty on both sides, and at least one common
// token parts each hunk from the next.
using Script = std::vector<Hunk>;

// Whether `script` is a script from `a` to `b`: it keeps the invariant and what it calls common is.
// O(|a| + |b|).
bool IsScript(TokenSpan a, TokenSpan b, const Script& script);

// The sequence that the script makes of `a`, taking inserted tokens from `b`. The script must be
// one from `a` to `b` (RAMSEYER_CHECK). O(|a| + |b|).
std::vector<TokenId> Apply(TokenSpan a, TokenSpan b, const Script& script);

// How many tokens the script deletes and inserts, together.
std::size_t EditDistance(const Script& script);

// The script that leaves alone every token whose flag is false: the n-th such token of one sequence
// is common with the n-th of the other. Both sequences must have equally many (RAMSEYER_CHECK).
Script ScriptFromFlags(const std::vector<bool>& changed_a, const std::vector<bool>& changed_b);

}  // namespace ramseyer
