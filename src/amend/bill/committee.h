// The amendments that a committee reported, as a bill shows them: struck text and text in italic.
#pragma once

#include <vector>

#include "amend/execute/operation.h"
#include "amend/language/instruction.h"

namespace ramseyer {

// One amendment, with its edits of the bill as it was referred: Manuscript::FromBill of
// CommitteeReading::kBefore.
struct CommitteeAmendment {
  Instruction instruction;
  std::vector<Edit> edits;
};

// Each run of lines that the committee struck or put in, and each such phrase within a line with
// what takes its place, in the order of the bill. All of them together lead to the text as
// reported. O(size of the bill).
std::vector<CommitteeAmendment> CommitteeAmendmentsOf(const Document& bill);

}  // namespace ramseyer
