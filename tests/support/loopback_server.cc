#include "support/loopback_server.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace ramseyer::test_support {
namespace {

constexpr const char* kScript = RAMSEYER_SOURCE_DIR "/tests/support/loopback_server.py";

// name and bytes in turn are files in the folder: "0.name", "0.bytes", …
constexpr const char* kZip = R"(
import pathlib, sys, zipfile
folder, mode = pathlib.Path(sys.argv[1]), sys.argv[2]
how = zipfile.ZIP_STORED if mode == "store" else zipfile.ZIP_DEFLATED
with zipfile.ZipFile(folder / "made.zip", "w", how) as archive:
    for name in sorted(folder.glob("*.name")):
        info = zipfile.ZipInfo(name.read_text(), (2025, 1, 1, 0, 0, 0))
        info.compress_type = how
        archive.writestr(info, name.with_suffix(".bytes").read_bytes())
)";

}  // namespace

LoopbackServer::LoopbackServer(const std::string& pem) {
  const std::string served = (folder_.path() / "served").string();
  std::filesystem::create_directories(served);
  const std::string log = folder_.Write("log", "");
  int to_server[2];
  int from_server[2];
  if (::pipe(to_server) != 0 || ::pipe(from_server) != 0) return;
  process_ = ::fork();
  if (process_ == 0) {
    ::dup2(to_server[0], STDIN_FILENO);
    ::dup2(from_server[1], STDOUT_FILENO);
    for (const int end : {to_server[0], to_server[1], from_server[0], from_server[1]}) ::close(end);
    ::execlp("python3", "python3", kScript, served.c_str(), log.c_str(),
             pem.empty() ? nullptr : pem.c_str(), nullptr);
    ::_exit(127);
  }
  ::close(to_server[0]);
  ::close(from_server[1]);
  stdin_ = to_server[1];
  std::string port;
  for (char c = 0; ::read(from_server[0], &c, 1) == 1 && c != '\n';) port.push_back(c);
  ::close(from_server[0]);
  port_ = std::atoi(port.c_str());
}

LoopbackServer::~LoopbackServer() {
  if (process_ <= 0) return;
  ::close(stdin_);
  ::kill(process_, SIGTERM);
  ::waitpid(process_, nullptr, 0);
}

std::string LoopbackServer::Url(std::string_view behaviour) const {
  return "http://127.0.0.1:" + std::to_string(port_) + "/" + std::string(behaviour);
}

void LoopbackServer::Serve(std::string_view path, std::string_view bytes) const {
  static_cast<void>(folder_.Write("served/" + std::string(path), bytes));
}

std::vector<std::string> LoopbackServer::Requests() const {
  std::ifstream in(folder_.path() / "log");
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string MakeZip(const std::vector<std::string>& names_and_bytes, const std::string& mode) {
  const TemporaryFolder folder;
  for (std::size_t i = 0; i + 1 < names_and_bytes.size(); i += 2) {
    static_cast<void>(folder.Write(std::to_string(i) + ".name", names_and_bytes[i]));
    static_cast<void>(folder.Write(std::to_string(i) + ".bytes", names_and_bytes[i + 1]));
  }
  const ProgramRun made =
      RunProgram("/usr/bin/env", {"python3", "-c", kZip, folder.path().string(), mode});
  if (made.code != 0) return "";
  std::ifstream in(folder.path() / "made.zip", std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

}  // namespace ramseyer::test_support
