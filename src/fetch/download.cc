#include "fetch/download.h"

#include <fmt/format.h>

#include <ctime>
#include <filesystem>
#include <system_error>
#include <thread>
#include <utility>

#include "fetch/patience.h"
#include "fetch/web_address.h"

namespace ramseyer {
namespace fs = std::filesystem;
namespace {

constexpr int kOk = 200;
constexpr int kPiece = 206;
constexpr int kNotModified = 304;
constexpr int kNotFound = 404;
constexpr int kGone = 410;
constexpr int kNoSuchRange = 416;

void SleepThread(std::chrono::milliseconds time) { std::this_thread::sleep_for(time); }

// Cache folders are the user's own (XDG: mode 0700).
Result<void> MakeFolder(const std::string& path) {
  std::error_code error;
  const bool made = fs::create_directories(path, error);
  if (made) fs::permissions(path, fs::perms::owner_all, error);
  if (error) {
    return Fail(fmt::format("can not be made: {}", error.message()), Place{path, 0, 0, 0});
  }
  return {};
}

// "title 47 …: https://host/path: the server answered 500 (tried 4 times)".
tl::unexpected<Error> FailedDownload(const Wanted& wanted, std::string_view why, int tries) {
  std::string message = fmt::format("{}: {}: {}", wanted.what, Redacted(wanted.url), why);
  if (tries > 1) message += fmt::format(" (tried {} times)", tries);
  return Fail(std::move(message));
}

std::string WhyItFailed(const Transfer& transfer) {
  if (transfer.end != TransferEnd::kAnswered) return ToString(transfer.error);
  return fmt::format("the server answered {}", transfer.head.status);
}

bool IsWorthAnotherTry(const Transfer& transfer, const PartFile& part) {
  switch (transfer.end) {
    case TransferEnd::kAnswered:
      return IsPassing(transfer.head.status) || transfer.head.status == kNoSuchRange;
    case TransferEnd::kCut:
      return true;
    case TransferEnd::kRefused:
      return part.misplaced();
    case TransferEnd::kFailed:
      return false;
  }
  return false;
}

}  // namespace

Downloader::Downloader(DownloadOptions options)
    : options_(std::move(options)), client_(options_.user_agent) {
  if (!options_.sleep) options_.sleep = &SleepThread;
}

Result<Fetched> Downloader::Fetch(const Wanted& wanted, const std::string& cache_folder) {
  if (Result<void> may = CheckAddress(wanted.url); !may) return tl::make_unexpected(may.error());
  for (const std::string& folder : {cache_folder, fs::path(wanted.file).parent_path().string()}) {
    if (Result<void> made = MakeFolder(folder); !made) return tl::make_unexpected(made.error());
  }
  const Result<CacheLock> lock = CacheLock::Take(cache_folder);
  if (!lock) return tl::make_unexpected(lock.error());
  return FetchLocked(wanted);
}

Result<Fetched> Downloader::FetchLocked(const Wanted& wanted) {
  PartFile part(wanted.file, wanted.limit);
  for (int tries = 1;; ++tries) {
    const Transfer transfer = Try(wanted, part);
    const int status = transfer.head.status;
    if (transfer.end == TransferEnd::kAnswered) {
      if (status == kOk || status == kPiece) break;
      if (status == kNotModified) return Fetched::kUnchanged;
      if (status == kNotFound || status == kGone) return Fetched::kAbsent;
    }
    const bool again = IsWorthAnotherTry(transfer, part);
    if (status == kNoSuchRange || transfer.end == TransferEnd::kRefused) part.Discard();
    if (!again || tries == kMaxTries) return FailedDownload(wanted, WhyItFailed(transfer), tries);
    const auto wait = WaitAfter(transfer, tries);
    if (!wait) {
      return FailedDownload(wanted,
                            fmt::format("{}, and asks to wait longer than {} seconds",
                                        WhyItFailed(transfer), kLongestWait.count()),
                            tries);
    }
    options_.sleep(*wait);
  }
  // The marks go first: old marks beside a new file would have the server say that it is unchanged.
  static_cast<void>(WriteValidators(wanted.file, {}));
  const Validators validators = part.validators();
  const Result<void> kept = wanted.keep(part.path());
  part.Discard();
  if (!kept) return FailedDownload(wanted, ToString(kept.error()), 1);
  if (Result<void> marked = WriteValidators(wanted.file, validators); !marked) {
    return tl::make_unexpected(marked.error());
  }
  return Fetched::kNew;
}

Transfer Downloader::Try(const Wanted& wanted, PartFile& part) {
  HttpRequest request;
  request.url = wanted.url;
  request.accept = wanted.accept;
  request.from = part.size();
  if (part.size() > 0) request.if_range = RangeValidator(part.validators());
  std::error_code unknown;
  if (fs::exists(wanted.file, unknown)) {
    const Validators kept = ReadValidators(wanted.file);
    request.if_none_match = kept.etag;
    if (kept.etag.empty()) request.if_modified_since = kept.last_modified;
  }
  KeepInterval();
  Transfer transfer = client_.Get(request, [&](const HttpHead& head, std::string_view bytes) {
    return part.Take(head, bytes);
  });
  if (Result<void> ended = part.EndAnswer(transfer.head); !ended) {
    transfer.end = TransferEnd::kRefused;
    transfer.error = ended.error();
  }
  return transfer;
}

std::optional<std::chrono::milliseconds> Downloader::WaitAfter(const Transfer& transfer,
                                                               int tries) {
  const double jitter = std::uniform_real_distribution<double>(0, 1)(random_);
  const std::chrono::milliseconds backoff = Backoff(tries, jitter);
  const auto asked = ParseRetryAfter(transfer.head.retry_after, std::time(nullptr));
  if (!asked) return backoff;
  if (*asked > kLongestWait) return std::nullopt;
  return std::max<std::chrono::milliseconds>(*asked, backoff);
}

void Downloader::KeepInterval() {
  const auto now = std::chrono::steady_clock::now();
  if (last_request_ && now - *last_request_ < options_.interval) {
    options_.sleep(std::chrono::duration_cast<std::chrono::milliseconds>(options_.interval -
                                                                         (now - *last_request_)));
  }
  last_request_ = std::chrono::steady_clock::now();
}

}  // namespace ramseyer
