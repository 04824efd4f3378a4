// An instruction of an amendment + the bill as it stands -> operations, or a refusal.
#pragma once

#include <optional>

#include "amend/resolve/resolve_action.h"

namespace ramseyer {

// The unit that an amendment last put in or struck: behind it the succeeding ones are redesignated.
struct LastChange {
  ManuscriptId manuscript;
  std::size_t index = 0;  // of the manuscript's order, behind the change
};

// Resolves one instruction of law basis kBill. `last` is where the instructions of the same
// amendment before it came to. Refuses as Resolve does.
Resolution ResolveOnBill(ResolveContext& context, const std::optional<LastChange>& last);

}  // namespace ramseyer
