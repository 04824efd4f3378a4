// The pages before the text: what was compared or amended, the summary, and where the changes are.
#pragma once

#include "render/docx/revisions.h"
#include "report/report.h"
#include "xml/xml_builder.h"

namespace ramseyer::docx {

// Appends the title, the documents, how to read the marks, a warning where an instruction was not
// executed, the summary, and links to the sections with changes.
void WriteCover(const Report& report, Revisions& revisions, XmlBuilder& out);

}  // namespace ramseyer::docx
