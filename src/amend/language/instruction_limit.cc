#include "amend/language/instruction_limit.h"

#include <fmt/format.h>

#include "base/limits.h"

namespace ramseyer {

bool AreTooManyInstructions(std::size_t count) { return count > LimitOf(Limit::kInstructions); }

NotUnderstood InstructionsLeftOut() {
  return {FindingKind::kUnknownForm, fmt::format("this and what comes behind it was not read: the "
                                                 "bill {}",
                                                 BeyondLimit(Limit::kInstructions))};
}

Result<void> CheckInstructionCount(const InstructionList& list, const Document& bill) {
  if (list.complete) return {};
  return tl::make_unexpected(
      LimitExceeded(Limit::kInstructions, Place{bill.source().file(), 0, 0, 0}));
}

}  // namespace ramseyer
