// What amendments do to a bill: each executed in order, whole or refused with a typed reason, on
// one manuscript of the bill.
//
// Pages and lines are those of the print of the bill as it was before all of them, however much an
// earlier amendment has put in: that is what every amendment was drafted to.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "amend/amend.h"

namespace ramseyer {

// One amendment, and what it says. The ids of its instructions go on from those of the one before.
struct BillAmendment {
  const Document* document = nullptr;
  InstructionList list;
};

// What is to be left out: a whole amendment, or one instruction of it. Both count from 0.
struct LeftOut {
  std::size_t amendment = 0;
  std::optional<std::size_t> instruction;
};

struct AmendedBill {
  std::vector<BillAmendment> amendments;
  std::vector<Outcome> outcomes;      // by InstructionId, over all amendments
  std::vector<Operation> operations;  // by OperationId
  Manuscript manuscript;              // of the bill (Manuscript::FromBill), with all that was done

  // The amendment that an instruction belongs to. O(amendments).
  std::size_t AmendmentOf(InstructionId instruction) const;
  const Instruction& instruction(InstructionId id) const;
};

struct BillAmendingOptions {
  bool with_committee = false;  // execute the amendments that the bill shows as its committee's, on
                                // the bill as it was referred: they are amendment 0 then
  std::vector<LeftOut> left_out;
};

// Executes the amendments on the one document of `base`, in order: on the bill as it was reported,
// where it shows two texts. Never fails: what can not be executed is an outcome with its finding,
// as with Amend. Where two amendments change one passage, the later one names the earlier: in a
// caution (kAmendmentsTouch) when it could still be executed, in its refusal (kAmendmentConflict)
// when it could not. The documents must outlive the result. Checked (RAMSEYER_CHECK): without
// insertions the manuscript reads as the bill did, and the committee's amendments, all of them,
// lead to the bill as reported.
AmendedBill AmendBill(const LawLibrary& base, const std::vector<const Document*>& amendments,
                      const BillAmendingOptions& options);

}  // namespace ramseyer
