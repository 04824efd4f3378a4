// How a bill would change the law: instructions in the bill's order, each resolved on the text as the
// ones before it left it, then executed whole or refused with a typed reason.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "amend/execute/manuscript.h"
#include "amend/execute/operation.h"
#include "amend/language/instruction.h"
#include "amend/resolve/law_library.h"
#include "base/finding.h"

namespace ramseyer {

enum class OutcomeKind : std::uint8_t {
  kExecuted,
  kRefused,       // `findings` holds the reason, of severity kRefusal
  kNoTextEffect,  // recognised; no words change
};

// What became of one instruction. Every instruction of the bill has exactly one.
struct Outcome {
  InstructionId instruction;
  OutcomeKind kind = OutcomeKind::kRefused;
  std::vector<OperationId> operations;  // of kExecuted: one for each manuscript it changed
  std::vector<Finding> findings;        // the reason of a refusal; cautions of an execution
  std::string speaks_of;  // of kRefused: the section's identifier, as far as that could be told
};

// A section (or note, or table of sections) of the law that at least one operation changed, or a new
// section or chapter.
struct AmendedProvision {
  Manuscript manuscript;
  std::optional<LawNode> origin;    // where it stands in the library; nothing for a new section
  std::optional<LawNode> follows;   // of a new one: the provision it was put in behind, or at the end of
  bool inside = false;              // of a new one: at the end of `follows`, not behind it
  std::string identifier;           // "/us/usc/t47/s230"
  OperationId inserted_by;          // of a new section
  // Refused instructions that speak of it: it does not stand here as the bill would leave it.
  std::vector<InstructionId> refused;
};

struct AmendedLaw {
  InstructionList instructions;
  std::vector<Outcome> outcomes;               // one an instruction, in order
  std::vector<Operation> operations;           // by OperationId
  std::vector<AmendedProvision> provisions;    // in the order of the library; new ones at their place
};

enum class Moment : std::uint8_t {
  kAllInEffect,  // every amendment has taken effect
  kFirstYear,    // without those that the bill's own words put off to another year
};

// Executes a bill on the law, as it reads at the moment. Never fails: what can not be executed is an outcome with its finding.
// Checked before it returns (RAMSEYER_CHECK): without insertions every manuscript reads as the law did.
AmendedLaw Amend(const Document& bill, const LawLibrary& law, Moment moment = Moment::kAllInEffect);

}  // namespace ramseyer
