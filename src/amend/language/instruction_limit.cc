#include "amend/language/instruction_limit.h"

#include "amend/language/instruction.h"
#include "base/limits.h"

namespace ramseyer {
namespace {

// The least that one instruction adds to a bill: a target in a list of them, "1,".
constexpr std::uint64_t kBytesOfInstruction = 2;

}  // namespace

Result<void> CheckInstructionCount(const Document& bill) {
  const std::uint64_t most = LimitOf(Limit::kInstructions);
  if (bill.text().size() / kBytesOfInstruction <= most) return {};
  if (ReadInstructions(bill).instructions.size() <= most) return {};
  return tl::make_unexpected(
      LimitExceeded(Limit::kInstructions, Place{bill.source().file(), 0, 0, 0}));
}

}  // namespace ramseyer
