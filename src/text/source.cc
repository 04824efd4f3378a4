// Lines are found once, when the file is read; a place is then a binary search.
#include "text/source.h"

#include <unicode/utf8.h>

#include <algorithm>

#include "base/eight_bytes.h"
#include "base/files.h"

namespace ramseyer {
namespace {

// Offset of the first byte that does not belong to well-formed UTF-8, or npos.
std::size_t FirstBadByte(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto length = static_cast<std::int32_t>(bytes.size());
  std::int32_t i = 0;
  while (i < length) {
    if (length - i >= 8) {
      const EightBytes eight = LoadEight(bytes.data() + i);
      if (((eight & kHighBits) | Below(eight, 1)) == 0) {
        i += 8;
        continue;
      }
    }
    if (data[i] < 0x80) {
      if (data[i] == 0) return static_cast<std::size_t>(i);
      ++i;
      continue;
    }
    const std::int32_t start = i;
    UChar32 code_point = 0;
    U8_NEXT(data, i, length, code_point);
    if (code_point < 0) return static_cast<std::size_t>(start);
  }
  return std::string_view::npos;
}

}  // namespace

Result<Source> Source::FromBytes(std::string file, std::string bytes) {
  Source source;
  source.file_ = std::move(file);
  for (std::size_t i = bytes.find('\n'); i != std::string::npos; i = bytes.find('\n', i + 1)) {
    source.line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  source.bytes_ = std::make_shared<const std::string>(std::move(bytes));
  const std::size_t bad = FirstBadByte(source.bytes());
  if (bad != std::string_view::npos) {
    return Fail("this byte is not UTF-8 text", source.PlaceOf(bad));
  }
  return source;
}

Result<Source> Source::FromFile(const std::string& path) {
  Result<std::string> bytes = ReadFile(path);
  if (!bytes) return tl::make_unexpected(bytes.error());
  return FromBytes(path, std::move(*bytes));
}

Place Source::PlaceOf(std::size_t offset) const {
  const auto clamped = static_cast<std::uint32_t>(std::min(offset, bytes().size()));
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), clamped);
  const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
  return Place{file_, clamped, line, clamped - line_starts_[line - 1] + 1};
}

}  // namespace ramseyer
