// Whether the edits of an operation agree with each other and with the manuscript.
#pragma once

#include "amend/execute/operation.h"
#include "base/result.h"

namespace ramseyer {

// Errors: an edit of a line that is not live, offsets outside the text or within a character, or
// two edits that contradict each other. O(edits² + edits · lines).
[[nodiscard]] Result<void> CheckEdits(const Operation& operation, const Manuscript& manuscript);

}  // namespace ramseyer
