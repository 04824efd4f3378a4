// Paragraphs and tables of WordprocessingML that bear no changes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xml/xml_builder.h"

namespace ramseyer::docx {

// Characters of one look. Everything that comes from documents goes through here or WriteText.
struct Span {
  std::string text;
  std::string_view style = {};  // of styles.h, a character style; "" for the paragraph's own
  std::string bookmark = {};    // in this document, to which it leads; "" for none
};

// The text as `element` ("w:t", "w:delText"), spaces and all, treacherous characters spelled out
// (Visible, render/characters.h).
void WriteText(std::string_view element, std::string_view text, XmlBuilder& out);

// A run in a character style, or in none.
void WriteSpan(const Span& span, XmlBuilder& out);

// A paragraph in a style of styles.h.
void WriteParagraph(std::string_view style, const std::vector<Span>& spans, XmlBuilder& out);

// A heading with a bookmark: its paragraph style, its name and its number. `new_page`: it stands at
// the top of a page.
struct HeadingPlace {
  std::string bookmark;
  std::string id;
  bool new_page = false;
};
void WriteHeading(std::string_view style, std::string_view text, const HeadingPlace& place,
                  XmlBuilder& out);

// A name by which links reach this place of the text.
void WriteBookmark(std::string_view name, std::string_view id, XmlBuilder& out);

// One row of a table: a cell each, of which none is without a paragraph.
using TableRow = std::vector<std::vector<Span>>;

// A table without vertical rules. `widths`: of the columns, in twentieths of a point. `header`: the
// first row is repeated on each page.
struct TableShape {
  std::vector<int> widths;
  bool header = false;
};
void WriteTable(const TableShape& shape, const std::vector<TableRow>& rows, XmlBuilder& out);

}  // namespace ramseyer::docx
