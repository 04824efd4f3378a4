// A report as one HTML file.
#pragma once

#include <string>

#include "report/report.h"

namespace ramseyer {

// A page that needs nothing but itself: no request, and a Content-Security-Policy that allows only
// its own style sheet and its own script, each by its digest. Struck words are <del>, new ones
// <ins>, each with the number of its change (data-c); a change has its place in the text (#c1), an
// entry in the list of changes (#n1) and, of an amendment, its instruction (#i1), linked in each
// direction. Provisions have permalinks (page_anchors.h). Without script the page is complete,
// inline and light or dark by the reader's preference; the script adds what change_list_html.h
// names, and shows the instruction when a change is pointed at and its changes when an instruction
// is. Prints with the instructions in the margin, or in columns when it shows them. Every character
// of the documents is escaped. The same report gives the same bytes. O(size of the report).
std::string RenderHtml(const Report& report);

}  // namespace ramseyer
