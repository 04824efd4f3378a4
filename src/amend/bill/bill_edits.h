// Edits of a bill's manuscript that edits of law have no use for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "amend/execute/operation.h"
#include "amend/language/instruction.h"
#include "amend/resolve/live_text.h"
#include "amend/resolve/resolved.h"

namespace ramseyer {

// Indices of a manuscript's order.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;  // one past
};

// The lines of the official title, of the preamble, or of all behind the enacting clause ("the
// matter proposed to be inserted" is all that an amendment puts in). Nothing for other parts, and
// where the bill has none. O(lines).
std::optional<LineRange> LinesOfPart(const Manuscript& manuscript, PartKind part);

// Strikes the live lines of a range: units whole where the range holds them whole. O(lines).
std::vector<Edit> StrikeAll(const Manuscript& manuscript, LineRange lines);

// The lines that a span covers whole, from the start of the first to the end of the last.
std::optional<LineRange> WholeLines(const Manuscript& manuscript, const TextSpan& span);

// The index at which the first unit within a unit stands, or would stand.
std::size_t FirstPlaceIn(const Manuscript& manuscript, LineId unit);

// Words as a paragraph like those of the range, or of the place where it stood.
NewLine TextLine(const Manuscript& manuscript, LineRange lines, std::string words);

// A new number for the unit: `words` within its designation as printed become `by`.
SetDesignation Designation(const Manuscript& manuscript, LineId line, std::string_view words,
                           const std::string& by);

// In capitals, where the span's words stand in capitals throughout, as headings of sections do.
std::string InCapitalsOf(const Manuscript& manuscript, const TextSpan& span, std::string words);

// New lines that words open stand in as many quoted blocks as the words.
void SetQuotation(std::vector<Edit>& edits, int quotation);

// Numbers the units of a kind behind an index on from the last one before it, among its siblings.
// Refuses with kProvisionNotFound where none follows, and with kCountMismatch where one is not
// counted
// ("4A"). O(lines).
Resolved<std::vector<Edit>> RenumberBehind(const Manuscript& manuscript, std::size_t index,
                                           NodeKind kind);

}  // namespace ramseyer
