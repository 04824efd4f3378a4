// The text before and the text after of a report as plain lines: what its patch applies to, and
// what the patch makes of it.
#pragma once

#include <string>
#include <vector>

#include "report/report.h"

namespace ramseyer {

// The lines of all sections in order, as RejectAll and AcceptAll (report/report.h) have them, each
// without its end. Of a comparison that is the whole document; of amended law the sections that the
// bill speaks of. Treacherous characters are spelled out (Visible, render/characters.h). O(size).
std::vector<std::string> LinesBefore(const Report& report);
std::vector<std::string> LinesAfter(const Report& report);

// The same as the bytes of a file: UTF-8, each line ended by "\n".
std::string RenderBefore(const Report& report);
std::string RenderAfter(const Report& report);

}  // namespace ramseyer
