#include "law_index/file_stamp.h"

#include <sys/stat.h>
#include <xxhash.h>

#include <algorithm>
#include <chrono>

namespace ramseyer {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kCoarsestClock = 2 * kSecond;  // of FAT

std::int64_t Nanoseconds(const timespec& time) { return time.tv_sec * kSecond + time.tv_nsec; }

std::optional<FileStamp> FromStatus(const struct stat& status) {
  if (!S_ISREG(status.st_mode)) return std::nullopt;
  return FileStamp{static_cast<std::uint64_t>(status.st_size), Nanoseconds(status.st_mtim),
                   Nanoseconds(status.st_ctim)};
}

}  // namespace

ContentHash HashOf(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.low64, hash.high64};
}

std::optional<FileStamp> StampOf(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return FromStatus(status);
}

std::optional<FileStamp> StampOf(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return std::nullopt;
  return FromStatus(status);
}

bool IsFresh(const FileStamp& stamp) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const std::int64_t age =
      std::chrono::nanoseconds(now).count() - std::max(stamp.modified, stamp.changed);
  return age < kCoarsestClock;
}

}  // namespace ramseyer
