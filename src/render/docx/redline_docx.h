// The redline itself: the text of a report with its changes tracked.
#pragma once

#include <string>
#include <vector>

#include "render/docx/anchors.h"
#include "render/docx/revisions.h"
#include "report/report.h"
#include "xml/xml_builder.h"

namespace ramseyer::docx {

// The comment on a change: its number in comments.xml.
struct CommentReference {
  std::string id;
  ChangeId change;
};

// Appends every section of the report, changed or not: its citation as a heading, then a paragraph
// for each line. The bookmark of change 3 is "change3", of the fourth section "section4". Gives the
// comments that the text refers to, in its order.
[[nodiscard]] std::vector<CommentReference> WriteRedline(const Report& report, Revisions& revisions,
                                                         XmlBuilder& out);

// The bookmarks: "change3", "section4", "instruction5".
std::string BookmarkOf(ChangeId change);
std::string SectionBookmark(std::size_t index);
std::string InstructionBookmark(std::size_t index);

}  // namespace ramseyer::docx
