// The publishers of bills and of the Code: what lies where, and how what they send is told from
// something else.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "fetch/bill_name.h"
#include "fetch/download.h"
#include "fetch/offered_release.h"

namespace ramseyer {

struct PublishersOptions {
  std::string cache_folder;
  std::string govinfo = "https://www.govinfo.gov";  // or a mirror of it
  std::string uscode = "https://uscode.house.gov";  // or a mirror of it
  bool refresh = false;                             // ask whether what the cache holds has changed
  DownloadOptions download;
  std::function<void(const std::string& what)> on_request{};  // called before each document
};

// Bills from govinfo bulk data (from the 113th Congress on, in the Bill DTD), and titles of the
// Code from the Office of the Law Revision Counsel. A version of a bill and a title at a release
// point do not change: what the cache holds is not asked for again without `refresh`. Listings are
// asked for each time, once in the life of the object, and sent again only when they changed.
//
// Every path given back is of a whole file in the cache, an XML document with the root that was
// expected. Errors: those of Downloader::Fetch, and documents that are something else (a web page,
// a damaged archive).
class Publishers {
 public:
  explicit Publishers(PublishersOptions options);

  // The versions of the bill that are published, at least one, earliest first as far as their codes
  // tell. Error: there is none.
  [[nodiscard]] Result<std::vector<BillName>> Versions(const BillName& bill);

  // The named version of the bill; the latest when none is named: the furthest by StageOf. Error:
  // there is no such bill or version (the message lists those there are).
  [[nodiscard]] Result<std::string> Bill(const BillName& bill);

  // The newest release point of the title ("47", "5a"). Nothing when the title is not offered.
  [[nodiscard]] Result<std::optional<ReleasePoint>> LatestRelease(const std::string& title);

  // The title at the release point. Nothing when it is not published at that point.
  [[nodiscard]] Result<std::optional<std::string>> Title(const std::string& title,
                                                         const ReleasePoint& point);

 private:
  Result<std::vector<BillName>> ListSession(const BillName& bill, const std::string& session);
  Result<Fetched> FetchVersion(const BillName& bill, const std::string& session,
                               const std::string& file);
  Result<Fetched> Fetch(const Wanted& wanted);
  Result<Fetched> FetchOnce(const Wanted& wanted);
  std::string InCache(const std::string& path) const;
  bool MayUse(const std::string& file) const;

  PublishersOptions options_;
  Downloader downloader_;
  std::map<std::string, Fetched> asked_;  // the listings that were asked for, by their files
};

}  // namespace ramseyer
