#include "compare/sibling_rules.h"

#include <algorithm>
#include <string>

#include "compare/node_roles.h"

namespace ramseyer {
namespace {

// Shares of words (Similarity) that make two nodes one.
constexpr double kSimilar = 0.4;
constexpr double kSameDesignation = 0.25;
constexpr double kSameHeading = 0.1;
constexpr double kSimilarAnywhere = 0.5;
// A pair that crosses others is a move when it is this similar and this long.
constexpr double kSimilarMoved = 0.7;
constexpr std::uint32_t kWordsOfMove = 8;
// Two provisions with the same designation and place that share no words are still one, reworded,
// when one of them is at most this long.
constexpr std::uint32_t kWordsOfReworded = 25;
constexpr double kSimilarReworded = 0.08;
constexpr double kSimilarUnderOtherHeading = 0.45;
constexpr std::uint32_t kWordsAnywhere = 5;

}  // namespace

std::uint32_t SiblingRules::Shorter(NodeId old_node, NodeId new_node) const {
  return std::min(old_side_.words.Within(*old_side_.document, old_node).size(),
                  new_side_.words.Within(*new_side_.document, new_node).size());
}

bool SiblingRules::IsReserved(NodeId old_node, NodeId new_node) const {
  const NodeId of_old = twins_.of_old[old_node.index()];
  const NodeId of_new = twins_.of_new[new_node.index()];
  return (of_old.valid() && of_old != new_node) || (of_new.valid() && of_new != old_node);
}

bool SiblingRules::IsEnough(NodeId old_node, NodeId new_node, const Evidence& evidence,
                            Strictness strictness) const {
  if (strictness == Strictness::kAnywhere) {
    return evidence.similarity >= kSimilarAnywhere && Shorter(old_node, new_node) >= kWordsAnywhere;
  }
  if ((Old(old_node).kind == NodeKind::kSection) != (New(new_node).kind == NodeKind::kSection)) {
    return evidence.similarity >= kSimilarMoved;
  }
  if (evidence.similarity >= (evidence.other_heading ? kSimilarUnderOtherHeading : kSimilar)) {
    return true;
  }
  if (IsReserved(old_node, new_node)) return false;
  if (evidence.same_designation && !evidence.other_heading &&
      evidence.similarity >= kSameDesignation) {
    return true;
  }
  return evidence.same_heading &&
         (evidence.same_designation || evidence.similarity >= kSameHeading);
}

bool SiblingRules::IsWrapped(NodeId old_node, NodeId new_node, const Evidence& evidence) const {
  if (evidence.same_heading || RankOf(Old(old_node).kind) <= 1 || RankOf(New(new_node).kind) <= 1) {
    return false;
  }
  for (const NodeId part : PartsOf(*new_side_.document, new_side_.words, new_node)) {
    if (IsLevel(New(part).kind) &&
        Similarity(old_side_, old_node, new_side_, part) > evidence.similarity) {
      return true;
    }
  }
  for (const NodeId part : PartsOf(*old_side_.document, old_side_.words, old_node)) {
    if (IsLevel(Old(part).kind) &&
        Similarity(old_side_, part, new_side_, new_node) > evidence.similarity) {
      return true;
    }
  }
  return false;
}

bool SiblingRules::IsReworded(NodeId old_node, NodeId new_node) const {
  const std::string& designation = old_side_.document->provision(old_node).designation;
  if (designation.empty() || designation != new_side_.document->provision(new_node).designation) {
    return false;
  }
  if (Old(old_node).kind != New(new_node).kind || IsReserved(old_node, new_node)) return false;
  const Evidence evidence = Weigh(old_side_, old_node, new_side_, new_node);
  if (evidence.same_heading) return true;
  if (evidence.other_heading) return evidence.similarity >= kSimilarUnderOtherHeading;
  return evidence.similarity >= kSimilarReworded || Shorter(old_node, new_node) <= kWordsOfReworded;
}

bool SiblingRules::IsMove(NodeId old_node, NodeId new_node, double similarity) const {
  return similarity >= kSimilarMoved && Shorter(old_node, new_node) >= kWordsOfMove;
}

bool SiblingRules::IsOnlyOne(NodeId old_node, NodeId new_node) const {
  if (GroupOf(Old(old_node).kind) == NodeGroup::kLeaf) return !IsReserved(old_node, new_node);
  const Evidence evidence = Weigh(old_side_, old_node, new_side_, new_node);
  return !evidence.other_heading && evidence.similarity >= kSameHeading;
}

}  // namespace ramseyer
