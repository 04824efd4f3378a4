#include "render/docx/docx_renderer.h"

#include <utility>
#include <vector>

#include "render/docx/comments_docx.h"
#include "render/docx/cover_docx.h"
#include "render/docx/markup.h"
#include "render/docx/outcome_docx.h"
#include "render/docx/parts.h"
#include "render/docx/redline_docx.h"
#include "render/docx/revisions.h"
#include "render/docx/styles.h"
#include "render/docx/zip_package.h"
#include "xml/xml_builder.h"

namespace ramseyer {
namespace docx {
namespace {

// A page of letter size with margins of an inch, in twentieths of a point.
void WritePageSetup(XmlBuilder& out) {
  out.Open("w:sectPr");
  out.Leaf("w:headerReference", {{"w:type", "default"}, {"r:id", kHeaderRelationship}});
  out.Leaf("w:footerReference", {{"w:type", "default"}, {"r:id", kFooterRelationship}});
  out.Leaf("w:pgSz", {{"w:w", "12240"}, {"w:h", "15840"}});
  out.Leaf("w:pgMar", {{"w:top", "1440"},
                       {"w:right", "1440"},
                       {"w:bottom", "1440"},
                       {"w:left", "1440"},
                       {"w:header", "720"},
                       {"w:footer", "720"},
                       {"w:gutter", "0"}});
  out.Close();
}

struct Text {
  std::string document;
  std::string comments;
};

Text TextOf(const Report& report, Revisions& revisions) {
  XmlBuilder out("w:document", {{"xmlns:w", kWordNamespace}, {"xmlns:r", kRelationshipNamespace}});
  out.Open("w:body");
  WriteCover(report, revisions, out);
  WriteHeading("Heading1", "Text", {"text", revisions.NextId(), true}, out);
  const std::vector<CommentReference> references = WriteRedline(report, revisions, out);
  WriteInstructions(report, revisions, out);
  WriteFindings(report, revisions, out);
  WriteSubstance(report, revisions, out);
  WritePageSetup(out);
  out.Close();
  return {out.Take(), CommentsPart(report, references, revisions)};
}

std::vector<PackagePart> PartsOf(const Report& report, const std::string& date) {
  Revisions revisions(date);
  Text text = TextOf(report, revisions);
  return {
      {"[Content_Types].xml", std::string(ContentTypesPart())},
      {"_rels/.rels", std::string(PackageRelationshipsPart())},
      {"word/document.xml", std::move(text.document)},
      {"word/comments.xml", std::move(text.comments)},
      {"word/_rels/document.xml.rels", std::string(DocumentRelationshipsPart())},
      {"word/styles.xml", StylesPart()},
      {"word/settings.xml", std::string(SettingsPart())},
      {"word/header1.xml", HeaderPart(report)},
      {"word/footer1.xml", FooterPart()},
      {"docProps/core.xml", CorePropertiesPart(report, date)},
      {"docProps/app.xml", ProgramPropertiesPart()},
  };
}

}  // namespace
}  // namespace docx

Result<std::string> RenderDocx(const Report& report) {
  const Result<std::string> date = docx::RevisionDate();
  if (!date) return tl::make_unexpected(date.error());
  return docx::ZipPackage(docx::PartsOf(report, *date));
}

}  // namespace ramseyer
