#include "render/docx/cover_docx.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/docx/markup.h"
#include "render/docx/redline_docx.h"
#include "render/words.h"

namespace ramseyer::docx {
namespace {

constexpr std::size_t kHeadingInContents = 90;

void WriteDocuments(const Report& report, XmlBuilder& out) {
  std::vector<TableRow> rows;
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    const ReportDocument& document = report.documents[i];
    rows.push_back({{{std::string(RoleOf(report.kind, i)), "Quiet"}},
                    {{NameOf(document)}, {"  " + document.file, "Quiet"}}});
  }
  if (!report.settings.empty()) {
    rows.push_back({{{"Scope", "Quiet"}}, {{fmt::format("{}", fmt::join(report.settings, ", "))}}});
  }
  rows.push_back(
      {{{"Marks", "Quiet"}},
       {{fmt::format("Every change is tracked. Rejecting all of them leaves {}, accepting "
                     "all leaves {}. A comment on each change gives its number{}.",
                     BeforeOf(report.kind), AfterOf(report.kind),
                     report.kind == ReportKind::kComparison ? " and kind"
                                                            : " and the instruction that makes it")}}});
  WriteTable({{1100, 8260}}, rows, out);
}

void WriteSummary(const Report& report, Revisions& revisions, XmlBuilder& out) {
  WriteHeading("Heading1", "Summary", {"summary", revisions.NextId()}, out);
  std::vector<TableRow> rows;
  for (const SummaryRow& row : SummaryRows(report)) {
    rows.push_back({{{row.label}}, {{std::to_string(row.count)}}});
  }
  WriteTable({{3600, 1200}}, rows, out);
}

void WriteContents(const Report& report, Revisions& revisions, XmlBuilder& out) {
  if (!report.HasChanges()) {
    WriteParagraph("Note", {{"No words change."}}, out);
    return;
  }
  WriteHeading("Heading1", "Provisions with changes", {"contents", revisions.NextId()}, out);
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    const ReportSection& section = report.sections[i];
    if (section.changes.empty() || section.citation.empty()) continue;
    std::vector<Span> spans = {{section.citation, "", SectionBookmark(i)}};
    if (!section.heading.empty()) {
      spans.push_back({"  " + Shortened(section.heading, kHeadingInContents)});
    }
    spans.push_back({"  " + Counted(section.changes.size(), "change"), "Quiet"});
    WriteParagraph("ContentsEntry", spans, out);
  }
}

}  // namespace

void WriteCover(const Report& report, Revisions& revisions, XmlBuilder& out) {
  const std::string series = report.series.empty() ? "" : " · " + report.series;
  WriteParagraph("Title", {{std::string(TitleOf(report.kind)) + series}}, out);
  WriteParagraph("Subtitle", {{std::string(SubtitleOf(report.kind))}}, out);
  WriteDocuments(report, out);
  if (report.summary.instructions_refused > 0) {
    WriteParagraph("Warning", {{NotExecutedWarning(report)}}, out);
  }
  WriteSummary(report, revisions, out);
  WriteContents(report, revisions, out);
}

}  // namespace ramseyer::docx
