// Triples: a bill, a law, and the law with the bill's changes in it (amend_case.h).
//
//   --- form                   the forms of tests/golden/instructions/forms.def that it shows, by
//   id
//   --- bill text
//   --- law 18 positive text
//   --- expected
//   section 2(1) executed strike 47 U.S.C. 5(a): what follows are its findings
//
//   /us/usc/t47/s5
//     § 5. Heading
//       (a) words [-struck-]{+put in+}
//   +   (b) a line put in;  "-" one whose start was struck
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "amend/amend.h"
#include "golden/amend/amend_case.h"
#include "golden/amend/amended_text.h"
#include "support/golden.h"

namespace ramseyer {
namespace {

using test_support::GoldenCase;
using test_support::NameOf;
using test_support::Print;

std::string PrintAmended(const Document& bill, const AmendedLaw& amended) {
  std::string out;
  for (const Outcome& outcome : amended.outcomes) {
    const Instruction& instruction = amended.instructions.instructions[outcome.instruction.index()];
    out +=
        fmt::format("{} {}: {} {}\n", bill.CitationOf(instruction.provision), NameOf(outcome.kind),
                    IdOf(instruction.action), ToString(instruction.target));
    for (const Finding& finding : outcome.findings) {
      out += fmt::format("    {}: {}\n", IdOf(finding.kind), finding.message);
    }
  }
  for (const AmendedProvision& provision : amended.provisions) {
    out += fmt::format("\n{}{}\n{}", provision.identifier, provision.origin ? "" : " (new)",
                       Print(provision.manuscript));
  }
  return out;
}

RAMSEYER_GOLDEN_STAGE(Amend, "tests/golden/amend", [](const GoldenCase& golden) {
  const Document bill = test_support::BillOf(golden);
  const LawLibrary library = LawLibrary::FromDocuments(test_support::LawOf(golden));
  return PrintAmended(bill, Amend(bill, library));
})

}  // namespace
}  // namespace ramseyer
