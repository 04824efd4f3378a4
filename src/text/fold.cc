#include "text/fold.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "base/check.h"

namespace ramseyer {
namespace {

bool IsSpace(UChar32 c) { return u_isUWhiteSpace(c) != 0; }

bool IsInvisible(UChar32 c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

bool IsDash(UChar32 c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

// '"' or '\'' for a quotation mark, 0 for anything else.
char QuotationMark(UChar32 c) {
  switch (c) {
    case '"':
    case 0x00AB:  // «
    case 0x00BB:  // »
    case 0x201C:  // “
    case 0x201D:  // ”
    case 0x201E:  // „
    case 0x201F:  // ‟
    case 0x2033:  // ″
    case 0x2036:  // ‶
    case 0xFF02:  // fullwidth
      return '"';
    case '\'':
    case '`':
    case 0x00B4:  // ´
    case 0x02BC:  // ʼ
    case 0x2018:  // ‘
    case 0x2019:  // ’
    case 0x201A:  // ‚
    case 0x201B:  // ‛
    case 0x2032:  // ′
    case 0x2035:  // ‵
    case 0x2039:  // ‹
    case 0x203A:  // ›
    case 0xFF07:  // fullwidth
      return '\'';
    default:
      return 0;
  }
}

void AppendCodePoint(std::string& text, UChar32 c) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, c);
  text.append(bytes, static_cast<std::size_t>(length));
}

}  // namespace

ByteRange FoldedText::ToOriginal(ByteRange folded) const {
  RAMSEYER_CHECK(folded.begin <= folded.end && folded.end <= from_.size());
  if (folded.empty()) {
    const std::uint32_t at =
        folded.begin < from_.size() ? from_[folded.begin].begin : original_size_;
    return {at, at};
  }
  return {from_[folded.begin].begin, from_[folded.end - 1].end};
}

ByteRange FoldedText::ToFolded(ByteRange original) const {
  const auto first = std::upper_bound(
      from_.begin(), from_.end(), original.begin,
      [](std::uint32_t offset, const ByteRange& range) { return offset < range.end; });
  const auto last = original.empty()
                        ? first
                        : std::lower_bound(first, from_.end(), original.end,
                                           [](const ByteRange& range, std::uint32_t offset) {
                                             return range.begin < offset;
                                           });
  return {static_cast<std::uint32_t>(first - from_.begin()),
          static_cast<std::uint32_t>(last - from_.begin())};
}

FoldedText Fold(std::string_view text, FoldOptions options) {
  FoldedText folded;
  folded.original_size_ = static_cast<std::uint32_t>(text.size());
  folded.text_.reserve(text.size());
  folded.from_.reserve(text.size());
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  bool after_space = false;
  std::int32_t i = 0;
  while (i < length) {
    const std::int32_t begin = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, length, c);
    const ByteRange from{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)};
    if (options.invisible && IsInvisible(c)) continue;
    if (options.spaces && IsSpace(c)) {
      if (after_space) {
        folded.from_.back().end = from.end;
      } else {
        folded.text_.push_back(' ');
        folded.from_.push_back(from);
      }
      after_space = true;
      continue;
    }
    after_space = false;
    const char mark = options.quotation_marks ? QuotationMark(c) : char{0};
    if (mark != 0) {
      folded.text_.push_back(mark);
    } else if (options.dashes && IsDash(c)) {
      folded.text_.push_back('-');
    } else if (options.letter_case && c >= 0) {
      AppendCodePoint(folded.text_, u_foldCase(c, U_FOLD_CASE_DEFAULT));
    } else {
      folded.text_.append(text.substr(from.begin, from.size()));
    }
    folded.from_.resize(folded.text_.size(), from);
  }
  return folded;
}

}  // namespace ramseyer
