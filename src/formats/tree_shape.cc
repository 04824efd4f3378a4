#include "formats/tree_shape.h"

#include "text/spaces.h"

namespace ramseyer {

bool IsBlockRole(ElementRole role) {
  switch (role) {
    case ElementRole::kLevel:
    case ElementRole::kGroup:
    case ElementRole::kLeaf:
    case ElementRole::kText:
    case ElementRole::kEntry:
    case ElementRole::kQuotedBlock:
    case ElementRole::kAfterQuotation:
      return true;
    default:
      return false;
  }
}

TreeShape::TreeShape(const XmlTree& tree, const RulesOfTree& rules)
    : tree_(tree), rules_(rules), first_level_(tree.size()) {
  for (std::uint32_t i = 1; i < tree.size(); ++i) {
    const ElementRule* const rule = rules_.Of(XmlNodeId(i));
    if (rule == nullptr || rule->role != ElementRole::kLevel) continue;
    XmlNodeId& first = first_level_[tree_.node(XmlNodeId(i)).parent.index()];
    if (!first.valid()) first = XmlNodeId(i);
  }
}

bool TreeShape::HasWords(XmlNodeId element) const {
  for (XmlNodeId at = element; at < tree_.node(element).end;) {
    if (!tree_.node(at).IsElement()) {
      if (!IsBlank(tree_.node(at).text)) return true;
    } else if (at != element) {
      const ElementRule* const rule = rules_.Of(at);
      if (rule && (rule->role == ElementRole::kAside || rule->role == ElementRole::kSkip)) {
        at = tree_.node(at).end;
        continue;
      }
    }
    at = XmlNodeId(at.index() + 1);
  }
  return false;
}

bool TreeShape::HasBlocks(XmlNodeId element) const {
  bool words = false;  // outside paragraphs
  bool paragraph = false;
  XmlNodeId paragraph_end = element;
  for (XmlNodeId at(element.index() + 1); at < tree_.node(element).end;) {
    if (!tree_.node(at).IsElement()) {
      words = words || (at >= paragraph_end && !IsBlank(tree_.node(at).text));
      if (paragraph && words) return true;
      at = XmlNodeId(at.index() + 1);
      continue;
    }
    const ElementRule* const rule = rules_.Of(at);
    if (rule && rule->role == ElementRole::kAside) {
      at = tree_.node(at).end;
      continue;
    }
    if (rule && IsBlockRole(rule->role)) return true;
    if (rule && rule->role == ElementRole::kParagraph) {
      if (paragraph || words) return true;
      paragraph = true;
      paragraph_end = tree_.node(at).end;
    }
    at = XmlNodeId(at.index() + 1);
  }
  return false;
}

std::vector<XmlNodeId> TreeShape::RunsOfWords(XmlNodeId begin, XmlNodeId end) const {
  std::vector<XmlNodeId> runs;
  for (XmlNodeId at = begin; at < end;) {
    if (!tree_.node(at).IsElement()) {
      runs.push_back(at);
    } else if (at != begin) {
      const ElementRule* const rule = rules_.Of(at);
      if (rule && rule->role == ElementRole::kAside) {
        at = tree_.node(at).end;
        continue;
      }
    }
    at = XmlNodeId(at.index() + 1);
  }
  return runs;
}

XmlNodeId TreeShape::NextBlock(XmlNodeId begin, XmlNodeId end) const {
  for (XmlNodeId at(begin.index() + 1); at < end; at = XmlNodeId(at.index() + 1)) {
    if (!tree_.node(at).IsElement()) continue;
    const ElementRule* const rule = rules_.Of(at);
    if (!rule) continue;
    if (rule->role == ElementRole::kAside) {
      at = XmlNodeId(tree_.node(at).end.index() - 1);
    } else if (IsBlockRole(rule->role) || rule->role == ElementRole::kParagraph ||
               rule->role == ElementRole::kLine) {
      return at;
    }
  }
  return XmlNodeId();
}

NodeKind TreeShape::KindOfText(XmlNodeId element) const {
  if (!StandsInLevel(element)) return NodeKind::kText;
  const XmlNodeId level = first_level_[tree_.node(element).parent.index()];
  if (!level.valid()) return NodeKind::kContent;
  return level < element ? NodeKind::kContinuation : NodeKind::kChapeau;
}

XmlNodeId TreeShape::LastOfSentence(XmlNodeId element) const {
  XmlNodeId last = element;
  for (XmlNodeId next = tree_.NextSibling(element); next.valid(); next = tree_.NextSibling(next)) {
    if (!tree_.node(next).IsElement()) {
      if (!IsBlank(tree_.node(next).text)) break;
      continue;
    }
    const ElementRule* const rule = rules_.Of(next);
    if (!rule) break;
    if (rule->role == ElementRole::kAside) continue;
    if (!rule->joins_sentence && rule->role != ElementRole::kText) break;
    last = next;
  }
  return last;
}

bool TreeShape::StandsInLevel(XmlNodeId element) const {
  const XmlNodeId parent = tree_.node(element).parent;
  if (!parent.valid()) return false;
  const ElementRule* const rule = rules_.Of(parent);
  return rule && rule->role == ElementRole::kLevel;
}

}  // namespace ramseyer
