// What stands below the redline: the instructions and the findings.
#pragma once

#include <string>

#include "report/report.h"

namespace ramseyer {

// Each appends one <section>, or nothing when there is nothing to list.
void WriteInstructions(const Report& report, std::string& out);
void WriteFindings(const Report& report, std::string& out);

// Whether the report has a finding, of an instruction or of none.
bool HasFindings(const Report& report);

}  // namespace ramseyer
