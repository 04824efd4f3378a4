// Tables of contents.
#include "formats/billdtd/elements.h"

namespace ramseyer {
namespace {

using Role = ElementRole;

constexpr auto kRules = std::to_array<ElementRule>({
    {.name = "toc",
     .role = Role::kGroup,
     .kind = NodeKind::kTableOfContents,
     .joins_sentence = true},
    {"toc-entry", Role::kEntry, NodeKind::kTableOfContentsItem},
    {"multi-column-toc-entry", Role::kGroup, NodeKind::kTableOfContentsItem},
    {"toc-enum", Role::kLine, NodeKind::kDesignation},
    {"level-header", Role::kLine, NodeKind::kHeading},
    {"target", Role::kLine, NodeKind::kPageNumber},
});

}  // namespace

std::span<const ElementRule> BillDtdContents() { return kRules; }

}  // namespace ramseyer
