// What a comparison is about, on a page of text.
#pragma once

#include "render/text/page.h"
#include "report/report.h"

namespace ramseyer {

// Tables of the dollar amounts and dates that changed, old to new, and of the law that one document
// alone cites, each with its place; nothing where there is none.
void PrintSubstance(const Report& report, TextPage& page);

}  // namespace ramseyer
