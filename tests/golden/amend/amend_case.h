// The inputs of golden cases that execute a bill on the law: lines of text (support/plain_xml.h),
// or, where the markup matters, what stands inside a bill's legis-body (or a USLM bill's main) and
// inside a Code title; the rest is put around them.
//
//   --- bill text              "--- bill" for the Bill DTD, "--- uslm bill" for USLM
//   --- law 47 text            "--- law 18 positive text" for a title that is positive law; without
//                              "text" USLM
#pragma once

#include <vector>

#include "document/document.h"
#include "support/golden.h"

namespace ramseyer::test_support {

// Fails the running test when it can not be read; its file is "bill.xml".
Document BillOf(const GoldenCase& golden);

// The titles in the order of the file, in files "usc47.xml".
std::vector<Document> LawOf(const GoldenCase& golden);

}  // namespace ramseyer::test_support
