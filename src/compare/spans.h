// Stretches of words inside two leaves that are counterparts, and which of them stand for each
// other: what is kept of both leaves counts off the places.
//
//   shall pay [$5] by [May 1, 2019]          before $5 two words are kept, before May 1 three
//   shall pay [$7] by [June 1, 2020]
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "compare/align.h"
#include "compare/word_fates.h"
#include "compare/word_table.h"
#include "document/document.h"

namespace ramseyer {

// Two documents whose words were compared. Views; all must outlive it.
struct ComparedText {
  const Document& old_document;
  const WordTable& old_words;
  const Document& new_document;
  const WordTable& new_words;
  const Alignment& alignment;
  const WordFates& fates;
};

// Two leaves that are counterparts; one of them is invalid when the other has none.
struct LeafPair {
  NodeId old_leaf;
  NodeId new_leaf;
};

struct SpanPair {
  std::optional<std::size_t> old_span;  // index into the lists that were given
  std::optional<std::size_t> new_span;
};

// Pairs the spans of the two leaves, which must be in order and not overlap; each is in one pair,
// some are alone. O(words of the leaves + spans).
std::vector<SpanPair> PairSpans(const ComparedText& text, const LeafPair& leaves,
                                const std::vector<WordRange>& old_spans,
                                const std::vector<WordRange>& new_spans);

// Whether a word of the span is in its own document only.
bool HasChangedWord(const std::vector<WordFate>& fates, WordRange span);

// The leaves with words in which a word changed: counterparts together, the old document's own
// first where nothing else decides. O(nodes + words).
std::vector<LeafPair> ChangedLeaves(const ComparedText& text);

}  // namespace ramseyer
