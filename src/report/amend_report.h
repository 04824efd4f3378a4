// What a bill does to the law, as a report.
#pragma once

#include "amend/amend.h"
#include "report/report.h"

namespace ramseyer {

// Every provision that an operation changed, all of its lines in the order of print: a
// ReportSection each, in the order of the library. Every change names the instruction that made it;
// every instruction of the bill is listed in order, with the reason when it was refused.
//
// What one operation struck and put in at one place, across lines where it breaks or replaces them,
// is one change; a new designation and a move are changes of their own. Places are those of the
// law's files. Words that the bill itself put in and struck again do not show.
//
// The law, checked before the report is returned (RAMSEYER_CHECK): without white space, RejectAll
// of every section is the law before, AcceptAll the law after. O(lines of the changed provisions).
Report ReportAmendment(const Document& bill, const LawLibrary& law, const AmendedLaw& amended);

}  // namespace ramseyer
