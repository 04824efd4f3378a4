#include "render/text/line_printer.h"

#include <algorithm>
#include <string>

#include "render/text/marked_line.h"

namespace ramseyer {

int LinePrinter::IndentOf(const ReportLine& line) const {
  const int indent = 2 + kIndentStep * std::max(line.depth - 1, 0);
  return std::min(indent, page_.width() / 2);
}

void LinePrinter::Print(const ReportLine& line, const std::vector<ChangeId>& numbered) {
  if (line.style != LineStyle::kCell || last_style_ != LineStyle::kCell) page_.Gap();
  last_style_ = line.style;
  std::string prefix(static_cast<std::size_t>(IndentOf(line)), ' ');
  if (line.quoted) prefix += "│ ";
  for (const StyledText& paragraph : MarkLine(line, numbered, page_.color())) {
    page_.Paragraph(paragraph, prefix, prefix);
  }
}

void LinePrinter::PrintLeftOut(const ReportLine& line) {
  page_.Gap();
  page_.Paragraph({{std::string(kAsterisks), kDimText}}, IndentOf(line));
  page_.Gap();
}

}  // namespace ramseyer
