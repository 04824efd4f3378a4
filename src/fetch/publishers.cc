#include "fetch/publishers.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <tuple>
#include <utility>

#include "base/files.h"
#include "base/limits.h"
#include "fetch/archive.h"
#include "fetch/cache.h"
#include "fetch/listing.h"
#include "fetch/received.h"
#include "formats/metadata.h"

namespace ramseyer {
namespace fs = std::filesystem;
namespace {

constexpr const char* kSessions[] = {"1", "2"};

std::function<Result<void>(const std::string&)> PublishWhen(
    const std::string& file, std::function<Result<void>(const std::string&)> check) {
  return [file, check = std::move(check)](const std::string& downloaded) -> Result<void> {
    if (Result<void> checked = check(downloaded); !checked) return checked;
    return Publish(downloaded, file);
  };
}

Result<void> CheckListing(const std::string& path) {
  const Result<std::string> bytes = ReadFile(path);
  if (!bytes) return tl::make_unexpected(bytes.error());
  const auto names = ReadListing(*bytes);
  if (!names) return tl::make_unexpected(names.error());
  return {};
}

Result<void> CheckReleasePage(const std::string& path) {
  const Result<std::string> page = ReadFile(path);
  if (!page) return tl::make_unexpected(page.error());
  if (page->find("releasepoints/") != std::string::npos) return {};
  return Fail("the server sent another page than that of the release points");
}

Result<void> CheckBill(const std::string& path) {
  return CheckXmlFile(path, {"bill", "resolution", "amendment-doc", "engrossedAmendment"});
}

// The title out of its archive.
Result<void> UnpackTitle(const std::string& archive, const std::string& entry,
                         const std::string& file) {
  const Result<std::string> head = ReadFile(archive);
  if (!head) return tl::make_unexpected(head.error());
  if (IsWebPage(*head)) return Fail("the server sent a web page in place of an archive");
  const Result<std::string> bytes = ReadArchiveEntry(archive, entry);
  if (!bytes) return tl::make_unexpected(bytes.error());
  if (Result<void> checked = CheckXml(*bytes, {"uscDoc"}); !checked) return checked;
  const std::string temporary = file + ".new";
  if (Result<void> written = WriteFile(temporary, *bytes); !written) return written;
  return Publish(temporary, file);
}

std::string VersionCodes(const std::vector<BillName>& versions) {
  std::vector<std::string> codes;
  for (const BillName& version : versions) codes.push_back(version.version);
  return fmt::format("{}", fmt::join(codes, ", "));
}

// Earlier before later; those whose stage is not known first.
bool IsEarlier(const BillName& a, const BillName& b) {
  const int stage_a = StageOf(a).value_or(-1);
  const int stage_b = StageOf(b).value_or(-1);
  return std::tie(stage_a, a.version) < std::tie(stage_b, b.version);
}

}  // namespace

Publishers::Publishers(PublishersOptions options)
    : options_(std::move(options)), downloader_(options_.download) {}

Result<std::vector<BillName>> Publishers::Versions(const BillName& bill) {
  std::vector<BillName> versions;
  for (const char* session : kSessions) {
    const auto listed = ListSession(bill, session);
    if (!listed) return tl::make_unexpected(listed.error());
    versions.insert(versions.end(), listed->begin(), listed->end());
  }
  if (versions.empty()) {
    return Fail(fmt::format("{} is not published as XML",
                            BillLabel(bill.congress, bill.series + bill.number)));
  }
  std::sort(versions.begin(), versions.end(), &IsEarlier);
  versions.erase(std::unique(versions.begin(), versions.end()), versions.end());
  return versions;
}

Result<std::string> Publishers::Bill(const BillName& bill) {
  if (bill.version.empty()) {
    const auto versions = Versions(bill);
    if (!versions) return tl::make_unexpected(versions.error());
    if (StageOf(versions->back())) return Bill(versions->back());
    return Fail(fmt::format("which version of {} is the latest is not known; name one of: {}",
                            ToString(bill), VersionCodes(*versions)));
  }
  const std::string file = InCache(fmt::format("bills/{}/{}.xml", bill.congress, FileStem(bill)));
  if (MayUse(file)) return file;
  for (const char* session : kSessions) {
    const Result<Fetched> fetched = FetchVersion(bill, session, file);
    if (!fetched) return tl::make_unexpected(fetched.error());
    if (*fetched != Fetched::kAbsent) return file;
  }
  const auto versions = Versions(bill);
  if (!versions) return tl::make_unexpected(versions.error());
  return Fail(
      fmt::format("{} is not published; there is: {}", ToString(bill), VersionCodes(*versions)));
}

Result<std::optional<ReleasePoint>> Publishers::LatestRelease(const std::string& title) {
  Wanted wanted;
  wanted.what = "the release points of the Code";
  wanted.url = options_.uscode + "/download/download.shtml";
  wanted.accept = "text/html";
  wanted.file = InCache("usc/download.shtml");
  wanted.limit = Limit::kPageDownload;
  wanted.keep = PublishWhen(wanted.file, &CheckReleasePage);
  const Result<Fetched> fetched = FetchOnce(wanted);
  if (!fetched) return tl::make_unexpected(fetched.error());
  if (*fetched == Fetched::kAbsent) return std::nullopt;
  const Result<std::string> page = ReadFile(wanted.file);
  if (!page) return tl::make_unexpected(page.error());
  return OfferedReleasePoint(*page, title);
}

Result<std::optional<std::string>> Publishers::Title(const std::string& title,
                                                     const ReleasePoint& point) {
  const auto number = TitleInFileName(title);
  if (!number) return std::nullopt;
  const std::string release = ToString(point);
  const std::string law = release.substr(release.find('-') + 1);
  const std::string entry = fmt::format("usc{}.xml", *number);
  const std::string file = InCache(fmt::format("usc/{}/{}", release, entry));
  if (MayUse(file)) return file;
  Wanted wanted;
  wanted.what = fmt::format("title {} at release point {}", title, release);
  wanted.url = fmt::format("{}/download/releasepoints/us/pl/{}/{}/xml_usc{}@{}.zip",
                           options_.uscode, point.through.congress, law, *number, release);
  wanted.accept = "application/zip";
  wanted.file = file;
  wanted.limit = Limit::kArchiveDownload;
  wanted.keep = [entry, file](const std::string& downloaded) {
    return UnpackTitle(downloaded, entry, file);
  };
  const Result<Fetched> fetched = Fetch(wanted);
  if (!fetched) return tl::make_unexpected(fetched.error());
  if (*fetched == Fetched::kAbsent) return std::nullopt;
  return file;
}

Result<std::vector<BillName>> Publishers::ListSession(const BillName& bill,
                                                      const std::string& session) {
  const std::string folder = fmt::format("BILLS/{}/{}/{}", bill.congress, session, bill.series);
  Wanted wanted;
  wanted.what = "the listing of " + folder;
  wanted.url = fmt::format("{}/bulkdata/json/{}", options_.govinfo, folder);
  wanted.accept = "application/json";
  wanted.file = InCache(fmt::format("bills/{}/{}-{}.json", bill.congress, bill.series, session));
  wanted.limit = Limit::kPageDownload;
  wanted.keep = PublishWhen(wanted.file, &CheckListing);
  const Result<Fetched> fetched = FetchOnce(wanted);
  if (!fetched) return tl::make_unexpected(fetched.error());
  if (*fetched == Fetched::kAbsent) return std::vector<BillName>();
  const Result<std::string> bytes = ReadFile(wanted.file);
  if (!bytes) return tl::make_unexpected(bytes.error());
  const auto names = ReadListing(*bytes);
  if (!names) return tl::make_unexpected(names.error());
  std::vector<BillName> versions;
  for (const std::string& file : *names) {
    auto name = ParseBillName(fs::path(file).stem().string());
    if (!name || name->version.empty() || !file.ends_with(".xml")) continue;
    if (name->congress != bill.congress || name->series != bill.series) continue;
    if (name->number == bill.number) versions.push_back(std::move(*name));
  }
  return versions;
}

Result<Fetched> Publishers::FetchVersion(const BillName& bill, const std::string& session,
                                         const std::string& file) {
  Wanted wanted;
  wanted.what = ToString(bill);
  wanted.url = fmt::format("{}/bulkdata/BILLS/{}/{}/{}/{}.xml", options_.govinfo, bill.congress,
                           session, bill.series, FileStem(bill));
  wanted.accept = "application/xml";
  wanted.file = file;
  wanted.limit = Limit::kBillDownload;
  wanted.keep = PublishWhen(file, &CheckBill);
  return Fetch(wanted);
}

Result<Fetched> Publishers::Fetch(const Wanted& wanted) {
  if (options_.on_request) options_.on_request(wanted.what);
  return downloader_.Fetch(wanted, options_.cache_folder);
}

Result<Fetched> Publishers::FetchOnce(const Wanted& wanted) {
  if (const auto asked = asked_.find(wanted.file); asked != asked_.end()) return asked->second;
  Result<Fetched> fetched = Fetch(wanted);
  if (fetched) asked_.emplace(wanted.file, *fetched);
  return fetched;
}

std::string Publishers::InCache(const std::string& path) const {
  return (fs::path(options_.cache_folder) / path).string();
}

bool Publishers::MayUse(const std::string& file) const {
  std::error_code unknown;
  return !options_.refresh && fs::is_regular_file(file, unknown);
}

}  // namespace ramseyer
