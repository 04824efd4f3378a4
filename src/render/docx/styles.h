// How the document looks: the styles that its paragraphs and runs name.
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace ramseyer::docx {

// The part word/styles.xml. Headings are "Heading1" to "Heading3"; lines are set in the style of
// their kind and level, "Provision0" to "Provision9", "Quoted0" to "Quoted9" and "Cell0" to
// "Cell9", or in "FrontMatter".
std::string StylesPart();

// The style of a line: "Heading3" for a section that is a heading and no more.
std::string ParagraphStyleOf(const ReportLine& line);

}  // namespace ramseyer::docx
