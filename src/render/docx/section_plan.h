// A section of a report as paragraphs: its runs, and what became of each paragraph's mark.
//
// A report gives a fate to where a line starts, WordprocessingML to the mark where a paragraph
// ends. Between two lines these are the same break:
//
//   start kKept      "impair" [-" "-]       "impair" [-" "-]      mark kInserted
//   start kInserted  {+"(A)"+} "the …"      {+"(A)"+} "the …"     mark kKept
//
// Whole lines that come or go between two that stay take their own marks with them, not that of the
// line before, so that the neighbours stay the paragraphs that they are:
//
//   start kKept      "(1) air;"             "(1) air;"            mark kKept
//   start kInserted  {+"(2) water;"+}       {+"(2) water;"+}      mark kInserted
//   start kKept      "(3) earth."           "(3) earth."          mark kKept
//
// That is for lines that stand apart from other changes: words that come at the end of a paragraph
// with further paragraphs behind them are one stretch, as if typed there, and LibreOffice joins the
// paragraph to the wrong one when it is not tracked so.
#pragma once

#include <vector>

#include "render/docx/runs.h"
#include "report/report.h"

namespace ramseyer::docx {

struct ParagraphMark {
  PieceKind kind = PieceKind::kKept;
  ChangeId change;  // invalid for kKept

  friend bool operator==(const ParagraphMark&, const ParagraphMark&) = default;
};

// One line of the section.
struct ParagraphPlan {
  std::vector<Run> runs;  // at least one
  ParagraphMark mark;
};

// One for each line. The marks of the last line and of the paragraph before the first stay.
// O(size).
std::vector<ParagraphPlan> PlanSection(const ReportSection& section);

}  // namespace ramseyer::docx
