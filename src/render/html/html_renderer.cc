// The page's frame: head, documents and legend, contents, then the redline and what explains it.
#include "render/html/html_renderer.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "render/html/escape.h"
#include "render/html/outcome_html.h"
#include "render/html/sections_html.h"
#include "render/html/sha256.h"
#include "render/html/style.h"
#include "render/html/substance_html.h"
#include "render/version.h"
#include "render/words.h"

namespace ramseyer {
namespace {

void WriteHead(const Report& report, std::string& out) {
  std::string title(TitleOf(report.kind));
  if (!report.documents.empty()) title += ": " + report.documents.front().label;
  out += fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'sha256-{}'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"generator\" content=\"Ramseyer {}\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n",
      Sha256Base64(StyleSheet()), Version(), EscapeHtml(title), StyleSheet());
}

void WriteDocuments(const Report& report, std::string& out) {
  out += "<dl class=\"documents\">\n";
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    const ReportDocument& document = report.documents[i];
    out += fmt::format("<div><dt>{}</dt><dd>{} <span class=\"place\">{}</span></dd></div>\n",
                       RoleOf(report.kind, i), EscapeHtml(NameOf(document)),
                       EscapeHtml(document.file));
  }
  if (!report.settings.empty()) {
    out += fmt::format("<div><dt>Scope</dt><dd>{}</dd></div>\n",
                       EscapeHtml(fmt::format("{}", fmt::join(report.settings, ", "))));
  }
  out += "</dl>\n";
}

void WriteLegend(const Report& report, std::string& out) {
  out +=
      "<p class=\"legend\"><span class=\"label\">Marks</span> <del class=\"struck\">struck</del> "
      "<ins class=\"inserted\">inserted</ins> ";
  if (HasPieces(report, PieceKind::kMovedFrom)) {
    out += "<del class=\"moved-from\">moved from here</del> ";
  }
  if (HasPieces(report, PieceKind::kMovedTo)) {
    out += "<ins class=\"moved-to\">moved to here</ins> ";
  }
  out +=
      "<span><span class=\"number\">1</span> number of the change</span> <span><span "
      "class=\"asterisks\">* * *</span> unchanged, left out</span></p>\n";
}

// More links than this fold behind a summary.
constexpr std::size_t kContentsShown = 12;
constexpr std::size_t kHeadingInContents = 90;

void WriteContents(const Report& report, std::string& out) {
  const auto changed = static_cast<std::size_t>(
      std::count_if(report.sections.begin(), report.sections.end(),
                    [](const ReportSection& section) { return !section.changes.empty(); }));
  const bool folded = changed > kContentsShown;
  out += "<nav aria-label=\"Contents\">\n";
  if (folded)
    out +=
        fmt::format("<details><summary>{} with changes</summary>\n", Counted(changed, "provision"));
  out += "<ul class=\"sections\">\n";
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    const ReportSection& section = report.sections[i];
    if (section.changes.empty()) continue;
    out += fmt::format("<li><a href=\"#s{}\">{}</a>", i + 1, EscapeHtml(section.citation));
    if (!section.heading.empty()) {
      out += fmt::format(" <span class=\"section-name\">{}</span>",
                         EscapeHtml(Shortened(section.heading, kHeadingInContents)));
    }
    out += fmt::format(" <span class=\"count\">{}</span></li>\n",
                       Counted(section.changes.size(), "change"));
  }
  out += folded ? "</ul>\n</details>\n" : "</ul>\n";
  out += "<ul class=\"apparatus-links\">\n";
  const auto link = [&](std::string_view id, std::string_view name) {
    out += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", id, name);
  };
  if (!report.changes.empty()) link("changes", "Changes");
  if (!report.instructions.empty()) link("instructions", "Instructions");
  if (HasFindings(report)) link("findings", "Findings");
  link("summary", "Summary");
  if (HasSubstance(report)) link("substance", "Amounts, dates and law cited");
  out += "</ul>\n</nav>\n";
}

}  // namespace

std::string RenderHtml(const Report& report) {
  std::string out;
  WriteHead(report, out);
  out += "<body>\n<a class=\"skip\" href=\"#text\">Skip to the text</a>\n<header class=\"page\">\n";
  const std::string series = report.series.empty() ? "" : " · " + EscapeHtml(report.series);
  out += fmt::format("<h1>{}{}</h1>\n<p class=\"subtitle\">{}</p>\n", TitleOf(report.kind), series,
                     SubtitleOf(report.kind));
  WriteDocuments(report, out);
  WriteLegend(report, out);
  if (report.summary.instructions_refused > 0) {
    out += fmt::format(
        "<p class=\"warning\" role=\"note\">{} <a href=\"#findings\">Findings</a></p>\n",
        EscapeHtml(NotExecutedWarning(report)));
  }
  out += "</header>\n";
  WriteContents(report, out);
  out += "<main id=\"text\">\n";
  WriteSections(report, out);
  WriteChangeList(report, out);
  WriteInstructions(report, out);
  WriteFindings(report, out);
  WriteSummary(report, out);
  WriteSubstance(report, out);
  out += fmt::format("</main>\n<footer><p>Ramseyer {}</p></footer>\n</body>\n</html>\n", Version());
  return out;
}

}  // namespace ramseyer
