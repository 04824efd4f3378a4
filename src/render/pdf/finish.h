// What the drawing library leaves undone in a PDF.
#pragma once

#include <string>

#include "base/result.h"
#include "render/pdf/canvas.h"

namespace ramseyer::pdf {

// Says in the PDF: its language (en-US) and title, the titles and decorations of tagged elements,
// and that the order of the tree is the order of reading. Takes out the date on which it was made,
// unless SOURCE_DATE_EPOCH gives one, and packs it; the same drawing gives the same bytes. Errors:
// the tree is not the one that was drawn.
[[nodiscard]] Result<std::string> FinishPdf(const DrawnPdf& drawn, const std::string& title);

}  // namespace ramseyer::pdf
