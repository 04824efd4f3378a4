// A report as a comparative print for a terminal, or for any place that shows plain text.
#pragma once

#include <string>

#include "report/report.h"

namespace ramseyer {

struct TextOptions {
  int width = 80;      // columns; lines are wrapped to it (not less than 40)
  bool color = false;  // struck words red and struck through, new ones blue and underlined;
                       // else [-struck-] and {+inserted+}
  bool show_unchanged = false;  // unchanged provisions too, not a row of asterisks
};

// The documents compared; each section that changed, indented as statutes are, every change with
// its number and, of an amendment, the instruction that made it; what became of the instructions; a
// summary. UTF-8, lines ended by "\n". No control character of a document gets through: the only
// escape sequences are the renderer's own, and those only with `color`. O(size of the report).
std::string RenderText(const Report& report, const TextOptions& options);

}  // namespace ramseyer
