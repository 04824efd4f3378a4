// The sections of a report as HTML: the redline itself.
#pragma once

#include <string>

#include "render/html/page_anchors.h"
#include "report/report.h"

namespace ramseyer {

// Appends each section with its changes in place and, beside the first line of each change, which
// change it is and by which instruction. Unchanged provisions fold behind a row of asterisks that a
// reader may open; unchanged sections behind their names.
void WriteSections(const Report& report, const PageAnchors& anchors, std::string& out);

}  // namespace ramseyer
