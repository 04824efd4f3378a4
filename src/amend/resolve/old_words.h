// How the Code already calls what an Act calls otherwise, read off the words that stand in the section:
// where the bill restates "to carry out section 4(a)(1)(H)" and the Code has "to carry out section
// 76j(a)(1)(H) of this title", section 4 is section 76j there; "to carry out subpart 1" is "to carry out
// subpart I". Only the same words around the same subdivisions or number count.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "amend/resolve/section_references.h"

namespace ramseyer {

// The number that the Code gives to the section of the reference, which stands in `words`; `old` is what
// the section of the Code reads. Nothing for a reference without subdivisions, or when the old words say
// none or several. O(old).
std::optional<std::string> SectionInOldWords(std::string_view words, const SectionReference& reference,
                                             std::string_view old);

// Puts units that the Code numbers in Roman numerals so: "chapters 3 and 4" as "subparts III and IV",
// where the old words have them behind the same two words. False when nothing was replaced. O(words · old).
bool PutUnitsAsOldWords(std::string& words, std::string_view old);

}  // namespace ramseyer
