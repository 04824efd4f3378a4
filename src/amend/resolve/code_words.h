// What a bill puts into a title that is not positive law, in the words that the Code will have: an Act
// speaks of its sections by its own numbers, the Code by its own ("section 854" of the Foreign Service
// Act is printed "section 4071c of this title").
#pragma once

#include "amend/resolve/editorial.h"
#include "amend/resolve/payload.h"

namespace ramseyer {

// What the editorial forms of the words of a section depend on.
EditorialContext EditorialContextOf(ResolveContext& context, ManuscriptId manuscript);

// Whether the office words the provision its own way: not positive law, and not a statutory note, which
// it prints as enacted.
bool IsReworded(ResolveContext& context, ManuscriptId manuscript);

// Rewrites references to sections whose place in the Code is established: by the citation behind them,
// by what the bill cites elsewhere, or by the source credits of the law loaded. Each rewriting is a
// caution of kind kEditorialForm. Others stay as the bill has them. Nothing is rewritten in positive
// law, nor in title 26, whose sections bear the Act's numbers. O(payload).
void PutAsTheCodeHas(ResolveContext& context, ManuscriptId manuscript, PayloadParts& payload);

}  // namespace ramseyer
