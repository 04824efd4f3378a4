// One document from the network into the cache: politely, resumably, whole or not at all.
//
//   ask ──► 200 ──► part (from its start) ─┐
//    │      206 ──► part (goes on) ────────┴──► checked and kept ──► the file
//    │      304 ──► the file stands
//    │      404, 410 ──► absent
//    └◄──── 429, 5xx, cut off: wait, ask for what is missing; at most kMaxTries times
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <random>
#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "fetch/part_file.h"
#include "fetch/transfer.h"

namespace ramseyer {

struct Wanted {
  std::string what;  // for messages: "title 47 at release point 119-36"
  std::string url;
  std::string accept;                  // the media type asked for
  std::string file;                    // where it is kept; parts and marks stand beside it
  Limit limit = Limit::kBillDownload;  // on its bytes
  // Checks the whole download and makes `file` of it (Publish). On an error the download is thrown
  // away.
  std::function<Result<void>(const std::string& downloaded)> keep;
};

enum class Fetched : std::uint8_t {
  kNew,        // `file` is what the server has now
  kUnchanged,  // `file` stood there already, and is still what the server has
  kAbsent,     // the server has no such document
};

struct DownloadOptions {
  std::string user_agent;                                  // "ramseyer/0.1.0"
  std::chrono::milliseconds interval{250};                 // the least time between two requests
  std::function<void(std::chrono::milliseconds)> sleep{};  // by default the thread sleeps
};

class Downloader {
 public:
  explicit Downloader(DownloadOptions options);

  // Fetches what is wanted, unless the server says that the file in the cache is still good. Only
  // one process does so in a `cache_folder` at a time; others wait. Errors, none of which shows a
  // secret of the address: it may not be fetched (CheckAddress), the server can not be reached,
  // keeps failing, asks for more patience than kLongestWait or refuses, the document is beyond
  // its limit, the folder can not be written, and those of `keep`. `file` stays as it was then.
  [[nodiscard]] Result<Fetched> Fetch(const Wanted& wanted, const std::string& cache_folder);

 private:
  Result<Fetched> FetchLocked(const Wanted& wanted);
  Transfer Try(const Wanted& wanted, PartFile& part);
  std::optional<std::chrono::milliseconds> WaitAfter(const Transfer& transfer, int tries);
  void KeepInterval();

  DownloadOptions options_;
  HttpClient client_;
  std::optional<std::chrono::steady_clock::time_point> last_request_;
  std::minstd_rand random_{std::random_device()()};
};

}  // namespace ramseyer
