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

// Renders the report (text, html, json) and writes it, whole or not at all.
[[nodiscard]] Result<void> WriteReport(const Report& report, const ReportOptions& options);

}  // namespace ramseyer
