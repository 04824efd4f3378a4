// The provisos of a provision: what "the second proviso" counts.
#pragma once

#include <vector>

#include "amend/resolve/live_text.h"

namespace ramseyer {

// The provisos of the words in order, as ranges of live.text(): each from its "Provided"
// ("Provided, That", "And provided further, That") up to the next one, the space between left out,
// or to the end of the sentence. O(length).
std::vector<ByteRange> ProvisosOf(const LiveText& live);

}  // namespace ramseyer
