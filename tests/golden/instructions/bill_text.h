// A bill written as indented lines, for golden files that people read and write.
//
//   Section 230 of the Communications Act of 1934 (47 U.S.C. 230) is amended—
//     (1) in subsection (b), by striking “and” at the end; and
//     (2) by adding at the end the following:
//       | (6) to ensure vigorous enforcement.
//       > .
//
// A line without indentation begins a section of the bill; two more spaces are one level deeper.
// Lines behind "|" are a quoted block of the level that they are indented below, "> " the words
// after it, and
// "+ " further words of that level, behind its inner levels or its block.
#pragma once

#include <string_view>

#include "document/document.h"

namespace ramseyer::test_support {

// Fails the running test when the text is not UTF-8.
Document BillFromText(std::string_view text);

}  // namespace ramseyer::test_support
