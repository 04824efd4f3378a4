// What a comparison is about, at a glance.
#pragma once

#include "compare/compare.h"
#include "document/document.h"
#include "report/report.h"

namespace ramseyer {

// Dollar amounts and dates that changed, came in or were dropped, in the order of the documents;
// law cited by one document only, what was added before what was dropped. O(words + nodes).
ReportSubstance SubstanceOf(const Document& old_document, const Document& new_document,
                            const Comparison& comparison);

}  // namespace ramseyer
