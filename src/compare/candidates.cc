#include "compare/candidates.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "compare/node_roles.h"

namespace ramseyer {
namespace {

// Up to this many pairs all are weighed.
constexpr std::size_t kFewPairs = 400;

constexpr std::uint64_t kNoKey = 0;

// Of a provision; of a note or other part that begins with one.
NodeId HeadingOf(const Document& document, NodeId node) {
  if (IsLevel(document.node(node).kind)) return document.provision(node).heading_node;
  const NodeId first = document.FirstChild(node);
  const bool heading = first.valid() && document.node(first).kind == NodeKind::kHeading;
  return heading ? first : NodeId();
}

std::uint64_t KeyOfHeading(const ComparedSide& side, NodeId node) {
  const NodeId heading = HeadingOf(*side.document, node);
  if (!heading.valid() || side.words.Own(heading).empty()) return kNoKey;
  return side.prints.whole[heading.index()] | 1U;
}

std::string FoldedDesignation(const ComparedSide& side, NodeId node) {
  if (!IsLevel(side.document->node(node).kind)) return "";
  std::string designation = side.document->provision(node).designation;
  for (char& c : designation) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return designation;
}

std::uint64_t KeyOfDesignation(const ComparedSide& side, NodeId node) {
  const std::string designation = FoldedDesignation(side, node);
  return designation.empty() ? kNoKey : std::hash<std::string>()(designation) | 1U;
}

// The nodes of the new list by some key.
class Index {
 public:
  void Add(std::uint64_t key, std::uint32_t index) {
    if (key != kNoKey) by_key_[key].push_back(index);
  }

  void Collect(std::uint64_t key, std::vector<std::uint32_t>& found) const {
    if (key == kNoKey) return;
    const auto it = by_key_.find(key);
    if (it == by_key_.end() || it->second.size() > kRareEnough) return;
    found.insert(found.end(), it->second.begin(), it->second.end());
  }

 private:
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_key_;
};

struct Indices {
  Index designations;
  Index headings;
  Index sketches;
  Index bodies;
};

// From the last to the first, so that what stands in another node is taken before that.
void TakeSketches(const ComparedSide& side, std::span<const NodeId> nodes) {
  for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) side.SketchOf(*node);
}

Indices IndexOf(const ComparedSide& side, std::span<const NodeId> nodes) {
  Indices indices;
  TakeSketches(side, nodes);
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    indices.designations.Add(KeyOfDesignation(side, nodes[i]), i);
    indices.headings.Add(KeyOfHeading(side, nodes[i]), i);
    indices.bodies.Add(side.prints.body[nodes[i].index()], i);
    for (const std::uint32_t number : side.SketchOf(nodes[i])) {
      indices.sketches.Add(std::uint64_t{number} + 1, i);
    }
  }
  return indices;
}

// The same number for the same kind, designation and heading; kNoKey without either of these.
std::uint64_t NameKey(const ComparedSide& side, NodeId node) {
  const std::uint64_t designation = KeyOfDesignation(side, node);
  const std::uint64_t heading = KeyOfHeading(side, node);
  if (designation == kNoKey || heading == kNoKey) return kNoKey;
  const auto kind = static_cast<std::uint64_t>(side.document->node(node).kind);
  return (designation * 0x9E3779B97F4A7C15U ^ heading) * 31 + kind;
}

}  // namespace

Evidence Weigh(const ComparedSide& old_side, NodeId old_node, const ComparedSide& new_side,
               NodeId new_node) {
  Evidence evidence;
  evidence.similarity = Similarity(old_side, old_node, new_side, new_node);
  evidence.same_kind =
      old_side.document->node(old_node).kind == new_side.document->node(new_node).kind;
  const std::string designation = FoldedDesignation(old_side, old_node);
  evidence.same_designation =
      !designation.empty() && designation == FoldedDesignation(new_side, new_node);
  const std::uint64_t heading = KeyOfHeading(old_side, old_node);
  const std::uint64_t new_heading = KeyOfHeading(new_side, new_node);
  evidence.same_heading = heading != kNoKey && heading == new_heading;
  evidence.other_heading = heading != kNoKey && new_heading != kNoKey && heading != new_heading;
  return evidence;
}

std::vector<Candidate> FindCandidates(const ComparedSide& old_side,
                                      std::span<const NodeId> old_nodes,
                                      const ComparedSide& new_side,
                                      std::span<const NodeId> new_nodes) {
  std::vector<Candidate> candidates;
  const bool all = old_nodes.size() * new_nodes.size() <= kFewPairs;
  const Indices indices = all ? Indices() : IndexOf(new_side, new_nodes);
  if (!all) TakeSketches(old_side, old_nodes);
  std::vector<std::uint32_t> found;
  if (all) {
    for (std::uint32_t i = 0; i < new_nodes.size(); ++i) found.push_back(i);
  }
  for (std::uint32_t i = 0; i < old_nodes.size(); ++i) {
    const NodeId old_node = old_nodes[i];
    if (!all) {
      found.clear();
      indices.designations.Collect(KeyOfDesignation(old_side, old_node), found);
      indices.headings.Collect(KeyOfHeading(old_side, old_node), found);
      indices.bodies.Collect(old_side.prints.body[old_node.index()], found);
      for (const std::uint32_t number : old_side.SketchOf(old_node)) {
        indices.sketches.Collect(std::uint64_t{number} + 1, found);
      }
      std::sort(found.begin(), found.end());
      found.erase(std::unique(found.begin(), found.end()), found.end());
    }
    const NodeRole role = RoleOf(old_side.document->node(old_node).kind);
    for (const std::uint32_t j : found) {
      const NodeId new_node = new_nodes[j];
      if (!(role == RoleOf(new_side.document->node(new_node).kind))) continue;
      candidates.push_back({i, j, Weigh(old_side, old_node, new_side, new_node)});
    }
  }
  return candidates;
}

std::vector<Anchor> FindSameNames(const ComparedSide& old_side, std::span<const NodeId> old_nodes,
                                  const ComparedSide& new_side, std::span<const NodeId> new_nodes) {
  struct Named {
    std::uint32_t in_old = 0;
    std::uint32_t in_new = 0;
    std::uint32_t new_index = 0;
  };
  std::unordered_map<std::uint64_t, Named> by_name;
  std::vector<std::uint64_t> old_names;
  for (const NodeId node : old_nodes) {
    old_names.push_back(NameKey(old_side, node));
    ++by_name[old_names.back()].in_old;
  }
  for (std::uint32_t j = 0; j < new_nodes.size(); ++j) {
    Named& named = by_name[NameKey(new_side, new_nodes[j])];
    ++named.in_new;
    named.new_index = j;
  }
  std::vector<Anchor> same;
  for (std::uint32_t i = 0; i < old_nodes.size(); ++i) {
    const Named& named = by_name[old_names[i]];
    if (old_names[i] == kNoKey || named.in_old != 1 || named.in_new != 1) continue;
    same.push_back({i, named.new_index});
  }
  return same;
}

double Score(const Evidence& evidence) {
  const bool same_name = evidence.same_heading && evidence.same_designation;
  return evidence.similarity + (evidence.same_heading ? 0.3 : 0) +
         (evidence.same_designation ? 0.1 : 0) + (same_name ? 0.3 : 0) +
         (evidence.same_kind ? 0.05 : 0);
}

}  // namespace ramseyer
