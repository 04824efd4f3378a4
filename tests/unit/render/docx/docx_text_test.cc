// Law 7 on the file itself: with every change rejected the old words are left, with every change
// accepted the new ones. Decided upon here as the standard has it; docx_libreoffice_test.cc lets
// LibreOffice decide.
#include <gtest/gtest.h>

#include <string>

#include "render/docx/docx_renderer.h"
#include "support/corpus.h"
#include "support/sample_reports.h"
#include "unit/render/docx/docx_words.h"

namespace ramseyer {
namespace {

using test_support::CorpusPath;

// Whether moved, struck and inserted words come out as the report has them.
void ExpectBothTexts(const Report& report, const std::string& name) {
  const Result<std::string> bytes = RenderDocx(report);
  ASSERT_TRUE(bytes.has_value()) << ToString(bytes.error());
  const auto paragraphs = test_support::DocxParagraphs(
      test_support::DocxTree(test_support::DocxParts(*bytes), "word/document.xml"));
  for (const bool accept : {false, true}) {
    const auto wanted = test_support::LawOfReport(report, accept);
    const auto found = test_support::LawOfParagraphs(test_support::Decide(paragraphs, accept));
    EXPECT_EQ(test_support::FirstDifference(wanted, found), "")
        << name << (accept ? ", accepted" : ", rejected");
  }
}

TEST(DocxText, OfReportsWithEveryKindOfChange) {
  for (const char* sample : {"amendment", "comparison", "hostile", "empty"}) {
    ExpectBothTexts(test_support::ReportNamed(sample), sample);
  }
}

TEST(DocxText, OfAmendments) {
  RAMSEYER_NEED_CORPUS("fosta/usc");
  for (const char* bill : {"fosta/BILLS-115s1693is.xml", "fosta/BILLS-115hr1865enr.xml"}) {
    ExpectBothTexts(test_support::AmendFiles(CorpusPath(bill), CorpusPath("fosta/usc")), bill);
  }
}

TEST(DocxText, OfTheBillsOnWhichEveryFormatIsTested) {
  RAMSEYER_NEED_CORPUS("bills-119");
  for (const test_support::RealPair& pair : test_support::RealPairs()) {
    ExpectBothTexts(
        test_support::CompareFiles(CorpusPath(pair.old_file), CorpusPath(pair.new_file)),
        pair.new_file);
  }
}

TEST(DocxText, OfComparisons) {
  RAMSEYER_NEED_CORPUS("versions");
  const std::pair<const char*, const char*> pairs[] = {
      {"versions/bills-dtd_xcential/BILLS-114hr1732ih.xml",
       "versions/bills-dtd_xcential/BILLS-114hr1732rh.xml"},
      {"versions/bills-dtd_xcential/BILLS-114hr2289ih.xml",
       "versions/bills-dtd_xcential/BILLS-114hr2289rh.xml"},
      {"versions/bills-dtd_xcential/BILLS-114s1523is.xml",
       "versions/bills-dtd_xcential/BILLS-114s1523enr.xml"},
      {"versions/bills-dtd_deltatrack/BILLS-118s4795rs.xml",
       "versions/bills-dtd_deltatrack/BILLS-118s4797rs.xml"},
      {"large/BILLS-116hr1865eah.xml", "large/BILLS-116hr1865enr.xml"},
  };
  for (const auto& [old_file, new_file] : pairs) {
    ExpectBothTexts(test_support::CompareFiles(CorpusPath(old_file), CorpusPath(new_file)),
                    new_file);
  }
}

}  // namespace
}  // namespace ramseyer
