// Writing a report in the format that was asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/command.h"
#include "base/result.h"
#include "render/pdf/pdf_renderer.h"
#include "report/report.h"

namespace ramseyer {

struct ReportOptions {
  OutputOptions output;
  bool full = false;              // print unchanged provisions too
  std::optional<PdfStyle> style;  // of PDF; without it DefaultPdfStyle of the report
};

// Adds the output options, --full and --style.
void AddReportOptions(CLI::App& command, ReportOptions& options, std::vector<std::string> formats);

// Renders the report (text, html, json, pdf) and writes it, whole or not at all. Errors: PDF to a
// terminal, --style for another format than PDF.
[[nodiscard]] Result<void> WriteReport(const Report& report, const ReportOptions& options);

// Several reports made together: one after the other as text, as one list in JSON; as HTML
// and PDF a file each in the folder that --output names, which is required then ("1.html",
// "2.html"). One report alone is written as WriteReport does.
[[nodiscard]] Result<void> WriteReports(const std::vector<Report>& reports,
                                        const ReportOptions& options);

}  // namespace ramseyer
