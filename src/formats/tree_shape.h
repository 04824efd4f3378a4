// Questions about the shape of a parsed file, answered with a format's rules.
#pragma once

#include <vector>

#include "document/node_kind.h"
#include "formats/element_rule.h"
#include "xml/xml_tree.h"

namespace ramseyer {

// Whether an element of this role ends a run of words, wherever it stands.
bool IsBlockRole(ElementRole role);

class TreeShape {
 public:
  // Both must outlive the object. O(size).
  TreeShape(const XmlTree& tree, const RulesOfTree& rules);

  // Whether the element holds words of its own: asides and metadata in it do not count. O(size).
  bool HasWords(XmlNodeId element) const;

  // Whether the element mixes words with blocks: a single paragraph that is all of it is not one,
  // and blocks in asides do not count. O(size).
  bool HasBlocks(XmlNodeId element) const;

  // The runs of text in [begin, end) that are not in asides. O(size).
  std::vector<XmlNodeId> RunsOfWords(XmlNodeId begin, XmlNodeId end) const;

  // The first block behind `begin` and before `end` that is not in an aside; an invalid id when
  // there is none. O(size).
  XmlNodeId NextBlock(XmlNodeId begin, XmlNodeId end) const;

  // The words of a level called only "text": chapeau before levels, continuation behind them,
  // content without them; text outside a level. O(1).
  NodeKind KindOfText(XmlNodeId element) const;

  // The last of the siblings that belong to the sentence which `element` begins; `element` itself
  // when it stands alone. O(siblings).
  XmlNodeId LastOfSentence(XmlNodeId element) const;

  // Whether the element stands directly in a level.
  bool StandsInLevel(XmlNodeId element) const;

 private:
  const XmlTree& tree_;
  const RulesOfTree& rules_;
  std::vector<XmlNodeId> first_level_;  // by node: its first child that is a level
};

}  // namespace ramseyer
