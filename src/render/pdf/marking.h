// What each style makes of words that were struck, put in and moved.
#pragma once

#include <string>

#include "render/pdf/look.h"
#include "render/pdf/pdf_renderer.h"

namespace ramseyer::pdf {

struct Marking {
  bool italic = false;
  bool brackets = false;  // bold and black, around the words
  Decoration decoration = Decoration::kNone;
  Ink ink = Ink::kBlack;
};

Marking MarkingOf(PdfStyle style, PieceKind kind);

// Whether changes are numbered, and lines that changed marked by bars, in the margin.
bool HasChangeNumbers(PdfStyle style);
bool HasChangeBars(PdfStyle style);

// Whether the text before alone has words of this fate, or the text after alone.
bool IsOld(PieceKind kind);
bool IsNew(PieceKind kind);

// "struck", "inserted", "moved from here", "moved to here"; "" for words that are kept.
std::string_view FateOf(PieceKind kind);

// A word marked as words of that fate are, for the legend.
SpanText MarkedSample(PdfStyle style, PieceKind kind, std::string word, double size);

}  // namespace ramseyer::pdf
