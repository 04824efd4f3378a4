#include "diff/anchors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace ramseyer {
namespace {

// The weight of the heaviest rising chain, by trying every subset.
std::uint32_t NaiveHeaviest(const std::vector<Anchor>& points,
                            const std::vector<std::uint32_t>& weights) {
  std::uint32_t best = 0;
  for (std::uint32_t subset = 0; subset < (1U << points.size()); ++subset) {
    std::uint32_t weight = 0;
    std::int64_t last = -1;
    bool rises = true;
    for (std::size_t i = 0; i < points.size() && rises; ++i) {
      if ((subset >> i & 1U) == 0) continue;
      rises = static_cast<std::int64_t>(points[i].b) > last;
      last = points[i].b;
      weight += weights[i];
    }
    if (rises) best = std::max(best, weight);
  }
  return best;
}

TEST(HeaviestChain, IsTheHeaviestOfAllSubsets) {
  std::mt19937 random(3);
  for (int run = 0; run < 300; ++run) {
    std::vector<Anchor> points;
    std::vector<std::uint32_t> weights;
    const std::size_t size = random() % 9;
    for (std::size_t i = 0; i < size; ++i) {
      points.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(random() % 8)});
      weights.push_back(1 + static_cast<std::uint32_t>(random() % 5));
    }
    std::uint32_t weight = 0;
    std::int64_t last = -1;
    for (const std::size_t i : HeaviestChain(points, weights)) {
      ASSERT_GT(static_cast<std::int64_t>(points[i].b), last);
      last = points[i].b;
      weight += weights[i];
    }
    ASSERT_EQ(weight, NaiveHeaviest(points, weights)) << "run " << run;
  }
}

TEST(UniqueAnchors, AreUniqueTriplesInOrder) {
  const std::vector<TokenId> a = {1, 2, 3, 7, 7, 7, 7, 4, 5, 6};
  const std::vector<TokenId> b = {7, 7, 7, 7, 1, 2, 3, 9, 4, 5, 6};
  EXPECT_EQ(UniqueAnchors(a, b), (std::vector<Anchor>{{1, 5}, {8, 9}}));
  EXPECT_TRUE(UniqueAnchors(std::vector<TokenId>{1, 2}, b).empty());
}

}  // namespace
}  // namespace ramseyer
