// Lines of a report as blocks of a page, indented as statutes are.
#pragma once

#include <vector>

#include "render/pdf/flow.h"
#include "render/pdf/line_spans.h"

namespace ramseyer::pdf {

class LineBlocks {
 public:
  // All must outlive it.
  LineBlocks(PdfStyle style, const PageFrame& frame, const Typesetter& typesetter,
             ChangeLinks& links)
      : style_(style), frame_(frame), typesetter_(typesetter), spanner_(style, typesetter, links) {}

  // Appends the blocks of a line: a heading that stands above its text is one of its own. The first
  // is titled with the fate of the line's start ("inserted").
  void Add(const ReportLine& line, const std::vector<ChangeId>& begun,
           std::vector<PdfBlock>& blocks);

  // The row of asterisks for lines that are left out.
  void AddLeftOut(std::vector<PdfBlock>& blocks) const;

 private:
  // Where the cells of a line stand in a column of the page.
  struct Column {
    std::size_t index = 0;
    double left = 0;
    double width = 0;
  };
  using Cells = std::vector<PdfCell>;

  double BaseSize() const;
  double IndentOf(const ReportLine& line, double width) const;
  FieldLooks LooksOf(const ReportLine& line) const;
  std::vector<Cells> CellsOf(const ReportLine& line, LineSpans spans, const Column& column) const;
  PdfBlock Frame(const ReportLine& line, std::size_t row, std::size_t rows) const;
  void AddInColumns(const ReportLine& line, const std::vector<ChangeId>& begun,
                    std::vector<PdfBlock>& blocks);
  void AddAcross(const ReportLine& line, const std::vector<ChangeId>& begun,
                 std::vector<PdfBlock>& blocks);

  PdfStyle style_;
  const PageFrame& frame_;
  const Typesetter& typesetter_;
  LineSpanner spanner_;
  LineStyle last_style_ = LineStyle::kProvision;
};

}  // namespace ramseyer::pdf
