#include "app/report_output.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <utility>

#include "base/files.h"
#include "render/html/html_renderer.h"
#include "render/json/report_json.h"
#include "render/text/text_renderer.h"

namespace ramseyer {
namespace {

std::string Render(const Report& report, const ReportOptions& options) {
  if (options.output.format == "html") return RenderHtml(report);
  if (options.output.format == "json") return RenderJson(report);
  TextOptions text;
  text.width = OutputWidth(options.output);
  text.color = OutputColor(options.output);
  text.show_unchanged = options.full;
  return RenderText(report, text);
}

Result<void> WritePages(const std::vector<Report>& reports, const std::string& folder) {
  if (folder.empty() || folder == "-") {
    return Fail("--format html writes a file a comparison: name their folder with --output DIR");
  }
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const std::string path =
        (std::filesystem::path(folder) / fmt::format("{}.html", i + 1)).string();
    if (Result<void> written = WriteFile(path, RenderHtml(reports[i])); !written) return written;
  }
  return {};
}

}  // namespace

void AddReportOptions(CLI::App& command, ReportOptions& options, std::vector<std::string> formats) {
  AddOutputOptions(command, options.output, std::move(formats));
  command.add_flag("--full", options.full, "Print provisions that did not change too (text)");
}

Result<void> WriteReport(const Report& report, const ReportOptions& options) {
  return WriteOutput(options.output, Render(report, options));
}

Result<void> WriteReports(const std::vector<Report>& reports, const ReportOptions& options) {
  if (reports.size() == 1) return WriteReport(reports.front(), options);
  if (options.output.format == "json") return WriteOutput(options.output, RenderJson(reports));
  if (options.output.format == "html") return WritePages(reports, options.output.output);
  std::string text;
  for (const Report& report : reports) {
    if (!text.empty()) text += '\n';
    text += Render(report, options);
  }
  return WriteOutput(options.output, text);
}

}  // namespace ramseyer
