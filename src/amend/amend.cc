// The driver: instruction after instruction, each on the law as the ones before it left it.
#include "amend/amend.h"

#include <algorithm>
#include <span>
#include <utility>

#include "amend/carry_out.h"
#include "amend/growth.h"
#include "amend/resolve/resolve.h"
#include "base/check.h"

namespace ramseyer {
namespace {

// Recognised, and the text stands as it is.
Outcome WithoutEffect(const Document& bill, const Instruction& instruction, FindingKind kind,
                      std::string reason) {
  Outcome outcome;
  outcome.instruction = instruction.id;
  outcome.kind = OutcomeKind::kNoTextEffect;
  outcome.findings.push_back(FindingAbout(bill, instruction, kind, std::move(reason)));
  return outcome;
}

Outcome WithoutEffect(const Document& bill, const Instruction& instruction,
                      const NoTextEffect& action) {
  const bool date = action.kind == NoEffectKind::kEffectiveDate;
  return date ? WithoutEffect(bill, instruction, FindingKind::kEffectiveness,
                              "says when amendments take effect; no words change")
              : WithoutEffect(bill, instruction, FindingKind::kNoTextEffect, "no words change");
}

// For now.
Outcome PutOff(const Document& bill, const Instruction& instruction, std::string reason) {
  return WithoutEffect(bill, instruction, FindingKind::kEffectiveness, std::move(reason));
}

// "is repealed, effective October 1, 2029": the text stands until then, and what else the bill does
// to it is in force before.
bool IsRepealWithDate(const Instruction& instruction, const Instruction& next) {
  const auto* effect = std::get_if<NoTextEffect>(&next.action);
  return std::holds_alternative<Repeal>(instruction.action) && effect != nullptr &&
         effect->kind == NoEffectKind::kEffectiveDate && next.provision == instruction.provision &&
         next.target.path == instruction.target.path && !next.target.path.empty();
}

class Amender {
 public:
  Amender(const Document& bill, const LawLibrary& library, Moment moment)
      : law_(bill, library), moment_(moment) {}

  AmendedLaw Run() {
    amended_.instructions = ReadInstructions(law_.bill());
    const std::span<const Instruction> instructions = amended_.instructions.instructions;
    for (std::size_t i = 0; i < instructions.size(); ++i) {
      amended_.outcomes.push_back(Carry(instructions[i], instructions.subspan(i + 1)));
    }
    amended_.provisions = law_.TakeChanged();
    for (const AmendedProvision& provision : amended_.provisions) CheckBefore(provision);
    return std::move(amended_);
  }

 private:
  Outcome Carry(const Instruction& instruction, std::span<const Instruction> later) {
    if (const auto* none = std::get_if<NoTextEffect>(&instruction.action)) {
      return WithoutEffect(law_.bill(), instruction, *none);
    }
    if (!later.empty() && IsRepealWithDate(instruction, later.front())) {
      return PutOff(law_.bill(), instruction,
                    "the repeal takes effect on a date of its own; the text stands until then");
    }
    const bool deferred = !instruction.takes_effect.empty();
    if (deferred && moment_ == Moment::kFirstYear) {
      return PutOff(law_.bill(), instruction,
                    "not in effect in the year of enactment: " + instruction.takes_effect);
    }
    Resolution resolution = Resolve(instruction, law_, later);
    RefuseGrowth(instruction, resolution);
    Outcome outcome =
        CarryOut(instruction, law_.bill(), std::move(resolution), law_, amended_.operations);
    if (outcome.kind == OutcomeKind::kRefused) outcome.speaks_of = law_.MarkRefused(instruction);
    if (deferred && outcome.kind == OutcomeKind::kExecuted) {
      outcome.findings.push_back(
          FindingAbout(law_.bill(), instruction, FindingKind::kDeferred, instruction.takes_effect));
    }
    return outcome;
  }

  // A bill that would make the law many times as long is refused from there on.
  void RefuseGrowth(const Instruction& instruction, Resolution& resolution) {
    for (const Operation& operation : resolution.operations) {
      auto reason = growth_.Refuses(operation.edits, law_.manuscript(operation.manuscript));
      if (!reason) continue;
      resolution.refusal =
          FindingAbout(law_.bill(), instruction, FindingKind::kNotExecutable, std::move(*reason));
      return;
    }
  }

  // Without insertions every manuscript reads as the law did.
  void CheckBefore(const AmendedProvision& provision) const {
    if (!provision.origin) {
      RAMSEYER_CHECK(provision.manuscript.Before().empty());
      return;
    }
    const Document& law = law_.library().document(provision.origin->document);
    RAMSEYER_CHECK(
        ReadsAsBefore(provision.manuscript, Manuscript::FromDocument(law, provision.origin->node)));
  }

  WorkingLaw law_;
  Moment moment_;
  Growth growth_;
  AmendedLaw amended_;
};

}  // namespace

AmendedLaw Amend(const Document& bill, const LawLibrary& law, Moment moment) {
  return Amender(bill, law, moment).Run();
}

}  // namespace ramseyer
