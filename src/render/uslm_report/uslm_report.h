// The comparative print of a committee report as data: USLM 2.1.1, <changesInExistingLaw>.
#pragma once

#include <string>

#include "report/report.h"

namespace ramseyer {

// The sections of amended law under the title each belongs to, in full, with the lead-in of the
// House (Rule XIII, clause 3(e)). Struck words are <deletedText> in black brackets, new ones
// <addedText>; a unit that is new or gone with all that it holds has @changed instead. What moved
// is gone at its old place and new at its new one. Instructions that were not executed are told
// ahead of the law. Valid by the proposed schema uslm-2.1.1.xsd; formats/ reads it back, the text
// before and the text after. `report` must be of an amendment (RAMSEYER_CHECK). UTF-8, every
// character of the documents escaped. O(lines · depth).
std::string RenderUslmReport(const Report& report);

}  // namespace ramseyer
