// A report as a unified diff, for patch(1) and for people who read diffs.
#pragma once

#include <string>

#include "report/report.h"

namespace ramseyer {

// The difference between RenderBefore and RenderAfter (render/patch/report_lines.h), line by line,
// with three lines of context; `patch` makes the one of the other, byte for byte. Ahead of it
// stands what it is of, and what it does not hold, in lines that begin with "# ", which patch
// skips. Each hunk names the first section that it changes. A report without changes has the lines
// ahead alone. O(size · changes of a section) at worst.
std::string RenderPatch(const Report& report);

}  // namespace ramseyer
