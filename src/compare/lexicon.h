// The words of stretches of text, each looked at once however often it comes.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/place.h"
#include "base/text_index.h"
#include "compare/word_table.h"
#include "diff/intern.h"

namespace ramseyer {

// How a word is compared.
struct Spelling {
  TokenId exact = 0;
  TokenId folded = 0;
  WordClass word_class = WordClass::kContent;
};

// A word of a leaf.
struct LeafWord {
  ByteRange range;  // what is shown
  Spelling spelling;
  bool punctuation = false;
  bool follows = true;     // nothing was left out between it and the one before
  bool closes_up = false;  // something was, and no white space is left there
};

// Knows the words of every stretch of text between spaces that it has seen. No word reaches over a
// space, and most stretches come again and again, so that segmenting, folding and interning are
// done once for each.
class Lexicon {
 public:
  // All must outlive it.
  Lexicon(const WordTableOptions& options, Interner& exact, Interner& folded)
      : options_(options), exact_(exact), folded_(folded) {}

  // Appends the words of a leaf. `text` is all of the document's text, and must outlive the
  // lexicon. O(words), but for stretches that are new.
  void Read(std::string_view text, ByteRange leaf, std::vector<LeafWord>& pieces);

  // Of a word that is compared as `text`, whatever it is shown as.
  Spelling As(std::string_view text);

  // Of a leaf that has nothing but marks, where punctuation is ignored.
  Spelling OfNothing();

 private:
  std::uint32_t NumberOf(std::string_view stretch);
  Spelling Spell(std::string_view word, bool punctuation);

  const WordTableOptions& options_;
  Interner& exact_;
  Interner& folded_;
  TextIndex index_;
  std::vector<LeafWord> pieces_;             // of all stretches, ranges counted from their begin
  std::vector<std::uint32_t> begins_ = {0};  // by stretch, and one more: where its pieces begin
};

}  // namespace ramseyer
