// Rules by which a bill says once which law its amendments mean.
#pragma once

#include "amend/language/law_memory.h"
#include "amend/language/sentences.h"

namespace ramseyer::language {

// Learns the blanket rules ("Whenever in this title an amendment … is expressed in terms of an
// amendment to … a section or other provision, the reference shall be considered to be made to a
// section or other provision of the Internal Revenue Code of 1986") and the short names ("(in this
// Act referred to as the “FD&C Act”)") in the sentence.
void LearnRules(const Document& bill, const Sentence& sentence, LawMemory& memory);

}  // namespace ramseyer::language
