// How a file gets to its place whole: temporary file, fsync, rename, fsync of the folder.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/files.h"

namespace ramseyer {
namespace fs = std::filesystem;
namespace {

tl::unexpected<Error> FailAt(const std::string& path, std::string_view what, int error) {
  return Fail(fmt::format("{}: {}", what, std::strerror(error)), Place{path, 0, 0, 0});
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }

  int number() const { return number_; }
  bool Close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

bool WriteAll(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// The mode of the file that is replaced, or that of a new one.
mode_t ModeFor(const std::string& path) {
  struct stat there {};
  if (::stat(path.c_str(), &there) == 0) return there.st_mode & 0777U;
  const mode_t masked = ::umask(077);
  ::umask(masked);
  return 0666U & ~masked;
}

// Some file systems know no fsync of folders; the rename stands all the same.
void ForceFolderToDisk(const std::string& path) {
  const fs::path parent = fs::path(path).parent_path();
  [[maybe_unused]] const Result<void> forced = ForceToDisk(parent.empty() ? "." : parent.string());
}

// A file that is written and not yet in its place; gone with its owner unless it is put there.
class UnplacedFile {
 public:
  static Result<UnplacedFile> Write(const std::string& path, std::string_view bytes) {
    std::error_code error;
    const fs::path parent = fs::path(path).parent_path();
    if (!parent.empty()) fs::create_directories(parent, error);
    if (error) return FailAt(path, "its folder can not be made", error.value());
    if (fs::is_directory(path, error)) return FailAt(path, "can not be replaced", EISDIR);
    UnplacedFile file(path);
    const mode_t mode = ModeFor(path);
    std::string temporary = path + ".XXXXXX.part";
    constexpr int kSuffix = 5;  // ".part"
    Descriptor out(::mkostemps(temporary.data(), kSuffix, O_CLOEXEC));
    if (out.number() < 0) return FailAt(path, "can not be written", errno);
    file.temporary_ = std::move(temporary);
    const bool whole = WriteAll(out.number(), bytes) && ::fchmod(out.number(), mode) == 0 &&
                       ::fsync(out.number()) == 0 && out.Close();
    if (!whole) return FailAt(path, "can not be written", errno);
    return file;
  }

  UnplacedFile(UnplacedFile&& other) noexcept
      : path_(std::move(other.path_)), temporary_(std::exchange(other.temporary_, "")) {}
  UnplacedFile& operator=(UnplacedFile&&) = delete;
  ~UnplacedFile() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
  }

  Result<void> PutInPlace() {
    if (::rename(temporary_.c_str(), path_.c_str()) != 0) {
      return FailAt(path_, "can not be replaced", errno);
    }
    temporary_.clear();
    ForceFolderToDisk(path_);
    return {};
  }

 private:
  explicit UnplacedFile(std::string path) : path_(std::move(path)) {}

  std::string path_;
  std::string temporary_;
};

// A terminal, a pipe or a device: renaming a file over it would take it away.
bool IsNoFile(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

Result<void> WriteTo(const std::string& path, std::string_view bytes) {
  Descriptor out(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (out.number() >= 0 && WriteAll(out.number(), bytes) && out.Close()) return {};
  return FailAt(path, "can not be written", errno);
}

}  // namespace

Result<void> WriteFiles(const std::vector<FileBytes>& files) {
  std::vector<UnplacedFile> unplaced;
  for (const FileBytes& file : files) {
    if (IsNoFile(file.path)) continue;
    Result<UnplacedFile> written = UnplacedFile::Write(file.path, file.bytes);
    if (!written) return tl::make_unexpected(written.error());
    unplaced.push_back(std::move(*written));
  }
  for (const FileBytes& file : files) {
    if (!IsNoFile(file.path)) continue;
    if (Result<void> written = WriteTo(file.path, file.bytes); !written) return written;
  }
  for (UnplacedFile& file : unplaced) {
    if (Result<void> placed = file.PutInPlace(); !placed) return placed;
  }
  return {};
}

Result<void> ForceToDisk(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() >= 0 && ::fsync(file.number()) == 0) return {};
  return FailAt(path, "can not be written to the disk", errno);
}

Result<void> WriteFile(const std::string& path, std::string_view bytes) {
  return WriteFiles({{path, std::string(bytes)}});
}

}  // namespace ramseyer
