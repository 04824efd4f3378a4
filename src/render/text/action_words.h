// What an instruction does, in a line for people: the typed data in words, not the bill's own
// words, so that a reader sees how those were understood.
#pragma once

#include <string>

#include "amend/language/instruction.h"
#include "document/document.h"

namespace ramseyer {

// "strike “and”, at the end", "strike “statute.”, insert “statute; or” and a block: (B) any State
// …", "redesignate paragraph (4) as paragraph (5), paragraph (5) as paragraph (6)". Blocks are
// shortened.
std::string InWords(const Document& bill, const Action& action);

}  // namespace ramseyer
