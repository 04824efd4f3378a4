#include "render/text/watch_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/characters.h"
#include "render/text/line_printer.h"
#include "render/text/page.h"
#include "render/watch_words.h"
#include "render/words.h"
#include "report/excerpt.h"

namespace ramseyer {
namespace {

constexpr std::size_t kWordsShown = 300;  // characters of an instruction's words

class Printer {
 public:
  Printer(const WatchReport& report, const TextOptions& options)
      : report_(report), options_(options), page_(options.width, options.color) {}

  std::string Print() {
    std::size_t document = report_.documents.size();
    for (const WatchReportHit& hit : report_.hits) {
      if (hit.known) continue;
      if (hit.document != document) PrintDocument(report_.documents[hit.document]);
      document = hit.document;
      PrintHit(hit);
    }
    PrintFailures();
    PrintNotes();
    PrintCounts();
    return page_.Take();
  }

 private:
  void PrintDocument(const ReportDocument& document) {
    page_.Gap();
    page_.Rule();
    page_.Paragraph({{Visible(NameOf(document)), kBoldText}}, 0);
    page_.Paragraph({{Visible(document.file), kDimText}}, 0);
  }

  void PrintHit(const WatchReportHit& hit) {
    const WatchReportEntry& entry = report_.entries[hit.entry];
    page_.Gap();
    page_.Paragraph(
        {{Visible(fmt::format("{}: ", ToString(hit.place))), kDimText},
         {Visible(fmt::format("{}: {}", IdOf(entry.severity), MessageOf(hit, entry))), kBoldText}},
        "", "    ");
    PrintDetail("watched", WatchedName(entry));
    PrintDetail("owners", fmt::format("{}", fmt::join(entry.owners, ", ")));
    PrintDetail("bill", hit.citation);
    PrintDetail("words", Shortened(hit.words, kWordsShown));
    if (hit.redline) PrintRedline(*hit.redline);
  }

  void PrintDetail(std::string_view label, std::string_view words) {
    if (words.empty()) return;
    page_.Paragraph({{Visible(words), kPlainText}}, fmt::format("    {:<9}", label),
                    std::string(13, ' '));
  }

  void PrintRedline(const WatchRedline& redline) {
    for (const Finding& finding : redline.findings) {
      PrintDetail("finding", fmt::format("{}: {} ({})", IdOf(finding.kind), finding.message,
                                         WordFor(SeverityOf(finding.kind))));
    }
    if (redline.lines.empty()) return;
    page_.Gap();
    ReportSection section;
    section.lines = redline.lines;
    LinePrinter printer(page_);
    for (const ExcerptRow& row : Excerpt(section)) {
      if (!row.shown && !options_.show_unchanged) {
        printer.PrintLeftOut(section.lines[row.begin]);
        continue;
      }
      for (std::size_t i = row.begin; i < row.end; ++i) printer.Print(section.lines[i], {});
    }
  }

  void PrintFailures() {
    if (report_.failures.empty()) return;
    page_.Gap();
    page_.Rule();
    page_.Paragraph({{"NOT READ", kBoldText}}, 0);
    for (const Error& failure : report_.failures) {
      page_.Paragraph({{Visible(ToString(failure)), kPlainText}}, "  ", "    ");
    }
  }

  void PrintNotes() {
    if (report_.notes.empty()) return;
    page_.Gap();
    page_.Rule();
    page_.Paragraph({{"NOT TOLD", kBoldText}}, 0);
    for (const std::string& note : report_.notes) {
      page_.Paragraph({{Visible(note), kPlainText}}, "  ", "    ");
    }
  }

  void PrintCounts() {
    page_.Gap();
    page_.Rule();
    page_.Paragraph({{SummaryOf(report_), kPlainText}}, 0);
  }

  const WatchReport& report_;
  const TextOptions& options_;
  TextPage page_;
};

}  // namespace

std::string RenderWatchText(const WatchReport& report, const TextOptions& options) {
  return Printer(report, options).Print();
}

}  // namespace ramseyer
