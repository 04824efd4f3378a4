// The levels of a bill, and the lines that head them.
#include "formats/billdtd/elements.h"

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
    {"constitution-article", Role::kLevel, NodeKind::kArticle},
    {"article", Role::kLevel, NodeKind::kArticle},
    {"appropriations-major", Role::kLevel, NodeKind::kAppropriations},
    {"appropriations-intermediate", Role::kLevel, NodeKind::kAppropriations},
    {"appropriations-small", Role::kLevel, NodeKind::kAppropriations},
    {"section", Role::kLevel, NodeKind::kSection},
    {"subsection", Role::kLevel, NodeKind::kSubsection},
    {"paragraph", Role::kLevel, NodeKind::kParagraph},
    {"subparagraph", Role::kLevel, NodeKind::kSubparagraph},
    {"clause", Role::kLevel, NodeKind::kClause},
    {"subclause", Role::kLevel, NodeKind::kSubclause},
    {"item", Role::kLevel, NodeKind::kItem},
    {"subitem", Role::kLevel, NodeKind::kSubitem},
    {"subsubitem", Role::kLevel, NodeKind::kSubsubitem},
    {"committee-appointment-paragraph", Role::kLevel, NodeKind::kLevel},
    {"rules-paragraph", Role::kLevel, NodeKind::kParagraph},
    {"rules-clause", Role::kLevel, NodeKind::kClause},
    {"enum", Role::kLine, NodeKind::kDesignation},
    {"header", Role::kLine, NodeKind::kHeading},
    {"rules-clause-header", Role::kLine, NodeKind::kHeading},
    {"subheader", Role::kLine, NodeKind::kSubheading},
});

}  // namespace

std::span<const ElementRule> BillDtdLevels() { return kRules; }

}  // namespace ramseyer
