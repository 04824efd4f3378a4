// Any bytes as a zip archive.
#include "base/check.h"
#include "base/limits.h"
#include "fetch/archive.h"
#include "fuzz/fuzz_input.h"
#include "fuzz/scratch_file.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kCap = std::size_t{1} << 20;
  RAMSEYER_CHECK(ramseyer::SetLimit("file-size=1M"));
  const auto entry = ramseyer::ReadArchiveEntry(
      ramseyer::fuzz::ScratchFile(ramseyer::fuzz::BytesOf(data, size)), "usc47.xml");
  RAMSEYER_CHECK(entry ? entry->size() <= kCap : !entry.error().message.empty());
  return 0;
}
