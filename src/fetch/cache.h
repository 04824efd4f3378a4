// The folder in which fetched documents are kept, and what stands beside each: by which marks the
// server knows the version that was fetched.
//
//   usc/119-36/usc47.xml            the document, whole
//   usc/119-36/usc47.xml.http       its ETag and Last-Modified
//   usc/119-36/usc47.xml.part       a download that was cut off, to be resumed
//   usc/119-36/usc47.xml.part.http  the marks of the version that the part belongs to
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"

namespace ramseyer {

// $XDG_CACHE_HOME/ramseyer, or ~/.cache/ramseyer where that is not set or not absolute (XDG Base
// Directory Specification 0.8). Error: HOME is needed and not set. Makes no folder.
[[nodiscard]] Result<std::string> CacheFolder();

// How a server marks one version of a document; "" for a mark that it does not give.
struct Validators {
  std::string etag;
  std::string last_modified;

  bool empty() const { return etag.empty() && last_modified.empty(); }
  friend bool operator==(const Validators&, const Validators&) = default;
};

// What If-Range may carry: a strong ETag, else the date; "" when there is neither.
std::string RangeValidator(const Validators& validators);

// The validators kept beside `file`; empty when there are none that can be read.
Validators ReadValidators(const std::string& file);

// Keeps them beside `file`, or takes away those that are there when they are empty. Errors: those
// of WriteFile.
[[nodiscard]] Result<void> WriteValidators(const std::string& file, const Validators& validators);

// Makes `temporary` the file at `path`: its bytes are forced to the disk first, so that after a
// power cut `path` is the old file or the new one, whole. Error: it can not be done; `temporary`
// stays then.
[[nodiscard]] Result<void> Publish(const std::string& temporary, const std::string& path);

// Holds the cache folder against other processes that download into it, for the time of its life.
class CacheLock {
 public:
  // Waits for its turn. `folder` must exist. Error: the lock file can not be opened.
  [[nodiscard]] static Result<CacheLock> Take(const std::string& folder);

  CacheLock(CacheLock&& other) noexcept;
  CacheLock& operator=(CacheLock&&) = delete;
  ~CacheLock();

 private:
  explicit CacheLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace ramseyer
