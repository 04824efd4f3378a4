#include "app/report_output.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <map>
#include <utility>

#include "base/files.h"
#include "render/html/html_renderer.h"
#include "render/json/report_json.h"
#include "render/text/text_renderer.h"

namespace ramseyer {
namespace {

Result<std::string> RenderPrint(const Report& report, const ReportOptions& options) {
  PdfOptions pdf;
  pdf.style = options.style.value_or(DefaultPdfStyle(report.kind));
  pdf.full = options.full;
  return RenderPdf(report, pdf);
}

Result<std::string> Render(const Report& report, const ReportOptions& options) {
  if (options.output.format == "pdf") return RenderPrint(report, options);
  if (options.output.format == "html") return RenderHtml(report);
  if (options.output.format == "json") return RenderJson(report);
  TextOptions text;
  text.width = OutputWidth(options.output);
  text.color = OutputColor(options.output);
  text.show_unchanged = options.full;
  return RenderText(report, text);
}

Result<void> WritePages(const std::vector<Report>& reports, const ReportOptions& options) {
  const std::string& format = options.output.format;
  const std::string& folder = options.output.output;
  if (folder.empty() || folder == "-") {
    return Fail(fmt::format(
        "--format {} writes a file a comparison: name their folder with --output DIR", format));
  }
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const std::string name = fmt::format("{}.{}", i + 1, format);
    const Result<std::string> page = Render(reports[i], options);
    if (!page) return tl::make_unexpected(page.error());
    const std::string path = (std::filesystem::path(folder) / name).string();
    if (Result<void> written = WriteFile(path, *page); !written) return written;
  }
  return {};
}

Result<void> CheckOptions(const ReportOptions& options) {
  const bool pdf = options.output.format == "pdf";
  if (options.style && !pdf) {
    return Fail(fmt::format("--style is for --format pdf, not {}", options.output.format));
  }
  if (pdf && OutputToTerminal(options.output)) {
    return Fail("a PDF is no text for a terminal: name a file with --output, or pipe it");
  }
  return {};
}

}  // namespace

void AddReportOptions(CLI::App& command, ReportOptions& options, std::vector<std::string> formats) {
  AddOutputOptions(command, options.output, std::move(formats));
  command.add_flag("--full", options.full, "Print provisions that did not change too (text, pdf)");
  static const std::map<std::string, PdfStyle> kStyles = {{"ramseyer", PdfStyle::kRamseyer},
                                                          {"cordon", PdfStyle::kCordon},
                                                          {"redline", PdfStyle::kRedline},
                                                          {"columns", PdfStyle::kColumns}};
  command
      .add_option("--style", options.style,
                  "How a PDF shows changes: ramseyer (brackets and italic), cordon (line type and "
                  "italic), redline, or columns")
      ->transform(CLI::CheckedTransformer(kStyles, CLI::ignore_case));
}

Result<void> WriteReport(const Report& report, const ReportOptions& options) {
  if (Result<void> fine = CheckOptions(options); !fine) return fine;
  const Result<std::string> rendered = Render(report, options);
  if (!rendered) return tl::make_unexpected(rendered.error());
  return WriteOutput(options.output, *rendered);
}

Result<void> WriteReports(const std::vector<Report>& reports, const ReportOptions& options) {
  if (reports.size() == 1) return WriteReport(reports.front(), options);
  if (Result<void> fine = CheckOptions(options); !fine) return fine;
  if (options.output.format == "json") return WriteOutput(options.output, RenderJson(reports));
  if (options.output.format == "html" || options.output.format == "pdf") {
    return WritePages(reports, options);
  }
  std::string text;
  for (const Report& report : reports) {
    const Result<std::string> rendered = Render(report, options);
    if (!rendered) return tl::make_unexpected(rendered.error());
    if (!text.empty()) text += '\n';
    text += *rendered;
  }
  return WriteOutput(options.output, text);
}

}  // namespace ramseyer
