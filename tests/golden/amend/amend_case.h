// The inputs of golden cases that execute a bill on the law, in the notation of
// support/amend_documents.h.
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
