// Where something stands in a file that was read, so that every error and finding can point at it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace ramseyer {

// Half-open range of bytes [begin, end). Which text it ranges over is said where it is used: the
// bytes of a source file, or the text of a document.
struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool Contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  friend constexpr bool operator==(ByteRange, ByteRange) = default;
};

// A place in a source file. `offset` counts bytes from 0, `line` counts from 1, `column` counts
// bytes from 1 within the line. A line of 0 means that only the file is known.
struct Place {
  std::string file;
  std::size_t offset = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend bool operator==(const Place&, const Place&) = default;
};

// "file:line:column", or "file" when the line is not known: the form that editors and CI follow.
std::string ToString(const Place& place);

}  // namespace ramseyer
