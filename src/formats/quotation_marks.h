// The quotation marks that surround quoted provisions in the source: “ at the start of each
// provision or paragraph, ” at the end of the last. The document leaves them out, the block says it
// is quoted. So it does with the brackets around words that are struck.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string_view>

#include "xml/xml_tree.h"

namespace ramseyer {

// Length in bytes of the quotation mark at the front of `text` that can open (close) a quotation,
// or 0. Straight marks do both.
std::size_t OpeningMarkLength(std::string_view text);
std::size_t ClosingMarkLength(std::string_view text);

// Length of the mark at the end of `text` that can open (close) a quotation, or 0.
std::size_t TrailingOpeningMarkLength(std::string_view text);
std::size_t TrailingClosingMarkLength(std::string_view text);

// Length of the mark at the front of `text` that the functions below can leave out, or 0.
std::size_t DroppableMarkLength(std::string_view text);

// Runs of text of a leaf of quoted provisions `depth` blocks deep (1 for the outermost): adds to
// `dropped` the offsets of marks at its front that only say that the quotation goes on.
void DropOpeningMarks(const XmlTree& tree, std::span<const XmlNodeId> runs, std::uint32_t depth,
                      std::set<std::uint32_t>& dropped);

// How a quoted block ends in the source.
struct QuotationEnd {
  bool closed = false;            // a closing mark was found, and left out
  std::uint32_t words_after = 0;  // where "; and" begins that stands behind it; 0 when nothing does
};

// Runs of text of a whole quoted block: adds the offset of the mark that closes it, when there is
// one at its end or before a few words that lead back to the sentence around it (".", "; and").
QuotationEnd DropClosingMark(const XmlTree& tree, std::span<const XmlNodeId> runs,
                             std::set<std::uint32_t>& dropped);

// Whether words behind the mark that closes a quoted block lead back to the sentence around it, or
// are none: ".", "; and". O(size).
bool LeadsBackToSentence(std::string_view words);

// Runs of text that a comparative print shows as omitted: adds the offsets of the black brackets
// (【 】, House Rule XIII) around them, which are a typeface and no words.
void DropBlackBrackets(const XmlTree& tree, std::span<const XmlNodeId> runs,
                       std::set<std::uint32_t>& dropped);

// Runs of text that stand before a quoted block: the offset of an opening mark that no other
// closes, so that the block's quotation begins there; 0 when there is none.
std::uint32_t UnclosedMark(const XmlTree& tree, std::span<const XmlNodeId> runs);

}  // namespace ramseyer
