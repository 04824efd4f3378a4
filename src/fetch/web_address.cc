#include "fetch/web_address.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/released_by.h"

namespace ramseyer {
namespace {

constexpr std::string_view kPlain = "http://";
constexpr std::array<std::string_view, 3> kLoopback = {"localhost", "127.0.0.1", "[::1]"};

using ParsedUrl = std::unique_ptr<CURLU, ReleasedBy<curl_url_cleanup>>;

// A part of the address, "" when it has none.
std::string PartOf(CURLU* url, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, 0) != CURLUE_OK) return "";
  const std::unique_ptr<char, ReleasedBy<curl_free>> owned(text);
  return owned.get();
}

}  // namespace

Result<void> CheckAddress(const std::string& url) {
  const ParsedUrl parsed(curl_url());
  if (curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) {
    return Fail(fmt::format("“{}” is no web address", Redacted(url)));
  }
  const std::string scheme = PartOf(parsed.get(), CURLUPART_SCHEME);
  if (scheme == "https") return {};
  const std::string host = PartOf(parsed.get(), CURLUPART_HOST);
  const bool loopback = std::find(kLoopback.begin(), kLoopback.end(), host) != kLoopback.end();
  if (scheme == "http" && loopback) return {};
  return Fail(fmt::format("{} is not fetched: only https is, and http on this machine itself",
                          Redacted(url)));
}

bool IsPlainHttp(std::string_view url) { return url.substr(0, kPlain.size()) == kPlain; }

std::string Redacted(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t scheme = url.find("://");
  const std::size_t host = scheme == std::string_view::npos ? 0 : scheme + 3;
  const std::string_view authority = url.substr(host, url.find('/', host) - host);
  const std::size_t at = authority.rfind('@');
  const std::size_t secret = at == std::string_view::npos ? 0 : at + 1;
  return std::string(url.substr(0, host)) + std::string(url.substr(host + secret));
}

}  // namespace ramseyer
