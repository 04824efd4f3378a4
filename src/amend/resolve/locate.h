// Names of provisions -> where they stand: the law's name and the outer units to a manuscript, the
// units below to lines.
#pragma once

#include <optional>
#include <vector>

#include "amend/resolve/context.h"

namespace ramseyer {

// Where a target stands in the law.
struct LawPlace {
  LawNode node;  // the section, chapter …; of an added section what it follows
  std::optional<ManuscriptId> manuscript;  // of a section
  UnitPath below;                          // what the path names below the section
};

// Finds the section or statutory note, or the larger unit where the path names none. Refuses with
// kLawNotNamed, kLawNotLoaded, kProvisionNotFound, kProvisionAmbiguous or kNotExecutable (the bill
// itself).
Resolved<LawPlace> LocateLaw(ResolveContext& context, const LawName& law, const UnitPath& path);

// The section of the Code that the names mean, whether it is loaded or not.
Resolved<UscCitation> CiteLaw(ResolveContext& context, const LawName& law, const UnitPath& path);

// The unit that the path names from `base` down; `base` itself for an empty path. Labels are those
// that the units now bear; one that no unit bears any more is looked for among the labels before
// the bill, with a caution. Refuses with kProvisionNotFound or kProvisionAmbiguous.
Resolved<LineId> LocateUnit(ResolveContext& context, const Manuscript& manuscript, LineId base,
                            const UnitPath& path);

// The units of a range, in order: one, or all siblings from the first to the last.
Resolved<std::vector<LineId>> LocateUnits(ResolveContext& context, const Manuscript& manuscript,
                                          LineId base, const UnitRange& range);

// The unit that a manuscript begins with. Invalid when it was struck.
LineId RootUnit(const Manuscript& manuscript);

// "paragraph (4)", "section 230", "(2)".
std::string ToString(const UnitName& name);

// How a unit is cited within its section: "230(e)(1)"; of a bill "section 3(b)".
std::string CitationOf(const Manuscript& manuscript, LineId unit);

}  // namespace ramseyer
