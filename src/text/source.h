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

// A stretch of an excerpt: from byte `begin` of the excerpt on, up to the next part, its bytes are
// those of the file from `offset` on. That byte stands in line `line` of the file, which begins at
// byte `line_start` of it.
struct ExcerptPart {
  std::uint32_t begin = 0;
  std::uint32_t offset = 0;
  std::uint32_t line = 1;
  std::uint32_t line_start = 0;
};

// Where the first byte stands that is not part of well-formed UTF-8, or is NUL; npos for text.
// O(size).
std::size_t FirstByteNotText(std::string_view bytes);

// A file's text as UTF-8. Owns the bytes; views of bytes() live as long as the Source does and move
// with it. A byte-order mark is kept in the bytes, so that offsets are those of the file.
class Source {
 public:
  Source() = default;

  // Takes the bytes over. Errors: they are not UTF-8 (line and column of the first bad byte), or
  // they hold a NUL. O(size).
  [[nodiscard]] static Result<Source> FromBytes(std::string file, std::string bytes);

  // A file of which parts were left out. Offsets into bytes() are those of the excerpt; a Place is
  // one in the file. `parts` are in order, and the first begins at 0. Errors: those of FromBytes.
  // O(size).
  [[nodiscard]] static Result<Source> FromExcerpt(std::string file, std::string bytes,
                                                  std::vector<ExcerptPart> parts);

  // Reads `path` (base/files.h).
  [[nodiscard]] static Result<Source> FromFile(const std::string& path);

  const std::string& file() const { return file_; }
  std::string_view bytes() const { return *bytes_; }

  // The place in the file of a byte offset; offsets past the end stand at the end. O(log lines).
  Place PlaceOf(std::size_t offset) const;

 private:
  std::string file_;
  // On the heap, so that views stay valid when the Source is moved (a short string would not).
  std::shared_ptr<const std::string> bytes_ = std::make_shared<const std::string>();
  std::vector<std::uint32_t> line_starts_;  // behind each line end, in bytes()
  std::vector<ExcerptPart> parts_ = {ExcerptPart()};
};

}  // namespace ramseyer
