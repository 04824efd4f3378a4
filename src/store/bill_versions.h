// Which documents are versions of one bill, in which order, and which bills are pending.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/records.h"

namespace ramseyer {

// The versions of a bill or resolution, the earliest first: by their days, where each names one,
// else by how far a bill has come (introduced, reported, engrossed, enrolled). `bill` is its
// number, with its Congress where the store has bills of that number of several: "S. 1693",
// "S1693-115", "S. 1693 (115th Congress)", "/us/bill/115/s/1693". Errors: not the number of a bill;
// none or several in the store. O(documents).
[[nodiscard]] Result<std::vector<StoredDocument>> VersionsOfBill(
    const std::vector<StoredDocument>& documents, std::string_view bill);

// The latest version of each bill and resolution that may still become law: of the latest Congress
// in the store, and not yet enrolled. In the order of the documents. O(documents · log documents).
std::vector<StoredDocument> PendingBills(const std::vector<StoredDocument>& documents);

}  // namespace ramseyer
