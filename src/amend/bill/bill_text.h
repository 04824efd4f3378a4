// A bill as amendments leave it, as a document of its own: what can be written, and what its own
// instructions are read from.
#pragma once

#include "amend/execute/manuscript.h"
#include "document/document.h"

namespace ramseyer {

// The document that the manuscript of a bill comes to. What the bill says of itself (DocumentInfo),
// its head and its back stay the bill's own, but for an official title that was amended. Words
// between quotation marks are marked kQuote; other inline marks and notes are left out. Its source
// is its own text, named after the bill "as amended", and places point into that. O(size).
Document BillAsAmended(const Document& bill, const Manuscript& manuscript);

}  // namespace ramseyer
