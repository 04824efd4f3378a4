// The levels of designations that are printed without saying their level: "(i)" is a clause behind
// "(A)", and a subsection behind "(h)".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/node_kind.h"

namespace ramseyer {

// A level that is open where a designation is met.
struct OpenRecordLevel {
  NodeKind kind = NodeKind::kSection;
  std::string label;  // its designation: "a", "iv"
};

// What helps where the levels around do not tell.
struct RecordLevelHints {
  std::string_view next;  // the label of the next designated paragraph, or ""
  std::string_view lead;  // the words that lead to a quoted block which begins with the designation
};

// The level of `label` (without parentheses) met below `open`, outermost first: the open level
// whose count the label and the next one both go on; a deeper one whose count they begin; the
// innermost one that the label goes on; one whose count the label and the next one both belong to;
// the level that the words before name ("the following new clause:"); the usual level of such
// labels (House Legislative Counsel's Manual on Drafting Style, section 312: (a), (1), (A), (i),
// (I), (aa), (AA)). Nothing when no level counts so ("1-A"). O(open).
std::optional<NodeKind> RecordLevelOf(std::string_view label,
                                      const std::vector<OpenRecordLevel>& open,
                                      const RecordLevelHints& hints);

}  // namespace ramseyer
