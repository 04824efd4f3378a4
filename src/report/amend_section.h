// One amended provision as a section of a report.
#pragma once

#include <string>

#include "amend/amend.h"
#include "report/amend_changes.h"
#include "report/report.h"

namespace ramseyer {

// The lines of the provision, each piece with its change. `law` is the document that it stands in.
// Checked: rejecting all changes gives the law before, accepting all the law after. O(lines).
ReportSection WriteAmendedSection(const AmendedProvision& provision, const Document& law,
                                  AmendmentChanges& changes);

}  // namespace ramseyer
