// Which titles of the Code a bill can be executed on, told from its words.
#pragma once

#include <set>
#include <string>

#include "amend/language/instruction.h"
#include "amend/resolve/law_library.h"
#include "document/document.h"

namespace ramseyer {

// The titles ("47", "5a") that the targets of the bill's instructions stand in and that `library`
// does not hold: as the words cite them, or as the bill, the library's source credits and common
// knowledge of the major Acts place the sections of Acts. Targets whose place is not known have
// none; a library that holds more of the law may know more. O(bill).
std::set<std::string> TitlesNeeded(const Document& bill, const InstructionList& instructions,
                                   const LawLibrary& library);

}  // namespace ramseyer
