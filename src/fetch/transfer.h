// One request over HTTP, by libcurl. It neither waits nor tries again; fetch/download.h does.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ramseyer {

struct HttpRequest {
  std::string url;                  // checked by CheckAddress
  std::string accept;               // "application/xml"
  std::uint64_t from = 0;           // ask for the bytes from here on; 0 asks for all
  std::string if_range{};           // with `from`: a validator; all is sent when it no longer holds
  std::string if_none_match{};      // an ETag: 304 when it still holds
  std::string if_modified_since{};  // a date as the server gave it
};

// Status and headers of an answer, "" for headers that it has not.
struct HttpHead {
  int status = 0;
  std::string etag;
  std::string last_modified;
  std::string retry_after;
  std::string content_range;
};

enum class TransferEnd : std::uint8_t {
  kAnswered,  // the answer came to its end, whatever its status
  kCut,       // no connection, cut off, or too slow: worth another try
  kFailed,    // no use in trying again
  kRefused,   // the receiver gave an error
};

struct Transfer {
  TransferEnd end = TransferEnd::kFailed;
  HttpHead head;
  Error error;  // of all ends but kAnswered; never shows the address
};

// Takes the body in pieces, in order. An error ends the transfer.
using BodyReceiver = std::function<Result<void>(const HttpHead& head, std::string_view bytes)>;

// Keeps connections open between requests. Not for use by two threads at once.
class HttpClient {
 public:
  // `user_agent` says who asks: "ramseyer/0.1.0".
  explicit HttpClient(std::string user_agent);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  // Sends the request and hands its body over as it comes. Redirections are followed, to https
  // only. Certificates are checked.
  // Gives up when there is no connection after 20 seconds, when fewer than 1000 bytes a second come
  // for 30 seconds, and after an hour.
  Transfer Get(const HttpRequest& request, const BodyReceiver& receive);

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

// The libraries that requests are made with, as loaded: "libcurl/7.88.1 OpenSSL/3.0.17
// zlib/1.2.13".
std::string TransferLibraries();

}  // namespace ramseyer
