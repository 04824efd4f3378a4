// What became of each word.
#pragma once

#include <cstdint>
#include <vector>

#include "compare/align.h"
#include "compare/places.h"
#include "compare/word_table.h"
#include "document/document.h"

namespace ramseyer {

enum class WordFate : std::uint8_t {
  kKept,     // in both documents, in its place
  kChanged,  // in this document only: struck from the old one, inserted into the new one
  kMoved,    // in both documents, at different places
};

inline constexpr std::uint32_t kNoWord = static_cast<std::uint32_t>(-1);

// A run of words that was moved by itself, out of one sentence or provision into another.
struct MovedPassage {
  WordRange old_words;
  WordRange new_words;  // of the same length; the same words
};

struct WordFates {
  std::vector<WordFate> of_old;            // by old word
  std::vector<WordFate> of_new;            // by new word
  std::vector<std::uint32_t> old_word_of;  // by new word; kNoWord for one that has none
  std::vector<MovedPassage> passages;      // in the order of the new document; they do not overlap
};

enum class ScriptStyle : std::uint8_t {
  kReadable,  // polished for readers (diff/polish.h)
  kMinimal,   // as short as can be
};

// Compares the words of counterparts: a shortest script (diff/diff.h) in the given style. A kept or
// moved word is spelt alike in both documents, as far as spelling is compared.
WordFates CompareWords(const WordTable& old_words, const WordTable& new_words,
                       const Alignment& alignment, const Moves& moves, ScriptStyle style);

// Finds long runs of words that were struck at one place and inserted at another, each standing
// once among all words struck and once among all inserted, and calls them moved. Expected O(words).
void FindPassages(const WordTable& old_words, const WordTable& new_words, const Moves& moves,
                  WordFates& fates);

// The shortest run that FindPassages calls moved, in words, and how many of them must say
// something.
inline constexpr std::uint32_t kWordsOfPassage = 15;
inline constexpr std::uint32_t kContentWordsOfPassage = 8;

}  // namespace ramseyer
