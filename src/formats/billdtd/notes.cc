// Footnotes.
#include "formats/billdtd/elements.h"

namespace ramseyer {
namespace {

using Role = ElementRole;

constexpr auto kRules = std::to_array<ElementRule>({
    {"footnote", Role::kAside, NodeKind::kFootnote},
    {"footnote-ref", Role::kAside, NodeKind::kNoteReference},
});

}  // namespace

std::span<const ElementRule> BillDtdNotes() { return kRules; }

}  // namespace ramseyer
