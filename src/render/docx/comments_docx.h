// What the document says of its changes, in comments.
#pragma once

#include <string>
#include <vector>

#include "render/docx/redline_docx.h"
#include "render/docx/revisions.h"
#include "report/report.h"

namespace ramseyer::docx {

// The part word/comments.xml: of each change its number and kind, the instruction that made it, and
// what is to be checked about that.
std::string CommentsPart(const Report& report, const std::vector<CommentReference>& references,
                         const Revisions& revisions);

}  // namespace ramseyer::docx
