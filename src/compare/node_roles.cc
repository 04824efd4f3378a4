#include "compare/node_roles.h"

namespace ramseyer {
namespace {

bool IsRunningText(NodeKind kind) {
  return kind == NodeKind::kChapeau || kind == NodeKind::kContent ||
         kind == NodeKind::kContinuation || kind == NodeKind::kText;
}

}  // namespace

bool OnlyGroups(const Document& document, NodeId id) {
  const Node& node = document.node(id);
  switch (node.kind) {
    case NodeKind::kGroup:
    case NodeKind::kFrontMatter:
    case NodeKind::kBody:
    case NodeKind::kBackMatter:
    case NodeKind::kAmendment:
      return true;
    default:
      return IsRunningText(node.kind) && node.text.empty() && node.HasChildren(id);
  }
}

NodeRole RoleOf(NodeKind kind) {
  if (IsSectionLevel(kind)) return {Role::kProvision, NodeKind::kDocument};
  if (IsLevel(kind)) return {Role::kDivision, NodeKind::kDocument};
  if (IsRunningText(kind)) return {Role::kText, NodeKind::kDocument};
  return {Role::kOther, kind};
}

bool IsSinglePart(NodeKind kind) {
  switch (kind) {
    case NodeKind::kDesignation:
    case NodeKind::kHeading:
    case NodeKind::kSubheading:
    case NodeKind::kPreamble:
    case NodeKind::kEnactingFormula:
    case NodeKind::kSourceCredit:
    case NodeKind::kSignature:
      return true;
    default:
      return false;
  }
}

std::vector<NodeId> PartsOf(const Document& document, const WordTable& words, NodeId id) {
  std::vector<NodeId> parts;
  const std::uint32_t end = document.node(id).end.index();
  for (std::uint32_t i = id.index() + 1; i < end;) {
    const NodeId child(i);
    if (words.left_out[i]) {
      i = document.node(child).end.index();
    } else if (OnlyGroups(document, child)) {
      ++i;
    } else {
      parts.push_back(child);
      i = document.node(child).end.index();
    }
  }
  return parts;
}

}  // namespace ramseyer
