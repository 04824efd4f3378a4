// What amendments do to a bill, as a report.
#pragma once

#include "amend/bill/amend_bill.h"
#include "report/report.h"

namespace ramseyer {

// The whole bill, changed or not, a ReportSection for each of its sections and for each level above
// one; what stands before the first makes a section of its own. Every change names its instruction;
// the instructions of all amendments are listed in order, cited as "amendment 2, instruction 3".
// Checked before it is returned (RAMSEYER_CHECK) as ReportAmendment checks. O(lines of the bill).
Report ReportBillAmendment(const Document& bill, const AmendedBill& amended);

}  // namespace ramseyer
