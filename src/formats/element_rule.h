// What the readers do with an element, as data: one rule per element name.
//
// A format is a handful of tables of rules, one per family of elements, and one function for the
// few elements whose attributes or parents decide. The walk over the tree is the same for all
// formats (formats/tree_reader.h).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/text_index.h"
#include "document/document.h"
#include "document/node_kind.h"
#include "xml/xml_tree.h"

namespace ramseyer {

enum class ElementRole : std::uint8_t {
  kSkip,            // metadata: not words of the document
  kTransparent,     // says nothing: its children stand where it stands
  kBreak,           // white space between words
  kLevel,           // a provision
  kGroup,           // holds other nodes; words directly inside become kText leaves
  kLeaf,            // words; becomes a holder of the same kind when it mixes them with blocks
  kLine,            // a leaf of one line (a heading, a designation): blocks inside are run together
  kText,            // the words of a level: chapeau, content or continuation, by where it stands
  kParagraph,       // a paragraph of words that may stand inside a leaf
  kEntry,           // an item of a table of contents, designation and heading in one run of words
  kMark,            // inline: a mark over words
  kQuote,           // inline: the format implies the quotation marks, the words stand inside
  kMarkedQuote,     // inline: the quotation marks stand in the words, inside or around the element
  kAside,           // words that do not belong to the sentence in which they stand
  kQuotedBlock,     // provisions between quotation marks
  kAfterQuotation,  // what follows a quoted block: "; and"
};

struct ElementRule {
  std::string_view name;
  ElementRole role = ElementRole::kTransparent;
  NodeKind kind = NodeKind::kGroup;        // kLevel, kGroup, kLeaf, kLine, kAside
  MarkKind mark = MarkKind::kItalic;       // kMark, kQuote
  std::string_view target_attribute = {};  // kMark: where the mark's target is written
  bool joins_sentence = false;             // a block that stands beside the words that lead to it
};

// The rules of a format.
class Dialect {
 public:
  // Decides by attributes and surroundings; gives `rule` back for most elements. What it gives
  // lives as long as the program.
  using Refine = const ElementRule& (*)(const XmlTree& tree, XmlNodeId element,
                                        const ElementRule& rule);

  // `prints_quotation_marks`: whether the marks around quoted blocks stand in the words.
  Dialect(const std::vector<std::span<const ElementRule>>& families, Refine refine,
          bool prints_quotation_marks);

  bool prints_quotation_marks() const { return prints_quotation_marks_; }

  // The rule for an element; null when the format has none for its name. O(length of the name).
  const ElementRule* RuleOf(const XmlTree& tree, XmlNodeId element) const;

 private:
  TextIndex names_;
  std::vector<const ElementRule*> rules_;  // by the number of their name
  Refine refine_;
  bool prints_quotation_marks_ = false;
};

// The rules of the elements of one document, each looked up once: the readers ask for them again
// and again.
class RulesOfTree {
 public:
  // O(size).
  RulesOfTree(const XmlTree& tree, const Dialect& dialect);

  // Null for a run of text, and for an element without a rule.
  const ElementRule* Of(XmlNodeId node) const { return rules_[node.index()]; }

 private:
  std::vector<const ElementRule*> rules_;
};

}  // namespace ramseyer
