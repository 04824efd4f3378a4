// Carries out what one instruction was resolved to.
#pragma once

#include <vector>

#include "amend/resolve/resolve.h"

namespace ramseyer {

// Executes all operations of the resolution or none, and adds them, numbered, to `operations`. A
// refusal of the resolution, or operations that contradict each other, make an outcome of kind
// kRefused. `bill` is the document of the instruction. O(edits * lines).
Outcome CarryOut(const Instruction& instruction, const Document& bill, Resolution resolution,
                 WorkingLaw& law, std::vector<Operation>& operations);

// Whether two texts are the same, line by line.
bool SameLines(const std::vector<Manuscript::PlainLine>& a,
               const std::vector<Manuscript::PlainLine>& b);

// Whether a manuscript reads, without what operations put in, as the untouched one does.
bool ReadsAsBefore(const Manuscript& amended, const Manuscript& untouched);

}  // namespace ramseyer
