// The words that introduce the changes, as committees word them.
#pragma once

#include <string>

#include "render/pdf/pdf_renderer.h"

namespace ramseyer::pdf {

// "CHANGES IN EXISTING LAW MADE BY THE BILL, AS REPORTED"; "CHANGES" for a comparison.
std::string LeadInHeading(const Report& report);

// How changes are shown, in the words of the House and Senate for the styles that are theirs.
std::string LeadIn(const Report& report, const PdfOptions& options);

// "H.R. 1 (118th Congress), Introduced in House – Engrossed in House": what the print is of.
std::string DocumentsInBrief(const Report& report);

// "Title 47, United States Code (release point 119-36)".
std::string NameWithRelease(const ReportDocument& document);

// The law that a section is of, with its release point, and its citation; of a comparison the
// citation.
std::string RunningHead(const Report& report, const ReportSection& section);

}  // namespace ramseyer::pdf
