// A bill's print as text: each line with its number, page by page.
//
//   Page 1
//        A BILL
//     1    Be it enacted by the Senate and House of Representa-
//     2  tives of the United States of America in Congress assembled,
#pragma once

#include <string>

#include "document/document.h"
#include "print/print_layout.h"

namespace ramseyer {

// The lines of `layout` that carry words of the provision `id` of its document; all lines for the
// document's root. UTF-8, "\n" at the end. O(lines + nodes of the provision).
std::string DumpPrint(const Document& bill, const PrintLayout& layout, NodeId id);

}  // namespace ramseyer
