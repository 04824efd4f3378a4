// Documents for tests, as short as their situation: one line a provision or paragraph, indented by
// two spaces a level.
//
//   TITLE I | GENERAL
//     SEC. 1. | Short title | This Act may be cited as the Test Act.
//     SEC. 2. | Amendment | Section 5 of the Act is amended by adding at the end the following:
//       > (c) | Fees | The Secretary may—       a quoted block, to which ">" leads, goes on with
//         > (1) | | charge a fee.               every line that has one
//       ~ The rest of section 2.                a continuation, or text of its own
//       # one | two                             a table's row
//
// The parts of a provision are parted by " | ": designation, heading, text; the text alone may
// stand behind the designation, and a part may be empty. The level is told from the designation:
// "(a)" a subsection, "(1)" a paragraph, "(A)" a subparagraph, "(i)" below a subparagraph a clause.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace ramseyer::test_support {

// Builds the document. Its source is the outline itself, so that places are lines of it.
[[nodiscard]] Document ReadOutline(std::string name, std::string_view outline);

}  // namespace ramseyer::test_support
