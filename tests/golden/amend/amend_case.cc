#include "golden/amend/amend_case.h"

#include <utility>

#include "support/amend_documents.h"

namespace ramseyer::test_support {

Document BillOf(const GoldenCase& golden) {
  Result<Document> bill = ReadCaseBill(golden);
  EXPECT_TRUE(bill.has_value()) << ToString(bill.error());
  return std::move(*bill);
}

std::vector<Document> LawOf(const GoldenCase& golden) {
  Result<std::vector<Document>> law = ReadCaseLaw(golden);
  EXPECT_TRUE(law.has_value()) << ToString(law.error());
  return std::move(*law);
}

}  // namespace ramseyer::test_support
