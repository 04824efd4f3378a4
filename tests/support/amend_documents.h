// A bill and the law that it amends, from the inputs of a golden case: lines of text
// (support/plain_xml.h), or, where the markup matters, what stands inside a bill's legis-body (or a
// USLM bill's main) and inside a Code title; the rest is put around them.
//
//   --- bill text              "--- bill" for the Bill DTD, "--- uslm bill" for USLM
//   --- law 47 text            "--- law 18 positive text" for a title that is positive law; without
//                              "text" USLM
#pragma once

#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "support/golden.h"

namespace ramseyer::test_support {

// The bill; its file is "bill.xml". Errors: there is none, or it can not be read.
[[nodiscard]] Result<Document> ReadCaseBill(const GoldenCase& golden);

// The titles in the order of the file, in files "usc47.xml". Errors: one can not be read.
[[nodiscard]] Result<std::vector<Document>> ReadCaseLaw(const GoldenCase& golden);

}  // namespace ramseyer::test_support
