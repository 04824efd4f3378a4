// Any text as a watch list and as a baseline: an error with its place, or something that is sound.
#include "base/check.h"
#include "fuzz/fuzz_input.h"
#include "watch/baseline.h"
#include "watch/watch_list.h"

namespace ramseyer::fuzz {
namespace {

void CheckError(const Error& error, std::string_view file) {
  RAMSEYER_CHECK(!error.message.empty() && error.place.file == file);
}

void CheckList(const std::string& text) {
  const Result<WatchList> list = ParseWatchList("watch.yaml", text);
  if (!list) return CheckError(list.error(), "watch.yaml");
  RAMSEYER_CHECK(!list->entries.empty());
  for (const WatchEntry& entry : list->entries) {
    RAMSEYER_CHECK(!entry.rule.empty() && entry.place.line > 0);
    RAMSEYER_CHECK(ParseCitedProvision(entry.cite).has_value());
  }
}

}  // namespace
}  // namespace ramseyer::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ramseyer;  // NOLINT(google-build-using-namespace)
  const std::string text(fuzz::BytesOf(data, size));
  fuzz::CheckList(text);
  const Result<Baseline> baseline = Baseline::Parse("baseline.json", text);
  if (!baseline) fuzz::CheckError(baseline.error(), "baseline.json");
  return 0;
}
