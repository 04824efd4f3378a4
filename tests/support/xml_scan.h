// Reads the words of an XML file without any of the project's own readers: one scan over the bytes
// that knows tags, comments, CDATA and entities, and nothing of what elements mean.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ramseyer::test_support {

// What a byte of the source is.
enum class SourceByte : std::uint8_t {
  kMarkup,
  kSpace,   // white space in text
  kLetter,  // the first byte of any other character of text
  kMark,    // the first byte of a quotation mark in quoted content, which readers may leave out
  kRest,    // a later byte of a character
};

struct ScannedXml {
  std::vector<SourceByte> bytes;  // one for each byte of the source
  // Entities: where they begin and what they stand for, in order.
  std::vector<std::pair<std::uint32_t, std::string>> entities;
};

// `skipped`: names of elements (without prefix) whose text is not scanned. `quoted`: names of
// elements in whose text quotation marks may be left out, and in the text behind them up to the end
// of their parent.
ScannedXml ScanXml(std::string_view source, const std::vector<std::string_view>& skipped,
                   const std::vector<std::string_view>& quoted);

}  // namespace ramseyer::test_support
