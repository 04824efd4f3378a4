// A report as Markdown for a comment on a pull request.
#pragma once

#include <cstddef>
#include <string>

#include "report/report.h"

namespace ramseyer {

// What GitHub takes as the body of a comment, in UTF-16 code units.
inline constexpr std::size_t kCommentLimit = 65536;

// The documents, the counts, every instruction with what became of it, and the redline, folded
// section by section: GitHub's Markdown. It is never longer than `limit`, which must be at least
// 8000: what does not fit is left out, sections and rows as a whole, instructions that were not
// executed last; and a note ahead of it all says how much of what and which sections. Every
// character of the documents is escaped. O(size of the report).
std::string RenderMarkdown(const Report& report, std::size_t limit = kCommentLimit);

}  // namespace ramseyer
