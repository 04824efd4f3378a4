#include "fetch/cache.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <utility>

#include "base/files.h"

namespace ramseyer {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kEtag = "etag: ";
constexpr std::string_view kLastModified = "last-modified: ";

std::string BesideFile(const std::string& file) { return file + ".http"; }

std::string Variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

Place FileOnly(const std::string& path) { return Place{path, 0, 0, 0}; }

}  // namespace

Result<std::string> CacheFolder() {
  const fs::path wished = Variable("XDG_CACHE_HOME");
  if (wished.is_absolute()) return (wished / "ramseyer").string();
  const fs::path home = Variable("HOME");
  if (!home.is_absolute()) {
    return Fail("there is no place for a cache: neither XDG_CACHE_HOME nor HOME is set");
  }
  return (home / ".cache" / "ramseyer").string();
}

std::string RangeValidator(const Validators& validators) {
  const bool strong = !validators.etag.empty() && validators.etag.substr(0, 2) != "W/";
  return strong ? validators.etag : validators.last_modified;
}

Validators ReadValidators(const std::string& file) {
  Validators validators;
  const Result<std::string> bytes = ReadFile(BesideFile(file));
  if (!bytes) return validators;
  std::string_view rest = *bytes;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.starts_with(kEtag)) validators.etag = line.substr(kEtag.size());
    if (line.starts_with(kLastModified)) {
      validators.last_modified = line.substr(kLastModified.size());
    }
  }
  return validators;
}

Result<void> WriteValidators(const std::string& file, const Validators& validators) {
  if (validators.empty()) {
    std::error_code gone;
    fs::remove(BesideFile(file), gone);
    return {};
  }
  std::string bytes;
  if (!validators.etag.empty()) bytes += fmt::format("{}{}\n", kEtag, validators.etag);
  if (!validators.last_modified.empty()) {
    bytes += fmt::format("{}{}\n", kLastModified, validators.last_modified);
  }
  return WriteFile(BesideFile(file), bytes);
}

Result<void> Publish(const std::string& temporary, const std::string& path) {
  if (Result<void> forced = ForceToDisk(temporary); !forced) return forced;
  std::error_code error;
  fs::rename(temporary, path, error);
  if (error) {
    return Fail(fmt::format("can not be replaced: {}", error.message()), FileOnly(path));
  }
  return ForceToDisk(fs::path(path).parent_path().string());
}

Result<CacheLock> CacheLock::Take(const std::string& folder) {
  const std::string path = folder + "/.lock";
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    return Fail(fmt::format("can not be opened: {}", std::strerror(errno)), FileOnly(path));
  }
  CacheLock lock(descriptor);
  while (::flock(descriptor, LOCK_EX) != 0) {
    if (errno != EINTR) {
      return Fail(fmt::format("can not be locked: {}", std::strerror(errno)), FileOnly(path));
    }
  }
  return lock;
}

CacheLock::CacheLock(CacheLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

CacheLock::~CacheLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace ramseyer
