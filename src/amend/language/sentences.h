// A bill's own words as sentences, each with the chapeaux that it goes on from.
#pragma once

#include <vector>

#include "amend/language/token.h"

namespace ramseyer::language {

// A stretch of a sentence in one provision. `tokens` is the whole sentence up to here: the open
// ends of the chapeaux above, then from `own` on the words of the provision itself.
struct Sentence {
  NodeId provision;
  Tokens tokens;
  std::size_t own = 0;
  std::vector<ByteRange> chapeaux;  // the open ends above, outermost first
  bool open = false;                // a chapeau: the provisions below go on from it
  bool closing = false;             // goes on behind the provisions below: said of them all
};

// Every sentence of the bill in its order, quoted text left out (a quoted block is one token).
// Tables of contents, notes, headings and text struck by the committee are no sentences. O(size of
// the bill * depth of its chapeaux).
std::vector<Sentence> SentencesOf(const Document& bill);

}  // namespace ramseyer::language
