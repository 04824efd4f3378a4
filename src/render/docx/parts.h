// The parts of the file that are not its text: what it holds, how they hang together, what is said
// of the document, its settings, what stands at the head and foot of each page.
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace ramseyer::docx {

inline constexpr std::string_view kWordNamespace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view kRelationshipNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// The relationships by which word/document.xml names its head and its foot.
inline constexpr std::string_view kHeaderRelationship = "rId1";
inline constexpr std::string_view kFooterRelationship = "rId2";

// [Content_Types].xml, _rels/.rels, word/_rels/document.xml.rels and word/settings.xml.
std::string_view ContentTypesPart();
std::string_view PackageRelationshipsPart();
std::string_view DocumentRelationshipsPart();
std::string_view SettingsPart();

// docProps/core.xml and docProps/app.xml: title, subject, author, language, program. `date`: when
// the file was made, "" when it shall not say (RevisionDate, revisions.h).
std::string CorePropertiesPart(const Report& report, const std::string& date);
std::string ProgramPropertiesPart();

// word/header1.xml, the report's title and its first document, and word/footer1.xml, "Page 2 of 9".
std::string HeaderPart(const Report& report);
std::string FooterPart();

}  // namespace ramseyer::docx
