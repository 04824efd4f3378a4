// Passages as the bill describes them -> spans of the law.
#pragma once

#include <vector>

#include "amend/resolve/scope.h"

namespace ramseyer {

// The spans of a passage in the scope, in the order of the text; at least one. Refuses with
// kWordsNotFound, kWordsAmbiguous, kCountMismatch, kEndAmbiguous, or what locating its units gives.
Resolved<std::vector<TextSpan>> FindSpans(ResolveContext& context, const Scope& scope,
                                          const Passage& passage);

// The one span of a passage that must stand there once.
Resolved<TextSpan> FindSpan(ResolveContext& context, const Scope& scope, const Passage& passage);

// A unit named near another: within it, the unit itself, or one around it ("through the end of
// subsection (b)" said of paragraph (b)(1)).
Resolved<LineId> LocateNear(ResolveContext& context, const Manuscript& manuscript, LineId unit,
                            const UnitPath& path);

}  // namespace ramseyer
