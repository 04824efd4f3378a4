// What an amendment puts into a bill, laid out where it goes.
#pragma once

#include <vector>

#include "amend/resolve/payload.h"

namespace ramseyer {

// Words and lines of a payload. Matter that stands apart from the instruction's own words has the
// bill's quotation marks in it; words and blocks in quotation marks of the instruction's take the
// quotation of the place that they are put into.
struct BillPayload {
  PayloadParts parts;
  bool own_quotation = false;  // the lines say themselves in how many quoted blocks they stand
};

// Lays a payload out for a place that stands in `quotation` quoted blocks. Refuses with
// kStructureMismatch when words follow a block or nothing is put in. O(payload).
Resolved<BillPayload> ReadBillPayload(ResolveContext& context, const Payload& payload,
                                      int quotation);

// Gives lines that are to stand at `index` of the manuscript's order their depth there: sections
// beside the sections before them, a subsection in the section before it, and so on. O(lines of
// both).
std::vector<NewLine> PlaceLines(const Manuscript& manuscript, std::size_t index,
                                std::vector<NewLine> lines);

}  // namespace ramseyer
