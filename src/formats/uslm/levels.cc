// The levels of a bill, a law or the Code, and the lines that head them.
#include "formats/uslm/elements.h"

namespace ramseyer {
namespace {

using Role = ElementRole;

constexpr auto kRules = std::to_array<ElementRule>({
    {"division", Role::kLevel, NodeKind::kDivision},
    {"subdivision", Role::kLevel, NodeKind::kSubdivision},
    {"title", Role::kLevel, NodeKind::kTitle},
    {"subtitle", Role::kLevel, NodeKind::kSubtitle},
    {"part", Role::kLevel, NodeKind::kPart},
    {"subpart", Role::kLevel, NodeKind::kSubpart},
    {"chapter", Role::kLevel, NodeKind::kChapter},
    {"subchapter", Role::kLevel, NodeKind::kSubchapter},
    {"article", Role::kLevel, NodeKind::kArticle},
    {"section", Role::kLevel, NodeKind::kSection},
    {"subsection", Role::kLevel, NodeKind::kSubsection},
    {"paragraph", Role::kLevel, NodeKind::kParagraph},
    {"subparagraph", Role::kLevel, NodeKind::kSubparagraph},
    {"clause", Role::kLevel, NodeKind::kClause},
    {"subclause", Role::kLevel, NodeKind::kSubclause},
    {"item", Role::kLevel, NodeKind::kItem},
    {"subitem", Role::kLevel, NodeKind::kSubitem},
    {"subsubitem", Role::kLevel, NodeKind::kSubsubitem},
    {"level", Role::kLevel, NodeKind::kLevel},
    {"appropriations", Role::kLevel, NodeKind::kAppropriations},
    {"compiledAct", Role::kLevel, NodeKind::kLevel},
    {"courtRules", Role::kLevel, NodeKind::kLevel},
    {"courtRule", Role::kLevel, NodeKind::kLevel},
    {"reorganizationPlans", Role::kLevel, NodeKind::kLevel},
    {"reorganizationPlan", Role::kLevel, NodeKind::kLevel},
    {"preliminary", Role::kLevel, NodeKind::kLevel},
    {"num", Role::kLine, NodeKind::kDesignation},
    {"heading", Role::kLine, NodeKind::kHeading},
    {"subheading", Role::kLine, NodeKind::kSubheading},
});

}  // namespace

std::span<const ElementRule> UslmLevels() { return kRules; }

}  // namespace ramseyer
