// One function for each family of actions: instruction + law -> edits, each in a file of its own.
#pragma once

#include <vector>

#include "amend/execute/operation.h"
#include "amend/resolve/context.h"

namespace ramseyer {

// The edits of one manuscript.
struct ManuscriptEdits {
  ManuscriptId manuscript;
  std::vector<Edit> edits;
};
using Edited = std::vector<ManuscriptEdits>;

// What an instruction's edits come to: the operations, or the refusal; with the context's cautions.
Resolution ToResolution(ResolveContext& context, Resolved<Edited> edited);

Resolved<Edited> ResolveStrike(ResolveContext& context, const Target& target, const Strike& action);
Resolved<Edited> ResolveInsert(ResolveContext& context, const Target& target, const Insert& action);
Resolved<Edited> ResolveRestate(ResolveContext& context, const Target& target, const Restate& action);
Resolved<Edited> ResolveRedesignate(ResolveContext& context, const Target& target,
                                    const Redesignate& action);
Resolved<Edited> ResolveDesignate(ResolveContext& context, const Target& target,
                                  const Designate& action);
Resolved<Edited> ResolveMove(ResolveContext& context, const Target& target, const Move& action);
Resolved<Edited> ResolveRepeal(ResolveContext& context, const Target& target);

// A new section put into a chapter or other unit above sections, and entries of tables of sections.
Resolved<Edited> ResolveNewSection(ResolveContext& context, const Target& target, const Insert& action);
Resolved<Edited> ResolveTable(ResolveContext& context, const Target& target, const Action& action);

}  // namespace ramseyer
