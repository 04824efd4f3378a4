// A bill on which nothing was done is the bill: its words, and the instructions that it gives to
// the law.
#include "amend/bill/bill_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "amend/bill/amend_bill.h"
#include "amend/language/instruction.h"
#include "formats/read.h"
#include "support/corpus.h"

namespace ramseyer {
namespace {

Document ReadBill(const std::string& path) {
  Result<Document> document = ReadDocumentFile(path);
  EXPECT_TRUE(document.has_value()) << ToString(document.error());
  return std::move(*document);
}

std::vector<std::string> LinesOf(const std::vector<Manuscript::PlainLine>& lines) {
  std::vector<std::string> words;
  for (const Manuscript::PlainLine& line : lines) {
    words.push_back(line.designation + "|" + line.heading + "|" + line.text);
  }
  return words;
}

// What each instruction does to which provision, in order.
std::vector<std::string> InstructionsOf(const Document& bill) {
  std::vector<std::string> all;
  for (const Instruction& instruction : ReadInstructions(bill).instructions) {
    all.push_back(std::string(IdOf(instruction.action)) + " " + ToString(instruction.target));
  }
  return all;
}

// A block without words is no line of a manuscript: "the following new item:" with nothing behind
// it is then not understood any more.
bool HasEmptyBlock(const Document& bill) {
  for (NodeId at(0); at.index() < bill.size(); at = NodeId(at.index() + 1)) {
    if (bill.node(at).kind == NodeKind::kQuotedBlock && bill.WordsOf(at).empty()) return true;
  }
  return false;
}

void ExpectUntouched(const std::string& path) {
  SCOPED_TRACE(path);
  const Document bill = ReadBill(path);
  const Manuscript manuscript = Manuscript::FromBill(bill);
  const Document same = BillAsAmended(bill, manuscript);
  EXPECT_EQ(LinesOf(Manuscript::FromBill(same).After()), LinesOf(manuscript.After()));
  if (bill.HasCommitteeText() || HasEmptyBlock(bill)) return;
  EXPECT_EQ(InstructionsOf(same), InstructionsOf(bill));
}

TEST(BillText, AnUntouchedSampleStaysAsItIs) {
  const std::string samples = std::string(RAMSEYER_SOURCE_DIR) + "/samples/";
  ExpectUntouched(samples + "s1693-115-is.xml");
  ExpectUntouched(samples + "s1693-115-rs.xml");
}

// Every so-manieth file of a folder, so that about `count` are taken.
std::vector<std::string> Spread(const std::string& folder, std::size_t count) {
  std::vector<std::string> all;
  for (const auto& entry : std::filesystem::directory_iterator(test_support::CorpusPath(folder))) {
    if (entry.path().extension() == ".xml") all.push_back(entry.path().string());
  }
  std::sort(all.begin(), all.end());
  std::vector<std::string> some;
  for (std::size_t i = 0; i < all.size(); i += std::max<std::size_t>(1, all.size() / count)) {
    some.push_back(all[i]);
  }
  return some;
}

TEST(BillText, UntouchedRealBillsStayAsTheyAre) {
  RAMSEYER_NEED_CORPUS("bills-119");
  const std::vector<std::string> bills = Spread("bills-119", 40);
  EXPECT_GE(bills.size(), 40U);
  for (const std::string& bill : bills) ExpectUntouched(bill);
}

// Checked within AmendBill: all of the committee's amendments lead to the bill as reported.
TEST(BillText, ACommitteesAmendmentsAreAllExecuted) {
  RAMSEYER_NEED_CORPUS("bills-119");
  std::size_t reported = 0;
  std::size_t amendments = 0;
  for (const std::string& path : Spread("bills-119", 300)) {
    Document bill = ReadBill(path);
    if (!bill.HasCommitteeText()) continue;
    SCOPED_TRACE(path);
    std::vector<Document> base;
    base.push_back(std::move(bill));
    const LawLibrary library = LawLibrary::FromDocuments(std::move(base));
    BillAmendingOptions options;
    options.with_committee = true;
    const AmendedBill amended = AmendBill(library, {}, options);
    ++reported;
    amendments += amended.outcomes.size();
    for (const Outcome& outcome : amended.outcomes) {
      EXPECT_EQ(outcome.kind, OutcomeKind::kExecuted);
    }
  }
  EXPECT_GT(reported, 0U);
  EXPECT_GE(amendments, reported);
}

}  // namespace
}  // namespace ramseyer
