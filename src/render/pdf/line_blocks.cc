#include "render/pdf/line_blocks.h"

#include <algorithm>
#include <utility>

#include "render/pdf/marking.h"
#include "render/words.h"

namespace ramseyer::pdf {
namespace {

constexpr double kIndentStep = 18;  // for each level
constexpr double kHang = 23;        // a designation and the blank behind it
constexpr double kLeastBlank = 2;   // more than its own, behind a designation that is wider
constexpr double kQuoteIndent = 14;
constexpr double kGutter = 20;

// A title, chapter or other unit above sections: its heading stands in the middle.
bool IsStructure(const ReportLine& line) {
  return line.style == LineStyle::kProvision && IsLevel(line.kind) && RankOf(line.kind) == 0;
}

bool IsSection(const ReportLine& line) {
  return line.style == LineStyle::kProvision && line.kind == NodeKind::kSection;
}

std::string LastWords(const SpanText& spans) {
  std::string words;
  for (const TextSpan& span : spans) words += span.text;
  return words;
}

void Append(SpanText& text, SpanText more) {
  std::move(more.begin(), more.end(), std::back_inserter(text));
}

SpanText Joined(SpanText first, SpanText second) {
  Append(first, std::move(second));
  return first;
}

std::string ElementTitle(const ReportLine& line) {
  return line.start == PieceKind::kKept ? "" : "begins: " + std::string(FateOf(line.start));
}

}  // namespace

double LineBlocks::BaseSize() const { return style_ == PdfStyle::kColumns ? 9.5 : 10.5; }

// Sections and what stands one level below begin at the same margin, as in the Code.
double LineBlocks::IndentOf(const ReportLine& line, double width) const {
  const double step = style_ == PdfStyle::kColumns ? kIndentStep * 0.7 : kIndentStep;
  const double indent = step * std::max(line.depth - 1, 0);
  return std::min(indent, width * 0.45) + (line.quoted ? kQuoteIndent : 0);
}

FieldLooks LineBlocks::LooksOf(const ReportLine& line) const {
  FieldLooks looks;
  double size = BaseSize();
  if (line.style == LineStyle::kCell) size -= 1;
  const bool above = IsSection(line) || IsStructure(line);
  looks.text.size = size;
  looks.heading.size = looks.designation.size = above ? size + 0.5 : size;
  looks.heading.bold = line.style == LineStyle::kProvision;
  looks.designation.bold = above;
  return looks;
}

// Sets the fields of a line: one list of cells for each block.
std::vector<LineBlocks::Cells> LineBlocks::CellsOf(const ReportLine& line, LineSpans spans,
                                                   const Column& column) const {
  const double indent = IndentOf(line, column.width);
  std::vector<Cells> blocks;
  const auto set = [&](SpanText text, double x, double first_indent, Alignment alignment) {
    const Measure measure{column.width - x, first_indent, alignment};
    return PdfCell{column.left + x, typesetter_.Set(std::move(text), measure), column.index};
  };
  const auto add = [&](SpanText text, double x, Alignment alignment) {
    blocks.emplace_back();
    blocks.back().push_back(set(std::move(text), x, 0, alignment));
  };
  if (IsStructure(line) || (IsSection(line) && !spans.heading.empty())) {
    const auto alignment = IsStructure(line) ? Alignment::kCenter : Alignment::kLeft;
    SpanText heading = Joined(std::move(spans.designation), std::move(spans.heading));
    if (!heading.empty()) add(std::move(heading), IsStructure(line) ? 0 : indent, alignment);
    if (!spans.text.empty()) add(std::move(spans.text), indent, Alignment::kLeft);
    return blocks;
  }
  const bool stacked = !spans.heading.empty() && !spans.text.empty() &&
                       JoinAfterHeading(LastWords(spans.heading)) == HeadingJoin::kBreak;
  SpanText body = std::move(spans.heading);
  if (!stacked) Append(body, std::move(spans.text));
  if (spans.designation.empty() || IsSection(line) || line.style == LineStyle::kCell) {
    add(Joined(std::move(spans.designation), std::move(body)), indent, Alignment::kLeft);
    if (stacked) add(std::move(spans.text), indent, Alignment::kLeft);
    return blocks;
  }
  PdfCell label = set(std::move(spans.designation), indent, 0, Alignment::kLeft);
  const double wide = label.text.FirstLineWidth() + kLeastBlank - kHang;
  const bool own_row = label.text.lines() > 1 || wide > column.width * 0.5;
  blocks.emplace_back();
  blocks.back().push_back(std::move(label));
  if (own_row && !body.empty()) blocks.emplace_back();
  if (!body.empty()) {
    const double first_indent = own_row ? 0 : std::max(0.0, wide);
    blocks.back().push_back(set(std::move(body), indent + kHang, first_indent, Alignment::kLeft));
  }
  if (stacked) add(std::move(spans.text), indent + kHang, Alignment::kLeft);
  return blocks;
}

// Block `row` of the `rows` that a line becomes, without its cells. Headings keep with what they
// are the heading of.
PdfBlock LineBlocks::Frame(const ReportLine& line, std::size_t row, std::size_t rows) const {
  PdfBlock block;
  block.leading = LooksOf(line).text.size * kLeading;
  const bool heads_others = line.style == LineStyle::kProvision && line.text.empty();
  block.keep_with_next = row + 1 < rows || heads_others;
  if (row > 0) return block;
  block.title = ElementTitle(line);
  const bool close = line.style == LineStyle::kCell && last_style_ == LineStyle::kCell;
  block.space_before = close ? 0 : IsStructure(line) ? 12 : IsSection(line) ? 9 : 4;
  return block;
}

void LineBlocks::AddInColumns(const ReportLine& line, const std::vector<ChangeId>& begun,
                              std::vector<PdfBlock>& blocks) {
  const double width = (frame_.width - kGutter) / 2;
  const FieldLooks looks = LooksOf(line);
  const PrintedSide sides[] = {PrintedSide::kOld, PrintedSide::kNew};
  std::vector<std::vector<Cells>> columns;
  for (std::size_t i = 0; i < 2; ++i) {
    const Column column{i, static_cast<double>(i) * (width + kGutter), width};
    columns.push_back(CellsOf(line, spanner_.Span(line, begun, sides[i], looks), column));
  }
  const std::size_t rows = std::max(columns[0].size(), columns[1].size());
  for (std::size_t row = 0; row < rows; ++row) {
    PdfBlock block = Frame(line, row, rows);
    block.element = "TR";
    block.columns = 2;
    for (std::vector<Cells>& column : columns) {
      if (row >= column.size()) continue;
      std::move(column[row].begin(), column[row].end(), std::back_inserter(block.cells));
    }
    blocks.push_back(std::move(block));
  }
}

void LineBlocks::AddAcross(const ReportLine& line, const std::vector<ChangeId>& begun,
                           std::vector<PdfBlock>& blocks) {
  LineSpans spans = spanner_.Span(line, begun, PrintedSide::kBoth, LooksOf(line));
  std::vector<Cells> cells = CellsOf(line, std::move(spans), {0, 0, frame_.width});
  for (std::size_t row = 0; row < cells.size(); ++row) {
    PdfBlock block = Frame(line, row, cells.size());
    if (line.quoted) block.quote = IndentOf(line, frame_.width) - kQuoteIndent + 3;
    block.cells = std::move(cells[row]);
    blocks.push_back(std::move(block));
  }
}

void LineBlocks::Add(const ReportLine& line, const std::vector<ChangeId>& begun,
                     std::vector<PdfBlock>& blocks) {
  if (style_ == PdfStyle::kColumns) {
    AddInColumns(line, begun, blocks);
  } else {
    AddAcross(line, begun, blocks);
  }
  last_style_ = line.style;
}

void LineBlocks::AddLeftOut(std::vector<PdfBlock>& blocks) const {
  constexpr std::string_view kSpread =
      "*          *          *          *          *          *          *";
  PdfBlock block;
  TextSpan asterisks;
  asterisks.text = kSpread;
  asterisks.look.size = BaseSize();
  asterisks.look.ink = Ink::kGrey;
  asterisks.sign = true;
  block.cells.push_back(
      {0, typesetter_.Set({std::move(asterisks)}, {frame_.width, 0, Alignment::kCenter}), 0});
  block.leading = BaseSize() * kLeading;
  block.space_before = 7;
  block.keep_with_next = true;
  if (style_ == PdfStyle::kColumns) block.element = "TR";
  blocks.push_back(std::move(block));
}

}  // namespace ramseyer::pdf
