// The print of a bill, set right by the places that its amendments state.
#pragma once

#include <memory>
#include <vector>

#include "amend/bill/amend_bill.h"
#include "amend/resolve/printed_bill.h"

namespace ramseyer {

// First by the words that stand only once in the untouched bill; then by those which the print, as
// it is known so far, has near the line stated for them and nowhere else near; until no more are
// found. The bill must outlive the print. O(instructions * size of the bill).
std::unique_ptr<const PrintedBill> PrintOf(const Document& bill, const Manuscript& manuscript,
                                           const std::vector<BillAmendment>& amendments);

}  // namespace ramseyer
