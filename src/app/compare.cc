// ramseyer compare OLD NEW: what changed between two documents, provision by provision, word by word.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/command.h"
#include "app/report_output.h"
#include "compare/compare.h"
#include "formats/read.h"
#include "report/compare_report.h"

namespace ramseyer {
namespace {

struct CompareCommandOptions {
  std::string old_file;
  std::string new_file;
  ReportOptions report;
};

Result<ExitCode> RunCompare(const CompareCommandOptions& options) {
  const Result<Document> old_document = ReadDocumentFile(options.old_file);
  if (!old_document) return tl::make_unexpected(old_document.error());
  const Result<Document> new_document = ReadDocumentFile(options.new_file);
  if (!new_document) return tl::make_unexpected(new_document.error());
  const Comparison comparison = Compare(*old_document, *new_document, CompareOptions{});
  const Report report = ReportComparison(*old_document, *new_document, comparison);
  if (Result<void> written = WriteReport(report, options.report); !written) {
    return tl::make_unexpected(written.error());
  }
  return report.HasChanges() ? ExitCode::kDifferences : ExitCode::kDone;
}

}  // namespace

Work AddCompare(CLI::App& program) {
  auto options = std::make_shared<CompareCommandOptions>();
  CLI::App* command = program.add_subcommand(
      "compare", "Show what changed between two versions of a bill, or of any document");
  command->add_option("old", options->old_file, "The earlier document")->required();
  command->add_option("new", options->new_file, "The later document")->required();
  AddReportOptions(*command, options->report, {"text", "html", "json"});
  command->footer("Exit code 0 when the words are the same, 1 when they differ.");
  return [options] { return RunCompare(*options); };
}

}  // namespace ramseyer
