#include "render/docx/markup.h"

#include <numeric>

#include "render/characters.h"

namespace ramseyer::docx {
namespace {

void WriteRun(std::string_view text, std::string_view style, XmlBuilder& out) {
  out.Open("w:r");
  if (!style.empty()) {
    out.Open("w:rPr");
    out.Leaf("w:rStyle", {{"w:val", style}});
    out.Close();
  }
  WriteText("w:t", text, out);
  out.Close();
}

void OpenParagraph(std::string_view style, XmlBuilder& out) {
  out.Open("w:p");
  out.Open("w:pPr");
  out.Leaf("w:pStyle", {{"w:val", style}});
}

void WriteCell(const std::vector<Span>& spans, int width, bool head, XmlBuilder& out) {
  out.Open("w:tc");
  out.Open("w:tcPr");
  out.Leaf("w:tcW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
  out.Close();
  WriteParagraph(head ? "TableHead" : "TableText", spans, out);
  out.Close();
}

}  // namespace

void WriteText(std::string_view element, std::string_view text, XmlBuilder& out) {
  out.Open(element, {{"xml:space", "preserve"}});
  out.Text(Visible(text));
  out.Close();
}

void WriteSpan(const Span& span, XmlBuilder& out) {
  if (span.bookmark.empty()) {
    WriteRun(span.text, span.style, out);
    return;
  }
  out.Open("w:hyperlink", {{"w:anchor", span.bookmark}, {"w:history", "1"}});
  WriteRun(span.text, span.style.empty() ? "Hyperlink" : span.style, out);
  out.Close();
}

void WriteParagraph(std::string_view style, const std::vector<Span>& spans, XmlBuilder& out) {
  OpenParagraph(style, out);
  out.Close();
  for (const Span& span : spans) WriteSpan(span, out);
  out.Close();
}

void WriteBookmark(std::string_view name, std::string_view id, XmlBuilder& out) {
  out.Leaf("w:bookmarkStart", {{"w:id", id}, {"w:name", name}});
  out.Leaf("w:bookmarkEnd", {{"w:id", id}});
}

void WriteHeading(std::string_view style, std::string_view text, const HeadingPlace& place,
                  XmlBuilder& out) {
  OpenParagraph(style, out);
  if (place.new_page) out.Leaf("w:pageBreakBefore");
  out.Close();
  WriteBookmark(place.bookmark, place.id, out);
  WriteRun(text, "", out);
  out.Close();
}

void WriteTable(const TableShape& shape, const std::vector<TableRow>& rows, XmlBuilder& out) {
  const int width = std::accumulate(shape.widths.begin(), shape.widths.end(), 0);
  out.Open("w:tbl");
  out.Open("w:tblPr");
  out.Leaf("w:tblStyle", {{"w:val", "Ruled"}});
  out.Leaf("w:tblW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
  out.Leaf("w:tblLayout", {{"w:type", "fixed"}});
  out.Close();
  out.Open("w:tblGrid");
  for (const int column : shape.widths) out.Leaf("w:gridCol", {{"w:w", std::to_string(column)}});
  out.Close();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool head = shape.header && i == 0;
    out.Open("w:tr");
    out.Open("w:trPr");
    out.Leaf("w:cantSplit");
    if (head) out.Leaf("w:tblHeader");
    out.Close();
    for (std::size_t j = 0; j < rows[i].size(); ++j) {
      WriteCell(rows[i][j], shape.widths[j], head, out);
    }
    out.Close();
  }
  out.Close();
}

}  // namespace ramseyer::docx
