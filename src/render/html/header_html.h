// What stands above the redline.
#pragma once

#include <string>

#include "render/html/page_anchors.h"
#include "report/report.h"

namespace ramseyer {

// Appends the page's <header>: title, documents, the summary table, the marks and what they mean,
// what was not executed; and the contents, a <nav> that leads to each section with changes.
void WriteHeader(const Report& report, const PageAnchors& anchors, std::string& out);

}  // namespace ramseyer
