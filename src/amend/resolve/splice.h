// Takes a span of the law out and puts lines and words in its place: the edits that do it.
#pragma once

#include <vector>

#include "amend/resolve/live_text.h"
#include "amend/resolve/payload.h"

namespace ramseyer {

// Strikes the span and puts the payload in its place. An empty span only inserts, at its beginning.
//
// * Within one line the words are replaced; units of the payload start new lines there, and what is
//   left of the sentence goes on in the last of them.
// * A span that runs over the ends of lines strikes the lines between; what is left of its last
// line
//   joins what stands before it.
// * A span that begins with a designation strikes the line's start too: units take its place.
// * Words get the spaces that they need; those left over by a strike are execution's to put right.
//
// Refuses with kStructureMismatch where words without a designation would take the place of a unit.
Resolved<std::vector<Edit>> Splice(const Manuscript& manuscript, TextSpan span,
                                   const PayloadParts& payload);

// The index of order() behind a line and what has joined it: where a line that follows it is put
// in.
std::size_t IndexBehind(const Manuscript& manuscript, LineId line);

}  // namespace ramseyer
