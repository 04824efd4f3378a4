// The numbers at the head of a report, counted from what it shows.
#pragma once

#include "report/report.h"

namespace ramseyer {

// Counts provisions and words of `report` anew from its lines and changes; the counts of
// instructions are left as they are.
//
// A provision is a line of style kProvision with the further lines behind it, down to the next such
// line. It is inserted or struck with its start; redesignated when its designation has a changed
// piece and its start stands; changed when its start stands and its heading, its text or a further
// line has one. Moved, split and merged provisions, and
// references that follow a renumbering, are the changes of those kinds. Words struck from a moved
// line are counted where they are marked, at its new place. O(size of the report).
void CountProvisionsAndWords(Report& report);

// Counts the instructions of `report` by what became of them, and gives each the numbers of the changes
// that name it. O(instructions + changes).
void CountInstructions(Report& report);

}  // namespace ramseyer
