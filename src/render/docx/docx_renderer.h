// A report as a file for word processors (Office Open XML, ISO/IEC 29500, transitional).
#pragma once

#include <string>

#include "base/result.h"
#include "report/report.h"

namespace ramseyer {

// The bytes of a .docx. The text of every section stands in it, changed or not, and every change is
// a tracked one by the author "Ramseyer": insertions, deletions, moves, and the marks of paragraphs
// that come and go, so that accepting all gives the words of AcceptAll and rejecting all those of
// RejectAll (report/report.h), line for line. Each change has a comment with its number and, of an
// amendment, its instruction; each instruction links back. What is said about the text (the cover,
// the list of instructions) is not tracked.
//
// Every character of the documents is escaped and treacherous ones are spelled out. The same report
// gives the same bytes: changes bear the date that the environment variable SOURCE_DATE_EPOCH names
// (seconds since 1970), else none. Errors: that variable is no number, or the archive can not be
// made. O(size of the report).
[[nodiscard]] Result<std::string> RenderDocx(const Report& report);

}  // namespace ramseyer
