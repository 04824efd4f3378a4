// Any two documents: the comparison leads from the one to the other, and back.
#include "fuzz/fuzz_input.h"
#include "fuzz/laws.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ramseyer;  // NOLINT(google-build-using-namespace)
  const auto input = fuzz::CaseIn(fuzz::BytesOf(data, size));
  if (!input) return 0;
  const auto compared = fuzz::ComparingIn(*input);
  if (compared) fuzz::CheckComparison(compared->old_document, compared->new_document);
  return 0;
}
