// What a comparison is about, on a page of HTML.
#pragma once

#include <string>

#include "report/report.h"

namespace ramseyer {

// Whether there is anything to write.
bool HasSubstance(const Report& report);

// Tables of the dollar amounts and dates that changed, old to new, and of the law that one document
// alone cites; nothing where there is none.
void WriteSubstance(const Report& report, std::string& out);

}  // namespace ramseyer
