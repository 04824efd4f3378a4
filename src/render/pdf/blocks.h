// The simple blocks that the parts of a print are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/pdf/flow.h"

namespace ramseyer::pdf {

struct BlockLook {
  std::string element = "P";
  TextLook text = {};
  double x = 0;  // points from the left of the frame
  double space_before = 4;
  Alignment alignment = Alignment::kLeft;
  bool keep_with_next = false;
};

// A span of text made safe to show.
TextSpan Plain(const Typesetter& typesetter, std::string_view text, const TextLook& look = {});

// A paragraph of these spans, or of one span.
PdfBlock Paragraph(const Typesetter& typesetter, const PageFrame& frame, SpanText text,
                   const BlockLook& look = {});
PdfBlock Paragraph(const Typesetter& typesetter, const PageFrame& frame, std::string_view text,
                   const BlockLook& look = {});

// The heading of a part or of a chapter of it, which the outline leads to at this level.
PdfBlock Heading(const Typesetter& typesetter, const PageFrame& frame, std::string_view text,
                 std::string anchor, std::size_t level);

// A row of a table: words at these places, each up to the next.
struct RowCell {
  double x = 0;
  std::string text;
  Alignment alignment = Alignment::kLeft;
};
PdfBlock TableRow(const Typesetter& typesetter, const PageFrame& frame,
                  const std::vector<RowCell>& cells, const TextLook& look);

}  // namespace ramseyer::pdf
