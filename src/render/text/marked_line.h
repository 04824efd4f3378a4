// One line of a report as styled text: what was struck and put in is marked, and changes are
// numbered.
#pragma once

#include <vector>

#include "render/text/page.h"
#include "report/excerpt.h"
#include "report/report.h"

namespace ramseyer {

// The marks used where there is no colour: square brackets for what only the old text has, braces
// for what only the new text has.
struct TextMarks {
  std::string_view open;
  std::string_view close;
};
TextMarks MarksOf(PieceKind kind);

// A word marked as words of that fate are, and a space: for the legend of a print.
StyledText MarkSample(PieceKind kind, std::string_view name, bool color);

// What is set as a paragraph of its own: a heading stands above its text unless it runs into it, as
// one that ends in a full stop or dash does.
using MarkedParagraphs = std::vector<StyledText>;

// `numbered`: the changes whose number is printed behind their last words in this line.
MarkedParagraphs MarkLine(const ReportLine& line, const std::vector<ChangeId>& numbered,
                          bool color);

// "[3]".
std::string NumberOf(ChangeId change);

}  // namespace ramseyer
