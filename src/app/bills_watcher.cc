#include "app/bills_watcher.h"

#include <numeric>
#include <optional>
#include <utility>

#include "amend/language/instruction_limit.h"
#include "app/in_parallel.h"
#include "formats/read.h"

namespace ramseyer {

Result<BillsWatcher> BillsWatcher::Make(const WatchList& list, const Baseline& baseline,
                                        LawAtHand& law, bool references) {
  std::optional<Watcher> watcher;
  const Result<void> made = law.With([&](const LawLibrary& library) -> Result<void> {
    watcher.emplace(list, library, references);
    return {};
  });
  if (!made) return tl::make_unexpected(made.error());
  return BillsWatcher(list, baseline, law, std::move(*watcher));
}

Result<WatchedBill> BillsWatcher::Report(const Document& bill, const LawLibrary& library) const {
  const BillWatch hits = watcher_.Watch(bill, library);
  if (Result<void> few = CheckInstructionCount(hits.instructions, bill); !few) {
    return tl::make_unexpected(few.error());
  }
  return ReportWatchedBill(*list_, bill, hits, library, *baseline_);
}

Result<WatchedBill> BillsWatcher::WatchBill(const Document& bill) const {
  Result<WatchedBill> watched = WatchedBill();
  const Result<void> done = law_->With([&](const LawLibrary& library) -> Result<void> {
    watched = Report(bill, library);
    return watched ? Result<void>() : tl::make_unexpected(watched.error());
  });
  if (!done) return tl::make_unexpected(done.error());
  return watched;
}

Result<BillsWatcher::TriedBill> BillsWatcher::Try(const std::string& file) const {
  Result<Source> source = Source::FromFile(file);
  if (!source) return tl::make_unexpected(source.error());
  const LawLibrary library = law_->Copy();
  if (library.empty() && !prefilter_.MayHit(source->bytes())) {
    if (const Result<void> sound = CheckDocument(*source); !sound) {
      return tl::make_unexpected(sound.error());
    }
    return TriedBill();
  }
  const Result<Document> bill = ReadDocument(std::move(*source));
  if (!bill) return tl::make_unexpected(bill.error());
  Result<WatchedBill> watched = Report(*bill, library);
  if (!watched) return tl::make_unexpected(watched.error());
  return TriedBill{std::move(*watched), library.missed()};
}

Result<std::vector<Result<WatchedBill>>> BillsWatcher::WatchFiles(
    const std::vector<std::string>& files, unsigned jobs) const {
  std::vector<Result<WatchedBill>> watched(files.size(), Result<WatchedBill>(WatchedBill()));
  std::vector<std::size_t> left(files.size());
  std::iota(left.begin(), left.end(), std::size_t{0});
  for (;;) {
    std::vector<std::string> names;
    for (const std::size_t i : left) names.push_back(files[i]);
    std::vector<Result<TriedBill>> tried =
        InParallel<TriedBill>(names, jobs, [&](const std::string& file) { return Try(file); });
    WantedLaw missed;
    std::vector<std::size_t> again;
    for (std::size_t n = 0; n < left.size(); ++n) {
      if (!tried[n]) {
        watched[left[n]] = tl::make_unexpected(tried[n].error());
      } else if (tried[n]->missed.empty()) {
        watched[left[n]] = std::move(tried[n]->bill);
      } else {
        Merge(tried[n]->missed, missed);
        again.push_back(left[n]);
      }
    }
    left = std::move(again);
    if (left.empty()) break;
    if (Result<void> loaded = law_->Load(std::move(missed)); !loaded) {
      return tl::make_unexpected(loaded.error());
    }
  }
  return watched;
}

}  // namespace ramseyer
