// One amended provision as a section of a report.
#pragma once

#include <string>
#include <vector>

#include "amend/amend.h"
#include "report/amend_changes.h"
#include "report/report.h"

namespace ramseyer {

// The lines of the provision, each piece with its change. `law` is the document that it stands in.
// Checked: rejecting all changes gives the law before, accepting all the law after. O(lines).
ReportSection WriteAmendedSection(const AmendedProvision& provision, const Document& law,
                                  AmendmentChanges& changes);

// The same with the manuscript's line that each printed line begins with.
struct SourcedSection {
  ReportSection section;
  std::vector<LineId> sources;  // one for each line of the section
};
SourcedSection WriteSourcedSection(const AmendedProvision& provision, const Document& law,
                                   AmendmentChanges& changes);

}  // namespace ramseyer
