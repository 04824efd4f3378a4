#include "app/report_output.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <utility>

#include "base/files.h"
#include "render/docx/docx_renderer.h"
#include "render/html/html_renderer.h"
#include "render/json/report_json.h"
#include "render/text/text_renderer.h"

namespace ramseyer {
namespace {

Result<std::string> Render(const Report& report, const ReportOptions& options) {
  if (options.output.format == "docx") return RenderDocx(report);
  if (options.output.format == "html") return RenderHtml(report);
  if (options.output.format == "json") return RenderJson(report);
  TextOptions text;
  text.width = OutputWidth(options.output);
  text.color = OutputColor(options.output);
  text.show_unchanged = options.full;
  return RenderText(report, text);
}

// A file a report; all are rendered before the first is written.
Result<void> WritePages(const std::vector<Report>& reports, const ReportOptions& options) {
  const std::string& folder = options.output.output;
  const std::string& format = options.output.format;
  if (folder.empty() || folder == "-") {
    return Fail(fmt::format(
        "--format {} writes a file a comparison: name their folder with --output DIR", format));
  }
  std::vector<std::string> pages;
  for (const Report& report : reports) {
    Result<std::string> page = Render(report, options);
    if (!page) return tl::make_unexpected(page.error());
    pages.push_back(std::move(*page));
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string path =
        (std::filesystem::path(folder) / fmt::format("{}.{}", i + 1, format)).string();
    if (Result<void> written = WriteFile(path, pages[i]); !written) return written;
  }
  return {};
}

}  // namespace

void AddReportOptions(CLI::App& command, ReportOptions& options, std::vector<std::string> formats) {
  AddOutputOptions(command, options.output, std::move(formats));
  command.add_flag("--full", options.full, "Print provisions that did not change too (text)");
}

Result<void> WriteReport(const Report& report, const ReportOptions& options) {
  if (options.output.format == "docx" && GoesToTerminal(options.output)) {
    return Fail("--format docx is no text for a terminal: name a file with --output FILE");
  }
  const Result<std::string> rendered = Render(report, options);
  if (!rendered) return tl::make_unexpected(rendered.error());
  return WriteOutput(options.output, *rendered);
}

Result<void> WriteReports(const std::vector<Report>& reports, const ReportOptions& options) {
  if (reports.size() == 1) return WriteReport(reports.front(), options);
  if (options.output.format == "json") return WriteOutput(options.output, RenderJson(reports));
  if (options.output.format != "text") return WritePages(reports, options);
  std::string text;
  for (const Report& report : reports) {
    if (!text.empty()) text += '\n';
    const Result<std::string> rendered = Render(report, options);
    if (!rendered) return tl::make_unexpected(rendered.error());
    text += *rendered;
  }
  return WriteOutput(options.output, text);
}

}  // namespace ramseyer
