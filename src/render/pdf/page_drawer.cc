#include "render/pdf/page_drawer.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "render/pdf/marking.h"

namespace ramseyer::pdf {
namespace {

constexpr double kSmall = 8;  // points
constexpr double kNumberSize = 7.5;
constexpr double kBarGap = 9;             // between the frame and a change bar
constexpr double kNumberGap = 14;         // between the frame and the numbers
constexpr double kAscent = 0.78;          // of a row's height, down to where the words stand
constexpr std::size_t kNumbersShown = 3;  // beside one row

SpanText Small(std::string text, double size) {
  TextSpan span;
  span.text = std::move(text);
  span.look.size = size;
  span.look.ink = Ink::kGrey;
  return {std::move(span)};
}

// The spans of the cell that begin in a line.
std::pair<std::size_t, std::size_t> SpansFrom(const PdfCell& cell, std::size_t line) {
  const std::vector<std::size_t>& lines = cell.text.first_lines();
  const auto [begin, end] = std::equal_range(lines.begin(), lines.end(), line);
  return {static_cast<std::size_t>(begin - lines.begin()),
          static_cast<std::size_t>(end - lines.begin())};
}

bool ShowsChange(const PdfBlock& block, std::size_t row) {
  for (const PdfCell& cell : block.cells) {
    if (row >= cell.text.lines()) continue;
    const std::vector<GlyphRun> runs = cell.text.Runs(row);
    if (std::any_of(runs.begin(), runs.end(),
                    [](const GlyphRun& run) { return run.span->change.valid(); })) {
      return true;
    }
  }
  return false;
}

// "3", "3, 4", "3–7".
std::string NumbersOf(const std::vector<ChangeId>& changes) {
  std::vector<std::uint32_t> numbers;
  for (const ChangeId change : changes) numbers.push_back(change.index() + 1);
  if (numbers.size() <= kNumbersShown) return fmt::format("{}", fmt::join(numbers, ", "));
  const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
  return fmt::format("{}–{}", *least, *most);
}

std::string TitleOf(const TextSpan& span) {
  if (span.kind == PieceKind::kKept || !span.change.valid()) return "";
  return fmt::format("{}, change {}", FateOf(span.kind), span.change.index() + 1);
}

}  // namespace

void PageDrawer::DrawSmall(const std::string& text, const Measure& measure, double y) {
  if (text.empty()) return;
  const SetText set = typesetter_.Set(Small(text, kSmall), measure);
  for (const GlyphRun& run : set.Runs(0)) canvas_.DrawRun(run, frame_.left, y);
}

void PageDrawer::DrawFurniture(const std::string& running) {
  if (page_ > 1) {
    constexpr double kMostOfHead = 0.6;
    constexpr double kGap = 16;
    const double y = frame_.top - 26;
    const SetText right = typesetter_.Set(Small(running, kSmall),
                                          {frame_.width * kMostOfHead, 0, Alignment::kRight, true});
    const double right_left = frame_.left + frame_.width * (1 - kMostOfHead);
    for (const GlyphRun& run : right.Runs(0)) canvas_.DrawRun(run, right_left, y);
    DrawSmall(furniture_.head,
              {frame_.width - right.FirstLineWidth() - kGap, 0, Alignment::kLeft, true}, y);
    canvas_.DrawRule(frame_.left, y + 6, frame_.left + frame_.width, y + 6, 0.4, Ink::kGrey);
  }
  DrawSmall(fmt::format("Page {} of {}", page_, furniture_.pages),
            {frame_.width, 0, Alignment::kCenter}, frame_.top + frame_.height + 30);
}

// Begins the element of a span and gives its name.
std::string_view PageDrawer::BeginSpan(const TextSpan& span) {
  if (span.sign) {
    canvas_.BeginElement("Lbl");
    return "Lbl";
  }
  if (!span.link.empty()) {
    canvas_.BeginLink(span.link, TitleOf(span), span.look.decoration);
    return "Link";
  }
  canvas_.BeginElement("Span", TitleOf(span), span.look.decoration);
  return "Span";
}

void PageDrawer::DrawLine(const PdfCell& cell, std::size_t line, double y) {
  if (line >= cell.text.lines()) return;
  const std::vector<GlyphRun> runs = cell.text.Runs(line);
  for (std::size_t i = 0; i < runs.size();) {
    const TextSpan& span = *runs[i].span;
    const std::string_view element = BeginSpan(span);
    for (; i < runs.size() && runs[i].span == &span; ++i) {
      canvas_.DrawRun(runs[i], frame_.left + cell.x, y);
    }
    canvas_.EndElement(element);
  }
}

// The numbers of the changes that begin in a row, which lead to where the first word of them leads.
void PageDrawer::DrawNumbers(const PdfBlock& block, std::size_t row, double y) {
  std::vector<ChangeId> changes;
  std::string link;
  for (const PdfCell& cell : block.cells) {
    const auto [begin, end] = SpansFrom(cell, row);
    for (std::size_t i = begin; i < end; ++i) {
      const TextSpan& span = cell.text.spans()[i];
      if (!span.first) continue;
      if (std::find(changes.begin(), changes.end(), span.change) != changes.end()) continue;
      changes.push_back(span.change);
      if (link.empty()) link = span.link;
    }
  }
  if (changes.empty()) return;
  const double width = frame_.left - kNumberGap;
  const SetText set =
      typesetter_.Set(Small(NumbersOf(changes), kNumberSize), {width, 0, Alignment::kRight});
  if (link.empty()) {
    canvas_.BeginElement("Lbl", "number of change");
  } else {
    canvas_.BeginLink(link, "number of change");
  }
  for (const GlyphRun& run : set.Runs(0)) canvas_.DrawRun(run, 0, y);
  canvas_.EndElement(link.empty() ? "Lbl" : "Link");
}

// Destinations, bars and numbers beside a row whose words stand on `y`.
void PageDrawer::DrawMargin(const PdfBlock& block, std::size_t row, double y) {
  const double top = y - block.leading * kAscent;
  for (const PdfCell& cell : block.cells) {
    const auto [begin, end] = SpansFrom(cell, row);
    for (std::size_t i = begin; i < end; ++i) {
      const std::string& anchor = cell.text.spans()[i].anchor;
      if (!anchor.empty()) canvas_.SetDestination(anchor, 0, top - block.leading);
    }
  }
  if (furniture_.bars && ShowsChange(block, row)) {
    const double x = frame_.left - kBarGap;
    canvas_.DrawRule(x, top, x, top + block.leading, 1, Ink::kBlack);
  }
  if (block.quote) {
    const double x = frame_.left + *block.quote;
    canvas_.DrawRule(x, top, x, top + block.leading, 0.5, Ink::kGrey);
  }
  if (furniture_.numbers) DrawNumbers(block, row, y);
}

void PageDrawer::DrawRow(const PdfBlock& block, std::size_t row, double y, std::size_t column) {
  for (const PdfCell& cell : block.cells) {
    if (cell.column == column) DrawLine(cell, row, y);
  }
}

// Dots from the end of the words to the page, which leads there.
void PageDrawer::DrawPageNumberOf(const PdfBlock& block, double y) {
  const auto found = page_of_.find(block.page_of);
  if (found == page_of_.end()) return;
  double words_end = frame_.left;
  for (const PdfCell& cell : block.cells) {
    for (const GlyphRun& run : cell.text.Runs(cell.text.lines() - 1)) {
      words_end = std::max(words_end, frame_.left + cell.x + run.x + run.width);
    }
  }
  const double right = frame_.left + frame_.width;
  SpanText number = Small(fmt::format("{}", found->second), 10);
  number.front().look.ink = Ink::kBlack;
  const SetText set = typesetter_.Set(std::move(number), {frame_.width, 0, Alignment::kRight});
  canvas_.DrawDots(words_end + 6, right - set.FirstLineWidth() - 6, y);
  canvas_.BeginLink(block.page_of);
  for (const GlyphRun& run : set.Runs(0)) canvas_.DrawRun(run, frame_.left, y);
  canvas_.EndElement("Link");
}

void PageDrawer::DrawTableRows(const PdfBlock& block, const PlacedRows& rows) {
  const std::string_view cell = block.header ? "TH" : "TD";
  canvas_.BeginElement("TR", rows.begin == 0 ? block.title : "continues");
  for (std::size_t column = 0; column < block.columns; ++column) {
    canvas_.BeginElement(cell);
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
      const double top =
          frame_.top + rows.y + block.leading * static_cast<double>(row - rows.begin);
      const double y = top + block.leading * kAscent;
      if (column == 0) DrawMargin(block, row, y);
      DrawRow(block, row, y, column);
    }
    canvas_.EndElement(cell);
  }
  canvas_.EndElement("TR");
}

void PageDrawer::DrawRows(const PdfBlock& block, const PlacedRows& rows) {
  if (rows.begin == 0) {
    const double y = frame_.top + rows.y;
    if (!block.anchor.empty()) canvas_.SetDestination(block.anchor, 0, y - block.leading);
    if (block.outline) {
      canvas_.AddToOutline(block.outline->level, block.outline->title, block.anchor);
    }
    if (block.rule_above) {
      canvas_.DrawRule(frame_.left, y - 5, frame_.left + frame_.width, y - 5, 0.4, Ink::kGrey);
    }
  }
  if (block.element == "TR") return DrawTableRows(block, rows);
  if (rows.begin == 0) canvas_.BeginElement(block.element, block.title);
  for (std::size_t row = rows.begin; row < rows.end; ++row) {
    const double top = frame_.top + rows.y + block.leading * static_cast<double>(row - rows.begin);
    const double y = top + block.leading * kAscent;
    DrawMargin(block, row, y);
    DrawRow(block, row, y, 0);
    if (!block.page_of.empty() && row + 1 == block.rows()) DrawPageNumberOf(block, y);
  }
  if (rows.end == block.rows()) canvas_.EndElement(block.element);
}

void PageDrawer::Draw(const std::vector<PdfGroup>& groups, const std::vector<PdfPage>& pages) {
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t open = kNone;
  for (const PdfPage& page : pages) {
    ++page_;
    DrawFurniture(page.empty() ? "" : groups[page.front().group].running);
    for (const PlacedRows& rows : page) {
      if (rows.group != open) {
        if (open != kNone) canvas_.EndElement(groups[open].element);
        open = rows.group;
        canvas_.BeginElement(groups[open].element);
      }
      DrawRows(groups[rows.group].blocks[rows.block], rows);
    }
    canvas_.EndPage();
  }
  if (open != kNone) canvas_.EndElement(groups[open].element);
}

}  // namespace ramseyer::pdf
