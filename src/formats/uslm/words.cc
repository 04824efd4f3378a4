// The words of a level, and what stands inside them.
#include "formats/uslm/elements.h"

namespace ramseyer {
namespace {

using Role = ElementRole;

constexpr auto kRules = std::to_array<ElementRule>({
    {"chapeau", Role::kLeaf, NodeKind::kChapeau},
    {"content", Role::kLeaf, NodeKind::kContent},
    {"continuation", Role::kLeaf, NodeKind::kContinuation},
    {"text", Role::kText},
    {"p", Role::kParagraph},
    {"quotedContent", Role::kQuotedBlock},
    {"quotedText", Role::kMarkedQuote},
    {.name = "ref", .role = Role::kMark, .mark = MarkKind::kReference, .target_attribute = "href"},
    {.name = "a", .role = Role::kMark, .mark = MarkKind::kReference, .target_attribute = "href"},
    {.name = "term", .role = Role::kMark, .mark = MarkKind::kTerm},
    {.name = "shortTitle", .role = Role::kMark, .mark = MarkKind::kShortTitle},
    {.name = "i", .role = Role::kMark, .mark = MarkKind::kItalic},
    {.name = "b", .role = Role::kMark, .mark = MarkKind::kBold},
    {.name = "sup", .role = Role::kMark, .mark = MarkKind::kSuperscript},
    {.name = "sub", .role = Role::kMark, .mark = MarkKind::kSubscript},
    {.name = "proviso", .role = Role::kMark, .mark = MarkKind::kProviso},
    {.name = "date", .role = Role::kMark, .mark = MarkKind::kDate},
    {.name = "headingText", .role = Role::kMark, .mark = MarkKind::kHeadingText},
    {.name = "amendingAction",
     .role = Role::kMark,
     .mark = MarkKind::kAmendingAction,
     .target_attribute = "type"},
    {.name = "addedText", .role = Role::kMark, .mark = MarkKind::kCommitteeInserted},
    {.name = "deletedText", .role = Role::kMark, .mark = MarkKind::kCommitteeStruck},
    {"inline", Role::kTransparent},
    {"span", Role::kTransparent},
    {"committee", Role::kTransparent},
    {"sponsor", Role::kTransparent},
    {"cosponsor", Role::kTransparent},
    {"elided", Role::kTransparent},
    {"approvedDate", Role::kTransparent},
    {"def", Role::kTransparent},
    {"entity", Role::kTransparent},
    {"amount", Role::kTransparent},
    {"del", Role::kTransparent},
    {"ins", Role::kTransparent},
    {"u", Role::kTransparent},
    {"br", Role::kBreak},
});

}  // namespace

std::span<const ElementRule> UslmWords() { return kRules; }

}  // namespace ramseyer
