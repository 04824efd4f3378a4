// The elements of United States Legislative Markup: 1.0 (the Code) and 2.x (bills, laws, reports),
// one table per family.
#pragma once

#include <array>
#include <span>

#include "formats/element_rule.h"

namespace ramseyer {

std::span<const ElementRule> UslmLevels();
std::span<const ElementRule> UslmWords();
std::span<const ElementRule> UslmFrontMatter();
std::span<const ElementRule> UslmTables();
std::span<const ElementRule> UslmContents();
std::span<const ElementRule> UslmNotes();

}  // namespace ramseyer
