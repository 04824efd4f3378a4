// A section of amended law as USLM elements.
#pragma once

#include <string>

#include "report/report.h"

namespace ramseyer {

// Appends the section: its lines as nested levels (<section>, <subsection>, ...), their words with
// <addedText> and <deletedText>.
void WriteLawSection(const ReportSection& section, std::string& out);

}  // namespace ramseyer
