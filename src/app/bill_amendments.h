// The amendments to a bill that `amend` was given with --with and --without.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "amend/bill/amend_bill.h"
#include "app/progress.h"
#include "base/result.h"

namespace ramseyer {

// As given on the command line.
struct BillAmendmentOptions {
  std::vector<std::string> with;     // files, or "committee"
  std::vector<std::string> without;  // "2": the second of them; "2.3": its third instruction
};

// A bill with its amendments executed. Owns the documents that `amended` points into.
struct BillUnderAmendment {
  LawLibrary base;  // the bill alone
  std::vector<std::unique_ptr<const Document>> amendments;
  AmendedBill amended;

  const Document& bill() const { return base.document(LawDocumentId(0)); }
};

// Reads the amendments and executes them on the bill. Errors: a file can not be read, or is neither
// an amendment, or amends another bill; "committee" is not the first of them, or the bill shows no
// amendments of a committee; --without names none of what there is.
[[nodiscard]] Result<BillUnderAmendment> AmendBillWith(Document bill,
                                                       const BillAmendmentOptions& options,
                                                       Progress& progress);

}  // namespace ramseyer
