// Breaks the words of a block into lines, as a print does: each line takes all that goes into the
// measure; the word that does not is divided where it may be.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "print/hyphenation.h"
#include "print/print_blocks.h"

namespace ramseyer {

struct BrokenLine {
  std::vector<ByteRange> ranges;  // of Document::text(), rising, without the spaces at its ends
  int indent = 0;                 // in the units of print/typeface.h
  std::string words;              // as printed, UTF-8: capitals, quotation marks, the hyphen
};

// The lines of the block; none for a block without words. O(size of the block).
std::vector<BrokenLine> BreakIntoLines(const Document& bill, const PrintBlock& block,
                                       const Hyphenator& hyphenator);

}  // namespace ramseyer
