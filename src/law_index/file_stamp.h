// By what a file is known to be the one that was indexed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ramseyer {

struct ContentHash {
  std::uint64_t low = 0;
  std::uint64_t high = 0;

  friend bool operator==(const ContentHash&, const ContentHash&) = default;
};

// XXH3 of 128 bits, which tells changed bytes and is no protection against made-up ones. O(size).
ContentHash HashOf(std::string_view bytes);

// Times in nanoseconds since 1970; `changed` moves too when a writer sets `modified` back.
struct FileStamp {
  std::uint64_t size = 0;
  std::int64_t modified = 0;
  std::int64_t changed = 0;

  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

// Nothing when there is no such regular file.
std::optional<FileStamp> StampOf(const std::string& path);

// The stamp of an open file.
std::optional<FileStamp> StampOf(int descriptor);

// Whether a file with this stamp could still be written to within the grain of its file system's
// clock, so that an equal stamp would not prove equal bytes.
bool IsFresh(const FileStamp& stamp);

}  // namespace ramseyer
