// What became of a bill's instructions, and the summary, as text for people.
#pragma once

#include "render/text/page.h"
#include "report/report.h"

namespace ramseyer {

// Counts, then each instruction that was not executed under its reason, what was executed with a
// caution, what has no effect on the text, and findings that belong to no instruction.
void PrintOutcome(const Report& report, TextPage& page);

// The table of counts.
void PrintSummary(const Report& report, TextPage& page);

}  // namespace ramseyer
