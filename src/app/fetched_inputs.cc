#include "app/fetched_inputs.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "amend/language/instruction.h"
#include "amend/resolve/titles_needed.h"
#include "fetch/cache.h"
#include "render/characters.h"

namespace ramseyer {
namespace {

constexpr std::string_view kAuto = "auto";
constexpr std::string_view kAutoAt = "auto@";

void TakeMirror(const char* variable, std::string& base) {
  const char* mirror = std::getenv(variable);
  if (mirror == nullptr || *mirror == '\0') return;
  base = mirror;
  while (base.ends_with('/')) base.pop_back();
}

// The file of the title; nothing when it is not published, which is warned of.
Result<std::optional<std::string>> TitleFile(Publishers& publishers, const std::string& title,
                                             std::optional<ReleasePoint> point,
                                             Progress& progress) {
  if (!point) {
    const auto latest = publishers.LatestRelease(title);
    if (!latest) return tl::make_unexpected(latest.error());
    point = *latest;
  }
  Result<std::optional<std::string>> file = std::optional<std::string>();
  if (point) file = publishers.Title(title, *point);
  if (file && !*file) {
    progress.Wipe();
    fmt::print(stderr, "ramseyer: warning: title {} of the Code is not published{}\n",
               Visible(title), point ? " at release point " + ToString(*point) : "");
  }
  return file;
}

// The titles that the bill amends, at the point or the newest.
Result<LawAtHand> FetchLaw(const Document& bill, const std::optional<ReleasePoint>& point,
                           Progress& progress) {
  const auto publishers = StartFetching(progress);
  if (!publishers) return tl::make_unexpected(publishers.error());
  const InstructionList instructions = ReadInstructions(bill);
  std::set<std::string> asked;
  std::vector<std::string> files;
  // Law that was loaded may tell where the Code has more of what the bill names.
  for (;;) {
    Result<LawAtHand> law = OpenLawFiles(files);
    if (!law) return law;
    std::set<std::string> needed;
    const Result<void> told = law->With([&](const LawLibrary& library) -> Result<void> {
      needed = TitlesNeeded(bill, instructions, library);
      return {};
    });
    if (!told) return tl::make_unexpected(told.error());
    bool more = false;
    for (const std::string& title : needed) {
      if (!asked.insert(title).second) continue;
      const auto file = TitleFile(**publishers, title, point, progress);
      if (!file) return tl::make_unexpected(file.error());
      if (!*file) continue;
      files.push_back(**file);
      more = true;
    }
    if (!more) return law;
  }
}

}  // namespace

Result<std::unique_ptr<Publishers>> StartFetching(Progress& progress, bool refresh) {
  Result<std::string> folder = CacheFolder();
  if (!folder) return tl::make_unexpected(folder.error());
  PublishersOptions options;
  options.cache_folder = std::move(*folder);
  options.refresh = refresh;
  options.download.user_agent = "ramseyer/" RAMSEYER_VERSION;
  options.on_request = [&progress](const std::string& what) { progress.Show("fetching " + what); };
  TakeMirror("RAMSEYER_GOVINFO_URL", options.govinfo);
  TakeMirror("RAMSEYER_USCODE_URL", options.uscode);
  return std::make_unique<Publishers>(std::move(options));
}

Result<std::string> BillFile(const std::string& given, Progress& progress) {
  std::error_code unknown;
  if (std::filesystem::exists(given, unknown)) return given;
  const auto name = ParseBillName(given);
  if (!name) return given;
  const auto publishers = StartFetching(progress);
  if (!publishers) return tl::make_unexpected(publishers.error());
  return (*publishers)->Bill(*name);
}

Result<LawAtHand> OpenLawFiles(const std::vector<std::string>& paths) {
  LawAtHandOptions options;
  options.cache_folder = CacheFolder().value_or("");
  return LawAtHand::Open(paths, options);
}

Result<LawAtHand> OpenLaw(const Document& bill, const std::vector<std::string>& law,
                          Progress& progress) {
  if (law.size() != 1) return OpenLawFiles(law);
  const std::string_view named = law.front();
  if (named == kAuto) return FetchLaw(bill, std::nullopt, progress);
  if (!named.starts_with(kAutoAt)) return OpenLawFiles(law);
  const auto point = ParseReleasePoint(named.substr(kAutoAt.size()));
  if (point) return FetchLaw(bill, point, progress);
  return Fail(fmt::format("“{}” is no release point: 119-36 is one", named.substr(kAutoAt.size())));
}

}  // namespace ramseyer
