// What reports say of the documents and instructions that they speak of.
#pragma once

#include "amend/amend.h"
#include "document/document.h"
#include "report/report.h"

namespace ramseyer {

// "S. 1693 (115th Congress), Introduced in Senate", and the file.
ReportDocument DescribeDocument(const Document& document);

// The instruction of an outcome, without its changes.
ReportInstruction DescribeInstruction(const Document& bill, const Instruction& instruction,
                                      const Outcome& outcome);

}  // namespace ramseyer
