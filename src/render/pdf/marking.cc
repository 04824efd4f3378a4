#include "render/pdf/marking.h"

#include <utility>

namespace ramseyer::pdf {
namespace {

// Strikethrough and double underline, coloured.
Marking RedlineOf(PieceKind kind) {
  Marking marking;
  marking.decoration = IsOld(kind) ? Decoration::kStrike : Decoration::kDoubleUnderline;
  marking.ink = kind == PieceKind::kStruck     ? Ink::kRed
                : kind == PieceKind::kInserted ? Ink::kBlue
                                               : Ink::kGreen;
  return marking;
}

}  // namespace

bool IsOld(PieceKind kind) { return kind == PieceKind::kStruck || kind == PieceKind::kMovedFrom; }

bool IsNew(PieceKind kind) { return kind == PieceKind::kInserted || kind == PieceKind::kMovedTo; }

Marking MarkingOf(PdfStyle style, PieceKind kind) {
  Marking marking;
  if (kind == PieceKind::kKept) return marking;
  switch (style) {
    case PdfStyle::kRamseyer:
      (IsOld(kind) ? marking.brackets : marking.italic) = true;
      return marking;
    case PdfStyle::kCordon:
      if (IsOld(kind)) {
        marking.decoration = Decoration::kStrike;
      } else {
        marking.italic = true;
      }
      return marking;
    case PdfStyle::kRedline:
    case PdfStyle::kColumns:
      return RedlineOf(kind);
  }
  return marking;
}

bool HasChangeNumbers(PdfStyle style) {
  return style == PdfStyle::kRedline || style == PdfStyle::kColumns;
}

bool HasChangeBars(PdfStyle style) { return style == PdfStyle::kRedline; }

std::string_view FateOf(PieceKind kind) {
  switch (kind) {
    case PieceKind::kKept:
      return "";
    case PieceKind::kStruck:
      return "struck";
    case PieceKind::kInserted:
      return "inserted";
    case PieceKind::kMovedFrom:
      return "moved from here";
    case PieceKind::kMovedTo:
      return "moved to here";
  }
  return "";
}

SpanText MarkedSample(PdfStyle style, PieceKind kind, std::string word, double size) {
  const Marking marking = MarkingOf(style, kind);
  TextLook look;
  look.size = size;
  look.italic = marking.italic;
  look.decoration = marking.decoration;
  look.ink = marking.ink;
  TextLook bracket;
  bracket.size = size;
  bracket.bold = true;
  SpanText sample;
  if (marking.brackets) sample.push_back({"[", bracket});
  sample.push_back({std::move(word), look});
  if (marking.brackets) sample.push_back({"]", bracket});
  return sample;
}

}  // namespace ramseyer::pdf
