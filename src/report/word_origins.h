// Which text each word of a section came from, when there are several, one after the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "diff/intern.h"
#include "report/report.h"

namespace ramseyer {

// A word, number or mark of a section, in the order of print.
struct SectionWord {
  std::size_t line = 0;
  int field = 0;            // 0 the designation, 1 the heading, 2 the text
  std::uint32_t begin = 0;  // of the field's words
  std::uint32_t end = 0;
  TokenId token = 0;
  bool counts = false;  // a word or number, not a mark
};

// The words of lines in which every piece is kept.
std::vector<SectionWord> WordsOfLines(const std::vector<ReportLine>& lines, Interner& interner);

// The words that a field reads.
std::string FieldWords(const ReportLine& line, int field);

// A text as a law leaves it, and which of its words the law put in.
struct AmendedWords {
  std::vector<TokenId> tokens;
  std::vector<std::optional<std::size_t>> instruction;  // that put it in; nothing for words before
};
AmendedWords WordsAfter(const ReportSection& section, const std::vector<Change>& changes,
                        Interner& interner);

// For each word of `text` that is new (flagged), the instruction of the law that put it in, where
// the law's own text and this one agree on a phrase: three words or more, or all that was put in at
// one place. Two that agree on less may do so by chance.
std::vector<std::optional<std::size_t>> ClaimedBy(const AmendedWords& law,
                                                  const std::vector<SectionWord>& text,
                                                  const std::vector<bool>& is_new);

// For each word of `now` the word of `before` that it is, or nothing for a new one.
std::vector<std::optional<std::size_t>> WordsKept(const std::vector<SectionWord>& before,
                                                  const std::vector<SectionWord>& now,
                                                  const Interner& interner);

}  // namespace ramseyer
