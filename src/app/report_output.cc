#include "app/report_output.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>

#include "app/choices.h"
#include "base/check.h"
#include "base/parallel.h"
#include "render/docx/docx_renderer.h"
#include "render/html/html_renderer.h"
#include "render/json/report_json.h"
#include "render/markdown/markdown_renderer.h"
#include "render/patch/patch_renderer.h"
#include "render/patch/report_lines.h"
#include "render/text/text_renderer.h"
#include "render/uslm_report/uslm_report.h"

namespace ramseyer {
namespace {

using Reports = std::span<const Report>;

Result<std::string> Text(Reports reports, const ReportOptions& options) {
  TextOptions text;
  text.width = OutputWidth(options.output);
  text.color = OutputColor(options.output);
  text.show_unchanged = options.full;
  std::string pages;
  for (const Report& report : reports) {
    if (!pages.empty()) pages += '\n';
    pages += RenderText(report, text);
  }
  return pages;
}

Result<std::string> Pdf(Reports reports, const ReportOptions& options) {
  PdfOptions pdf;
  pdf.style = options.style.value_or(DefaultPdfStyle(reports.front().kind));
  pdf.full = options.full;
  return RenderPdf(reports.front(), pdf);
}

// A renderer that takes one report and has no options.
template <auto Render>
Result<std::string> Alone(Reports reports, const ReportOptions&) {
  return Render(reports.front());
}

Result<std::string> Markdown(Reports reports, const ReportOptions&) {
  return RenderMarkdown(reports.front());
}

Result<std::string> Json(Reports reports, const ReportOptions&) {
  return reports.size() == 1 ? RenderJson(reports.front()) : RenderJson(reports);
}

// What becomes of several reports.
enum class Several : std::uint8_t { kOneFile, kAFileEach };

struct ReportFormat {
  OutputFormat output;
  Several several = Several::kAFileEach;
  // Given one report, or all where they go into one file.
  Result<std::string> (*render)(Reports, const ReportOptions&) = nullptr;
  std::string_view help;  // what it is, for --help
  bool amendments_only = false;
};

// A format of reports is a line here; the first is the default.
constexpr auto kFormats = std::to_array<ReportFormat>({
    {kTextFormat, Several::kOneFile, Text,
     "for terminals; [-struck-] and {+inserted+} where there is no colour"},
    {{"html", ".html"},
     Several::kAFileEach,
     Alone<RenderHtml>,
     "one page that needs nothing but itself"},
    {{"pdf", ".pdf", true},
     Several::kAFileEach,
     Pdf,
     "typeset as law is printed, in the style that --style names"},
    {{"docx", ".docx", true},
     Several::kAFileEach,
     Alone<RenderDocx>,
     "a Word file with tracked changes, each with its instruction as a comment"},
    {kJsonFormat, Several::kOneFile, Json, "all of it, for programs"},
    {{"markdown", ".md"},
     Several::kAFileEach,
     Markdown,
     "for a comment on a pull request; what a comment does not hold is named"},
    {{"patch", ".patch"},
     Several::kAFileEach,
     Alone<RenderPatch>,
     "a unified diff, a line a provision, from the text before to the text after"},
    {{"before", ".before"},
     Several::kAFileEach,
     Alone<RenderBefore>,
     "the text before, which patch(1) applies it to"},
    {{"after", ".after"}, Several::kAFileEach, Alone<RenderAfter>, "the text after"},
    {{"uslm-report", ".xml"},
     Several::kAFileEach,
     Alone<RenderUslmReport>,
     "the comparative print of a committee report as data (USLM 2.1.1)",
     true},
});

const ReportFormat& FormatNamed(std::string_view name) {
  const auto* found =
      std::find_if(kFormats.begin(), kFormats.end(),
                   [&](const ReportFormat& format) { return format.output.name == name; });
  RAMSEYER_CHECK(found != kFormats.end());
  return *found;
}

// Where report `number` of several goes that have a file each.
std::string NumberedPath(const std::string& path, std::string_view extension, std::size_t number) {
  std::filesystem::path stem(path);
  if (stem.extension() != extension) {
    return (stem / fmt::format("{}{}", number, extension)).string();
  }
  return fmt::format("{}-{}{}", stem.replace_extension().string(), number, extension);
}

Result<std::vector<FileBytes>> RenderEach(Reports reports, const ReportOptions& options,
                                          const ReportFormat& format, const std::string& path) {
  if (path.empty()) {
    return Fail(
        fmt::format("--format {} writes a file a report: name their folder with --output DIR",
                    format.output.name));
  }
  std::vector<FileBytes> files;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    Result<std::string> bytes = format.render(reports.subspan(i, 1), options);
    if (!bytes) return tl::make_unexpected(bytes.error());
    files.push_back({NumberedPath(path, format.output.extension, i + 1), std::move(*bytes)});
  }
  return files;
}

Result<std::vector<FileBytes>> RenderOne(Reports reports, const ReportOptions& options,
                                         const Destination& destination) {
  const ReportFormat& format = FormatNamed(destination.format.name);
  if (reports.size() > 1 && format.several == Several::kAFileEach) {
    return RenderEach(reports, options, format, destination.path);
  }
  Result<std::string> bytes = format.render(reports, options);
  if (!bytes) return tl::make_unexpected(bytes.error());
  return std::vector<FileBytes>{{destination.path, std::move(*bytes)}};
}

bool IsFor(ReportKind kind, const ReportFormat& format) {
  return kind == ReportKind::kAmendment || !format.amendments_only;
}

}  // namespace

std::string ReportFormatsHelp(ReportKind kind) {
  std::string help = "Formats:\n";
  for (const ReportFormat& format : kFormats) {
    if (!IsFor(kind, format)) continue;
    help += fmt::format("{:<12}  {}\n", format.output.name, format.help);
  }
  return help;
}

void AddReportOptions(CLI::App& command, ReportOptions& options, ReportKind kind,
                      const std::vector<OutputFormat>& more) {
  std::vector<OutputFormat> formats;
  for (const ReportFormat& format : kFormats) {
    if (IsFor(kind, format)) formats.push_back(format.output);
  }
  formats.insert(formats.end(), more.begin(), more.end());
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
      ->transform(NamedValues(kStyles));
}

Result<std::vector<FileBytes>> RenderReports(Reports reports, const ReportOptions& options,
                                             const std::vector<Destination>& destinations,
                                             Progress& progress) {
  const auto is_pdf = [](const Destination& one) { return one.format.name == "pdf"; };
  if (options.style && std::none_of(destinations.begin(), destinations.end(), is_pdf)) {
    return Fail("--style is for --format pdf");
  }
  std::vector<FileBytes> files;
  std::optional<Error> failed;
  DoInOrder<Result<std::vector<FileBytes>>>(
      destinations.size(), JobsFor(0),
      [&](std::size_t i) { return RenderOne(reports, options, destinations[i]); },
      [&](std::size_t i, Result<std::vector<FileBytes>> more) {
        progress.Show("rendering", i + 1, destinations.size(), destinations[i].format.name);
        if (!more) {
          failed = more.error();
          return false;
        }
        std::move(more->begin(), more->end(), std::back_inserter(files));
        return true;
      });
  if (failed) return tl::make_unexpected(*failed);
  return files;
}

}  // namespace ramseyer
