// The words before and after, taken out of prints of real bills.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "amend/amend.h"
#include "compare/compare.h"
#include "formats/read.h"
#include "render/pdf/fonts.h"
#include "render/pdf/pdf_renderer.h"
#include "report/amend_report.h"
#include "report/compare_report.h"
#include "support/corpus.h"
#include "support/pdf_text.h"

namespace ramseyer {
namespace {

using test_support::CorpusPath;

Document Read(const std::string& path) {
  Result<Document> document = ReadDocumentFile(path);
  EXPECT_TRUE(document.has_value()) << ToString(document.error());
  return std::move(*document);
}

void CheckWords(const Report& report, PdfStyle style) {
  const Result<FontSet> fonts = FontSet::Load();
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

struct Pair {
  const char* old_file;
  const char* new_file;
  PdfStyle style;
};

class PdfOfComparison : public testing::TestWithParam<Pair> {};

TEST_P(PdfOfComparison, KeepsTheWords) {
  RAMSEYER_NEED_TOOL("pdfinfo");
  RAMSEYER_NEED_CORPUS(GetParam().old_file);
  const Document old_text = Read(CorpusPath(GetParam().old_file));
  const Document new_text = Read(CorpusPath(GetParam().new_file));
  CheckWords(ReportComparison(old_text, new_text, Compare(old_text, new_text, {})),
             GetParam().style);
}

constexpr Pair kPairs[] = {
    {"versions/bills-dtd_billsim/BILLS-116hr2002ih.xml",
     "versions/bills-dtd_billsim/BILLS-116hr2002eh.xml", PdfStyle::kRedline},
    {"versions/bills-dtd_billsim/BILLS-117hr2008ih.xml",
     "versions/bills-dtd_billsim/BILLS-117hr2008rfs.xml", PdfStyle::kRamseyer},
    {"versions/bills-dtd_billsim/BILLS-116hr2000ih.xml",
     "versions/bills-uslm_billsim/BILLS-116hr2000ih-uslm.xml", PdfStyle::kCordon},
    {"versions/bills-dtd_billsim/BILLS-116hr2005ih.xml",
     "versions/bills-uslm_billsim/BILLS-116hr2005ih-uslm.xml", PdfStyle::kColumns},
    {"bills-119/BILLS-119hr3535ih.xml", "bills-119/BILLS-119hr3535rh.xml", PdfStyle::kColumns},
    {"bills-119/BILLS-119hr7574rh.xml", "bills-119/BILLS-119hr7574eh.xml", PdfStyle::kRedline},
    {"bills-119/BILLS-119hr8874ih.xml", "bills-119/BILLS-119hr8874rh.xml", PdfStyle::kRamseyer},
    {"bills-119/BILLS-119hr8897rh.xml", "bills-119/BILLS-119hr8897eh.xml", PdfStyle::kCordon},
    {"bills-119/BILLS-119hr9388ih.xml", "bills-119/BILLS-119hr9388rh.xml", PdfStyle::kRedline},
    {"fosta/BILLS-115s1693is.xml", "fosta/BILLS-115hr1865enr.xml", PdfStyle::kColumns},
};

INSTANTIATE_TEST_SUITE_P(RealBills, PdfOfComparison, testing::ValuesIn(kPairs));

class PdfOfAmendment : public testing::TestWithParam<PdfStyle> {};

TEST_P(PdfOfAmendment, KeepsTheWords) {
  RAMSEYER_NEED_TOOL("pdfinfo");
  RAMSEYER_NEED_CORPUS("fosta/usc");
  const Document bill = Read(CorpusPath("fosta/BILLS-115hr1865enr.xml"));
  const Result<LawLibrary> law = LawLibrary::Load({CorpusPath("fosta/usc")});
  ASSERT_TRUE(law.has_value()) << ToString(law.error());
  CheckWords(ReportAmendment(bill, *law, Amend(bill, *law)), GetParam());
}

INSTANTIATE_TEST_SUITE_P(RealBills, PdfOfAmendment,
                         testing::Values(PdfStyle::kRamseyer, PdfStyle::kColumns));

}  // namespace
}  // namespace ramseyer
