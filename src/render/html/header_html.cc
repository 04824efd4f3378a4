#include "render/html/header_html.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "render/html/escape.h"
#include "render/html/outcome_html.h"
#include "render/html/substance_html.h"
#include "render/words.h"

namespace ramseyer {
namespace {

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

void WriteSummary(const Report& report, std::string& out) {
  out +=
      "<section id=\"summary\" aria-labelledby=\"summary-title\">\n<h2 "
      "id=\"summary-title\">Summary</h2>\n<table class=\"summary\">\n<tbody>\n";
  for (const SummaryRow& row : SummaryRows(report)) {
    out += fmt::format("<tr{}><th scope=\"row\">{}</th><td>{}</td></tr>\n",
                       row.count == 0 ? " class=\"none\"" : "", row.label, row.count);
  }
  out += "</tbody>\n</table>\n</section>\n";
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

void WriteContents(const Report& report, const PageAnchors& anchors, std::string& out) {
  const auto changed = static_cast<std::size_t>(
      std::count_if(report.sections.begin(), report.sections.end(),
                    [](const ReportSection& section) { return !section.changes.empty(); }));
  const bool folded = changed > kContentsShown;
  out += "<nav class=\"contents\" aria-label=\"Contents\">\n";
  if (folded)
    out +=
        fmt::format("<details><summary>{} with changes</summary>\n", Counted(changed, "provision"));
  out += "<ul class=\"sections\">\n";
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    const ReportSection& section = report.sections[i];
    if (section.changes.empty()) continue;
    out +=
        fmt::format("<li><a href=\"#{}\">{}</a>", anchors.Section(i), EscapeHtml(section.citation));
    if (!section.heading.empty()) {
      out += fmt::format(" <span class=\"section-name\">{}</span>",
                         EscapeHtml(Shortened(section.heading, kHeadingInContents)));
    }
    out += fmt::format(" <span class=\"count\">{}</span></li>\n",
                       Counted(section.changes.size(), "change"));
  }
  out += folded ? "</ul>\n</details>\n" : "</ul>\n";
  if (report.instructions.empty() && !HasFindings(report) && !HasSubstance(report)) {
    out += "</nav>\n";
    return;
  }
  out += "<ul class=\"apparatus-links\">\n";
  const auto link = [&](std::string_view id, std::string_view name) {
    out += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", id, name);
  };
  if (!report.instructions.empty()) link("instructions", "Instructions");
  if (HasFindings(report)) link("findings", "Findings");
  if (HasSubstance(report)) link("substance", "Amounts, dates and law cited");
  out += "</ul>\n</nav>\n";
}

}  // namespace

void WriteHeader(const Report& report, const PageAnchors& anchors, std::string& out) {
  const std::string series = report.series.empty() ? "" : " · " + EscapeHtml(report.series);
  out += fmt::format(
      "<header class=\"page\">\n<div class=\"about\">\n<h1>{}{}</h1>\n<p "
      "class=\"subtitle\">{}</p>\n",
      TitleOf(report.kind), series, SubtitleOf(report.kind));
  WriteDocuments(report, out);
  out += "</div>\n";
  WriteSummary(report, out);
  WriteLegend(report, out);
  if (report.summary.instructions_refused > 0) {
    out += fmt::format(
        "<p class=\"warning\" role=\"note\">{} <a href=\"#findings\">Findings</a></p>\n",
        EscapeHtml(NotExecutedWarning(report)));
  }
  out += "</header>\n";
  WriteContents(report, anchors, out);
}

}  // namespace ramseyer
