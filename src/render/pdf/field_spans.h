// The spans of a line's three fields strung into one row, and the signs that a print puts between
// them.
#pragma once

#include <cstdint>
#include <vector>

#include "render/pdf/look.h"
#include "render/pdf/pdf_renderer.h"

namespace ramseyer::pdf {

enum class LineField : std::uint8_t { kDesignation, kHeading, kText };

struct FieldSpan {
  LineField field = LineField::kText;
  TextSpan span;
};
using FieldSpans = std::vector<FieldSpan>;

// Which text of a report is set: both in one, with marks, or one of the two columns.
enum class PrintedSide : std::uint8_t { kBoth, kOld, kNew };

// Whether words with this fate are of the side.
bool IsPrinted(PieceKind kind, PrintedSide side);

// A sign of the print, roman and black, as large as `like`.
TextSpan Sign(std::string text, const TextSpan& like);

// Puts blanks between fields that are set in one paragraph. `heading` and `text` are where those
// fields begin.
void AddBlanks(FieldSpans& spans, std::size_t heading, std::size_t text);

// The blank with which words begin that were cut from the line before takes no room at the margin.
void ShrinkBlankAtStart(FieldSpans& spans);

// Puts brackets around each unbroken run of words of the same fate, if that is the style, so that a
// provision that is struck as a whole stands in one pair: [(6) Heading. Text]. Blanks at the ends
// of a run are left out.
void AddBrackets(PdfStyle style, FieldSpans& spans);

// Parts old words from the new ones for them by a thin blank.
void PartOldFromNew(FieldSpans& spans);

}  // namespace ramseyer::pdf
