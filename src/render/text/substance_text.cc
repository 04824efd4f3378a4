#include "render/text/substance_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "render/characters.h"
#include "render/words.h"

namespace ramseyer {
namespace {

constexpr int kLawColumn = 24;
constexpr int kNarrowestPlace = 24;
constexpr std::string_view kNothing = "–";

std::string OrNothing(const std::string& words) {
  return words.empty() ? std::string(kNothing) : Visible(words);
}

std::string Padded(std::string words, int width) {
  const int missing = width - DisplayWidth(words);
  if (missing > 0) words.append(static_cast<std::size_t>(missing), ' ');
  return words;
}

void PrintHeading(std::string_view heading, TextPage& page) {
  page.Gap();
  page.Paragraph({{std::string(heading), kBoldText}}, 0);
  page.Gap();
}

// A row of cells above its place, or beside it where the page is wide enough.
void PrintRow(const std::string& cells, const std::string& place, TextPage& page) {
  const int width = DisplayWidth(cells) + 4;
  const std::string first = "  " + cells + "  ";
  if (page.width() - width >= kNarrowestPlace) {
    const std::string rest(static_cast<std::size_t>(width), ' ');
    page.Paragraph({{place, kPlainText}}, first, rest);
  } else {
    page.Paragraph({{cells, kPlainText}}, 2);
    page.Paragraph({{place, kDimText}}, 6);
  }
}

// "$5        $7        section 3(a)".
void PrintFigures(const Report& report, FigureName name, TextPage& page) {
  int old_width = 3;
  int new_width = 3;
  bool any = false;
  for (const ReportFigure& figure : report.substance.figures) {
    if (figure.name != name) continue;
    any = true;
    old_width = std::max(old_width, DisplayWidth(OrNothing(figure.old_words)));
    new_width = std::max(new_width, DisplayWidth(OrNothing(figure.new_words)));
  }
  if (!any) return;
  PrintHeading(name == FigureName::kAmount ? "DOLLAR AMOUNTS" : "DATES", page);
  const auto cells = [&](const std::string& old_words, const std::string& new_words) {
    return Padded(old_words, old_width) + "  " + Padded(new_words, new_width);
  };
  PrintRow(cells("Old", "New"), "Place", page);
  for (const ReportFigure& figure : report.substance.figures) {
    if (figure.name != name) continue;
    PrintRow(cells(OrNothing(figure.old_words), OrNothing(figure.new_words)),
             OrNothing(figure.citation), page);
  }
}

void PrintCitedLaw(const Report& report, bool added, TextPage& page) {
  bool first = true;
  for (const ReportCitedLaw& cited : report.substance.cited_law) {
    if (cited.added != added) continue;
    if (first) PrintHeading(added ? "LAW CITED ANEW" : "LAW NO LONGER CITED", page);
    first = false;
    PrintRow(Padded(Visible(cited.law), kLawColumn), OrNothing(cited.citation), page);
  }
}

}  // namespace

void PrintSubstance(const Report& report, TextPage& page) {
  PrintFigures(report, FigureName::kAmount, page);
  PrintFigures(report, FigureName::kDate, page);
  PrintCitedLaw(report, true, page);
  PrintCitedLaw(report, false, page);
}

}  // namespace ramseyer
