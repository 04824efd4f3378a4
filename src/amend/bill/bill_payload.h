// What an amendment puts into a bill, laid out where it goes.
#pragma once

#include <vector>

#include "amend/resolve/payload.h"

namespace ramseyer {

// Lays a payload out for a place that stands in `quotation` quoted blocks. Matter that stands apart
// from the instruction's own words says itself in how many quoted blocks its lines stand; words and
// blocks in quotation marks of the instruction's take the quotation of the place. Refuses with
// kStructureMismatch when words follow a block or nothing is put in. O(payload).
Resolved<PayloadParts> ReadBillPayload(ResolveContext& context, const Payload& payload,
                                       int quotation);

// Gives lines that are to stand at `index` of the manuscript's order their depth there: sections
// beside the sections before them, a subsection in the section before it, and so on. O(lines of
// both).
std::vector<NewLine> PlaceLines(const Manuscript& manuscript, std::size_t index,
                                std::vector<NewLine> lines);

}  // namespace ramseyer
