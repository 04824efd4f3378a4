// A provision of the law as it stood before and after each operation on it.
#pragma once

#include <vector>

#include "amend/amend.h"

namespace ramseyer {

// Lines have the same ids in every state, and in the finished manuscript.
struct ReplayedStep {
  OperationId operation;
  Manuscript before;  // settled: without a mark
  Manuscript after;   // marked with what this operation alone did
};

// As the provision stood before the bill: without a line when the bill adds it.
Manuscript BeforeTheBill(const AmendedProvision& provision, const LawLibrary& law);

// The operations on the provision in order, each on the text as the ones before it left it.
// `operations` are those of the amended law. Checked (RAMSEYER_CHECK): the last state reads as the
// finished manuscript does. O(operations · lines).
std::vector<ReplayedStep> Replay(const AmendedProvision& provision, const LawLibrary& law,
                                 const std::vector<Operation>& operations);

}  // namespace ramseyer
