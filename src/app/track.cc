// ramseyer track: what bills and laws do to the Code over the months, out of a store of documents.
#include "report/track.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <utility>

#include "app/command.h"
#include "app/output.h"
#include "app/progress.h"
#include "app/report_output.h"
#include "app/track_add.h"
#include "render/json/track_json.h"
#include "render/text/track_text.h"
#include "store/store.h"

namespace ramseyer {
namespace {

struct TrackOptions {
  std::string store = DefaultStorePath();
  std::string citation;
  std::string bill;
  std::string on;
  std::string release;
  std::string old_text;
  std::string new_text;
  ReportOptions report;
  TrackAddOptions add;
};

using Options = std::shared_ptr<TrackOptions>;

// A subcommand with options of its own.
struct Command {
  CLI::App* app = nullptr;
  Options options = std::make_shared<TrackOptions>();
};

// What each does when it is the one that was asked for.
using Commands = std::vector<std::pair<CLI::App*, Work>>;

// In the format that was asked for.
template <typename Model>
std::string Render(const Model& model, const TrackOptions& options, std::string_view format) {
  if (format == kJsonFormat.name) return RenderTrackJson(model);
  TextOptions text;
  text.width = OutputWidth(options.report.output);
  text.color = OutputColor(options.report.output);
  text.show_unchanged = options.report.full;
  return RenderTrackText(model, text);
}

template <typename Model>
Result<ExitCode> Write(const Model& model, const TrackOptions& options, ExitCode code) {
  const auto written =
      RenderAndWrite(options.report.output, {options.store},
                     [&](std::string_view format) { return Render(model, options, format); });
  if (!written) return tl::make_unexpected(written.error());
  return code;
}

Result<ExitCode> RunAdd(TrackOptions& options) {
  options.add.store = options.store;
  return TrackAdd(options.add);
}

// Opens the store, makes what is to be shown, and writes it.
template <typename Make>
Work Showing(const Options& options, Make make) {
  return [options, make]() -> Result<ExitCode> {
    auto store = Store::Open(options->store, StoreAccess::kRead);
    if (!store) return tl::make_unexpected(store.error());
    const auto model = make(*store, *options);
    if (!model) return tl::make_unexpected(model.error());
    return Write(*model, *options, ExitCode::kDone);
  };
}

Result<ExitCode> RunDiff(const TrackOptions& options) {
  auto store = Store::Open(options.store, StoreAccess::kRead);
  if (!store) return tl::make_unexpected(store.error());
  const auto report =
      MakeTextComparison(*store, options.citation, options.old_text, options.new_text);
  if (!report) return tl::make_unexpected(report.error());
  const auto destinations = DestinationsOf(options.report.output);
  if (!destinations) return tl::make_unexpected(destinations.error());
  Progress progress;
  const auto files = RenderReports({&*report, 1}, options.report, *destinations, progress);
  if (!files) return tl::make_unexpected(files.error());
  progress.Wipe();
  if (auto written = WriteOutputs(*files, {options.store}); !written) {
    return tl::make_unexpected(written.error());
  }
  return report->HasChanges() ? ExitCode::kDifferences : ExitCode::kDone;
}

Result<ExitCode> RunCollisions(const TrackOptions& options) {
  auto store = Store::Open(options.store, StoreAccess::kRead);
  if (!store) return tl::make_unexpected(store.error());
  const auto found = MakeCollisions(*store);
  if (!found) return tl::make_unexpected(found.error());
  const bool none = found->collisions.empty();
  return Write(*found, options, none ? ExitCode::kDone : ExitCode::kDifferences);
}

Result<ExitCode> RunExport(const TrackOptions& options) {
  auto store = Store::Open(options.store, StoreAccess::kRead);
  if (!store) return tl::make_unexpected(store.error());
  const auto all = MakeExport(*store);
  if (!all) return tl::make_unexpected(all.error());
  const auto written = RenderAndWrite(options.report.output, {options.store},
                                      [&](std::string_view) { return RenderTrackJson(*all); });
  if (!written) return tl::make_unexpected(written.error());
  return ExitCode::kDone;
}

Command AddCommand(CLI::App& track, const char* name, const char* help,
                   std::vector<OutputFormat> formats) {
  Command command;
  command.app = track.add_subcommand(name, help);
  command.app->add_option("--store", command.options->store, "The file of the store")
      ->capture_default_str();
  if (!formats.empty()) {
    AddOutputOptions(*command.app, command.options->report.output, std::move(formats));
  }
  return command;
}

// One that speaks of a provision.
Command AddCommandOn(CLI::App& track, const char* name, const char* help,
                     std::vector<OutputFormat> formats) {
  Command command = AddCommand(track, name, help, std::move(formats));
  command.app
      ->add_option("citation", command.options->citation,
                   "The provision: \"47 U.S.C. 230(e)\", \"/us/usc/t47/s230\"")
      ->required();
  return command;
}

void AddAdd(CLI::App& track, Commands& commands) {
  const Command add = AddCommand(track, "add", "Add documents to the store, each once", {});
  TrackAddOptions& options = add.options->add;
  add.app
      ->add_option("path", options.paths,
                   "Bills, public laws and titles of the Code as XML, or directories of them")
      ->required();
  add.app->add_option("--release", options.release,
                      "The release point of Code that does not name its own: 119-36");
  add.app->add_option("-j,--jobs", options.jobs, "Read with so many threads; 0 is one a core")
      ->capture_default_str();
  add.app->footer(
      "Each document is added whole or not at all; what was added stays when the program is "
      "stopped.\n"
      "Exit code 2 when a file could not be read; the others are added.");
  commands.emplace_back(add.app, [options = add.options] { return RunAdd(*options); });
}

void AddLists(CLI::App& track, Commands& commands) {
  const Command list =
      AddCommand(track, "list", "List the documents of the store", {kTextFormat, kJsonFormat});
  commands.emplace_back(list.app, Showing(list.options, [](Store& store, const TrackOptions&) {
                          return MakeList(store);
                        }));
  const Command versions =
      AddCommand(track, "versions", "List the versions of a bill", {kTextFormat, kJsonFormat});
  versions.app->add_option("bill", versions.options->bill, "The bill: \"S1693-115\", \"H.R. 1865\"")
      ->required();
  commands.emplace_back(versions.app,
                        Showing(versions.options, [](Store& store, const TrackOptions& asked) {
                          return MakeVersions(store, asked.bill);
                        }));
  const Command all = AddCommand(
      track, "export", "Write what the store knows of its documents, as JSON", {kJsonFormat});
  commands.emplace_back(all.app, [options = all.options] { return RunExport(*options); });
}

void AddHistory(CLI::App& track, Commands& commands) {
  const Command log = AddCommandOn(
      track, "log", "Show every bill and law that amends a provision, and how its text went",
      {kTextFormat, kJsonFormat});
  log.app->add_flag("--full", log.options->report.full,
                    "Print the lines that did not change too (text)");
  commands.emplace_back(log.app, Showing(log.options, [](Store& store, const TrackOptions& asked) {
                          return MakeLog(store, asked.citation);
                        }));
  const Command blame =
      AddCommandOn(track, "blame",
                   "Show which law the words of a provision came from, as far as the store knows",
                   {kTextFormat, kJsonFormat});
  commands.emplace_back(blame.app,
                        Showing(blame.options, [](Store& store, const TrackOptions& asked) {
                          return MakeBlame(store, asked.citation);
                        }));
}

void AddTexts(CLI::App& track, Commands& commands) {
  const Command at =
      AddCommandOn(track, "at", "Print a provision as it was", {kTextFormat, kJsonFormat});
  CLI::App* when = at.app->add_option_group("when");
  when->add_option("--on", at.options->on,
                   "A day: the latest release point whose file was made by then, \"2018-04-30\"");
  when->add_option("--release", at.options->release, "A release point: 119-36");
  when->require_option(1);
  commands.emplace_back(at.app, Showing(at.options, [](Store& store, const TrackOptions& asked) {
                          return MakeText(store, asked.citation, asked.on + asked.release);
                        }));

  const Command diff =
      AddCommandOn(track, "diff", "Show what changed between two texts of a provision", {});
  diff.app->add_option("old", diff.options->old_text, "A release point or a day")->required();
  diff.app->add_option("new", diff.options->new_text, "A release point or a day")->required();
  AddReportOptions(*diff.app, diff.options->report, ReportKind::kComparison);
  diff.app->footer(ReportFormatsHelp(ReportKind::kComparison) +
                   "\nExit code 0 when the words are the same, 1 when they differ.");
  commands.emplace_back(diff.app, [options = diff.options] { return RunDiff(*options); });
}

void AddCollisions(CLI::App& track, Commands& commands) {
  const Command collisions = AddCommand(
      track, "collisions",
      "Find pending bills that amend the same provision, and whether their edits overlap",
      {kTextFormat, kJsonFormat});
  collisions.app->footer(
      "Pending are the latest versions of the bills of the latest Congress in the store that are "
      "not\n"
      "enrolled. Their edits are tried on the latest text of the section in the store.\n"
      "Exit code 1 when there are collisions.");
  commands.emplace_back(collisions.app,
                        [options = collisions.options] { return RunCollisions(*options); });
}

}  // namespace

Work AddTrack(CLI::App& program) {
  CLI::App* track = program.add_subcommand(
      "track", "Keep bills, laws and the Code in a store, and ask it what changed");
  track->require_subcommand(1);
  track->footer(
      "Examples:\n"
      "  ramseyer track add bills/ usc/\n"
      "  ramseyer track log \"47 U.S.C. 230\"\n"
      "  ramseyer track at \"47 U.S.C. 230(c)\" --release 119-36\n"
      "  ramseyer track collisions --format json");
  Commands commands;
  AddAdd(*track, commands);
  AddLists(*track, commands);
  AddHistory(*track, commands);
  AddTexts(*track, commands);
  AddCollisions(*track, commands);
  return [commands]() -> Result<ExitCode> {
    for (const auto& [command, work] : commands) {
      if (command->parsed()) return work();
    }
    return Fail("track needs a subcommand");
  };
}

}  // namespace ramseyer
