// The engrossed amendments at hand: each is read whole, and those whose bill is at hand too are
// executed.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "amend/bill/amend_bill.h"
#include "amend/bill/bill_text.h"
#include "formats/read.h"
#include "support/corpus.h"

namespace ramseyer {
namespace {

Document Corpus(const std::string& file) {
  Result<Document> document = ReadDocumentFile(test_support::CorpusPath(file));
  EXPECT_TRUE(document.has_value()) << ToString(document.error());
  return std::move(*document);
}

std::vector<std::string> ActionsOf(const InstructionList& list) {
  std::vector<std::string> actions;
  for (const Instruction& instruction : list.instructions) {
    actions.emplace_back(IdOf(instruction.action));
  }
  return actions;
}

TEST(AmendmentsCorpus, EachIsReadAndUnderstoodWhole) {
  RAMSEYER_NEED_CORPUS("amendments");
  const std::vector<std::string> substitute = {"strike-insert"};
  const std::vector<std::string> with_title = {"strike-insert", "restate"};
  const std::map<std::string, std::vector<std::string>> expected = {
      {"dtd/BILLS-114s1523eah.xml", substitute},
      {"dtd/BILLS-119hconres14eas.xml", substitute},
      {"dtd/BILLS-119hr3944eas.xml", with_title},
      {"dtd/BILLS-119hr6644eas2.xml", substitute},
      {"dtd/BILLS-119s1318eah.xml", substitute},
      {"dtd/BILLS-119s1383eah.xml", substitute},
      {"dtd/CPRT-114-HPRT-RU00-HR50.xml", substitute},
      {"dtd/Rules_Committee_Print_114-6_house-amendment.xml", substitute},
      {"uslm/BILLS-115hr1eas2.xml", substitute},
      {"uslm/BILLS-116hr1865eah.xml", substitute},
      {"uslm/BILLS-116hr1865eas.xml", substitute},
  };
  for (const auto& [file, actions] : expected) {
    EXPECT_EQ(ActionsOf(ReadBillAmendment(Corpus("amendments/" + file))), actions) << file;
  }
}

// Words of the lines behind the enacting formula, without white space.
std::string BodyOf(const Document& bill) {
  std::string letters;
  for (const Manuscript::PlainLine& line : Manuscript::FromBill(bill).After()) {
    if (line.role == LineRole::kText && line.depth == 0) continue;
    for (const char c : line.designation + line.heading + line.text) {
      if (c != ' ' && c != '\n') letters += c;
    }
  }
  return letters;
}

TEST(AmendmentsCorpus, TheHouseAmendmentToS1523LeadsToTheEnrolledBill) {
  const std::string folder = "versions/bills-dtd_xcential/";
  RAMSEYER_NEED_CORPUS(folder + "BILLS-114s1523es.xml");
  RAMSEYER_NEED_CORPUS("amendments");
  std::vector<Document> base;
  base.push_back(Corpus(folder + "BILLS-114s1523es.xml"));
  const LawLibrary library = LawLibrary::FromDocuments(std::move(base));
  const Document amendment = Corpus("amendments/dtd/BILLS-114s1523eah.xml");
  const AmendedBill amended = AmendBill(library, {&amendment}, {});
  ASSERT_EQ(amended.outcomes.size(), 1U);
  EXPECT_EQ(amended.outcomes.front().kind, OutcomeKind::kExecuted);
  EXPECT_EQ(BodyOf(BillAsAmended(library.document(LawDocumentId(0)), amended.manuscript)),
            BodyOf(Corpus(folder + "BILLS-114s1523enr.xml")));
}

}  // namespace
}  // namespace ramseyer
