#include "render/docx/parts.h"

#include <fmt/format.h>

#include "render/characters.h"
#include "render/docx/markup.h"
#include "render/docx/revisions.h"
#include "render/version.h"
#include "render/words.h"
#include "xml/xml_builder.h"

namespace ramseyer::docx {
namespace {

constexpr std::size_t kLabelInHeader = 90;

void WriteValue(std::string_view element, std::string_view value, XmlBuilder& out) {
  out.Open(element);
  out.Text(Visible(value));
  out.Close();
}

// A page with one paragraph: "w:hdr" or "w:ftr".
XmlBuilder OpenMargin(std::string_view root, std::string_view style) {
  XmlBuilder out(root, {{"xmlns:w", kWordNamespace}});
  out.Open("w:p");
  out.Open("w:pPr");
  out.Leaf("w:pStyle", {{"w:val", style}});
  out.Close();
  return out;
}

void WriteTab(XmlBuilder& out) {
  out.Open("w:r");
  out.Leaf("w:tab");
  out.Close();
}

// A number that the word processor counts.
void WriteCounter(std::string_view field, XmlBuilder& out) {
  out.Open("w:fldSimple", {{"w:instr", field}});
  WriteSpan({"1"}, out);
  out.Close();
}

}  // namespace

std::string_view ContentTypesPart() {
  return R"xml(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>)xml";
}

std::string_view PackageRelationshipsPart() {
  return R"xml(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>)xml";
}

std::string_view DocumentRelationshipsPart() {
  return R"xml(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>)xml";
}

std::string_view SettingsPart() {
  return R"xml(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>)xml";
}

std::string CorePropertiesPart(const Report& report, const std::string& date) {
  XmlBuilder out(
      "cp:coreProperties",
      {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
       {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
       {"xmlns:dcterms", "http://purl.org/dc/terms/"},
       {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
  std::string subject;
  for (const ReportDocument& document : report.documents) {
    if (!subject.empty()) subject += "; ";
    subject += NameOf(document);
  }
  WriteValue("dc:title", TitleOf(report.kind), out);
  WriteValue("dc:subject", subject, out);
  WriteValue("dc:creator", kRevisionAuthor, out);
  WriteValue("dc:language", "en-US", out);
  WriteValue("cp:lastModifiedBy", kRevisionAuthor, out);
  for (const std::string_view moment : {"dcterms:created", "dcterms:modified"}) {
    if (date.empty()) continue;
    out.Open(moment, {{"xsi:type", "dcterms:W3CDTF"}});
    out.Text(date);
    out.Close();
  }
  return out.Take();
}

std::string ProgramPropertiesPart() {
  XmlBuilder out(
      "Properties",
      {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
  WriteValue("Application", fmt::format("Ramseyer {}", Version()), out);
  return out.Take();
}

std::string HeaderPart(const Report& report) {
  XmlBuilder out = OpenMargin("w:hdr", "Header");
  WriteSpan({std::string(TitleOf(report.kind))}, out);
  if (!report.documents.empty()) {
    WriteTab(out);
    WriteSpan({Shortened(NameOf(report.documents.front()), kLabelInHeader)}, out);
  }
  out.Close();
  return out.Take();
}

std::string FooterPart() {
  XmlBuilder out = OpenMargin("w:ftr", "Footer");
  WriteTab(out);
  WriteSpan({"Page "}, out);
  WriteCounter("PAGE", out);
  WriteSpan({" of "}, out);
  WriteCounter("NUMPAGES", out);
  out.Close();
  return out.Take();
}

}  // namespace ramseyer::docx
