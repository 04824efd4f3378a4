// Designations within quoted words: “(3) Penalty.—Whoever” opens a unit of its own, as a line does.
#pragma once

#include <string_view>
#include <vector>

#include "amend/execute/manuscript.h"

namespace ramseyer {

// The units that the words open, each a level deeper than the one before, at depths from 0: “(a)(1) In
// general.—The” gives subsection (a) and paragraph (1) with its heading and text. `first` is the level
// of the first. Empty when the words do not begin with a designation of that level.
std::vector<NewLine> ReadRunIn(std::string_view words, NodeKind first);

// Whether a label is of the form that a level bears: “(a)” a subsection's, “(1)” a paragraph's, “(A)” a
// subparagraph's, “(ii)” a clause's, “(II)” a subclause's.
bool LabelFits(std::string_view label, NodeKind level);

}  // namespace ramseyer
