// A server on the loopback interface for tests, in a process of its own: loopback_server.py says
// how it behaves. Needs python3.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/run_program.h"

namespace ramseyer::test_support {

class LoopbackServer {
 public:
  // With `pem`, a file that holds a key and its certificate, it speaks https.
  explicit LoopbackServer(const std::string& pem = "");
  ~LoopbackServer();
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;

  // Whether it runs; when not, the test is to be skipped.
  bool runs() const { return port_ > 0; }

  // "http://127.0.0.1:1234/plain" for "plain".
  std::string Url(std::string_view behaviour) const;
  int port() const { return port_; }

  // Has it serve the bytes under the path.
  void Serve(std::string_view path, std::string_view bytes) const;

  // What was asked for so far, a line a request: path, and the headers that matter.
  std::vector<std::string> Requests() const;

 private:
  TemporaryFolder folder_;
  pid_t process_ = -1;
  int stdin_ = -1;  // its end is the server's
  int port_ = 0;
};

// A zip archive of entries, written by Python's own zipfile: name and bytes in turn. `mode` is
// "deflate" or "store". Empty where there is no python3.
std::string MakeZip(const std::vector<std::string>& names_and_bytes,
                    const std::string& mode = "deflate");

}  // namespace ramseyer::test_support
