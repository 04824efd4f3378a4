#include "fuzz/fuzz_input.h"

#include <gtest/gtest-spi.h>

#include <utility>
#include <vector>

#include "amend/amend.h"
#include "compare/compare.h"
#include "report/amend_report.h"
#include "report/compare_report.h"
#include "support/amend_documents.h"
#include "support/outline.h"
#include "text/source.h"

namespace ramseyer::fuzz {
namespace {

using test_support::GoldenCase;

// The helpers of the goldens fail a test where a line is not in their notation: here it is no
// input.
class Notation {
 public:
  bool Kept() const { return failures_.size() == 0; }

 private:
  testing::TestPartResultArray failures_;
  testing::ScopedFakeTestPartResultReporter reporter_{
      testing::ScopedFakeTestPartResultReporter::INTERCEPT_ONLY_CURRENT_THREAD, &failures_};
};

bool IsUtf8(std::string_view bytes) {
  return Source::FromBytes("input", std::string(bytes)).has_value();
}

}  // namespace

std::optional<GoldenCase> CaseIn(std::string_view bytes) {
  if (!IsUtf8(bytes)) return std::nullopt;
  auto input = test_support::ParseGolden("input", bytes);
  if (!input) return std::nullopt;
  return std::move(*input);
}

std::optional<Document> BillIn(const GoldenCase& input) {
  const Notation notation;
  Result<Document> bill = test_support::ReadCaseBill(input);
  if (!bill || !notation.Kept()) return std::nullopt;
  return std::move(*bill);
}

std::optional<AmendingInput> AmendingIn(const GoldenCase& input) {
  std::optional<Document> bill = BillIn(input);
  if (!bill) return std::nullopt;
  const Notation notation;
  Result<std::vector<Document>> law = test_support::ReadCaseLaw(input);
  if (!law || !notation.Kept()) return std::nullopt;
  return AmendingInput{std::move(*bill), LawLibrary::FromDocuments(std::move(*law))};
}

std::optional<ComparingInput> ComparingIn(const GoldenCase& input) {
  const std::string* old_outline = input.Find("old");
  const std::string* new_outline = input.Find("new");
  if (old_outline == nullptr || new_outline == nullptr) return std::nullopt;
  const Notation notation;
  ComparingInput documents{test_support::ReadOutline("old", *old_outline),
                           test_support::ReadOutline("new", *new_outline)};
  if (!notation.Kept()) return std::nullopt;
  return documents;
}

std::optional<Report> ReportIn(std::string_view bytes) {
  const auto input = CaseIn(bytes);
  if (!input) return std::nullopt;
  if (const auto compared = ComparingIn(*input)) {
    return ReportComparison(compared->old_document, compared->new_document,
                            Compare(compared->old_document, compared->new_document));
  }
  const auto amending = AmendingIn(*input);
  if (!amending) return std::nullopt;
  return ReportAmendment(amending->bill, amending->law, Amend(amending->bill, amending->law));
}

}  // namespace ramseyer::fuzz
