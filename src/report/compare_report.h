// A comparison as a report.
#pragma once

#include "compare/compare.h"
#include "document/document.h"
#include "report/report.h"

namespace ramseyer {

// All of the new document, in its order, with what was struck at its old place: one ReportSection
// for each section, for each level above one that has words of its own (a title's heading, an
// appropriation), and for each part outside of them (front matter, preamble). Moved text stands
// twice, at its old and at its new place. A provision that is only renumbered is one change of its
// designation.
//
// Of a bill with the text of a committee the report says which text was read; its settings say what
// was left out of the comparison.
//
// The law, checked before the report is returned (RAMSEYER_CHECK): without white space, RejectAll
// over all sections is the old document's compared text, AcceptAll the new one's. Where spelling is
// ignored, kept words stand as the new document has them, and the old text comes back as far as
// spelling is compared. O(size).
Report ReportComparison(const Document& old_document, const Document& new_document,
                        const Comparison& comparison);

}  // namespace ramseyer
