// Tables, layouts in columns, and lists.
#include "formats/uslm/elements.h"

namespace ramseyer {
namespace {

using Role = ElementRole;

constexpr auto kRules = std::to_array<ElementRule>({
    {"table", Role::kGroup, NodeKind::kTable},
    {"layout", Role::kGroup, NodeKind::kTable},
    {"colgroup", Role::kTransparent},
    {"col", Role::kTransparent},
    {"thead", Role::kTransparent},
    {"tbody", Role::kTransparent},
    {"tfoot", Role::kTransparent},
    {"img", Role::kTransparent},
    {"caption", Role::kLine, NodeKind::kHeading},
    {"tr", Role::kGroup, NodeKind::kTableRow},
    {"row", Role::kGroup, NodeKind::kTableRow},
    {"header", Role::kGroup, NodeKind::kTableRow},
    {"td", Role::kLeaf, NodeKind::kTableCell},
    {"th", Role::kLeaf, NodeKind::kTableCell},
    {"column", Role::kLeaf, NodeKind::kTableCell},
    {"list", Role::kGroup, NodeKind::kList},
    {"ul", Role::kGroup, NodeKind::kList},
    {"ol", Role::kGroup, NodeKind::kList},
    {"li", Role::kLeaf, NodeKind::kListItem},
    {"listItem", Role::kLeaf, NodeKind::kListItem},
    {"listContent", Role::kParagraph},
});

}  // namespace

std::span<const ElementRule> UslmTables() { return kRules; }

}  // namespace ramseyer
