// A unit, and the part of its words that an instruction speaks of.
#pragma once

#include <vector>

#include "amend/resolve/context.h"
#include "amend/resolve/live_text.h"

namespace ramseyer {

struct Scope {
  ManuscriptId manuscript;
  LineId unit;
  LiveText text;         // the words in which passages are sought
  bool is_part = false;  // less than the whole unit
};

// All words of a unit: its designation (a section's own number left out), heading, text, and the
// units within it.
Scope ScopeOfUnit(const Manuscript& manuscript, ManuscriptId id, LineId unit);

// The words of a part of the scope: a chapeau, flush text, a heading, the Nth sentence. kEnd
// narrows nothing. Refuses with kPartNotFound, or with kNotExecutable for tables of sections.
Resolved<Scope> Narrow(ResolveContext& context, const Scope& scope, const Part& part);
Resolved<Scope> Narrow(ResolveContext& context, Scope scope, const std::vector<Part>& parts);

// The unit's own words before the first unit within it, its heading left out.
LiveText ChapeauOf(const Manuscript& manuscript, LineId unit);

// The unit's own words behind the last unit within it (flush text). Empty when there are none.
LiveText FlushTextOf(const Manuscript& manuscript, LineId unit);

}  // namespace ramseyer
