// The numbers of a node are put together from those of its children, from the last node of the
// document to the first, so that no subtree is read twice.
#include "compare/fingerprints.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "compare/node_roles.h"

namespace ramseyer {
namespace {

constexpr std::size_t kEnoughToContain = 16;  // numbers of a sketch
constexpr double kContainmentDiscount = 0.6;

// Of so many words the sketch is put together from that of the part which has most of them, so that
// what stands deep within is not read once for each level around it.
constexpr std::uint32_t kWordsOfHeavy = 8 * kSketchSize;

std::uint64_t Mix(std::uint64_t hash, std::uint64_t value) {
  hash ^= value + 0x9E3779B97F4A7C15U + (hash << 6U) + (hash >> 2U);
  hash *= 0xFF51AFD7ED558CCDU;
  return hash ^ (hash >> 33U);
}

std::uint64_t HashOf(NodeRole role) {
  return static_cast<std::uint64_t>(role.role) * 256 + static_cast<std::uint64_t>(role.kind);
}

// A provision's; the first words of an entry in a table of contents are not.
bool IsDesignation(const Document& document, NodeId id) {
  const Node& node = document.node(id);
  return node.kind == NodeKind::kDesignation && node.parent.valid() &&
         IsLevel(document.node(node.parent).kind);
}

// Gathers the smallest numbers of many, a bit more of them at a time than are wanted in the end.
class SketchBuilder {
 public:
  void Add(std::uint32_t number) {
    if (number > bound_) return;
    numbers_.push_back(number);
    if (numbers_.size() >= kGathered) Trim();
  }

  Sketch Finish() {
    Trim();
    return std::move(numbers_);
  }

 private:
  static constexpr std::size_t kGathered = 4 * kSketchSize;

  void Trim() {
    std::sort(numbers_.begin(), numbers_.end());
    numbers_.erase(std::unique(numbers_.begin(), numbers_.end()), numbers_.end());
    if (numbers_.size() < kSketchSize) return;
    numbers_.resize(kSketchSize);
    bound_ = numbers_.back();
  }

  Sketch numbers_;
  std::uint32_t bound_ = std::numeric_limits<std::uint32_t>::max();
};

// The number up to which a sketch has all there are in the text.
std::uint32_t LastComplete(const Sketch& sketch) {
  return sketch.size() < kSketchSize ? std::numeric_limits<std::uint32_t>::max() : sketch.back();
}

void AddOwnWords(const WordTable& words, NodeId id, SketchBuilder& sketch) {
  std::uint64_t before = 0;
  const WordRange own = words.Own(id);
  for (std::uint32_t i = own.begin; i < own.end; ++i) {
    if (IsMark(words.classes[i])) continue;
    const std::uint64_t here = words.folded[i] + 1;
    if (words.classes[i] == WordClass::kContent) {
      sketch.Add(static_cast<std::uint32_t>(Mix(0, here)));
    }
    if (before != 0) sketch.Add(static_cast<std::uint32_t>(Mix(before, here)));
    before = here;
  }
}

}  // namespace

Fingerprints TakeFingerprints(const Document& document, const WordTable& words) {
  Fingerprints prints;
  // Until a node is reached, the numbers of its parts from the last to the first.
  prints.whole.resize(document.size());
  prints.body.resize(document.size());
  for (std::uint32_t i = document.size(); i-- > 0;) {
    const NodeId id(i);
    if (words.left_out[i] || OnlyGroups(document, id)) continue;
    std::uint64_t own_words = HashOf(RoleOf(document.node(id).kind));
    const WordRange own = words.Own(id);
    for (std::uint32_t w = own.begin; w < own.end; ++w) own_words = Mix(own_words, words.folded[w]);
    const std::uint64_t whole = prints.whole[i] = Mix(Mix(own_words, prints.whole[i]), 1);
    prints.body[i] = Mix(Mix(own_words, prints.body[i]), 2);
    NodeId around = document.node(id).parent;
    while (around.valid() && OnlyGroups(document, around)) around = document.node(around).parent;
    if (!around.valid()) continue;
    prints.whole[around.index()] = Mix(prints.whole[around.index()], whole);
    if (!IsDesignation(document, id)) {
      prints.body[around.index()] = Mix(prints.body[around.index()], whole);
    }
  }
  return prints;
}

const Sketch& ComparedSide::SketchOf(NodeId node) const {
  if (const Sketch* known = Taken(node)) return *known;
  std::vector<NodeId> heaviest = {node};
  for (NodeId part = HeaviestPart(node); part.valid(); part = HeaviestPart(part)) {
    heaviest.push_back(part);
  }
  for (std::size_t i = heaviest.size(); i-- > 1;) TakeSketch(heaviest[i]);
  return TakeSketch(node);
}

NodeId ComparedSide::HeaviestPart(NodeId node) const {
  const std::uint32_t words_of_node = words.Within(*document, node).size();
  if (words_of_node < kWordsOfHeavy) return NodeId();
  for (NodeId part = document->FirstChild(node); part.valid(); part = document->NextSibling(part)) {
    if (2 * words.Within(*document, part).size() < words_of_node) continue;
    return Taken(part) == nullptr ? part : NodeId();
  }
  return NodeId();
}

const Sketch& ComparedSide::TakeSketch(NodeId node) const {
  SketchBuilder sketch;
  for (NodeId at = node; at < document->node(node).end;) {
    if (const Sketch* part = Taken(at)) {
      for (const std::uint32_t number : *part) sketch.Add(number);
      at = document->node(at).end;
      continue;
    }
    if (!IsDesignation(*document, at)) AddOwnWords(words, at, sketch);
    at = NodeId(at.index() + 1);
  }
  sketch_of_.resize(document->size());
  sketches_.push_back(sketch.Finish());
  sketch_of_[node.index()] = static_cast<std::uint32_t>(sketches_.size());
  return sketches_.back();
}

const Sketch* ComparedSide::Taken(NodeId node) const {
  const std::uint32_t taken = sketch_of_.empty() ? 0 : sketch_of_[node.index()];
  return taken == 0 ? nullptr : &sketches_[taken - 1];
}

double Similarity(const ComparedSide& old_side, NodeId old_node, const ComparedSide& new_side,
                  NodeId new_node) {
  if (old_side.prints.body[old_node.index()] == new_side.prints.body[new_node.index()]) return 1;
  const Sketch& a = old_side.SketchOf(old_node);
  const Sketch& b = new_side.SketchOf(new_node);
  // Up to the smaller one of the last numbers of full sketches both sketches are complete.
  const std::uint32_t last = std::min(LastComplete(a), LastComplete(b));
  std::size_t in_a = 0;
  std::size_t in_b = 0;
  std::size_t in_both = 0;
  while ((in_a < a.size() && a[in_a] <= last) || (in_b < b.size() && b[in_b] <= last)) {
    const bool from_a = in_a < a.size() && (in_b == b.size() || a[in_a] <= b[in_b]);
    const bool from_b = in_b < b.size() && (in_a == a.size() || b[in_b] <= a[in_a]);
    in_a += from_a ? 1 : 0;
    in_b += from_b ? 1 : 0;
    in_both += from_a && from_b ? 1 : 0;
  }
  if (in_both == 0) return 0;
  const double resemblance =
      static_cast<double>(in_both) / static_cast<double>(in_a + in_b - in_both);
  const std::size_t smaller = std::min(in_a, in_b);
  if (smaller < kEnoughToContain) return resemblance;
  const double containment = static_cast<double>(in_both) / static_cast<double>(smaller);
  return std::max(resemblance, kContainmentDiscount * containment);
}

}  // namespace ramseyer
