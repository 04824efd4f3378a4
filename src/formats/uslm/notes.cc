// Notes, source credits, and what stands inside a sentence without belonging to it.
#include "formats/uslm/elements.h"

namespace ramseyer {
namespace {

using Role = ElementRole;

constexpr auto kRules = std::to_array<ElementRule>({
    {"notes", Role::kGroup, NodeKind::kNotes},
    {"note", Role::kGroup, NodeKind::kNote},
    {"editorialNote", Role::kGroup, NodeKind::kNote},
    {"sourceCredit", Role::kLeaf, NodeKind::kSourceCredit},
    {"sidenote", Role::kAside, NodeKind::kSidenote},
    {"footnote", Role::kAside, NodeKind::kFootnote},
    {"page", Role::kAside, NodeKind::kPageNumber},
});

}  // namespace

std::span<const ElementRule> UslmNotes() { return kRules; }

}  // namespace ramseyer
