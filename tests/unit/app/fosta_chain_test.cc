// H.R. 1865 (115th Congress) from the text that the committee reported over the three amendments of
// the House to the enrolled bill, and what either does to the law.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <vector>

#include "amend/amend.h"
#include "amend/bill/amend_bill.h"
#include "amend/bill/bill_text.h"
#include "compare/compare.h"
#include "formats/read.h"
#include "render/uslm/bill_writer.h"
#include "report/compare_report.h"
#include "support/corpus.h"

namespace ramseyer {
namespace {

Document Corpus(const std::string& file) {
  Result<Document> document = ReadDocumentFile(test_support::CorpusPath(file));
  EXPECT_TRUE(document.has_value()) << ToString(document.error());
  return std::move(*document);
}

// The text as the Record prints it, by way of a USLM file.
Document Reported() {
  const Document record = Corpus("fosta/floor-amendments/HR1865-rh-committee-substitute.txt");
  const Result<std::string> bytes = WriteUslmBill(record);
  EXPECT_TRUE(bytes.has_value()) << ToString(bytes.error());
  auto source = Source::FromBytes("hr1865-rh.xml", *bytes);
  EXPECT_TRUE(source.has_value());
  Result<Document> document = ReadDocument(std::move(*source));
  EXPECT_TRUE(document.has_value()) << ToString(document.error());
  return std::move(*document);
}

class FostaChain : public testing::Test {
 protected:
  void SetUp() override {
    RAMSEYER_NEED_CORPUS("fosta/floor-amendments");
    for (const char* name : {"amdt1-goodlatte", "amdt2-walters", "amdt3-jacksonlee"}) {
      amendments_.push_back(Corpus("fosta/floor-amendments/HR1865-" + std::string(name) + ".txt"));
    }
    std::vector<Document> base;
    base.push_back(Reported());
    base_ = LawLibrary::FromDocuments(std::move(base));
    std::vector<const Document*> in_order;
    for (const Document& amendment : amendments_) in_order.push_back(&amendment);
    amended_ = AmendBill(base_, in_order, {});
  }

  Document Engrossed() const {
    return BillAsAmended(base_.document(LawDocumentId(0)), amended_.manuscript);
  }

  std::vector<Document> amendments_;
  LawLibrary base_ = LawLibrary::FromDocuments({});
  AmendedBill amended_;
};

TEST_F(FostaChain, TwelveInstructionsAreExecuted) {
  std::vector<std::size_t> counts;
  for (const BillAmendment& amendment : amended_.amendments) {
    counts.push_back(amendment.list.instructions.size());
  }
  EXPECT_EQ(counts, (std::vector<std::size_t>{6, 5, 1}));
  ASSERT_EQ(amended_.outcomes.size(), 12U);
  for (const Outcome& outcome : amended_.outcomes) {
    EXPECT_EQ(outcome.kind, OutcomeKind::kExecuted)
        << amended_.instruction(outcome.instruction).words.begin;
  }
}

void AddChanges(const std::string& section, const std::vector<ReportPiece>& pieces,
                std::vector<std::string>& changes) {
  for (const ReportPiece& piece : pieces) {
    if (piece.kind == PieceKind::kKept) continue;
    const char* sign = piece.kind == PieceKind::kStruck ? "-" : "+";
    changes.push_back(section + ": " + sign + piece.text);
  }
}

TEST_F(FostaChain, LeadsToTheEnrolledBillButForMarksAndTheClerksNumber) {
  const Document engrossed = Engrossed();
  const Document enrolled = Corpus("fosta/BILLS-115hr1865enr.xml");
  const Report report = ReportComparison(engrossed, enrolled, Compare(engrossed, enrolled));
  std::vector<std::string> changes;
  for (const ReportSection& section : report.sections) {
    if (section.citation.rfind("section", 0) != 0) continue;
    for (const ReportLine& line : section.lines) {
      for (const auto* field : {&line.designation, &line.heading, &line.text}) {
        AddChanges(section.citation, *field, changes);
      }
    }
  }
  const std::string item =
      "Promotion or facilitation of prostitution and reckless disregard of sex trafficking.";
  EXPECT_EQ(changes, (std::vector<std::string>{
                         "section 3: -'", "section 3: +’",
                         // An entry of a table of contents is one column or two.
                         "section 3: +" + item, "section 3: -" + item, "section 4: -defendant's",
                         "section 4: +defendant’s", "section 8: -SEC. 6.", "section 8: +8."}));
}

// Apostrophes as the enrolled bill has them, and letters without case: the Record prints headings
// in capitals throughout.
std::string Folded(const std::string& text) {
  std::string folded;
  for (const char c : text) {
    if (c == '\'') {
      folded += "’";
    } else {
      folded += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return folded;
}

// The words of each provision of the law that the bill changes, by its identifier, and how many
// instructions were refused.
struct Effect {
  std::map<std::string, std::string> words;
  std::ptrdiff_t refused = 0;
};

Effect EffectOf(const Document& bill, const LawLibrary& law) {
  const AmendedLaw amended = Amend(bill, law);
  Effect effect;
  for (const AmendedProvision& provision : amended.provisions) {
    std::string& words = effect.words[provision.identifier];
    for (const Manuscript::PlainLine& line : provision.manuscript.After()) {
      words += Folded(line.designation + "|" + line.heading + "|" + line.text + "\n");
    }
  }
  effect.refused =
      std::count_if(amended.outcomes.begin(), amended.outcomes.end(),
                    [](const Outcome& outcome) { return outcome.kind == OutcomeKind::kRefused; });
  return effect;
}

TEST_F(FostaChain, DoesToTheLawWhatTheEnrolledBillDoes) {
  const Result<LawLibrary> law = LawLibrary::Load({test_support::CorpusPath("fosta/usc")});
  ASSERT_TRUE(law.has_value()) << ToString(law.error());
  const Effect ours = EffectOf(Engrossed(), *law);
  const Effect theirs = EffectOf(Corpus("fosta/BILLS-115hr1865enr.xml"), *law);
  EXPECT_EQ(ours.words, theirs.words);
  EXPECT_EQ(ours.refused, theirs.refused);
  // The table of sections of chapter 117 is not among the files.
  EXPECT_EQ(ours.refused, 1);
  for (const char* section :
       {"/us/usc/t18/s1591", "/us/usc/t18/s1595", "/us/usc/t18/s2421A", "/us/usc/t47/s230"}) {
    EXPECT_EQ(ours.words.count(section), 1U) << section;
  }
}

}  // namespace
}  // namespace ramseyer
