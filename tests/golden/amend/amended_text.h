// Manuscripts and outcomes as golden files show them.
#pragma once

#include <string>
#include <string_view>

#include "amend/amend.h"

namespace ramseyer::test_support {

// A line of text for each of the manuscript, set in by its depth: "[-struck-]", "{+put in+}", and
// at its front "+" for a line put in and "-" for one whose start was struck.
std::string Print(const Manuscript& manuscript);

// "executed", "refused", "no text effect".
std::string_view NameOf(OutcomeKind kind);

}  // namespace ramseyer::test_support
