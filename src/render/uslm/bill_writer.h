// A bill as USLM 2.1: what can be written of a document of any format, or of one made by a program.
#pragma once

#include <string>

#include "base/result.h"
#include "document/document.h"

namespace ramseyer {

// A bill, resolution, public law or engrossed amendment as a USLM file in UTF-8. Only the document
// is looked at, never its source. Provisions, quoted blocks, quotations, tables, tables of
// contents, preambles and what a committee struck or put in are elements; designations, headings
// and words stay as the document has them.
//
// The file is read again before it is handed out, and must give the same tree: the same kinds of
// nodes with the same designations, words and quotations. Errors: another type of document; a node
// that would not read back as it is (its place is given). O(size * depth).
[[nodiscard]] Result<std::string> WriteUslmBill(const Document& bill);

}  // namespace ramseyer
