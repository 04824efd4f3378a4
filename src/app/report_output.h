// Writing reports in the formats that were asked for.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/output.h"
#include "app/progress.h"
#include "base/result.h"
#include "render/pdf/pdf_renderer.h"
#include "report/report.h"

namespace ramseyer {

struct ReportOptions {
  OutputOptions output;
  bool full = false;              // print unchanged provisions too
  std::optional<PdfStyle> style;  // of PDF; without it DefaultPdfStyle of the report
};

// What each format of reports is, for --help: a line each.
std::string ReportFormatsHelp(ReportKind kind);

// Adds the output options, with every format of such reports (the table in report_output.cc) and
// what `more` the subcommand has, --full and --style.
void AddReportOptions(CLI::App& command, ReportOptions& options, ReportKind kind,
                      const std::vector<OutputFormat>& more = {});

// Reports made together, rendered to every destination; says on `progress` what it is at. Several
// are one file, one after the other (text) or as a list (JSON), or else a file each:
// "report/1.html" for the path "report", "report-1.html" for "report.html". Each destination's
// format must be one of the table. Errors: a file each, and no path; --style, and no PDF; a
// renderer's.
[[nodiscard]] Result<std::vector<FileBytes>> RenderReports(
    std::span<const Report> reports, const ReportOptions& options,
    const std::vector<Destination>& destinations, Progress& progress);

}  // namespace ramseyer
