#include "diff/anchors.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/check.h"
#include "diff/occurrences.h"

namespace ramseyer {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// The best chain that ends at or below each value of b: total weight grows with b, so that a map
// from b to the chain's last point holds only the chains worth extending.
class Frontier {
 public:
  struct Chain {
    std::uint64_t weight = 0;
    std::size_t last = kNone;
  };

  Chain BestBelow(std::uint32_t b) const {
    auto it = best_.lower_bound(b);
    return it == best_.begin() ? Chain() : std::prev(it)->second;
  }

  void Add(std::uint32_t b, Chain chain) {
    auto it = best_.upper_bound(b);
    if (it != best_.begin() && std::prev(it)->second.weight >= chain.weight) return;
    it = best_.insert_or_assign(b, chain).first;
    for (++it; it != best_.end() && it->second.weight <= chain.weight;) it = best_.erase(it);
  }

  Chain Best() const { return best_.empty() ? Chain() : best_.rbegin()->second; }

 private:
  std::map<std::uint32_t, Chain> best_;
};

std::uint64_t Triple(TokenSpan tokens, std::size_t i) {
  std::uint64_t hash = tokens[i];
  for (std::size_t k = 1; k < 3; ++k) {
    hash = (hash ^ (hash >> 29U)) * 0x9E3779B97F4A7C15U + tokens[i + k];
  }
  return hash;
}

}  // namespace

std::vector<std::size_t> HeaviestChain(std::span<const Anchor> points,
                                       std::span<const std::uint32_t> weights) {
  RAMSEYER_CHECK(points.size() == weights.size());
  Frontier frontier;
  std::vector<std::size_t> before(points.size(), kNone);
  for (std::size_t i = 0; i < points.size(); ++i) {
    RAMSEYER_CHECK(i == 0 || points[i - 1].a < points[i].a);
    const Frontier::Chain chain = frontier.BestBelow(points[i].b);
    before[i] = chain.last;
    frontier.Add(points[i].b, {chain.weight + weights[i], i});
  }
  std::vector<std::size_t> chain;
  for (std::size_t i = frontier.Best().last; i != kNone; i = before[i]) chain.push_back(i);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

std::vector<Anchor> UniqueAnchors(TokenSpan a, TokenSpan b) {
  if (a.size() < 3 || b.size() < 3) return {};
  Occurrences triples(b.size());
  for (std::size_t i = 0; i + 2 < b.size(); ++i) {
    triples.CountInFirst(Triple(b, i), static_cast<std::uint32_t>(i));
  }
  for (std::size_t i = 0; i + 2 < a.size(); ++i) triples.CountInSecond(Triple(a, i));
  std::vector<Anchor> points;
  for (std::size_t i = 0; i + 2 < a.size(); ++i) {
    const std::optional<std::uint32_t> in_b = triples.OnlyPlace(Triple(a, i));
    // Hashes may collide: the tokens decide.
    if (in_b && std::equal(a.begin() + static_cast<std::ptrdiff_t>(i),
                           a.begin() + static_cast<std::ptrdiff_t>(i + 3), b.begin() + *in_b)) {
      points.push_back({static_cast<std::uint32_t>(i) + 1, *in_b + 1});
    }
  }
  const std::vector<std::uint32_t> weights(points.size(), 1);
  std::vector<Anchor> anchors;
  for (const std::size_t i : HeaviestChain(points, weights)) anchors.push_back(points[i]);
  return anchors;
}

}  // namespace ramseyer
