// Bills in which the words of the amendatory language stand in any order.
#include "amend/language/instruction.h"
#include "fuzz/fuzz_input.h"
#include "fuzz/laws.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ramseyer;  // NOLINT(google-build-using-namespace)
  const auto input = fuzz::CaseIn(fuzz::BytesOf(data, size));
  if (!input) return 0;
  const auto bill = fuzz::BillIn(*input);
  if (!bill) return 0;
  const InstructionList list = ReadInstructions(*bill);
  fuzz::CheckReading(*bill);
  fuzz::CheckInstructions(*bill, list);
  return 0;
}
