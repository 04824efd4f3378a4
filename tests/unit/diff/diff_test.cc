// The laws of a diff, against a table of longest common subsequences, exhaustively on short
// sequences and at random on long ones, through every path of the splitter.
#include "diff/diff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "diff/dtl_engine.h"

namespace ramseyer {
namespace {

using Sequence = std::vector<TokenId>;

std::size_t NaiveDistance(const Sequence& a, const Sequence& b) {
  std::vector<std::vector<std::size_t>> lcs(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      lcs[i][j] =
          a[i - 1] == b[j - 1] ? lcs[i - 1][j - 1] + 1 : std::max(lcs[i - 1][j], lcs[i][j - 1]);
    }
  }
  return a.size() + b.size() - 2 * lcs[a.size()][b.size()];
}

std::string Print(const Sequence& sequence) {
  std::string out;
  for (const TokenId token : sequence) out += static_cast<char>('a' + token % 26);
  return out;
}

// Every sequence over `letters` of up to `length`.
std::vector<Sequence> AllSequences(TokenId letters, std::size_t length) {
  std::vector<Sequence> all = {{}};
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].size() == length) continue;
    for (TokenId letter = 0; letter < letters; ++letter) {
      Sequence longer = all[i];
      longer.push_back(letter);
      all.push_back(std::move(longer));
    }
  }
  return all;
}

// Of the pairs that differ only by the names of their letters, one is enough.
bool InFirstAppearanceOrder(const Sequence& a, const Sequence& b) {
  TokenId next = 0;
  for (const Sequence* sequence : {&a, &b}) {
    for (const TokenId token : *sequence) {
      if (token > next) return false;
      if (token == next) ++next;
    }
  }
  return true;
}

// What is wrong with Diff(a, b), or "".
std::string Fault(const Sequence& a, const Sequence& b, const DiffLimits& limits, bool minimal) {
  const Script script = Diff(a, b, limits);
  const std::string pair = Print(a) + " -> " + Print(b);
  if (!IsScript(a, b, script)) return pair + ": not a script";
  if (Apply(a, b, script) != b) return pair + ": does not lead to the second sequence";
  if (minimal && EditDistance(script) != NaiveDistance(a, b)) return pair + ": not minimal";
  return "";
}

void CheckAllPairs(TokenId letters, std::size_t length, const DiffLimits& limits, bool minimal) {
  const std::vector<Sequence> all = AllSequences(letters, length);
  std::size_t pairs = 0;
  for (const Sequence& a : all) {
    for (const Sequence& b : all) {
      if (!InFirstAppearanceOrder(a, b)) continue;
      ++pairs;
      const std::string fault = Fault(a, b, limits, minimal);
      ASSERT_EQ(fault, "");
    }
  }
  EXPECT_GT(pairs, all.size());
}

constexpr DiffLimits kOwnSearchOnly{.dtl_cells = 0, .split_cost = 1024};

TEST(Diff, DtlIsMinimalOnAllShortPairs) { CheckAllPairs(3, 6, DiffLimits{}, true); }

TEST(Diff, MiddleSearchIsMinimalOnAllShortPairs) { CheckAllPairs(3, 6, kOwnSearchOnly, true); }

TEST(Diff, CutOffSearchStaysCorrectOnAllShortPairs) {
  CheckAllPairs(3, 5, {.dtl_cells = 0, .split_cost = 1}, false);
  CheckAllPairs(2, 7, {.dtl_cells = 0, .split_cost = 2}, false);
  CheckAllPairs(3, 5, {.dtl_cells = 12, .split_cost = 1}, false);
}

// A copy of `a` with about one token in `every` deleted, replaced or preceded by a new one.
Sequence Edited(const Sequence& a, std::mt19937& random, std::size_t every, TokenId letters) {
  Sequence b;
  for (const TokenId token : a) {
    switch (random() % (every * 3)) {
      case 0:
        break;
      case 1:
        b.push_back(static_cast<TokenId>(random() % letters));
        break;
      case 2:
        b.push_back(static_cast<TokenId>(random() % letters));
        b.push_back(token);
        break;
      default:
        b.push_back(token);
    }
  }
  return b;
}

Sequence Random(std::mt19937& random, std::size_t size, TokenId letters) {
  Sequence sequence(size);
  for (TokenId& token : sequence) token = static_cast<TokenId>(random() % letters);
  return sequence;
}

TEST(Diff, RandomPairsAreMinimalWithinTheLimits) {
  const unsigned seed = 20180411;
  SCOPED_TRACE(seed);
  std::mt19937 random(seed);
  for (int run = 0; run < 60; ++run) {
    const TokenId letters = run % 2 == 0 ? 4 : 200;
    const Sequence a = Random(random, random() % 300, letters);
    const Sequence b = run % 3 == 0
                           ? Random(random, random() % 300, letters)
                           : Edited(a, random, 1 + static_cast<std::size_t>(run) % 7, letters);
    ASSERT_EQ(Fault(a, b, DiffLimits{}, true), "");
    ASSERT_EQ(Fault(a, b, kOwnSearchOnly, true), "");
    ASSERT_EQ(Fault(a, b, {.dtl_cells = 400, .split_cost = 1024}, true), "");
    ASSERT_EQ(Fault(a, b, {.dtl_cells = 400, .split_cost = 3}, false), "");
    ASSERT_EQ(Fault(a, b, {.dtl_cells = 0, .split_cost = 3}, false), "");
  }
}

TEST(Diff, DtlStaysMinimalUpToItsOwnLimit) {
  // Nothing in common: the most points that dtl can visit, on either side of its swap.
  Sequence a(1300);
  Sequence b(1500);
  for (std::size_t i = 0; i < a.size(); ++i) a[i] = static_cast<TokenId>(i);
  for (std::size_t i = 0; i < b.size(); ++i) b[i] = static_cast<TokenId>(5000 + i);
  ASSERT_LE((a.size() + 1) * (b.size() + 1), kDtlPoints);
  EXPECT_EQ(EditDistance(DtlDiff(a, b)), a.size() + b.size());
  EXPECT_EQ(EditDistance(DtlDiff(b, a)), a.size() + b.size());
  // One token in common, in the corners that are visited last.
  a.back() = 99999;
  b.front() = 99999;
  EXPECT_EQ(EditDistance(DtlDiff(a, b)), a.size() + b.size() - 2);
  EXPECT_EQ(EditDistance(DtlDiff(b, a)), a.size() + b.size() - 2);
}

TEST(Diff, EqualSequencesHaveAnEmptyScript) {
  std::mt19937 random(7);
  for (const std::size_t size : {0U, 1U, 50U, 5000U}) {
    const Sequence a = Random(random, size, 30);
    EXPECT_TRUE(Diff(a, a).empty());
    EXPECT_TRUE(Diff(a, a, kOwnSearchOnly).empty());
  }
}

TEST(Diff, LongSequencesWithFewEditsAreMinimal) {
  std::mt19937 random(11);
  const Sequence a = Random(random, 100000, 3000);
  const Sequence b = Edited(a, random, 400, 3000);
  const Script script = Diff(a, b);
  EXPECT_EQ(Apply(a, b, script), b);
  EXPECT_EQ(EditDistance(script), EditDistance(Diff(a, b, {.dtl_cells = 0, .split_cost = 100000})));
}

TEST(Diff, LongUnlikeSequencesAreBounded) {
  std::mt19937 random(13);
  // No word in common with its place: neither dtl nor a shortest path could afford this.
  const Sequence a = Random(random, 60000, 2000);
  const Sequence b = Random(random, 60000, 2000);
  const Script script = Diff(a, b);
  EXPECT_EQ(Apply(a, b, script), b);
  // Rearranged in large pieces: the unique triples must be found.
  Sequence c(a.begin() + 30000, a.end());
  c.insert(c.end(), a.begin(), a.begin() + 30000);
  const Script rearranged = Diff(a, c);
  EXPECT_EQ(Apply(a, c, rearranged), c);
  EXPECT_LT(EditDistance(rearranged), 61000U);
}

// Texts without a unique triple, or without anything in common that keeps its order, as long as a
// document: what looks at all that is left of one for each piece that it takes off would run for
// minutes.
TEST(Diff, LongUnlikeSequencesOfFewTokensAreCutInPieces) {
  std::mt19937 random(17);
  for (const TokenId letters : {2U, 34U}) {
    const Sequence a = Random(random, 300000, letters);
    const Sequence b = Random(random, 300000, letters);
    const Script script = Diff(a, b);
    EXPECT_EQ(Apply(a, b, script), b);
    EXPECT_LT(EditDistance(script), a.size() + b.size() - 100000) << "coarser than need be";
  }
}

TEST(Diff, LongSequencesInAnotherOrderAreCutInPieces) {
  std::mt19937 random(19);
  Sequence a(300000);
  std::iota(a.begin(), a.end(), 0U);
  Sequence b = a;
  std::shuffle(b.begin(), b.end(), random);
  EXPECT_EQ(Apply(a, b, Diff(a, b)), b);
  std::reverse_copy(a.begin(), a.end(), b.begin());
  EXPECT_EQ(Apply(a, b, Diff(a, b)), b);
}

TEST(Diff, CoarseSearchStaysCorrectOnAllShortPairs) {
  CheckAllPairs(3, 5, {.dtl_cells = 0, .split_cost = 2, .coarse_cost = 1}, false);
}

TEST(Script, RejectsWhatIsNoScript) {
  const Sequence a = {1, 2, 3};
  const Sequence b = {1, 9, 3};
  EXPECT_TRUE(IsScript(a, b, {{1, 2, 1, 2}}));
  EXPECT_FALSE(IsScript(a, b, {}));
  EXPECT_FALSE(IsScript(a, b, {{1, 2, 1, 1}}));
  EXPECT_FALSE(IsScript(a, b, {{1, 2, 1, 2}, {2, 3, 2, 3}})) << "hunks that touch are one hunk";
  EXPECT_FALSE(IsScript(a, b, {{1, 1, 1, 1}, {1, 2, 1, 2}}));
  EXPECT_FALSE(IsScript(a, b, {{1, 2, 1, 5}}));
  EXPECT_FALSE(IsScript(a, b, {{2, 1, 2, 1}}));
}

}  // namespace
}  // namespace ramseyer
