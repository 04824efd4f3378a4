// Any watch list held against any bill and law, in every format of a watch.
#include "base/check.h"
#include "fuzz/fuzz_input.h"
#include "fuzz/laws_of_writing.h"
#include "watch/prefilter.h"
#include "watch/watch_list.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ramseyer;  // NOLINT(google-build-using-namespace)
  const auto input = fuzz::CaseIn(fuzz::BytesOf(data, size));
  if (!input || input->Find("watchlist") == nullptr) return 0;
  const Result<WatchList> list = ParseWatchList("watch.yaml", *input->Find("watchlist"));
  if (!list) return 0;
  const auto amending = fuzz::AmendingIn(*input);
  if (!amending) return 0;
  const BillWatch watch = Watcher(*list, amending->law, true).Watch(amending->bill, amending->law);
  for (const WatchHit& hit : watch.hits) RAMSEYER_CHECK(hit.entry < list->entries.size());
  WatchReport report = BeginWatchReport(*list, !amending->law.empty());
  AddWatchedBill(ReportWatchedBill(*list, amending->bill, watch, amending->law, Baseline()),
                 report);
  fuzz::CheckWatchWriting(report);
  const BillWatch without_law =
      Watcher(*list, LawLibrary(), true).Watch(amending->bill, LawLibrary());
  const bool may_hit = Prefilter(*list).MayHit(amending->bill.source().bytes());
  RAMSEYER_CHECK(may_hit || without_law.hits.empty());
  return 0;
}
