// Rejecting every change of the report gives the bill, accepting every change the bill as amended.
#include "report/bill_report.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "amend/bill/amend_bill.h"
#include "formats/read.h"

namespace ramseyer {
namespace {

const std::string kSamples = std::string(RAMSEYER_SOURCE_DIR) + "/samples/";

Document Sample(const std::string& name) {
  Result<Document> document = ReadDocumentFile(kSamples + name);
  EXPECT_TRUE(document.has_value()) << ToString(document.error());
  return std::move(*document);
}

class BillReport : public testing::Test {
 protected:
  BillReport() : amendment_(Sample("s1693-115-is-floor.txt")) {
    std::vector<Document> base;
    base.push_back(Sample("s1693-115-is.xml"));
    base_ = LawLibrary::FromDocuments(std::move(base));
    amended_ = AmendBill(base_, {&amendment_}, {});
    report_ = ReportBillAmendment(base_.document(LawDocumentId(0)), amended_);
  }

  Document amendment_;
  LawLibrary base_ = LawLibrary::FromDocuments({});
  AmendedBill amended_;
  Report report_;
};

// All letters of the lines but white space, in order.
std::string Letters(const std::vector<std::string>& lines) {
  std::string letters;
  for (const std::string& line : lines) {
    for (const char c : line) {
      if (c != ' ' && c != '\n') letters += c;
    }
  }
  return letters;
}

std::string Letters(const std::vector<Manuscript::PlainLine>& lines) {
  std::vector<std::string> words;
  for (const Manuscript::PlainLine& line : lines) {
    words.push_back(line.designation + line.heading + line.text);
  }
  return Letters(words);
}

TEST_F(BillReport, RejectingAllGivesTheBill) {
  std::vector<std::string> lines;
  for (const ReportSection& section : report_.sections) {
    for (const std::string& line : RejectAll(section)) lines.push_back(line);
  }
  EXPECT_EQ(Letters(lines), Letters(amended_.manuscript.Before()));
  EXPECT_NE(Letters(lines).find("facilitatetraffickers"), std::string::npos);
}

TEST_F(BillReport, AcceptingAllGivesTheAmendedBill) {
  std::vector<std::string> lines;
  for (const ReportSection& section : report_.sections) {
    for (const std::string& line : AcceptAll(section)) lines.push_back(line);
  }
  EXPECT_EQ(Letters(lines), Letters(amended_.manuscript.After()));
  EXPECT_NE(Letters(lines).find("knowinglyhelptraffickers"), std::string::npos);
}

TEST_F(BillReport, NamesTheBillAndTheAmendmentOfEveryChange) {
  EXPECT_EQ(report_.kind, ReportKind::kBillAmendment);
  ASSERT_EQ(report_.documents.size(), 2U);
  EXPECT_EQ(report_.documents[1].label, "1");
  std::vector<std::string> citations;
  for (const ReportInstruction& instruction : report_.instructions) {
    citations.push_back(instruction.citation);
  }
  EXPECT_EQ(citations,
            (std::vector<std::string>{"amendment 1, instruction 1", "amendment 1, instruction 2",
                                      "amendment 1, instruction 3", "amendment 1, instruction 4"}));
}

}  // namespace
}  // namespace ramseyer
