#include "app/report_output.h"

#include <CLI/CLI.hpp>
#include <utility>

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

}  // namespace

void AddReportOptions(CLI::App& command, ReportOptions& options, std::vector<std::string> formats) {
  AddOutputOptions(command, options.output, std::move(formats));
  command.add_flag("--full", options.full, "Print provisions that did not change too (text)");
}

Result<void> WriteReport(const Report& report, const ReportOptions& options) {
  return WriteOutput(options.output, Render(report, options));
}

}  // namespace ramseyer
