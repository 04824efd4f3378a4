// Any law and any instructions: what is not touched stays as it is, every instruction has one
// outcome, and the report says so.
#include "fuzz/fuzz_input.h"
#include "fuzz/laws.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ramseyer;  // NOLINT(google-build-using-namespace)
  const auto input = fuzz::CaseIn(fuzz::BytesOf(data, size));
  if (!input) return 0;
  const auto amending = fuzz::AmendingIn(*input);
  if (amending) fuzz::CheckAmendment(amending->bill, amending->law);
  return 0;
}
