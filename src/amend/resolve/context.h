// What every step of resolving one instruction needs at hand.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "amend/resolve/resolve.h"
#include "amend/resolve/resolved.h"

namespace ramseyer {

class ResolveContext {
 public:
  // `bill` is the document that the instruction was read from.
  ResolveContext(const Instruction& instruction, const Document& bill, WorkingLaw& law,
                 std::span<const Instruction> later)
      : instruction_(&instruction), bill_(&bill), law_(&law), later_(later) {}

  const Instruction& instruction() const { return *instruction_; }
  WorkingLaw& law() const { return *law_; }
  std::span<const Instruction> later() const { return later_; }
  const Document& bill() const { return *bill_; }
  const Manuscript& manuscript(ManuscriptId id) const {
    return std::as_const(*law_).manuscript(id);
  }

  // Something about the execution that a reader must know.
  void Caution(FindingKind kind, std::string message) {
    cautions_.push_back(FindingAbout(bill(), *instruction_, kind, std::move(message)));
  }
  std::vector<Finding> TakeCautions() { return std::move(cautions_); }

 private:
  const Instruction* instruction_;
  const Document* bill_;
  WorkingLaw* law_;
  std::span<const Instruction> later_;
  std::vector<Finding> cautions_;
};

}  // namespace ramseyer
