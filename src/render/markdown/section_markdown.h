// The redline of a section in Markdown.
#pragma once

#include <cstddef>
#include <string>

#include "report/report.h"

namespace ramseyer {

// The section folded behind a summary (<details>): its changed lines and those that say where they
// stand, as in the text for terminals, a paragraph each; struck words in <del>, new ones in <ins>,
// which unlike ~~ and ** may begin and end anywhere in a word; changes numbered, and below their
// last line what made them. O(size of the section).
std::string SectionMarkdown(const Report& report, const ReportSection& section);

}  // namespace ramseyer
