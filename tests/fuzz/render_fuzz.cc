// Reports on any documents, in every format that is text.
#include "fuzz/fuzz_input.h"
#include "fuzz/laws_of_writing.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto report = ramseyer::fuzz::ReportIn(ramseyer::fuzz::BytesOf(data, size));
  if (report) ramseyer::fuzz::CheckWriting(*report);
  return 0;
}
