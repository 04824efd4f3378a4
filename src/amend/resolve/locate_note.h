// Statutory notes: provisions of public laws that the Code prints under a section, as notes.
//
//   8 U.S.C. 1255 note:  «Pub. L. 101–167, title V, § 599E, Nov. 21, 1989, …, provided that: “(a) …»
//
// A note names its law and section at its beginning, which is how an instruction's words find it.
#pragma once

#include "amend/resolve/locate.h"

namespace ramseyer {

// The note under `law.usc` that shows the section which the path names. Refuses with kLawNotLoaded (the
// section is not loaded), kProvisionNotFound (no note of it shows that section) or kProvisionAmbiguous.
// O(section).
Resolved<LawPlace> LocateNote(ResolveContext& context, const LawName& law, const UnitPath& path);

}  // namespace ramseyer
