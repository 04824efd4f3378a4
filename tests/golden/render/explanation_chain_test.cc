// What holds for every explanation, tried on every execution golden: each step begins where the one
// before it ended, the first at the law as it is and the last at the law as it would be.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/files.h"
#include "document/citation.h"
#include "formats/read.h"
#include "golden/amend/amend_case.h"
#include "report/amend_report.h"
#include "report/explanation.h"
#include "support/corpus.h"
#include "support/golden.h"

namespace ramseyer {
namespace {

using test_support::GoldenCase;

std::string Unspaced(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) {
    for (const char c : line) {
      if (c != ' ') all.push_back(c);
    }
  }
  return all;
}

std::string Before(const std::vector<ReportLine>& lines) {
  ReportSection section;
  section.lines = lines;
  return Unspaced(RejectAll(section));
}

std::string After(const std::vector<ReportLine>& lines) {
  ReportSection section;
  section.lines = lines;
  return Unspaced(AcceptAll(section));
}

// The number of steps of one section.
std::size_t CheckSection(const Document& bill, const LawLibrary& law, const AmendedLaw& amended,
                         const ReportSection& section) {
  const Result<Explanation> explanation = Explain(bill, law, amended, section.identifier);
  EXPECT_TRUE(explanation.has_value()) << ToString(explanation.error());
  if (!explanation) return 0;
  std::string standing = Unspaced(RejectAll(section));
  std::size_t steps = 0;
  for (const ExplanationStep& step : explanation->steps) {
    if (!step.executed()) continue;
    EXPECT_EQ(Before(step.lines), standing) << step.described.citation;
    standing = After(step.lines);
    ++steps;
  }
  EXPECT_EQ(standing, Unspaced(AcceptAll(section)));
  EXPECT_EQ(standing, After(explanation->result));
  return steps;
}

// The number of steps of all sections that the bill changes.
std::size_t CheckChains(const Document& bill, const LawLibrary& law) {
  const AmendedLaw amended = Amend(bill, law);
  std::size_t steps = 0;
  for (const ReportSection& section : ReportAmendment(bill, law, amended).sections) {
    // Notes and whole chapters have no citation by which they could be explained.
    if (ParseUsc(section.identifier)) steps += CheckSection(bill, law, amended, section);
  }
  return steps;
}

TEST(ExplanationChain, EveryStepBeginsWhereTheLastOneEnded) {
  std::size_t steps = 0;
  for (const std::string& path : test_support::GoldenFiles("tests/golden/amend")) {
    SCOPED_TRACE(path);
    const Result<std::string> bytes = ReadFile(path);
    ASSERT_TRUE(bytes.has_value());
    const Result<GoldenCase> golden = test_support::ParseGolden(path, *bytes);
    ASSERT_TRUE(golden.has_value());
    const Document bill = test_support::BillOf(*golden);
    const LawLibrary law = LawLibrary::FromDocuments(test_support::LawOf(*golden));
    steps += CheckChains(bill, law);
  }
  EXPECT_GT(steps, 100U);
}

TEST(ExplanationChain, HoldsForALawThatWasEnacted) {
  RAMSEYER_NEED_CORPUS("fosta/usc");
  const Result<Document> bill =
      ReadDocumentFile(test_support::CorpusPath("fosta/BILLS-115hr1865enr.xml"));
  const Result<LawLibrary> law = LawLibrary::Load({test_support::CorpusPath("fosta/usc")});
  ASSERT_TRUE(bill.has_value() && law.has_value());
  EXPECT_GT(CheckChains(*bill, *law), 5U);
}

}  // namespace
}  // namespace ramseyer
