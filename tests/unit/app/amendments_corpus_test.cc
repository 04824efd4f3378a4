// The engrossed amendments at hand: each is read whole, and those whose bill is at hand too are
// executed.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
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
  const std::vector<std::string> add = {"add"};
  const std::map<std::string, std::vector<std::string>> expected = {
      {"dtd/BILLS-114s1523eah.xml", substitute},
      {"dtd/BILLS-119hconres14eas.xml", substitute},
      {"dtd/BILLS-119hr3944eas.xml", substitute},
      {"dtd/BILLS-119hr6644eas2.xml", substitute},
      {"dtd/BILLS-119s1318eah.xml", substitute},
      {"dtd/BILLS-119s1383eah.xml", substitute},
      {"dtd/CPRT-114-HPRT-RU00-HR50.xml", substitute},
      {"dtd/Rules_Committee_Print_114-6_house-amendment.xml", substitute},
      {"uslm/BILLS-115hr1eas2.xml", substitute},
      {"uslm/BILLS-116hr1865eah.xml", add},
      {"uslm/BILLS-116hr1865eas.xml", add},
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

// Its words in small letters, a space behind each; "sec." is a section.
std::string PlainWords(const std::string& text) {
  std::string words;
  std::string word;
  for (const char c : text + " ") {
    const auto letter = static_cast<unsigned char>(c);
    if (std::isalnum(letter) != 0) {
      word += static_cast<char>(std::tolower(letter));
      continue;
    }
    if (word == "sec") word = "section";
    if (!word.empty()) words += word + " ";
    word.clear();
  }
  return words;
}

std::string PlainWords(const Manuscript::PlainLine& line) {
  return PlainWords(line.designation + " " + line.heading + " " + line.text);
}

// Puts `by` where `what` stands first.
void Correct(std::string& text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  ASSERT_NE(at, std::string::npos) << what;
  text.replace(at, what.size(), by);
}

constexpr const char* kCoinBill =
    "\n                               H.R. 1865\n\n     SECTION 1. COIN.\n\n       A coin is "
    "struck.\n";

// The House put the appropriations of 2020 behind the Senate's amendment to a bill on a coin. They
// became law alone, and with what the enrolling clerk was told to correct.
TEST(AmendmentsCorpus, WhatTheHousePutIntoHr1865IsTheEnrolledBill) {
  RAMSEYER_NEED_CORPUS("amendments");
  RAMSEYER_NEED_CORPUS("large/BILLS-116hr1865enr.xml");
  auto source = Source::FromBytes("hr1865.txt", kCoinBill);
  ASSERT_TRUE(source.has_value());
  Result<Document> coin = ReadDocument(std::move(*source));
  ASSERT_TRUE(coin.has_value());
  std::vector<Document> base;
  base.push_back(std::move(*coin));
  const LawLibrary library = LawLibrary::FromDocuments(std::move(base));
  const Document senate = Corpus("amendments/uslm/BILLS-116hr1865eas.xml");
  const Document house = Corpus("amendments/uslm/BILLS-116hr1865eah.xml");
  const AmendedBill amended = AmendBill(library, {&senate, &house}, {});
  ASSERT_EQ(amended.outcomes.size(), 2U);
  for (const Outcome& outcome : amended.outcomes) EXPECT_EQ(outcome.kind, OutcomeKind::kExecuted);

  const OperationId by_house = amended.outcomes[1].operations.front();
  std::string put_in;
  for (const Manuscript::PlainLine& line : amended.manuscript.After()) {
    if (amended.manuscript.line(line.first).inserted_by == by_house) put_in += PlainWords(line);
  }
  // The table of contents of division H, the section itself, and the short title of another title.
  Correct(put_in, "section 601 alaska native regional health entities ", "");
  Correct(
      put_in,
      "section 601 alaska native regional health entities section 424 a of the consolidated "
      "appropriations act 2014 public law 113 76 as amended by section 428 of the consolidated "
      "appropriations act 2018 public law 115 141 shall be applied by substituting may 22 2020 for "
      "october 1 2019 ",
      "");
  Correct(put_in, "temporary relief from certain erisa requirements act of 2020 ",
          "platte river recovery implementation program extension act ");

  const Manuscript enrolled = Manuscript::FromBill(Corpus("large/BILLS-116hr1865enr.xml"));
  std::string law;
  for (const Manuscript::PlainLine& line : enrolled.After()) {
    law += PlainWords(line);
    if (line.kind == NodeKind::kEnactingFormula) law.clear();
  }
  const auto [ours, theirs] = std::mismatch(put_in.begin(), put_in.end(), law.begin(), law.end());
  EXPECT_TRUE(put_in == law) << std::string(ours,
                                            put_in.end() - ours > 200 ? ours + 200 : put_in.end())
                             << "\n"
                             << std::string(theirs,
                                            law.end() - theirs > 200 ? theirs + 200 : law.end());
}

}  // namespace
}  // namespace ramseyer
