#include "formats/element_rule.h"

#include "base/check.h"

namespace ramseyer {

Dialect::Dialect(const std::vector<std::span<const ElementRule>>& families, Refine refine,
                 bool prints_quotation_marks)
    : refine_(refine), prints_quotation_marks_(prints_quotation_marks) {
  for (const std::span<const ElementRule> family : families) {
    for (const ElementRule& rule : family) {
      const bool added = rules_.try_emplace(rule.name, &rule).second;
      RAMSEYER_CHECK(added);
    }
  }
}

std::optional<ElementRule> Dialect::RuleOf(const XmlTree& tree, XmlNodeId element) const {
  const auto found = rules_.find(tree.node(element).name);
  if (found == rules_.end()) return std::nullopt;
  return refine_(tree, element, *found->second);
}

}  // namespace ramseyer
