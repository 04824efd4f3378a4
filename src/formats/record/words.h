// The words of a paragraph of the Congressional Record: its lines joined, ``…'' and `…' as “…” and
// ‘…’, "--" as a dash.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/record/paragraphs.h"

namespace ramseyer {

struct RecordWords {
  std::string text;  // UTF-8
  std::vector<std::uint32_t>
      offsets;  // of every byte of it: where its character stands in the source
  std::vector<ByteRange> quotations;  // in the text, between their marks
  std::uint32_t opening = 0;  // marks at its front that no other closes: blocks in which it stands
  std::uint32_t begin = 0;    // of the words, behind them
  std::vector<std::uint32_t> closing;  // marks (in the text) that close what it does not open
};

// Up to `blocks` marks at the front open quoted blocks, wherever they are closed; further ones do
// when the paragraph does not close them. A line that ends in a dash goes on without a space, and
// so does one that ends in a hyphen, which is kept, but before "and", "or" and "to" ("long- and
// short-term"). O(size).
RecordWords ReadRecordWords(std::string_view bytes, const RecordParagraph& paragraph,
                            std::uint32_t blocks);

}  // namespace ramseyer
