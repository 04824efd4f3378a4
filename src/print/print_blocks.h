// A bill as the blocks that a print is made of: a heading, or a provision's designation with the
// words that run on behind it. Which typeface and which indentation each has; not yet which lines.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/document.h"
#include "print/typeface.h"

namespace ramseyer {

// Words set in one typeface: a range of the document's text, or characters that the print adds and
// the document implies ("SEC. ", quotation marks).
struct PrintPiece {
  ByteRange text;       // of Document::text(); empty for what the print adds
  std::string implied;  // UTF-8; "" for words of the document
  Typeface face = Typeface::kRoman;
};

enum class BlockPlace : std::uint8_t {
  kCover,         // before the body: no line numbers
  kCoverHeading,  // "A BILL": with it begins what is printed above the first numbered line
  kLongTitle,     // no line numbers
  kText,          // numbered lines
  kInset,         // tables, tables of contents, recitals, signatures: smaller type, no line numbers
};

struct PrintBlock {
  BlockPlace place = BlockPlace::kText;
  int first_indent = 0;  // of the first line, in the units of print/typeface.h
  int indent = 0;        // of the others
  int right_indent = 0;
  std::vector<PrintPiece> pieces;
};

// The blocks in the order of the print. Asides (sidenotes, footnotes, page numbers) are left out.
// O(nodes + marks).
std::vector<PrintBlock> PrintBlocksOf(const Document& bill);

}  // namespace ramseyer
