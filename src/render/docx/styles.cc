// A quiet page: the law in a serif face, what is said about it in a sans-serif one, and no colour
// but what the word processor gives to tracked changes, which readers set as they like.
#include "render/docx/styles.h"

#include <fmt/format.h>

#include <algorithm>

namespace ramseyer::docx {
namespace {

constexpr int kDeepest = 9;       // the last level that has styles
constexpr int kIndent = 360;      // of a level, in twentieths of a point
constexpr int kQuotedRule = 300;  // for the rule beside a quoted block

// Subsections stand flush with their section, as the Code has them; what is below is indented.
int IndentOf(int level) { return level < 2 ? 0 : (level - 1) * kIndent; }

constexpr std::string_view kBegin =
    R"xml(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Subtitle"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="60" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="280"/></w:pPr><w:rPr><w:i/><w:color w:val="404040"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="400" w:after="160" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:sz w:val="30"/><w:szCs w:val="30"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="A6A6A6"/></w:pBdr><w:spacing w:before="420" w:after="40" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:b/><w:color w:val="404040"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:next w:val="Provision1"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="160" w:after="120"/><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="FrontMatter"><w:name w:val="Front Matter"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="80" w:line="252" w:lineRule="auto"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Context"><w:name w:val="Context"/><w:basedOn w:val="Note"/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:color w:val="595959"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Warning"><w:name w:val="Warning"/><w:basedOn w:val="Note"/><w:pPr><w:keepLines/><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="7F7F7F"/></w:pBdr><w:spacing w:before="120" w:after="160"/><w:ind w:left="200"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="ContentsEntry"><w:name w:val="Contents Entry"/><w:basedOn w:val="Note"/><w:pPr><w:spacing w:after="40"/><w:ind w:left="360" w:hanging="360"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Instruction"><w:name w:val="Instruction"/><w:basedOn w:val="Note"/><w:next w:val="InstructionWords"/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="40"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="InstructionWords"><w:name w:val="Instruction Words"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60"/><w:ind w:left="360"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="InstructionNote"><w:name w:val="Instruction Note"/><w:basedOn w:val="Note"/><w:pPr><w:spacing w:after="40"/><w:ind w:left="360"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Note"/><w:pPr><w:spacing w:before="50" w:after="50" w:line="240" w:lineRule="auto"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="TableHead"><w:name w:val="Table Head"/><w:basedOn w:val="TableText"/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:color w:val="595959"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Note"/><w:pPr><w:tabs><w:tab w:val="right" w:pos="9360"/></w:tabs><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="595959"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Header"/></w:style>
<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="1F3864"/><w:u w:val="single" w:color="A6A6A6"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Quiet"><w:name w:val="Quiet"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="ProvisionHeading"><w:name w:val="Provision Heading"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Ruled"><w:name w:val="Ruled"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D9D9D9"/></w:tblBorders></w:tblPr></w:style>
)xml";

std::string LevelStyle(std::string_view family, std::string_view title, int level,
                       std::string_view properties) {
  return fmt::format(
      "<w:style w:type=\"paragraph\" w:styleId=\"{0}{1}\"><w:name w:val=\"{2} {1}\"/>"
      "<w:basedOn w:val=\"Normal\"/><w:qFormat/>{3}</w:style>\n",
      family, level, title, properties);
}

std::string ProvisionStyle(int level) {
  return LevelStyle("Provision", "Provision", level,
                    fmt::format("<w:pPr><w:ind w:left=\"{}\"/></w:pPr>", IndentOf(level)));
}

std::string QuotedStyle(int level) {
  return LevelStyle("Quoted", "Quoted Provision", level,
                    fmt::format("<w:pPr><w:pBdr><w:left w:val=\"single\" w:sz=\"8\" w:space=\"8\" "
                                "w:color=\"BFBFBF\"/></w:pBdr><w:ind w:left=\"{}\"/></w:pPr>",
                                IndentOf(level) + kQuotedRule));
}

std::string CellStyle(int level) {
  return LevelStyle("Cell", "Table Cell", level,
                    fmt::format("<w:pPr><w:spacing w:after=\"20\"/><w:ind w:left=\"{}\"/></w:pPr>"
                                "<w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr>",
                                IndentOf(level) + kIndent));
}

}  // namespace

std::string StylesPart() {
  std::string part(kBegin);
  for (int level = 0; level <= kDeepest; ++level) {
    part += ProvisionStyle(level) + QuotedStyle(level) + CellStyle(level);
  }
  return part + "</w:styles>";
}

std::string ParagraphStyleOf(const ReportLine& line) {
  const int level = std::clamp(line.depth, 0, kDeepest);
  switch (line.style) {
    case LineStyle::kFront:
      return "FrontMatter";
    case LineStyle::kCell:
      return fmt::format("Cell{}", level);
    case LineStyle::kProvision:
      if (level == 0 && !line.quoted && !line.heading.empty() && line.text.empty()) {
        return "Heading3";
      }
      break;
    case LineStyle::kText:
      break;
  }
  return fmt::format("{}{}", line.quoted ? "Quoted" : "Provision", level);
}

}  // namespace ramseyer::docx
