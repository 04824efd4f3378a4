#include "render/instruction_counts.h"

#include <variant>

namespace ramseyer {

void InstructionCounts::Add(const InstructionCounts& more) {
  all += more.all;
  understood += more.understood;
  no_text_effect += more.no_text_effect;
  for (const auto& [reason, count] : more.not_understood) not_understood[reason] += count;
}

InstructionCounts CountInstructions(const InstructionList& list) {
  InstructionCounts counts;
  for (const Instruction& instruction : list.instructions) {
    ++counts.all;
    if (const auto* unread = std::get_if<NotUnderstood>(&instruction.action)) {
      ++counts.not_understood[unread->reason];
    } else if (std::holds_alternative<NoTextEffect>(instruction.action)) {
      ++counts.no_text_effect;
    } else {
      ++counts.understood;
    }
  }
  return counts;
}

}  // namespace ramseyer
