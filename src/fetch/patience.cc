#include "fetch/patience.h"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>
#include <string>

namespace ramseyer {

bool IsPassing(int status) {
  return status == 429 || (status >= 500 && status < 600 && status != 501 && status != 505);
}

std::optional<std::chrono::seconds> ParseRetryAfter(std::string_view value, std::time_t now) {
  long seconds = 0;
  const char* end = value.data() + value.size();
  const auto read = std::from_chars(value.data(), end, seconds);
  if (read.ec == std::errc() && read.ptr == end) {
    return std::chrono::seconds(std::max(0L, seconds));
  }
  const std::time_t date = curl_getdate(std::string(value).c_str(), nullptr);
  if (date < 0) return std::nullopt;
  return std::chrono::seconds(std::max<std::time_t>(0, date - now));
}

std::chrono::milliseconds Backoff(int tries, double jitter) {
  constexpr int kFirst = 1000;
  const int full = kFirst << (std::clamp(tries, 1, kMaxTries) - 1);
  return std::chrono::milliseconds(full - static_cast<int>(jitter * full / 4));
}

}  // namespace ramseyer
