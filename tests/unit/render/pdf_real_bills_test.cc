// The words before and after, taken out of prints of real bills.
#include <gtest/gtest.h>

#include <iterator>
#include <string>
#include <vector>

#include "render/pdf/fonts.h"
#include "render/pdf/pdf_renderer.h"
#include "support/corpus.h"
#include "support/pdf_text.h"
#include "support/real_reports.h"

namespace ramseyer {
namespace {

using test_support::CorpusPath;

void CheckWords(const Report& report, PdfStyle style) {
  const Result<pdf::FontSet> fonts = pdf::FontSet::Load();
  ASSERT_TRUE(fonts.has_value()) << ToString(fonts.error());
  const Result<std::string> pdf = RenderPdf(report, {style, true});
  ASSERT_TRUE(pdf.has_value()) << ToString(pdf.error());
  const auto shown = [&](const std::string& words) {
    return test_support::Canonical(fonts->Shown(words));
  };
  ASSERT_FALSE(test_support::JoinedLines(report, AcceptAll).empty());
  const std::vector<test_support::PdfElement> elements = test_support::ElementsOf(*pdf);
  EXPECT_EQ(test_support::Difference(test_support::RejectAll(elements),
                                     shown(test_support::JoinedLines(report, RejectAll))),
            "");
  EXPECT_EQ(test_support::Difference(test_support::AcceptAll(elements),
                                     shown(test_support::JoinedLines(report, AcceptAll))),
            "");
}

class PdfOfComparison : public testing::TestWithParam<std::size_t> {};

TEST_P(PdfOfComparison, KeepsTheWords) {
  RAMSEYER_NEED_TOOL("pdfinfo");
  const test_support::RealPair pair = test_support::RealPairs().at(GetParam());
  RAMSEYER_NEED_CORPUS(pair.old_file);
  constexpr PdfStyle kStyles[] = {PdfStyle::kRedline, PdfStyle::kRamseyer, PdfStyle::kCordon,
                                  PdfStyle::kColumns};
  CheckWords(test_support::CompareFiles(CorpusPath(pair.old_file), CorpusPath(pair.new_file)),
             kStyles[GetParam() % std::size(kStyles)]);
}

INSTANTIATE_TEST_SUITE_P(RealBills, PdfOfComparison,
                         testing::Range(std::size_t{0}, test_support::RealPairs().size()));

class PdfOfAmendment : public testing::TestWithParam<PdfStyle> {};

TEST_P(PdfOfAmendment, KeepsTheWords) {
  RAMSEYER_NEED_TOOL("pdfinfo");
  RAMSEYER_NEED_CORPUS("fosta/usc");
  CheckWords(
      test_support::AmendFiles(CorpusPath("fosta/BILLS-115hr1865enr.xml"), CorpusPath("fosta/usc")),
      GetParam());
}

INSTANTIATE_TEST_SUITE_P(RealBills, PdfOfAmendment,
                         testing::Values(PdfStyle::kRamseyer, PdfStyle::kColumns));

}  // namespace
}  // namespace ramseyer
