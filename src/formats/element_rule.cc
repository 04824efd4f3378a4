#include "formats/element_rule.h"

#include "base/check.h"

namespace ramseyer {

Dialect::Dialect(const std::vector<std::span<const ElementRule>>& families, Refine refine,
                 bool prints_quotation_marks)
    : refine_(refine), prints_quotation_marks_(prints_quotation_marks) {
  for (const std::span<const ElementRule> family : families) {
    for (const ElementRule& rule : family) {
      RAMSEYER_CHECK(names_.Number(rule.name) == rules_.size());  // no name has two rules
      rules_.push_back(&rule);
    }
  }
}

const ElementRule* Dialect::RuleOf(const XmlTree& tree, XmlNodeId element) const {
  const auto name = names_.Known(tree.node(element).name);
  return name ? &refine_(tree, element, *rules_[*name]) : nullptr;
}

RulesOfTree::RulesOfTree(const XmlTree& tree, const Dialect& dialect) {
  rules_.reserve(tree.size());
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const XmlNodeId id(i);
    rules_.push_back(tree.node(id).IsElement() ? dialect.RuleOf(tree, id) : nullptr);
  }
}

}  // namespace ramseyer
