// Which counterparts stand where they stood.
#pragma once

#include <vector>

#include "compare/align.h"
#include "document/document.h"

namespace ramseyer {

// By node: the counterpart that was moved, being this node or the nearest one around it; invalid
// for a node that stands in its place, or has no counterpart.
struct Moves {
  std::vector<NodeId> of_old;
  std::vector<NodeId> of_new;
};

// Counterparts stand in their place when what is around them corresponds (levels put around or
// taken away from around them do not count) and when they keep their order among all that have the
// same around them: the heaviest chain by words that does stays, and what crosses it was moved. So
// the words of all counterparts in place come in the same order in both documents. O(n log n).
Moves FindMoves(const Document& old_document, const WordTable& old_words,
                const Document& new_document, const WordTable& new_words,
                const Alignment& alignment);

}  // namespace ramseyer
