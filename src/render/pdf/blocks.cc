#include "render/pdf/blocks.h"

#include <algorithm>
#include <utility>

namespace ramseyer::pdf {
namespace {

constexpr double kCellGap = 8;  // between the columns of a table

}  // namespace

TextSpan Plain(const Typesetter& typesetter, std::string_view text, const TextLook& look) {
  TextSpan span;
  span.text = typesetter.Shown(text);
  span.look = look;
  return span;
}

PdfBlock Paragraph(const Typesetter& typesetter, const PageFrame& frame, SpanText text,
                   const BlockLook& look) {
  PdfBlock block;
  block.element = look.element;
  block.leading = look.text.size * kLeading;
  block.space_before = look.space_before;
  block.keep_with_next = look.keep_with_next;
  const Measure measure{frame.width - look.x, 0, look.alignment};
  block.cells.push_back({look.x, typesetter.Set(std::move(text), measure), 0});
  return block;
}

PdfBlock Paragraph(const Typesetter& typesetter, const PageFrame& frame, std::string_view text,
                   const BlockLook& look) {
  return Paragraph(typesetter, frame, SpanText{Plain(typesetter, text, look.text)}, look);
}

PdfBlock Heading(const Typesetter& typesetter, const PageFrame& frame, std::string_view text,
                 std::string anchor, std::size_t level) {
  BlockLook look;
  look.element = level == 0 ? "H1" : "H2";
  look.text.size = level == 0 ? 13 : 11;
  look.text.bold = true;
  look.space_before = level == 0 ? 22 : 16;
  look.alignment = level == 0 ? Alignment::kCenter : Alignment::kLeft;
  look.keep_with_next = true;
  PdfBlock block = Paragraph(typesetter, frame, text, look);
  block.outline = OutlineEntry{level, typesetter.Shown(text)};
  block.anchor = std::move(anchor);
  return block;
}

PdfBlock TableRow(const Typesetter& typesetter, const PageFrame& frame,
                  const std::vector<RowCell>& cells, const TextLook& look) {
  PdfBlock block;
  block.element = "TR";
  block.columns = cells.size();
  block.leading = look.size * kLeading;
  block.space_before = 1.5;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const double end = i + 1 < cells.size() ? cells[i + 1].x - kCellGap : frame.width;
    const Measure measure{std::max(end - cells[i].x, look.size * 3), 0, cells[i].alignment};
    block.cells.push_back(
        {cells[i].x, typesetter.Set(SpanText{Plain(typesetter, cells[i].text, look)}, measure), i});
  }
  return block;
}

}  // namespace ramseyer::pdf
