// The same bill in the Bill DTD and in USLM gives the same instructions: over the pairs of the corpus,
// each instruction agrees in its place, its action, its target and what it puts in. How the formats
// print a heading ("SEC. 2201.", capitals, the dash behind it) is folded before.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string>
#include <vector>

#include "amend/execute/operation.h"
#include "amend/language/instruction.h"
#include "formats/read.h"
#include "support/corpus.h"

namespace ramseyer {
namespace {

std::string Lower(std::string words) {
  std::transform(words.begin(), words.end(), words.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return words;
}

std::string PutIn(const Document& bill, const Payload& payload) {
  std::string text;
  for (const PayloadPiece& piece : payload) {
    text += " “" + piece.words + "”";
    if (!piece.block.valid()) continue;
    for (const NewLine& line : LinesOfBlock(bill, piece.block)) {
      text += "\n    " + std::string(IdOf(line.kind)) + " [" + line.label + "] " + Lower(line.heading) +
              " | " + line.text;
    }
  }
  return text;
}

std::string PutIn(const Document& bill, const Action& action) {
  if (const auto* strike = std::get_if<Strike>(&action)) {
    return " strike “" + strike->what.words + "”" + PutIn(bill, strike->insert);
  }
  if (const auto* insert = std::get_if<Insert>(&action)) {
    return PutIn(bill, insert->what) + " at “" + insert->where.anchor.words + "”";
  }
  if (const auto* restate = std::get_if<Restate>(&action)) return PutIn(bill, restate->what);
  return "";
}

std::vector<std::string> InstructionsOf(const std::string& file) {
  const Result<Document> bill = ReadDocumentFile(file);
  EXPECT_TRUE(bill) << ToString(bill.error());
  std::vector<std::string> instructions;
  if (!bill) return instructions;
  for (const Instruction& one : ReadInstructions(*bill).instructions) {
    instructions.push_back(bill->CitationOf(one.provision) + ": " + std::string(IdOf(one.action)) + " " +
                           ToString(one.target) + PutIn(*bill, one.action));
  }
  return instructions;
}

TEST(InstructionPairs, OfTheSameBillInBothFormatsAgree) {
  RAMSEYER_NEED_CORPUS("versions/bills-dtd_billsim");
  RAMSEYER_NEED_CORPUS("versions/bills-uslm_billsim");
  const std::filesystem::path uslm = test_support::CorpusPath("versions/bills-uslm_billsim");
  std::size_t compared = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(test_support::CorpusPath("versions/bills-dtd_billsim"))) {
    const std::string name = entry.path().stem().string();
    const std::filesystem::path other = uslm / (name + "-uslm.xml");
    if (!std::filesystem::exists(other)) continue;
    SCOPED_TRACE(name);
    const std::vector<std::string> ours = InstructionsOf(entry.path().string());
    EXPECT_EQ(ours, InstructionsOf(other.string()));
    compared += ours.size();
  }
  EXPECT_GE(compared, 100U);
}

}  // namespace
}  // namespace ramseyer
