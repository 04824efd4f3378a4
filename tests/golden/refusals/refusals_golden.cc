// Instructions that are wrong in law. A file is a law, or a bill to amend, and many small
// situations, each on the text as it was:
//
//   --- law 18 positive text   amend_case.h; or "--- base text": a bill, as "bill text" is
//   --- case A word that is not there
//   Section 5 of title 18, United States Code, is amended by striking “red”.
//   --- expected
//   A word that is not there
//     refused: strike 18 U.S.C. 5
//       words-not-found: …
//
// Asserted of every case besides: each instruction has one outcome, each refusal one reason, no
// byte of the law or the bill changes, and the program ends with exit code 3.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "amend/bill/amend_bill.h"
#include "amend/carry_out.h"
#include "formats/read.h"
#include "golden/amend/amend_case.h"
#include "render/uslm/uslm_writer.h"
#include "support/golden.h"
#include "support/plain_xml.h"
#include "support/run_program.h"

namespace ramseyer {
namespace {

using test_support::GoldenCase;
using test_support::GoldenSection;
using test_support::ProgramRun;
using test_support::RunProgram;
using test_support::TemporaryFolder;

constexpr std::string_view kCase = "case ";
constexpr int kRefusedExit = 3;

Document ReadText(const std::string& name, const std::string& bytes) {
  auto source = Source::FromBytes(name, bytes);
  EXPECT_TRUE(source.has_value());
  auto document = ReadDocument(std::move(*source));
  EXPECT_TRUE(document.has_value()) << ToString(document.error());
  return std::move(*document);
}

std::string PrintOutcome(const Instruction& instruction, const Outcome& outcome) {
  static constexpr std::string_view kNames[] = {"executed", "refused", "no text effect"};
  std::string out = fmt::format("  {}: {} {}\n", kNames[static_cast<int>(outcome.kind)],
                                IdOf(instruction.action), ToString(instruction.target));
  for (const Finding& finding : outcome.findings) {
    out += fmt::format("    {}: {}\n", IdOf(finding.kind), finding.message);
  }
  return out;
}

void ExpectOneOutcomeEach(std::size_t instructions, const std::vector<Outcome>& outcomes) {
  ASSERT_EQ(outcomes.size(), instructions);
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    EXPECT_EQ(outcomes[i].instruction.index(), i);
    const auto reasons = std::count_if(
        outcomes[i].findings.begin(), outcomes[i].findings.end(),
        [](const Finding& finding) { return SeverityOf(finding.kind) == Severity::kRefusal; });
    EXPECT_EQ(reasons, outcomes[i].kind == OutcomeKind::kRefused ? 1 : 0);
    EXPECT_EQ(outcomes[i].operations.empty(), outcomes[i].kind != OutcomeKind::kExecuted);
  }
  EXPECT_TRUE(std::any_of(outcomes.begin(), outcomes.end(), [](const Outcome& outcome) {
    return outcome.kind == OutcomeKind::kRefused;
  })) << "nothing was refused";
}

bool Executed(const std::vector<Outcome>& outcomes) {
  return std::any_of(outcomes.begin(), outcomes.end(),
                     [](const Outcome& outcome) { return outcome.kind == OutcomeKind::kExecuted; });
}

// ---- against the law ----------------------------------------------------------------------------

// The program on the same inputs: no title is written.
void ExpectProgramRefuses(const Document& bill, const LawLibrary& library) {
  const TemporaryFolder folder;
  const std::string titles = (folder.path() / "out").string();
  std::vector<std::string> arguments = {"amend",    folder.Write("bill.xml", bill.source().bytes()),
                                        "--format", "uslm",
                                        "--output", titles,
                                        "--law"};
  for (std::uint32_t i = 0; i < library.size(); ++i) {
    const Source& title = library.document(LawDocumentId(i)).source();
    arguments.push_back(folder.Write(title.file(), title.bytes()));
  }
  const ProgramRun run = RunProgram(RAMSEYER_PROGRAM, arguments);
  EXPECT_EQ(run.code, kRefusedExit) << run.err;
  EXPECT_TRUE(!std::filesystem::exists(titles) || std::filesystem::is_empty(titles));
}

std::string AgainstLaw(const GoldenCase& golden, const std::string& words, bool run_program) {
  GoldenCase with_bill = golden;
  with_bill.inputs.push_back({"bill text", words});
  const Document bill = test_support::BillOf(with_bill);
  const LawLibrary library = LawLibrary::FromDocuments(test_support::LawOf(golden));
  const AmendedLaw amended = Amend(bill, library);
  ExpectOneOutcomeEach(amended.instructions.instructions.size(), amended.outcomes);
  EXPECT_TRUE(Executed(amended.outcomes) || amended.provisions.empty());
  const auto titles = WriteAmendedTitles(amended, library);
  EXPECT_TRUE(titles.has_value() && titles->empty()) << "a title would be written";
  if (run_program) ExpectProgramRefuses(bill, library);
  std::string out;
  for (const Outcome& outcome : amended.outcomes) {
    out += PrintOutcome(amended.instructions.instructions[outcome.instruction.index()], outcome);
  }
  return out;
}

// ---- against a bill -----------------------------------------------------------------------------

// Of the Congressional Record the program makes the same document as of a file.
void ExpectProgramRefuses(const Document& bill, const std::string& amendment) {
  const TemporaryFolder folder;
  const ProgramRun run =
      RunProgram(RAMSEYER_PROGRAM, {"amend", folder.Write("bill.txt", bill.source().bytes()),
                                    "--with", folder.Write("amendment.txt", amendment)});
  EXPECT_EQ(run.code, kRefusedExit) << run.err;
}

std::string AgainstBill(const GoldenCase& golden, const std::string& words, bool run_program) {
  std::vector<Document> base;
  base.push_back(ReadText("bill.txt", golden.Input("base")));
  const LawLibrary library = LawLibrary::FromDocuments(std::move(base));
  const Document& bill = library.document(LawDocumentId(0));
  const Document amendment = ReadText("amendment.txt", words);
  const AmendedBill amended = AmendBill(library, {&amendment}, {});
  const std::vector<Instruction>& instructions = amended.amendments.front().list.instructions;
  ExpectOneOutcomeEach(instructions.size(), amended.outcomes);
  EXPECT_TRUE(Executed(amended.outcomes) ||
              SameLines(amended.manuscript.After(), Manuscript::FromBill(bill).After()));
  if (run_program) ExpectProgramRefuses(bill, words);
  std::string out;
  for (std::size_t i = 0; i < instructions.size(); ++i) {
    out += PrintOutcome(instructions[i], amended.outcomes[i]);
  }
  return out;
}

RAMSEYER_GOLDEN_STAGE(Refusals, "tests/golden/refusals", [](const GoldenCase& golden) {
  std::string out;
  for (const GoldenSection& input : golden.inputs) {
    if (input.name.rfind(kCase, 0) != 0) continue;
    SCOPED_TRACE(input.name);
    const bool first = out.empty();
    if (!first) out += "\n";
    out += input.name.substr(kCase.size()) + "\n";
    out += golden.Find("base") != nullptr ? AgainstBill(golden, input.text, first)
                                          : AgainstLaw(golden, input.text, first);
  }
  return out;
})

}  // namespace
}  // namespace ramseyer
