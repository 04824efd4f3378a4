// Lines are found once, when the file is read; a place is then a binary search.
#include "text/source.h"

#include <unicode/utf8.h>

#include <algorithm>

#include "base/eight_bytes.h"
#include "base/files.h"

namespace ramseyer {

std::size_t FirstByteNotText(std::string_view bytes) {
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

Result<Source> Source::FromBytes(std::string file, std::string bytes) {
  return FromExcerpt(std::move(file), std::move(bytes), {ExcerptPart()});
}

Result<Source> Source::FromExcerpt(std::string file, std::string bytes,
                                   std::vector<ExcerptPart> parts) {
  Source source;
  source.file_ = std::move(file);
  source.parts_ = std::move(parts);
  for (std::size_t i = bytes.find('\n'); i != std::string::npos; i = bytes.find('\n', i + 1)) {
    source.line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  source.bytes_ = std::make_shared<const std::string>(std::move(bytes));
  const std::size_t bad = FirstByteNotText(source.bytes());
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
  const auto behind =
      std::upper_bound(parts_.begin(), parts_.end(), clamped,
                       [](std::uint32_t at, const ExcerptPart& part) { return at < part.begin; });
  const ExcerptPart& part = *(behind - 1);
  const auto first = std::upper_bound(line_starts_.begin(), line_starts_.end(), part.begin);
  const auto after = std::upper_bound(first, line_starts_.end(), clamped);
  const auto line = part.line + static_cast<std::uint32_t>(after - first);
  const std::uint32_t shift = part.offset - part.begin;
  const std::uint32_t line_start = after == first ? part.line_start : *(after - 1) + shift;
  return Place{file_, clamped + shift, line, clamped + shift - line_start + 1};
}

}  // namespace ramseyer
