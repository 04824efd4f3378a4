// What a bill does to a section of the store, as spans of its text, so that the edits of two bills
// can be held against each other.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "report/report.h"
#include "report/track.h"

namespace ramseyer {

// The spans that the section's changes touch, in bytes of the words before without white space,
// line after line. Words put in and line starts are empty spans where they go. Those of one
// instruction that follow each other are one. `changes` are those of the section's report.
std::vector<StoredEdit> SpansOf(const ReportSection& section, const std::vector<Change>& changes);

// Whether two edits get into each other's way: they share words, or one puts words in where the
// other changes or puts in some.
bool Overlaps(const StoredEdit& a, const StoredEdit& b);

// The words of such a span of the text. O(text).
std::string WordsIn(const std::vector<ReportLine>& lines, std::uint32_t begin, std::uint32_t end);

// Carries a bill out on the texts of some sections: for each of them the spans, and a row for each
// instruction that was refused. Errors: those of the store; the bill or a text can not be read.
[[nodiscard]] Result<std::vector<std::vector<StoredEdit>>> TryEdits(
    Store& store, const StoredDocument& bill, const std::vector<SectionVersion>& texts);

}  // namespace ramseyer
