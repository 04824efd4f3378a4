#include "render/html/substance_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "render/html/escape.h"

namespace ramseyer {
namespace {

// What stands in a long title or a preamble is in no provision.
std::string Where(const std::string& citation) {
  return citation.empty() ? "outside the provisions" : EscapeHtml(citation);
}

void WriteWords(std::string_view tag, std::string_view kind, const std::string& words,
                std::string& out) {
  if (words.empty()) return;
  out += fmt::format("<{0} class=\"{1}\">{2}</{0}>", tag, kind, EscapeHtml(words));
}

void WriteFigures(const Report& report, FigureName name, std::string& out) {
  const auto& figures = report.substance.figures;
  if (std::none_of(figures.begin(), figures.end(),
                   [name](const ReportFigure& figure) { return figure.name == name; })) {
    return;
  }
  out += fmt::format(
      "<table class=\"findings\">\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">Old</th>"
      "<th scope=\"col\">New</th></tr></thead>\n<tbody>\n",
      name == FigureName::kAmount ? "Dollar amount in" : "Date in");
  for (const ReportFigure& figure : figures) {
    if (figure.name != name) continue;
    out +=
        fmt::format("<tr><th scope=\"row\">{}</th><td data-label=\"Old\">", Where(figure.citation));
    WriteWords("del", "struck", figure.old_words, out);
    out += "</td><td data-label=\"New\">";
    WriteWords("ins", "inserted", figure.new_words, out);
    out += "</td></tr>\n";
  }
  out += "</tbody>\n</table>\n";
}

void WriteCitedLaw(const Report& report, std::string& out) {
  if (report.substance.cited_law.empty()) return;
  out +=
      "<table class=\"findings\">\n<thead><tr><th scope=\"col\">Law cited</th><th scope=\"col\">"
      "First in</th></tr></thead>\n<tbody>\n";
  for (const ReportCitedLaw& cited : report.substance.cited_law) {
    out += "<tr><th scope=\"row\">";
    WriteWords(cited.added ? "ins" : "del", cited.added ? "inserted" : "struck", cited.law, out);
    out += fmt::format("</th><td data-label=\"First in\">{}</td></tr>\n", Where(cited.citation));
  }
  out += "</tbody>\n</table>\n";
}

}  // namespace

bool HasSubstance(const Report& report) {
  return !report.substance.figures.empty() || !report.substance.cited_law.empty();
}

void WriteSubstance(const Report& report, std::string& out) {
  if (!HasSubstance(report)) return;
  out +=
      "<section class=\"apparatus\" id=\"substance\" aria-labelledby=\"substance-title\">\n<h2 "
      "id=\"substance-title\">Amounts, dates and law cited</h2>\n";
  WriteFigures(report, FigureName::kAmount, out);
  WriteFigures(report, FigureName::kDate, out);
  WriteCitedLaw(report, out);
  out += "</section>\n";
}

}  // namespace ramseyer
