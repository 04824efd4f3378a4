// Tables of contents.
#include "formats/uslm/elements.h"

namespace ramseyer {
namespace {

using Role = ElementRole;

constexpr auto kRules = std::to_array<ElementRule>({
    {"toc", Role::kGroup, NodeKind::kTableOfContents},
    {"tocItem", Role::kGroup, NodeKind::kTableOfContentsItem},
    {"referenceItem", Role::kGroup, NodeKind::kTableOfContentsItem},
    {"headingItem", Role::kGroup, NodeKind::kTableOfContentsItem},
    {"groupItem", Role::kGroup, NodeKind::kTableOfContentsItem},
    {"designator", Role::kLine, NodeKind::kDesignation},
    {"label", Role::kLine, NodeKind::kHeading},
    {"target", Role::kLine, NodeKind::kPageNumber},
});

}  // namespace

std::span<const ElementRule> UslmContents() { return kRules; }

}  // namespace ramseyer
