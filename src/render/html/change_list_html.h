// What a reader finds changes with: the list of changes, and the controls of the page.
#pragma once

#include <string>

#include "report/report.h"

namespace ramseyer {

// Appends nothing when the report has no changes; else the list of changes as a <nav>, each with
// the place of its words, its kind and its instruction, headed by a form (hidden until the script
// runs) that filters and searches it.
void WriteChangeList(const Report& report, std::string& out);

// Appends the bar of controls of a page that has a list, hidden until the script runs: previous and
// next change, inline or side by side, unchanged provisions shown or not, light or dark.
void WriteControls(std::string& out);

}  // namespace ramseyer
