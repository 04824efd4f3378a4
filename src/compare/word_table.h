// The words of a document as the comparison sees them: integers, in document order.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/place.h"
#include "diff/intern.h"
#include "diff/script.h"
#include "document/document.h"

namespace ramseyer {

enum class WordClass : std::uint8_t {
  kPunctuation,
  kStop,      // a mark that ends a sentence or an item: . ; : —
  kFunction,  // "the", "of", "shall": says little by itself
  kContent,
};

inline bool IsMark(WordClass word_class) {
  return word_class == WordClass::kPunctuation || word_class == WordClass::kStop;
}

// A half-open range of indices into a WordTable.
struct WordRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
};

// What counts as a difference, and which parts are compared.
struct WordTableOptions {
  bool ignore_case = false;
  bool ignore_punctuation = false;
  bool ignore_formatting = false;  // the forms of quotation marks, hyphens and dashes
  bool headings = true;
  bool footnotes = true;  // with sidenotes
  bool contents = true;   // tables of contents
  // The documents are of different formats: what one format writes and the other leaves to the
  // printer is no difference ("SEC." before a number, capitals and the stop of a heading), and is
  // left out where it is a part of its own (the enacting formula).
  bool across_formats = false;
};

// A word is a word, number or punctuation mark of text/words.h, and a label with its parentheses,
// "(a)". White space is no word: documents that differ only by it are the same. Page numbers belong
// to the paper and are left out. Where punctuation is ignored a mark is no word of its own: it is
// shown with the word that it touches, or else with the next one, and a leaf of marks alone is one
// word that equals every other such leaf.
struct WordTable {
  std::vector<ByteRange> ranges;  // of Document::text()
  std::vector<TokenId> exact;     // equal for equal spelling, as far as typography is compared
  std::vector<TokenId> folded;    // equal when case, quotation marks and dashes are folded
  std::vector<WordClass> classes;
  std::vector<bool> closes_up;       // to the word before, though what stood between is left out
  std::vector<NodeId> order;         // the nodes in reading order (ReadingOrder)
  std::vector<WordRange> own;        // by node: its own words
  std::vector<std::uint32_t> begin;  // by node, and one more: the words of its subtree begin here
  std::vector<bool> left_out;        // by node

  // A node's own words; all words of its subtree. O(1).
  WordRange Own(NodeId id) const { return own[id.index()]; }
  WordRange Within(const Document& document, NodeId id) const {
    const NodeId end = document.node(id).end;
    if (end.index() == id.index() + 1) return Own(id);
    return {begin[id.index()], begin[end.index()]};
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(exact.size()); }
};

// The nodes in document order, but for a heading that stands directly before the designation of its
// provision (as appropriations are set): the designation is read first, as everywhere else.
std::vector<NodeId> ReadingOrder(const Document& document);

// The words of `document`, as `reading` has it. The interners are shared by the tables that are to
// be compared.
WordTable ReadWords(const Document& document, CommitteeReading reading,
                    const WordTableOptions& options, Interner& exact, Interner& folded);

}  // namespace ramseyer
