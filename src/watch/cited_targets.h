// What an instruction that was not understood amends, as far as a citation before its verb tells:
// "Section 7081(f) of the … Act (42 U.S.C. 290dd–4) is amended …".
#pragma once

#include <string_view>
#include <vector>

#include "document/citation.h"

namespace ramseyer {

// The citations in parentheses that "is amended", "are amended" or "is repealed" follows within the
// sentence, in order. None of "et seq." and notes. O(words).
std::vector<UscCitation> CitedTargets(std::string_view words);

}  // namespace ramseyer
