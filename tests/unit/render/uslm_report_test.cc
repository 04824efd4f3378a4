// The comparative print as USLM, read back by our reader, has the words of the report.
#include "render/uslm_report/uslm_report.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "amend/amend.h"
#include "compare/word_table.h"
#include "diff/intern.h"
#include "formats/read.h"
#include "render/characters.h"
#include "report/amend_report.h"
#include "support/corpus.h"
#include "support/sample_reports.h"
#include "xml/schema.h"

namespace ramseyer {
namespace {

std::string WithoutSpaces(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c != ' ') out += c;
  }
  return out;
}

// The words of the law in the document, as one of its two texts has them, spaces left out.
std::string WordsOf(const Document& document, CommitteeReading reading) {
  Interner exact;
  Interner folded;
  const WordTable table = ReadWords(document, reading, {}, exact, folded);
  std::string words;
  for (std::uint32_t i = 0; i < document.size(); ++i) {
    const NodeId id(i);
    if (document.node(id).kind != NodeKind::kBody) continue;
    const WordRange law = table.Within(document, id);
    for (std::uint32_t word = law.begin; word < law.end; ++word) {
      words += document.Text(table.ranges[word]);
    }
  }
  return words;
}

using Projection = std::vector<std::string> (*)(const ReportSection&);

std::string WordsOf(const Report& report, Projection projection) {
  std::string words;
  for (const ReportSection& section : report.sections) {
    for (const std::string& line : projection(section)) words += WithoutSpaces(Visible(line));
  }
  return words;
}

void ExpectReadsBack(const Report& report, const std::string& what) {
  Result<Source> source = Source::FromBytes("print.xml", RenderUslmReport(report));
  ASSERT_TRUE(source.has_value());
  const Result<Document> document = ReadDocument(std::move(*source));
  ASSERT_TRUE(document.has_value()) << what << ToString(document.error());
  EXPECT_EQ(WordsOf(*document, CommitteeReading::kBefore), WordsOf(report, RejectAll)) << what;
  EXPECT_EQ(WordsOf(*document, CommitteeReading::kAfter), WordsOf(report, AcceptAll)) << what;
}

// The proposed schema of USLM 2.1.1, compiled once: that takes seconds.
const Result<Schema>& ProposedSchema() {
  static const Result<Schema> kSchema =
      Schema::Load(test_support::CorpusPath("schemas/uslm-2.1.1-proposed/uslm-2.1.1.xsd"));
  return kSchema;
}

void ExpectValid(const Report& report, const std::string& what) {
  ASSERT_TRUE(ProposedSchema().has_value()) << ToString(ProposedSchema().error());
  const auto violations =
      ProposedSchema()->Validate(*Source::FromBytes("print.xml", RenderUslmReport(report)));
  ASSERT_TRUE(violations.has_value()) << what << ToString(violations.error());
  for (const SchemaViolation& violation : *violations) {
    ADD_FAILURE() << what << ":" << violation.line << ": " << violation.message;
  }
}

TEST(UslmReport, ReadBackHasTheTextBeforeAndTheTextAfter) {
  for (const char* sample : {"amendment", "comparison", "hostile", "empty"}) {
    Report report = test_support::ReportNamed(sample);
    report.kind = ReportKind::kAmendment;
    ExpectReadsBack(report, sample);
  }
}

TEST(UslmReport, SaysWhatWasNotExecuted) {
  const std::string xml = RenderUslmReport(test_support::AmendmentReport());
  EXPECT_NE(xml.find("<p>1 of 11 instructions was not executed"), std::string::npos);
}

TEST(UslmReport, SectionsStandUnderTheirTitle) {
  Report report = test_support::AmendmentReport();
  report.sections.push_back(report.sections.front());
  report.sections.insert(report.sections.begin(), report.sections.front());
  const std::string xml = RenderUslmReport(report);
  std::size_t laws = 0;
  for (std::size_t at = 0; (at = xml.find("<existingLaw ", at)) != std::string::npos; ++at) ++laws;
  EXPECT_EQ(laws, 3U);  // of titles 47, 18 and 47 again
  EXPECT_NE(xml.find("<existingLaw source=\"/us/usc/t47\">\n<heading><existingLawName>Title 47, "
                     "United States Code</existingLawName>"),
            std::string::npos);
}

void ExpectBillReadsBack(const std::string& bill_path, const std::string& law_path) {
  const Result<Document> bill = ReadDocumentFile(bill_path);
  ASSERT_TRUE(bill.has_value()) << ToString(bill.error());
  const Result<LawLibrary> library = LawLibrary::Load({law_path});
  ASSERT_TRUE(library.has_value()) << ToString(library.error());
  const Report report = ReportAmendment(*bill, *library, Amend(*bill, *library));
  EXPECT_TRUE(report.HasChanges()) << bill_path;
  ExpectReadsBack(report, bill_path);
  ExpectValid(report, bill_path);
}

// One test, because each test is a process of its own, and the schema is compiled once in each.
TEST(UslmReport, IsValidAndReadsBackForSamplesAndRealBills) {
  RAMSEYER_NEED_CORPUS("schemas/uslm-2.1.1-proposed");
  for (const char* sample : {"amendment", "comparison", "hostile", "empty"}) {
    Report report = test_support::ReportNamed(sample);
    report.kind = ReportKind::kAmendment;
    ExpectValid(report, sample);
  }
  RAMSEYER_NEED_CORPUS("fosta");
  const std::string fosta = test_support::CorpusPath("fosta");
  ExpectBillReadsBack(fosta + "/BILLS-115s1693is.xml", fosta + "/usc");
  ExpectBillReadsBack(fosta + "/BILLS-115hr1865enr.xml", fosta + "/usc");
  RAMSEYER_NEED_CORPUS("../oracle/cases");
  for (const char* law : {"115-164", "114-190", "113-67", "116-101", "116-31", "116-94", "117-7",
                          "117-49", "116-183"}) {
    const std::string name = std::string("../oracle/cases/") + law;
    const std::string folder = test_support::CorpusPath(name);
    ExpectBillReadsBack(folder + "/bill.xml", folder + "/before");
  }
}

}  // namespace
}  // namespace ramseyer
