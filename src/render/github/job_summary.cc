#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/github/watch_github.h"
#include "render/markdown/escape_markdown.h"
#include "render/watch_words.h"
#include "render/words.h"
#include "report/excerpt.h"

namespace ramseyer {
namespace {

constexpr std::size_t kWordsShown = 300;

// GitHub drops a summary of more than a megabyte.
constexpr std::size_t kMostBytes = 900'000;

std::string RowOf(const WatchReport& report, const WatchReportHit& hit) {
  const WatchReportEntry& entry = report.entries[hit.entry];
  return fmt::format(
      "| {} | {} | {} | {} | {} | {} |\n", IdOf(entry.severity), EscapeMarkdown(WatchedName(entry)),
      EscapeMarkdown(MessageOf(hit, entry)),
      EscapeMarkdown(fmt::format("{}, {}", NameOf(report.documents[hit.document]), hit.citation)),
      EscapeMarkdown(ToString(hit.place)),
      EscapeMarkdown(fmt::format("{}", fmt::join(entry.owners, ", "))));
}

std::string PieceOf(const ReportPiece& piece) {
  const std::string words = EscapeMarkdownHtml(piece.text);
  switch (piece.kind) {
    case PieceKind::kKept:
      return words;
    case PieceKind::kStruck:
    case PieceKind::kMovedFrom:
      return fmt::format("<del>{}</del>", words);
    case PieceKind::kInserted:
    case PieceKind::kMovedTo:
      return fmt::format("<ins>{}</ins>", words);
  }
  return "";
}

std::string LineOf(const ReportLine& line) {
  std::string words;
  for (const auto* field : {&line.designation, &line.heading, &line.text}) {
    if (field->empty()) continue;
    if (!words.empty()) words += ' ';
    for (const ReportPiece& piece : *field) words += PieceOf(piece);
  }
  return fmt::format("<p>{}</p>\n", words);
}

std::string RedlineOf(const WatchReport& report, const WatchReportHit& hit) {
  if (!hit.redline || hit.redline->lines.empty()) return "";
  std::string out = fmt::format("<details><summary>{}: {}</summary>\n<p><i>{}</i></p>\n",
                                EscapeMarkdownHtml(hit.redline->citation),
                                EscapeMarkdownHtml(WhereOf(report, hit)),
                                EscapeMarkdownHtml(Shortened(hit.words, kWordsShown)));
  ReportSection section;
  section.lines = hit.redline->lines;
  for (const ExcerptRow& row : Excerpt(section)) {
    if (!row.shown) {
      out += "<p>* * *</p>\n";
      continue;
    }
    for (std::size_t i = row.begin; i < row.end; ++i) out += LineOf(section.lines[i]);
  }
  return out + "</details>\n\n";
}

}  // namespace

std::string RenderJobSummary(const WatchReport& report) {
  std::string out = "## Watched law\n\n" + EscapeMarkdown(SummaryOf(report)) + ".\n\n";
  std::string rows;
  std::string redlines;
  std::size_t left_out = 0;
  for (const WatchReportHit& hit : report.hits) {
    if (hit.known) continue;
    const std::string row = RowOf(report, hit);
    const bool fits = rows.size() + row.size() <= kMostBytes / 2;
    left_out += fits ? 0 : 1;
    if (fits) rows += row;
    const std::string redline = RedlineOf(report, hit);
    if (redlines.size() + redline.size() <= kMostBytes / 2) redlines += redline;
  }
  if (!rows.empty()) {
    out += "| severity | watched | what the bill does | bill | place | owners |\n";
    out += "|---|---|---|---|---|---|\n" + rows + '\n' + redlines;
  }
  if (left_out > 0) {
    out += fmt::format("* {} more; the page would be longer than GitHub shows\n", left_out);
  }
  for (const Error& failure : report.failures) {
    out += fmt::format("* not read: {}\n", EscapeMarkdown(ToString(failure)));
  }
  for (const std::string& note : report.notes) {
    out += fmt::format("* {}\n", EscapeMarkdown(note));
  }
  return out;
}

}  // namespace ramseyer
