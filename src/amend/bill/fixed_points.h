// Places of a bill's print that amendments state for words which can be found without it.
#pragma once

#include <vector>

#include "amend/bill/amend_bill.h"
#include "print/print_map.h"

namespace ramseyer {

// One for each quotation that stands only once in the untouched bill and for which an amendment names a
// line. O(instructions * size of the bill).
std::vector<FixedPoint> FixedPointsOf(const Manuscript& bill,
                                      const std::vector<BillAmendment>& amendments);

}  // namespace ramseyer
