// Changes whose numbers are still to be printed.
#pragma once

#include <unordered_set>
#include <vector>

#include "report/report.h"

namespace ramseyer {

// A line may bear as many changes as it has words; each is asked for by every piece of the line.
class PendingChanges {
 public:
  // Each of the changes comes once (LineChanges).
  explicit PendingChanges(const std::vector<ChangeId>& changes)
      : changes_(changes), pending_(changes.begin(), changes.end()) {}

  // Expected O(1).
  bool Has(ChangeId change) const { return pending_.count(change) > 0; }

  // Whether the change was still pending; it is not any longer. Expected O(1).
  bool Take(ChangeId change) { return pending_.erase(change) > 0; }

  // Those that were not taken, in their order. O(changes).
  std::vector<ChangeId> Left() const {
    std::vector<ChangeId> left;
    for (const ChangeId change : changes_) {
      if (Has(change)) left.push_back(change);
    }
    return left;
  }

 private:
  std::vector<ChangeId> changes_;
  std::unordered_set<ChangeId> pending_;
};

}  // namespace ramseyer
