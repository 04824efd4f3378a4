// The words of a level, and what stands inside them.
#include "formats/billdtd/elements.h"

namespace ramseyer {
namespace {

using Role = ElementRole;

constexpr auto kRules = std::to_array<ElementRule>({
    {"text", Role::kText},
    {"continuation-text", Role::kLeaf, NodeKind::kContinuation},
    {"quoted-block-continuation-text", Role::kLeaf, NodeKind::kContinuation},
    {.name = "quoted-block", .role = Role::kQuotedBlock, .joins_sentence = true},
    {"after-quoted-block", Role::kAfterQuotation},
    {.name = "quote", .role = Role::kQuote, .mark = MarkKind::kQuote},
    {.name = "term", .role = Role::kQuote, .mark = MarkKind::kTerm},
    {.name = "external-xref",
     .role = Role::kMark,
     .mark = MarkKind::kReference,
     .target_attribute = "parsable-cite"},
    {.name = "internal-xref",
     .role = Role::kMark,
     .mark = MarkKind::kReference,
     .target_attribute = "idref"},
    {.name = "short-title", .role = Role::kMark, .mark = MarkKind::kShortTitle},
    {.name = "italic", .role = Role::kMark, .mark = MarkKind::kItalic},
    {.name = "bold", .role = Role::kMark, .mark = MarkKind::kBold},
    {.name = "superscript", .role = Role::kMark, .mark = MarkKind::kSuperscript},
    {.name = "subscript", .role = Role::kMark, .mark = MarkKind::kSubscript},
    {.name = "proviso", .role = Role::kMark, .mark = MarkKind::kProviso},
    {.name = "header-in-text", .role = Role::kMark, .mark = MarkKind::kHeadingText},
    {.name = "added-phrase", .role = Role::kMark, .mark = MarkKind::kCommitteeInserted},
    {.name = "deleted-phrase", .role = Role::kMark, .mark = MarkKind::kCommitteeStruck},
    {"enum-in-header", Role::kTransparent},
    {"committee-name", Role::kTransparent},
    {"act-name", Role::kTransparent},
    {"fraction", Role::kTransparent},
    {"inline-comment", Role::kTransparent},
    {"editorial", Role::kTransparent},
    {"nobreak", Role::kTransparent},
    {"linebreak", Role::kBreak},
    {"pagebreak", Role::kTransparent},
});

}  // namespace

std::span<const ElementRule> BillDtdWords() { return kRules; }

}  // namespace ramseyer
