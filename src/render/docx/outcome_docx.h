// The pages behind the text: the instructions and what became of each, findings that belong to
// none, and what a comparison is about.
#pragma once

#include "render/docx/revisions.h"
#include "report/report.h"
#include "xml/xml_builder.h"

namespace ramseyer::docx {

// Each appends a part with its heading, or nothing when there is nothing to list. Instructions that
// were not executed come first, for they are what a reader must act on; each keeps its number in
// the bill. Amounts, dates and citations that changed are tracked by no mark here: these pages are
// the same whatever is accepted or rejected.
void WriteInstructions(const Report& report, Revisions& revisions, XmlBuilder& out);
void WriteFindings(const Report& report, Revisions& revisions, XmlBuilder& out);
void WriteSubstance(const Report& report, Revisions& revisions, XmlBuilder& out);

}  // namespace ramseyer::docx
