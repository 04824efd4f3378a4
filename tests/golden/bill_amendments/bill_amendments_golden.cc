// Amendments to a bill: their instructions as typed, what became of each, and the bill with their
// changes in it.
//
//   --- bill                   Bill DTD or USLM, or the text of the Congressional Record
//   --- amendment              the same; more are "--- amendment 2", "--- amendment 3"
//   --- committee              with what the bill shows as its committee's, as the first
//   --- without                "1" an amendment, "1.2" its second instruction
//   --- expected
//   0 strike-insert [section 1]     instruction_dump.h, for each amendment
//
//   1.1 executed: strike-insert the bill: what follows are its findings
//
//     [-struck-]{+put in+}          amended_text.h
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "amend/bill/amend_bill.h"
#include "formats/read.h"
#include "golden/amend/amended_text.h"
#include "golden/instructions/instruction_dump.h"
#include "support/golden.h"

namespace ramseyer::test_support {
namespace {

// Throws with the reason, which fails the test, what can not be read.
Document Read(const std::string& name, const std::string& bytes) {
  auto source = Source::FromBytes(name, bytes);
  auto document = source ? ReadDocument(std::move(*source)) : tl::make_unexpected(source.error());
  if (!document) throw std::runtime_error(ToString(document.error()));
  return std::move(*document);
}

LeftOut ParseLeftOut(const std::string& word) {
  const std::size_t dot = word.find('.');
  LeftOut out;
  out.amendment = std::stoul(word) - 1;
  if (dot != std::string::npos) out.instruction = std::stoul(word.substr(dot + 1)) - 1;
  return out;
}

BillAmendingOptions OptionsOf(const GoldenCase& golden) {
  BillAmendingOptions options;
  options.with_committee = golden.Find("committee") != nullptr;
  if (const std::string* without = golden.Find("without")) {
    std::istringstream words(*without);
    for (std::string word; words >> word;) options.left_out.push_back(ParseLeftOut(word));
  }
  return options;
}

std::vector<Document> AmendmentsOf(const GoldenCase& golden) {
  std::vector<Document> amendments;
  for (const GoldenSection& input : golden.inputs) {
    if (input.name.rfind("amendment", 0) == 0) amendments.push_back(Read(input.name, input.text));
  }
  return amendments;
}

std::string PrintAmended(const AmendedBill& amended) {
  std::string out;
  for (const BillAmendment& amendment : amended.amendments) {
    out += Dump(*amendment.document, amendment.list);
  }
  out += "\n";
  for (std::size_t i = 0; i < amended.amendments.size(); ++i) {
    const std::vector<Instruction>& list = amended.amendments[i].list.instructions;
    for (std::size_t j = 0; j < list.size(); ++j) {
      const Outcome& outcome = amended.outcomes[list[j].id.index()];
      out += fmt::format("{}.{} {}: {} {}\n", i + 1, j + 1, NameOf(outcome.kind),
                         IdOf(list[j].action), ToString(list[j].target));
      for (const Finding& finding : outcome.findings) {
        out += fmt::format("    {}: {}\n", IdOf(finding.kind), finding.message);
      }
    }
  }
  return out + "\n" + Print(amended.manuscript);
}

RAMSEYER_GOLDEN_STAGE(BillAmendments, "tests/golden/bill_amendments", [](const GoldenCase& golden) {
  std::vector<Document> base;
  base.push_back(Read("bill.xml", golden.Input("bill")));
  const LawLibrary library = LawLibrary::FromDocuments(std::move(base));
  const std::vector<Document> amendments = AmendmentsOf(golden);
  std::vector<const Document*> in_order;
  for (const Document& amendment : amendments) in_order.push_back(&amendment);
  return PrintAmended(AmendBill(library, in_order, OptionsOf(golden)));
})

}  // namespace
}  // namespace ramseyer::test_support
