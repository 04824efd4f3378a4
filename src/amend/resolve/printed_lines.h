// Pages and lines of a bill's print -> words of the bill as it stands. The print is known by a model, so
// a place counts only where the words or the ends of provisions confirm it.
#pragma once

#include <vector>

#include "amend/resolve/scope.h"

namespace ramseyer {

// Of the places at which quoted words stand, the one that begins on the lines named: the only one near
// them, with a caution where the print would have it on another line. Where no print is known, the
// only one at all. Refuses with kWordsNotFound, kWordsAmbiguous or kPrintUnknown.
Resolved<ByteRange> OnLines(ResolveContext& context, const Scope& scope,
                            const std::vector<ByteRange>& places, const Passage& passage);

// The line of the manuscript whose designation the words are, or are the number in ("5" of "SEC. 5."), on
// the printed lines named. Refuses as OnLines does.
Resolved<LineId> DesignationOnLines(ResolveContext& context, const Scope& scope,
                                    const Passage& passage);

// Whole lines as a range of the scope's text: from the start of a provision or paragraph to the end of
// one (or of a sentence), each the only one near the line named. Refuses with kPrintUnknown.
Resolved<ByteRange> RangeOfLines(ResolveContext& context, const Scope& scope,
                                 const PrintedLines& lines);

}  // namespace ramseyer
