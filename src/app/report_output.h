// Writing a report in the format that was asked for.
#pragma once

#include <string>
#include <vector>

#include "app/command.h"
#include "base/result.h"
#include "report/report.h"

namespace ramseyer {

struct ReportOptions {
  OutputOptions output;
  bool full = false;  // print unchanged provisions too
};

// Adds the output options and --full.
void AddReportOptions(CLI::App& command, ReportOptions& options, std::vector<std::string> formats);

// Renders the report (text, html, json, docx) and writes it, whole or not at all. Errors: it can
// not be rendered or written; docx is not written to a terminal.
[[nodiscard]] Result<void> WriteReport(const Report& report, const ReportOptions& options);

// Several reports made together: one after the other as text, as one list in JSON; as HTML or DOCX
// a file each in the folder that --output names, which is required then ("1.html", "2.html"). One
// report alone is written as WriteReport does.
[[nodiscard]] Result<void> WriteReports(const std::vector<Report>& reports,
                                        const ReportOptions& options);

}  // namespace ramseyer
