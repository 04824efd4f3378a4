// ramseyer watch --watchlist LIST PATH...: what bills do to watched provisions.
#include "watch/watch.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>

#include "app/bills_watcher.h"
#include "app/command.h"
#include "app/fetched_inputs.h"
#include "app/input_files.h"
#include "app/ndjson.h"
#include "app/output.h"
#include "app/terminal.h"
#include "base/files.h"
#include "base/parallel.h"
#include "render/github/watch_github.h"
#include "render/json/watch_json.h"
#include "render/junit/watch_junit.h"
#include "render/sarif/watch_sarif.h"
#include "render/text/watch_text.h"
#include "report/watch_report.h"

namespace ramseyer {
namespace {

constexpr OutputFormat kSarifFormat{"sarif", ".sarif"};
constexpr OutputFormat kGithubFormat{"github", ".github"};
constexpr OutputFormat kJunitFormat{"junit", ".xml"};

struct WatchOptions {
  std::string list;
  std::vector<std::string> paths;
  std::vector<std::string> law;
  std::vector<std::string> also;
  std::string baseline;
  std::string write_baseline;
  unsigned jobs = 0;
  bool full = false;
  OutputOptions output;
  bool ndjson = false;
};

std::string Render(const WatchReport& report, const WatchOptions& options,
                   std::string_view format) {
  if (format == kJsonFormat.name) return RenderWatchJson(report);
  if (format == kSarifFormat.name) return RenderWatchSarif(report);
  if (format == kGithubFormat.name) return RenderWorkflowCommands(report);
  if (format == kJunitFormat.name) return RenderWatchJunit(report);
  TextOptions text;
  text.width = OutputWidth(options.output);
  text.color = OutputColor(options.output);
  text.show_unchanged = options.full;
  return RenderWatchText(report, text);
}

// `report`, which is on no bill yet, with every bill of `files`.
Result<WatchReport> ReportFiles(WatchReport report, const BillsWatcher& watcher,
                                const std::vector<std::string>& files, unsigned jobs) {
  Result<std::vector<Result<WatchedBill>>> bills = watcher.WatchFiles(files, jobs);
  if (!bills) return tl::make_unexpected(bills.error());
  for (Result<WatchedBill>& bill : *bills) {
    if (bill) {
      AddWatchedBill(std::move(*bill), report);
    } else {
      ++report.files;
      report.failures.push_back(bill.error());
    }
  }
  return report;
}

// A report of each line's bill alone.
Result<ExitCode> AnswerLines(const WatchReport& empty, const BillsWatcher& watcher) {
  return AnswerStdin({"bill"}, [&](const NdjsonLine& line) -> Result<std::string> {
    const Result<Document> bill = line.Read("bill");
    if (!bill) return tl::make_unexpected(bill.error());
    Result<WatchedBill> watched = watcher.WatchBill(*bill);
    if (!watched) return tl::make_unexpected(watched.error());
    WatchReport report = empty;
    AddWatchedBill(std::move(*watched), report);
    return RenderWatchJson(report);
  });
}

// The page of the job, where the format is meant for a workflow and one runs.
Result<void> AddJobSummary(const WatchReport& report,
                           const std::vector<Destination>& destinations) {
  const char* path = std::getenv("GITHUB_STEP_SUMMARY");
  const bool wanted =
      std::any_of(destinations.begin(), destinations.end(),
                  [](const Destination& one) { return one.format.name == kGithubFormat.name; });
  if (path == nullptr || *path == '\0' || !wanted) return {};
  std::ofstream out(path, std::ios::binary | std::ios::app);
  out << RenderJobSummary(report);
  out.close();
  if (!out) return Fail("can not be written", Place{path, 0, 0, 0});
  return {};
}

// The baseline aside.
std::vector<std::string> InputsOf(const WatchOptions& options,
                                  const std::vector<std::string>& files) {
  std::vector<std::string> inputs = {options.list};
  for (const auto* more : {&files, &options.law}) {
    inputs.insert(inputs.end(), more->begin(), more->end());
  }
  return inputs;
}

Result<void> Write(const WatchReport& report, const WatchOptions& options,
                   const std::vector<std::string>& files) {
  const std::vector<std::string> inputs = InputsOf(options, files);
  if (!options.write_baseline.empty()) {
    // It may replace the baseline that was read: that is how one is kept up to date.
    Result<void> written = WriteOutputs({{options.write_baseline, RenderBaseline(report)}}, inputs);
    if (!written) return written;
  }
  const auto destinations = DestinationsOf(options.output);
  if (!destinations) return tl::make_unexpected(destinations.error());
  if (Result<void> added = AddJobSummary(report, *destinations); !added) return added;
  return RenderAndWrite(options.output, inputs,
                        [&](std::string_view format) { return Render(report, options, format); });
}

Result<ExitCode> RunWatch(const WatchOptions& options) {
  // Said before the work is done.
  if (const auto known = DestinationsOf(options.output); !known) {
    return tl::make_unexpected(known.error());
  }
  const Result<WatchList> list = LoadWatchList(options.list);
  if (!list) return tl::make_unexpected(list.error());
  Result<Baseline> baseline =
      options.baseline.empty() ? Result<Baseline>(Baseline()) : Baseline::Load(options.baseline);
  if (!baseline) return tl::make_unexpected(baseline.error());
  const auto files = options.ndjson ? std::vector<std::string>() : InputFiles(options.paths);
  if (!files) return tl::make_unexpected(files.error());
  Result<LawAtHand> law = OpenLawFiles(options.law);
  if (!law) return tl::make_unexpected(law.error());
  const Result<BillsWatcher> watcher =
      BillsWatcher::Make(*list, *baseline, *law, !options.also.empty());
  if (!watcher) return tl::make_unexpected(watcher.error());
  WatchReport empty = BeginWatchReport(*list, !law->empty());
  empty.baseline = !options.baseline.empty();
  if (options.ndjson) return AnswerLines(empty, *watcher);
  const Result<WatchReport> report = ReportFiles(std::move(empty), *watcher, *files, options.jobs);
  if (!report) return tl::make_unexpected(report.error());
  if (Result<void> written = Write(*report, options, *files); !written) {
    return tl::make_unexpected(written.error());
  }
  for (const Error& failure : report->failures) {
    SayError(failure);
  }
  if (!report->failures.empty()) return ExitCode::kBadInput;
  return report->NewHits() > 0 ? ExitCode::kDifferences : ExitCode::kDone;
}

}  // namespace

Work AddWatch(CLI::App& program) {
  auto options = std::make_shared<WatchOptions>();
  CLI::App* command = program.add_subcommand(
      "watch", "Find what bills do to provisions of the law that are watched");
  command
      ->add_option("path", options->paths, "Bills, directories of them, or - for a list on stdin")
      ->required();
  command->add_option("-w,--watchlist", options->list, "The watch list, as YAML")->required();
  command->add_option("--law", options->law,
                      "The law as it stands: titles of the Code as XML, or directories of them");
  command->add_option("--also", options->also, "references: bills that merely cite a provision too")
      ->check(CLI::IsMember({"references"}));
  command->add_option("--baseline", options->baseline, "Known hits, which are no news");
  command->add_option("--write-baseline", options->write_baseline,
                      "Write this run's hits as a baseline");
  options->jobs = static_cast<unsigned>(JobsFor(0));
  command->add_option("-j,--jobs", options->jobs, "Files that are read at once")
      ->check(CLI::Range(1U, 256U))
      ->capture_default_str();
  AddOutputOptions(*command, options->output,
                   {kTextFormat, kJsonFormat, kSarifFormat, kGithubFormat, kJunitFormat});
  AddNdjsonOption(*command, "path", options->ndjson);
  command->add_flag("--full", options->full, "Print lines of a redline that stay too (text)");
  command->footer(
      "A hit is an instruction whose target is a watched provision, lies in one or contains one, "
      "or,\n"
      "with --law, a definition that a watched provision uses. With --law a hit shows what becomes "
      "of\n"
      "the watched text.\n"
      "\n"
      "Exit code 0 without hits, 1 with hits that no baseline knows, 2 when a file could not be "
      "read\n"
      "(the others are looked at all the same).\n"
      "\n"
      "Examples:\n"
      "  ramseyer watch --watchlist watch.yaml bills/\n"
      "  ramseyer watch -w watch.yaml bills/ --law usc/ --format sarif --output watch.sarif\n"
      "  git diff --name-only | ramseyer watch -w watch.yaml - --baseline known.json");
  return [options] { return RunWatch(*options); };
}

}  // namespace ramseyer
