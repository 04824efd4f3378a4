#include "fetch/transfer.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

#include "base/check.h"
#include "fetch/web_address.h"

namespace ramseyer {
namespace {

constexpr long kConnectSeconds = 20;
constexpr long kSlowBytesPerSecond = 1000;
constexpr long kSlowSeconds = 30;
constexpr long kLongestSeconds = 3600;
constexpr long kMaxRedirections = 5;

// What the callbacks of one transfer fill in.
struct Receiving {
  CURL* curl = nullptr;
  const BodyReceiver* receive = nullptr;
  HttpHead head;
  Result<void> received{};
};

std::string_view Trimmed(std::string_view text) {
  const auto is_space = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

bool SameHeader(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
    return std::tolower(x) == std::tolower(y);
  });
}

void TakeHeader(HttpHead& head, std::string_view line) {
  // A new answer: what came before was a redirection or provisional.
  if (line.substr(0, 5) == "HTTP/") head = HttpHead();
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  const std::pair<std::string_view, std::string*> wanted[] = {
      {"etag", &head.etag},
      {"last-modified", &head.last_modified},
      {"retry-after", &head.retry_after},
      {"content-range", &head.content_range},
  };
  for (const auto& [name, value] : wanted) {
    if (SameHeader(line.substr(0, colon), name)) *value = Trimmed(line.substr(colon + 1));
  }
}

std::size_t OnHeader(char* bytes, std::size_t, std::size_t count, void* receiving) {
  TakeHeader(static_cast<Receiving*>(receiving)->head, std::string_view(bytes, count));
  return count;
}

int StatusOf(CURL* curl) {
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  return static_cast<int>(status);
}

std::size_t OnBody(char* bytes, std::size_t, std::size_t count, void* target) {
  auto& receiving = *static_cast<Receiving*>(target);
  receiving.head.status = StatusOf(receiving.curl);
  receiving.received = (*receiving.receive)(receiving.head, std::string_view(bytes, count));
  return receiving.received ? count : CURL_WRITEFUNC_ERROR;
}

TransferEnd EndOf(CURLcode code) {
  switch (code) {
    case CURLE_OK:
      return TransferEnd::kAnswered;
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return TransferEnd::kCut;
    default:
      return TransferEnd::kFailed;
  }
}

class HeaderLines {
 public:
  ~HeaderLines() { curl_slist_free_all(lines_); }
  HeaderLines() = default;
  HeaderLines(const HeaderLines&) = delete;
  HeaderLines& operator=(const HeaderLines&) = delete;

  void Add(std::string_view name, const std::string& value) {
    if (!value.empty()) {
      lines_ = curl_slist_append(lines_, fmt::format("{}: {}", name, value).c_str());
    }
  }
  curl_slist* get() const { return lines_; }

 private:
  curl_slist* lines_ = nullptr;
};

void SetUp(CURL* curl, const HttpRequest& request, const HeaderLines& headers) {
  curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, IsPlainHttp(request.url) ? "http" : "https");
  curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(curl, CURLOPT_MAXREDIRS, kMaxRedirections);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, kLongestSeconds);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, kSlowBytesPerSecond);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, kSlowSeconds);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  // A proxy is for the world outside, not for this machine.
  curl_easy_setopt(curl, CURLOPT_NOPROXY, IsPlainHttp(request.url) ? "*" : nullptr);
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
  const std::string range = fmt::format("{}-", request.from);
  curl_easy_setopt(curl, CURLOPT_RANGE, request.from > 0 ? range.c_str() : nullptr);
}

}  // namespace

struct HttpClient::Handle {
  CURL* curl = nullptr;
  std::string user_agent;
};

HttpClient::HttpClient(std::string user_agent) : handle_(std::make_unique<Handle>()) {
  static const CURLcode kReady = curl_global_init(CURL_GLOBAL_DEFAULT);
  RAMSEYER_CHECK(kReady == CURLE_OK);
  handle_->curl = curl_easy_init();
  RAMSEYER_CHECK(handle_->curl != nullptr);
  handle_->user_agent = std::move(user_agent);
}

HttpClient::~HttpClient() { curl_easy_cleanup(handle_->curl); }

Transfer HttpClient::Get(const HttpRequest& request, const BodyReceiver& receive) {
  CURL* curl = handle_->curl;
  curl_easy_reset(curl);  // keeps the connections
  HeaderLines headers;
  headers.Add("Accept", request.accept);
  headers.Add("If-Range", request.if_range);
  headers.Add("If-None-Match", request.if_none_match);
  headers.Add("If-Modified-Since", request.if_modified_since);
  SetUp(curl, request, headers);
  Receiving receiving;
  receiving.curl = curl;
  receiving.receive = &receive;
  curl_easy_setopt(curl, CURLOPT_USERAGENT, handle_->user_agent.c_str());
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, &OnHeader);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &receiving);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &OnBody);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &receiving);
  const CURLcode code = curl_easy_perform(curl);

  Transfer transfer;
  transfer.head = std::move(receiving.head);
  transfer.head.status = StatusOf(curl);
  if (!receiving.received) {
    transfer.end = TransferEnd::kRefused;
    transfer.error = receiving.received.error();
  } else {
    transfer.end = EndOf(code);
    transfer.error.message = curl_easy_strerror(code);
  }
  return transfer;
}

std::string TransferLibraries() { return curl_version(); }

}  // namespace ramseyer
