// A download on its way: the bytes that have come, in a file that survives the process.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/released_by.h"
#include "base/result.h"
#include "fetch/cache.h"
#include "fetch/transfer.h"

namespace ramseyer {

class PartFile {
 public:
  // The part of the download of `file`, as an earlier try left it. A part whose version the server
  // gave no mark of is not gone on with.
  PartFile(const std::string& file, Limit limit);

  const std::string& path() const { return path_; }
  std::uint64_t size() const { return size_; }
  const Validators& validators() const { return validators_; }

  // Takes bytes of an answer: of status 200 from the start, of 206 behind those that are there;
  // those of other answers are dropped. Errors: the answer goes on elsewhere or belongs to another
  // version, more than the limit allows came or were dropped, or the file can not be written.
  [[nodiscard]] Result<void> Take(const HttpHead& head, std::string_view bytes);

  // Ends an answer, so that every byte is in the file and the next answer may begin.
  [[nodiscard]] Result<void> EndAnswer(const HttpHead& head);

  // Whether the answer was another piece than was asked for; the part is to be thrown away then.
  bool misplaced() const { return misplaced_; }

  // Removes the part and its marks.
  void Discard();

 private:
  Result<void> Begin(const HttpHead& head);
  Result<void> Open(const char* mode);
  bool GoesOn(const HttpHead& head) const;

  std::string path_;
  Limit limit_;
  std::uint64_t max_bytes_;
  std::uint64_t size_ = 0;
  std::uint64_t dropped_ = 0;
  Validators validators_;
  std::unique_ptr<std::FILE, ReleasedBy<std::fclose>> open_;
  bool misplaced_ = false;
};

}  // namespace ramseyer
