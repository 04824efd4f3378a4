// Where the Code has what an instruction acts on, told without a look at the law.
#pragma once

#include <string>

#include "amend/resolve/resolve.h"

namespace ramseyer {

// The identifier of the target, down to the unit that the words name: "/us/usc/t47/s230/b/4"; of a
// unit above a section "/us/usc/t18/ch117"; of a statutory note "/us/usc/t47/s230/note". "" when
// the words do not tell: an Act whose place in the Code neither the bill nor the library knows, or
// the bill itself. Opens no manuscript; a library without documents will do.
std::string CiteTarget(const Instruction& instruction, WorkingLaw& law);

}  // namespace ramseyer
