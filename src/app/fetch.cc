// ramseyer fetch bill NAME..., ramseyer fetch title TITLE...: documents from their publishers into
// the cache folder.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/command.h"
#include "app/fetched_inputs.h"
#include "app/output.h"
#include "app/progress.h"

namespace ramseyer {
namespace {

constexpr const char* kAll = "all";
constexpr const char* kLatest = "latest";

struct FetchOptions {
  std::vector<std::string> bills;
  std::string version;
  std::vector<std::string> titles;
  std::string release = kLatest;
  bool refresh = false;
};

Result<BillName> NameOf(const std::string& given, const FetchOptions& options) {
  auto name = ParseBillName(given);
  if (!name) {
    return Fail(fmt::format(
        "“{}” is no bill's name: write its number and Congress, as in S1693-115 or hr1865-115-enr",
        given));
  }
  if (options.version.empty()) return *name;
  if (!name->version.empty() && name->version != options.version) {
    return Fail(
        fmt::format("“{}” names another version than --version {}", given, options.version));
  }
  name->version = options.version == kAll ? "" : options.version;
  return *name;
}

Result<std::vector<BillName>> NamesOf(const FetchOptions& options, Publishers& publishers) {
  std::vector<BillName> names;
  for (const std::string& given : options.bills) {
    const Result<BillName> name = NameOf(given, options);
    if (!name) return tl::make_unexpected(name.error());
    if (options.version != kAll) {
      names.push_back(*name);
      continue;
    }
    const auto versions = publishers.Versions(*name);
    if (!versions) return tl::make_unexpected(versions.error());
    names.insert(names.end(), versions->begin(), versions->end());
  }
  return names;
}

Result<std::vector<std::string>> FetchBills(const FetchOptions& options) {
  Progress progress;
  const auto publishers = StartFetching(progress, options.refresh);
  if (!publishers) return tl::make_unexpected(publishers.error());
  const auto names = NamesOf(options, **publishers);
  if (!names) return tl::make_unexpected(names.error());
  std::vector<std::string> files;
  for (const BillName& name : *names) {
    Result<std::string> file = (*publishers)->Bill(name);
    if (!file) return tl::make_unexpected(file.error());
    files.push_back(std::move(*file));
  }
  return files;
}

Result<std::string> FetchTitle(const std::string& title, std::optional<ReleasePoint> point,
                               Publishers& publishers) {
  if (!TitleInFileName(title)) {
    return Fail(fmt::format("“{}” is no title of the Code: 47 is one, and 5a", title));
  }
  if (!point) {
    const auto latest = publishers.LatestRelease(title);
    if (!latest) return tl::make_unexpected(latest.error());
    if (!*latest) return Fail(fmt::format("title {} of the Code is not published", title));
    point = *latest;
  }
  const auto file = publishers.Title(title, *point);
  if (!file) return tl::make_unexpected(file.error());
  if (*file) return **file;
  return Fail(fmt::format("title {} of the Code is not published at release point {}", title,
                          ToString(*point)));
}

Result<std::vector<std::string>> FetchTitles(const FetchOptions& options) {
  std::optional<ReleasePoint> point;
  if (options.release != kLatest) {
    point = ParseReleasePoint(options.release);
    if (!point)
      return Fail(fmt::format("“{}” is no release point: 119-36 is one", options.release));
  }
  Progress progress;
  const auto publishers = StartFetching(progress, options.refresh);
  if (!publishers) return tl::make_unexpected(publishers.error());
  std::vector<std::string> files;
  for (const std::string& title : options.titles) {
    Result<std::string> file = FetchTitle(title, point, **publishers);
    if (!file) return tl::make_unexpected(file.error());
    files.push_back(std::move(*file));
  }
  return files;
}

Result<ExitCode> RunFetch(bool bills, const FetchOptions& options) {
  const auto files = bills ? FetchBills(options) : FetchTitles(options);
  if (!files) return tl::make_unexpected(files.error());
  const std::string lines = fmt::format("{}\n", fmt::join(*files, "\n"));
  if (Result<void> written = WriteOutputs({{"", lines}}, {}); !written) {
    return tl::make_unexpected(written.error());
  }
  return ExitCode::kDone;
}

CLI::App* AddFetchBill(CLI::App& fetch, FetchOptions& options) {
  CLI::App* command = fetch.add_subcommand("bill", "Fetch bills from govinfo bulk data");
  command->footer("");
  command
      ->add_option("name", options.bills,
                   "Bills by number and Congress: \"S1693-115\", \"hr1865-115-enr\"")
      ->required();
  command
      ->add_option("--version", options.version,
                   "The version (\"is\", \"rfs\", \"enr\"), or \"all\"; the latest when not given")
      ->check([](const std::string& code) {
        return IsVersionCode(code) ? "" : "a version is written like is, rfs or enr";
      });
  return command;
}

CLI::App* AddFetchTitle(CLI::App& fetch, FetchOptions& options) {
  CLI::App* command =
      fetch.add_subcommand("title", "Fetch titles of the Code from the Law Revision Counsel");
  command->footer("");
  command->add_option("title", options.titles, "Titles by number: \"47\", \"5a\"")->required();
  command
      ->add_option(
          "--release", options.release,
          "The release point: the last public law taken in, as in \"119-36\", or \"latest\"")
      ->capture_default_str();
  return command;
}

}  // namespace

Work AddFetch(CLI::App& program) {
  auto options = std::make_shared<FetchOptions>();
  CLI::App* command = program.add_subcommand(
      "fetch", "Fetch bills and titles of the Code from their publishers; print where they are");
  command->require_subcommand(1);
  const CLI::App* bill = AddFetchBill(*command, *options);
  for (CLI::App* kind : {command->get_subcommand("bill"), AddFetchTitle(*command, *options)}) {
    kind->add_flag("--refresh", options->refresh,
                   "Ask whether what the cache holds has changed since it was fetched");
  }
  command->footer(
      "Documents are kept in $XDG_CACHE_HOME/ramseyer (~/.cache/ramseyer), and are fetched once. "
      "A\n"
      "download that was cut off goes on where it stopped. Only https is spoken; requests keep a\n"
      "distance, and wait as long as the server asks.\n"
      "\n"
      "RAMSEYER_GOVINFO_URL and RAMSEYER_USCODE_URL name mirrors of https://www.govinfo.gov and\n"
      "https://uscode.house.gov.\n"
      "\n"
      "Examples:\n"
      "  ramseyer fetch bill S1693-115 --version is\n"
      "  ramseyer fetch title 18 47 --release 115-136\n"
      "  ramseyer amend S1693-115-is --law auto@115-136");
  return [options, bill] { return RunFetch(bill->parsed(), *options); };
}

}  // namespace ramseyer
