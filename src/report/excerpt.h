// What a comparative print shows of a section: the lines that changed and those needed to see where
// they stand. The rest is left out behind a row of asterisks, as printed comparative prints do.
#pragma once

#include <cstddef>
#include <vector>

#include "report/report.h"

namespace ramseyer {

// Lines [begin, end) of a section, in order and without gaps: one line that is shown, or a run of
// unchanged lines that is not.
struct ExcerptRow {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool shown = true;

  friend bool operator==(const ExcerptRow&, const ExcerptRow&) = default;
};

// Shown are: every changed line; the lines that start the provisions around it; the section's first
// line; and the line before one whose start was put in or struck though it has words that stay,
// because those words came from, or go to, the line before. A section without changes is one row
// that is not shown. O(lines · depth).
std::vector<ExcerptRow> Excerpt(const ReportSection& section);

// Which changes a line bears, each once, in the order of its pieces.
struct LineChanges {
  std::vector<ChangeId> all;
  std::vector<ChangeId> first;  // those that the line before does not bear
  std::vector<ChangeId> last;   // those that the line after does not bear
};

// One for each line of the section. O(pieces).
std::vector<LineChanges> ChangesByLine(const ReportSection& section);

}  // namespace ramseyer
