// Which passages of a bill each instruction changes, when it is executed alone: two that change the
// same one get into each other's way.
#pragma once

#include <cstdint>
#include <vector>

#include "amend/bill/amend_bill.h"
#include "amend/resolve/printed_bill.h"

namespace ramseyer {

// Stretches of the untouched bill, by line, field and offset in one number; empty ones are places
// where something is put in.
struct TouchedSpan {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};
using Touched = std::vector<TouchedSpan>;

// By InstructionId; nothing for instructions that can not be executed on the untouched bill,
// nor for the committee's, which the bill as reported holds already. Empty for a single amendment.
// O(instructions * lines).
std::vector<Touched> TouchedBy(const LawLibrary& base, const PrintedBill& print,
                               const std::vector<BillAmendment>& amendments);

// Whether they share words, one puts something in within what the other changes, or both at one
// place.
bool TouchOneAnother(const Touched& a, const Touched& b);

}  // namespace ramseyer
