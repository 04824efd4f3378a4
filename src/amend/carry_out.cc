#include "amend/carry_out.h"

#include <algorithm>
#include <utility>

namespace ramseyer {
namespace {

Outcome Refused(const Instruction& instruction, Finding finding) {
  Outcome outcome;
  outcome.instruction = instruction.id;
  outcome.kind = OutcomeKind::kRefused;
  outcome.findings.push_back(std::move(finding));
  return outcome;
}

}  // namespace

Outcome CarryOut(const Instruction& instruction, const Document& bill, Resolution resolution,
                 WorkingLaw& law, std::vector<Operation>& operations) {
  if (resolution.refusal) return Refused(instruction, std::move(*resolution.refusal));
  Outcome outcome;
  outcome.instruction = instruction.id;
  outcome.kind = OutcomeKind::kExecuted;
  outcome.findings = std::move(resolution.cautions);
  std::vector<std::pair<ManuscriptId, Manuscript>> saved;
  for (const Operation& operation : resolution.operations) {
    saved.emplace_back(operation.manuscript, law.manuscript(operation.manuscript));
  }
  for (Operation& operation : resolution.operations) {
    operation.id =
        OperationId(static_cast<std::uint32_t>(operations.size() + outcome.operations.size()));
    const auto done = Execute(operation, law.manuscript(operation.manuscript));
    if (!done) {
      for (auto& [id, manuscript] : saved) law.manuscript(id) = std::move(manuscript);
      return Refused(instruction, FindingAbout(bill, instruction, FindingKind::kNotExecutable,
                                               done.error().message));
    }
    outcome.operations.push_back(operation.id);
  }
  for (Operation& operation : resolution.operations) operations.push_back(std::move(operation));
  return outcome;
}

bool SameLines(const std::vector<Manuscript::PlainLine>& a,
               const std::vector<Manuscript::PlainLine>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& one, const auto& other) {
    return one.designation == other.designation && one.heading == other.heading &&
           one.text == other.text && one.depth == other.depth && one.kind == other.kind;
  });
}

bool ReadsAsBefore(const Manuscript& amended, const Manuscript& untouched) {
  return SameLines(amended.Before(), untouched.After());
}

}  // namespace ramseyer
