// Citations of other law, and which of them come in or are dropped.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compare/word_table.h"
#include "document/document.h"

namespace ramseyer {

struct CitedLaw {
  std::string citation;    // "47 U.S.C. 230(c)(1)", "Public Law 115-164", "110 Stat. 133"
  std::uint32_t word = 0;  // the first word of the first place that cites it
};

// The law that the words cite, each once, in the order in which it is cited first. "Section 230 of
// title 47, United States Code" is cited as 47 U.S.C. 230; hyphens and dashes are hyphens.
// O(words).
std::vector<CitedLaw> FindCitedLaw(const Document& document, const WordTable& words);

// What the first list has and the second has not, in its order. O(size).
std::vector<CitedLaw> CitedOnlyIn(const std::vector<CitedLaw>& cited,
                                  const std::vector<CitedLaw>& others);

}  // namespace ramseyer
