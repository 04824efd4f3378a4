// A watch list held against many bills at once, on law of which no more is read than they ask for.
#pragma once

#include <string>
#include <vector>

#include "amend/resolve/law_at_hand.h"
#include "base/result.h"
#include "document/document.h"
#include "report/watch_report.h"
#include "watch/baseline.h"
#include "watch/prefilter.h"
#include "watch/watch.h"
#include "watch/watch_list.h"

namespace ramseyer {

class BillsWatcher {
 public:
  // All must outlive it; `law` may have no files, and is loaded further as bills ask for it.
  // `references` as in Watcher. Errors: the law can not be read.
  [[nodiscard]] static Result<BillsWatcher> Make(const WatchList& list, const Baseline& baseline,
                                                 LawAtHand& law, bool references);

  // What each file adds to a report, in their order, or why it could not be read or is beyond a
  // limit, up to `jobs` at once. Errors: the law can not be read.
  [[nodiscard]] Result<std::vector<Result<WatchedBill>>> WatchFiles(
      const std::vector<std::string>& files, unsigned jobs) const;

  // What one bill adds. Errors: the law can not be read; the bill has too many instructions.
  [[nodiscard]] Result<WatchedBill> WatchBill(const Document& bill) const;

 private:
  // What was made of a bill, and the law that it asked for and that is not loaded: with any, what
  // was made is worth nothing.
  struct TriedBill {
    WatchedBill bill;
    WantedLaw missed;
  };

  BillsWatcher(const WatchList& list, const Baseline& baseline, LawAtHand& law, Watcher watcher)
      : list_(&list),
        baseline_(&baseline),
        law_(&law),
        watcher_(std::move(watcher)),
        prefilter_(list) {}

  Result<WatchedBill> Report(const Document& bill, const LawLibrary& library) const;
  Result<TriedBill> Try(const std::string& file) const;

  const WatchList* list_;
  const Baseline* baseline_;
  LawAtHand* law_;
  Watcher watcher_;
  Prefilter prefilter_;
};

}  // namespace ramseyer
