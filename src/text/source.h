// The bytes of a file that was read, with their lines.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.h"
#include "base/result.h"

namespace ramseyer {

// A file's text as UTF-8. Owns the bytes; views of bytes() live as long as the Source does and move
// with it. A byte-order mark is kept in the bytes, so that offsets are those of the file.
class Source {
 public:
  Source() = default;

  // Takes the bytes over. Errors: they are not UTF-8 (line and column of the first bad byte), or
  // they hold a NUL. O(size).
  [[nodiscard]] static Result<Source> FromBytes(std::string file, std::string bytes);

  // Reads `path` (base/files.h).
  [[nodiscard]] static Result<Source> FromFile(const std::string& path);

  const std::string& file() const { return file_; }
  std::string_view bytes() const { return *bytes_; }

  // The place of a byte offset; offsets past the end stand at the end. O(log lines).
  Place PlaceOf(std::size_t offset) const;

 private:
  std::string file_;
  // On the heap, so that views stay valid when the Source is moved (a short string would not).
  std::shared_ptr<const std::string> bytes_ = std::make_shared<const std::string>();
  std::vector<std::uint32_t> line_starts_ = {0};
};

}  // namespace ramseyer
