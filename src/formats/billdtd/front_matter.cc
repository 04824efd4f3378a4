// What stands before and after the provisions of a bill.
#include "formats/billdtd/elements.h"

namespace ramseyer {
namespace {

using Role = ElementRole;

constexpr auto kRules = std::to_array<ElementRule>({
    {"metadata", Role::kSkip},
    {"meta-house", Role::kSkip},
    {"bill", Role::kTransparent},
    {"resolution", Role::kTransparent},
    {"amendment-doc", Role::kTransparent},
    {"form", Role::kGroup, NodeKind::kFrontMatter},
    {"pre-form", Role::kGroup, NodeKind::kFrontMatter},
    {"amendment-form", Role::kGroup, NodeKind::kFrontMatter},
    {"engrossed-amendment-form", Role::kGroup, NodeKind::kFrontMatter},
    {"legis-body", Role::kGroup, NodeKind::kBody},
    {"resolution-body", Role::kGroup, NodeKind::kBody},
    {"amendment-body", Role::kGroup, NodeKind::kBody},
    {"engrossed-amendment-body", Role::kGroup, NodeKind::kBody},
    {"amendment-block", Role::kGroup, NodeKind::kBody},
    {"amendment", Role::kGroup, NodeKind::kAmendment},
    {"amendment-instruction", Role::kGroup, NodeKind::kGroup},
    {"action", Role::kGroup, NodeKind::kGroup},
    {"preamble", Role::kGroup, NodeKind::kPreamble},
    {"whereas", Role::kGroup, NodeKind::kRecital},
    {"attestation", Role::kGroup, NodeKind::kBackMatter},
    {"endorsement", Role::kGroup, NodeKind::kBackMatter},
    {"attestation-group", Role::kGroup, NodeKind::kSignature},
    {"official-title-amendment", Role::kGroup, NodeKind::kBackMatter},
    {"distribution-code", Role::kLeaf, NodeKind::kText},
    {"congress", Role::kLeaf, NodeKind::kText},
    {"session", Role::kLeaf, NodeKind::kText},
    {"legis-num", Role::kLeaf, NodeKind::kText},
    {"associated-doc", Role::kLeaf, NodeKind::kText},
    {"current-chamber", Role::kLeaf, NodeKind::kText},
    {"legis-type", Role::kLeaf, NodeKind::kText},
    {"official-title", Role::kLeaf, NodeKind::kText},
    {"calendar", Role::kLeaf, NodeKind::kText},
    {"action-date", Role::kLeaf, NodeKind::kText},
    {"action-desc", Role::kLeaf, NodeKind::kText},
    {"action-instruction", Role::kLeaf, NodeKind::kText},
    {"enrolled-dateline", Role::kLeaf, NodeKind::kText},
    {"purpose", Role::kLeaf, NodeKind::kText},
    {"attestor", Role::kLeaf, NodeKind::kText},
    {"role", Role::kLeaf, NodeKind::kText},
    {"attestation-date", Role::kLeaf, NodeKind::kText},
    {"running-header", Role::kLeaf, NodeKind::kText},
    {"legis-counsel", Role::kLeaf, NodeKind::kText},
    {"first-page-header", Role::kLeaf, NodeKind::kText},
    {"first-page-date", Role::kLeaf, NodeKind::kText},
    {"first-page-desc", Role::kLeaf, NodeKind::kText},
    {"author-note", Role::kLeaf, NodeKind::kText},
    {"cosponsor", Role::kTransparent},
    {"sponsor", Role::kTransparent},
});

}  // namespace

std::span<const ElementRule> BillDtdFrontMatter() { return kRules; }

}  // namespace ramseyer
