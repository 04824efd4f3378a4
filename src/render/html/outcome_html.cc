#include "render/html/outcome_html.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/html/escape.h"
#include "render/words.h"
#include "report/names.h"

namespace ramseyer {
namespace {

constexpr std::size_t kWordsInList = 240;

void Open(std::string_view id, std::string_view title, std::string& out) {
  out += fmt::format(
      "<section class=\"apparatus\" id=\"{0}\" aria-labelledby=\"{0}-title\">\n<h2 "
      "id=\"{0}-title\">{1}</h2>\n",
      id, title);
}

void WritePlace(const Place& place, std::string& out) {
  const std::string where = ToString(place);
  if (!where.empty()) out += fmt::format("<span class=\"place\">{}</span>", EscapeHtml(where));
}

void WriteFindingList(const std::vector<Finding>& findings, std::string& out) {
  if (findings.empty()) return;
  out += "<ul class=\"findings\">";
  for (const Finding& finding : findings) {
    out += fmt::format("<li><span class=\"finding-kind\">{}</span> {}</li>", IdOf(finding.kind),
                       EscapeHtml(finding.message));
  }
  out += "</ul>";
}

// " Changes 1, 2".
void WriteChangeLinks(const std::vector<ChangeId>& changes, std::string& out) {
  if (!changes.empty()) out += changes.size() == 1 ? " Change " : " Changes ";
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (i > 0) out += ", ";
    out += fmt::format("<a href=\"#c{0}\">{0}</a>", changes[i].index() + 1);
  }
}

void WriteInstruction(std::size_t index, const ReportInstruction& instruction, std::string& out) {
  out += fmt::format(
      "<li id=\"i{}\"><p class=\"entry\"><b>{}</b> <span class=\"status {}\">{}</span> ", index + 1,
      EscapeHtml(instruction.citation), IdOf(instruction.status), WordFor(instruction.status));
  WritePlace(instruction.place, out);
  out += "</p><blockquote>";
  if (instruction.own_words > 0) {
    out += fmt::format("<span class=\"above\">{}</span>",
                       EscapeHtml(instruction.words.substr(0, instruction.own_words)));
  }
  out += fmt::format("{}</blockquote>", EscapeHtml(instruction.OwnWords()));
  if (!instruction.target.empty()) {
    out += fmt::format("<p class=\"target\">Amends {}.", EscapeHtml(instruction.target));
    WriteChangeLinks(instruction.changes, out);
    out += "</p>";
  }
  WriteFindingList(instruction.findings, out);
  out += "</li>\n";
}

void WriteFindingRow(const Finding& finding, std::optional<std::size_t> instruction,
                     std::string& out) {
  const Severity severity = SeverityOf(finding.kind);
  out += fmt::format(
      "<tr><th scope=\"row\">{}<span class=\"severity\">{}</span></th><td data-label=\"Where\">",
      IdOf(finding.kind), WordFor(severity));
  const std::string citation = EscapeHtml(finding.provision);
  if (instruction && !citation.empty()) {
    out += fmt::format("<a href=\"#i{}\">{}</a>", *instruction + 1, citation);
  } else {
    out += citation;
  }
  out += ' ';
  WritePlace(finding.place, out);
  out +=
      fmt::format("</td><td data-label=\"Words\">{}</td><td data-label=\"Finding\">{}</td></tr>\n",
                  EscapeHtml(Shortened(finding.words, kWordsInList)), EscapeHtml(finding.message));
}

// The rows of one severity: refusals come first, for they are what a reader must act on.
void WriteFindingRows(const Report& report, Severity severity, std::string& out) {
  for (std::size_t i = 0; i < report.instructions.size(); ++i) {
    for (const Finding& finding : report.instructions[i].findings) {
      if (SeverityOf(finding.kind) == severity) WriteFindingRow(finding, i, out);
    }
  }
  for (const Finding& finding : report.findings) {
    if (SeverityOf(finding.kind) == severity) WriteFindingRow(finding, std::nullopt, out);
  }
}

}  // namespace

bool HasFindings(const Report& report) {
  return !report.findings.empty() ||
         std::any_of(
             report.instructions.begin(), report.instructions.end(),
             [](const ReportInstruction& instruction) { return !instruction.findings.empty(); });
}

void WriteInstructions(const Report& report, std::string& out) {
  if (report.instructions.empty()) return;
  Open("instructions", "Instructions", out);
  out += "<ol class=\"instructions\">\n";
  for (std::size_t i = 0; i < report.instructions.size(); ++i) {
    WriteInstruction(i, report.instructions[i], out);
  }
  out += "</ol>\n</section>\n";
}

void WriteFindings(const Report& report, std::string& out) {
  if (!HasFindings(report)) return;
  Open("findings", "Findings", out);
  out +=
      "<table class=\"findings\">\n<thead><tr><th scope=\"col\">Kind</th><th "
      "scope=\"col\">Where</th><th scope=\"col\">Words</th><th "
      "scope=\"col\">Finding</th></tr></thead>\n<tbody>\n";
  for (const Severity severity : {Severity::kRefusal, Severity::kCaution, Severity::kNote}) {
    WriteFindingRows(report, severity, out);
  }
  out += "</tbody>\n</table>\n</section>\n";
}

}  // namespace ramseyer
