// Tables and lists.
#include "formats/billdtd/elements.h"

namespace ramseyer {
namespace {

using Role = ElementRole;

constexpr auto kRules = std::to_array<ElementRule>({
    {.name = "table", .role = Role::kGroup, .kind = NodeKind::kTable, .joins_sentence = true},
    {"tgroup", Role::kTransparent},
    {"thead", Role::kTransparent},
    {"tbody", Role::kTransparent},
    {"tfoot", Role::kTransparent},
    {"colspec", Role::kTransparent},
    {"ttitle", Role::kLine, NodeKind::kHeading},
    {"tdesc", Role::kLine, NodeKind::kSubheading},
    {"row", Role::kGroup, NodeKind::kTableRow},
    {"entry", Role::kLeaf, NodeKind::kTableCell},
    {.name = "list", .role = Role::kGroup, .kind = NodeKind::kList, .joins_sentence = true},
    {"list-item", Role::kLeaf, NodeKind::kListItem},
});

}  // namespace

std::span<const ElementRule> BillDtdTables() { return kRules; }

}  // namespace ramseyer
