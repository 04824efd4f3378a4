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

std::optional<ElementRule> Dialect::RuleOf(const XmlTree& tree, XmlNodeId element) const {
  const auto name = names_.Known(tree.node(element).name);
  if (!name) return std::nullopt;
  return refine_(tree, element, *rules_[*name]);
}

}  // namespace ramseyer
