// ramseyer compare OLD NEW...: what changed from one document to the next, provision by provision,
// word by word.
#include "compare/compare.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>

#include "app/choices.h"
#include "app/command.h"
#include "app/compare_series.h"
#include "app/ndjson.h"
#include "app/report_output.h"
#include "base/parallel.h"
#include "formats/read.h"
#include "render/json/report_json.h"
#include "report/compare_report.h"

namespace ramseyer {
namespace {

struct CompareCommandOptions {
  std::vector<std::string> files;
  std::string base;
  CommitteeReading text = CommitteeReading::kAfter;
  std::vector<std::string> ignored;
  std::vector<std::string> without;
  bool minimal = false;
  ReportOptions report;
  bool ndjson = false;
};

WordTableOptions WordOptionsOf(const CompareCommandOptions& options) {
  const auto has = [](const std::vector<std::string>& list, std::string_view name) {
    return std::find(list.begin(), list.end(), name) != list.end();
  };
  WordTableOptions words;
  words.ignore_case = has(options.ignored, "case");
  words.ignore_punctuation = has(options.ignored, "punctuation");
  words.ignore_formatting = has(options.ignored, "formatting");
  words.headings = !has(options.without, "headings");
  words.footnotes = !has(options.without, "footnotes");
  words.contents = !has(options.without, "contents");
  return words;
}

// The documents are read side by side: reading takes most of the time.
Result<std::vector<Document>> ReadAll(const std::vector<std::string>& files) {
  std::vector<Result<Document>> read(files.size(), Result<Document>(Document()));
  ForEachInParallel(files.size(), JobsFor(0),
                    [&](std::size_t i) { read[i] = ReadDocumentFile(files[i]); });
  std::vector<Document> documents;
  for (Result<Document>& document : read) {
    if (!document) return tl::make_unexpected(document.error());
    documents.push_back(std::move(*document));
  }
  return documents;
}

// Which text --base names, by its file.
Result<std::optional<std::size_t>> BaseOf(const std::string& base,
                                          const std::vector<ReadText>& texts) {
  if (base.empty()) return std::nullopt;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].document->source().file() == base) return i;
  }
  return Fail("--base must name one of the documents that are compared: \"" + base + "\"");
}

Report CompareTexts(const ReadText& old_text, const ReadText& new_text,
                    const CompareCommandOptions& command) {
  CompareOptions options;
  options.old_reading = old_text.reading;
  options.new_reading = new_text.reading;
  options.words = WordOptionsOf(command);
  options.minimal = command.minimal;
  return ReportComparison(*old_text.document, *new_text.document,
                          Compare(*old_text.document, *new_text.document, options));
}

Result<std::vector<Report>> CompareAll(const std::vector<ReadText>& texts,
                                       const CompareCommandOptions& options, Progress& progress) {
  const auto base = BaseOf(options.base, texts);
  if (!base) return tl::make_unexpected(base.error());
  const std::vector<SeriesStep> steps = StepsOf(texts.size(), *base);
  std::vector<Report> reports;
  for (const SeriesStep& step : steps) {
    const ReadText& new_text = texts[step.new_text];
    progress.Show("comparing", reports.size() + 1, steps.size(),
                  new_text.document->source().file());
    reports.push_back(CompareTexts(texts[step.old_text], new_text, options));
    reports.back().series = step.name;
  }
  return reports;
}

// A reported bill is read as --text says, but for both: a line has two documents and one result.
Result<std::string> AnswerCompare(const NdjsonLine& line, const CompareCommandOptions& options) {
  std::vector<Document> documents;
  for (const char* field : {"old", "new"}) {
    Result<Document> document = line.Read(field);
    if (!document) return tl::make_unexpected(document.error());
    documents.push_back(std::move(*document));
  }
  const Result<std::vector<ReadText>> texts = TextsOf(documents, options.text);
  if (!texts) return tl::make_unexpected(texts.error());
  return RenderJson(CompareTexts(texts->front(), texts->back(), options));
}

Result<ExitCode> RunCompareLines(const CompareCommandOptions& options) {
  if (options.text == CommitteeReading::kBoth) {
    return Fail("--text both gives several results: a line of --ndjson has one");
  }
  return AnswerStdin({"old", "new"},
                     [&](const NdjsonLine& line) { return AnswerCompare(line, options); });
}

Result<ExitCode> RunCompare(const CompareCommandOptions& options) {
  if (options.ndjson) return RunCompareLines(options);
  const Result<std::vector<Destination>> destinations = DestinationsOf(options.report.output);
  if (!destinations) return tl::make_unexpected(destinations.error());
  Progress progress;
  progress.Show(fmt::format("reading {}", fmt::join(options.files, ", ")));
  const Result<std::vector<Document>> documents = ReadAll(options.files);
  if (!documents) return tl::make_unexpected(documents.error());
  const Result<std::vector<ReadText>> texts = TextsOf(*documents, options.text);
  if (!texts) return tl::make_unexpected(texts.error());
  if (texts->size() < 2) {
    return Fail("name two documents, or one reported bill and --text both",
                Place{options.files.front(), 0, 0, 0});
  }
  const Result<std::vector<Report>> reports = CompareAll(*texts, options, progress);
  if (!reports) return tl::make_unexpected(reports.error());
  const Result<std::vector<FileBytes>> files =
      RenderReports(*reports, options.report, *destinations, progress);
  if (!files) return tl::make_unexpected(files.error());
  progress.Wipe();
  if (Result<void> written = WriteOutputs(*files, options.files); !written) {
    return tl::make_unexpected(written.error());
  }
  const bool differ = std::any_of(reports->begin(), reports->end(),
                                  [](const Report& report) { return report.HasChanges(); });
  return differ ? ExitCode::kDifferences : ExitCode::kDone;
}

}  // namespace

Work AddCompare(CLI::App& program) {
  auto options = std::make_shared<CompareCommandOptions>();
  CLI::App* command = program.add_subcommand(
      "compare", "Show what changed between versions of a bill, or of any document");
  command
      ->add_option("documents", options->files,
                   "The documents, the earliest first; one alone with --text both")
      ->required();
  static const std::map<std::string, CommitteeReading> kReadings = {
      {"before", CommitteeReading::kBefore},
      {"after", CommitteeReading::kAfter},
      {"both", CommitteeReading::kBoth}};
  command
      ->add_option("--text", options->text,
                   "Of a reported bill read the text before the committee, the text after it "
                   "(default), or both, one after the other")
      ->transform(NamedValues(kReadings));
  command->add_option(
      "--base", options->base,
      "Compare each document with this one of them, instead of with the one before");
  command
      ->add_option("--ignore", options->ignored,
                   "What is no difference: case, punctuation, formatting")
      ->delimiter(',')
      ->check(CLI::IsMember({"case", "punctuation", "formatting"}));
  command
      ->add_option("--without", options->without,
                   "What is not compared: headings, footnotes, contents")
      ->delimiter(',')
      ->check(CLI::IsMember({"headings", "footnotes", "contents"}));
  command->add_flag("--minimal", options->minimal,
                    "Show the fewest words that can change, not changes that read well");
  AddReportOptions(*command, options->report, ReportKind::kComparison);
  AddNdjsonOption(*command, "documents", options->ndjson);
  command->footer(ReportFormatsHelp(ReportKind::kComparison) +
                  "\nExit code 0 when the words are the same, 1 when they differ.");
  return [options] { return RunCompare(*options); };
}

}  // namespace ramseyer
