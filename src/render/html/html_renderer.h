// A report as one HTML file.
#pragma once

#include <string>

#include "report/report.h"

namespace ramseyer {

// A page that needs nothing but itself: no script, no request, a Content-Security-Policy that
// allows only its own style sheet. Struck words are <del>, new ones <ins>; each change has its
// number
// (#c1), an entry in the list of changes (#n1) and, of an amendment, its instruction (#i1), linked
// in each direction. Light and dark by the reader's preference; prints with the instructions in the
// margin. Every character of the documents is escaped. O(size of the report).
std::string RenderHtml(const Report& report);

}  // namespace ramseyer
