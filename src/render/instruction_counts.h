// How many instructions of a bill were understood.
#pragma once

#include <cstddef>
#include <map>

#include "amend/language/instruction.h"
#include "base/finding.h"

namespace ramseyer {

struct InstructionCounts {
  std::size_t all = 0;
  std::size_t understood = 0;      // with an effect on the text of the law
  std::size_t no_text_effect = 0;  // understood, and without one
  std::map<FindingKind, std::size_t> not_understood;

  std::size_t AllNotUnderstood() const { return all - understood - no_text_effect; }
  void Add(const InstructionCounts& more);
};

InstructionCounts CountInstructions(const InstructionList& list);

}  // namespace ramseyer
