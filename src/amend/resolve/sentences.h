// The sentences of a provision: what "the second sentence" counts.
#pragma once

#include <vector>

#include "amend/resolve/live_text.h"

namespace ramseyer {

// The sentences of the words in order, as ranges of live.text(), without the space between them. A sentence
// runs on through the units of a list until a full stop; designations and headings belong to none
// unless they stand within one. Stops of abbreviations ("U.S.C.", "No. 5", "Pub. L."), initials and
// numbers end no sentence. O(length).
std::vector<ByteRange> SentencesOf(const LiveText& live);

}  // namespace ramseyer
