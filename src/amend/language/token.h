// The words of a provision as tokens: what the grammar of amendments is written over.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "amend/language/folded_words.h"
#include "amend/language/word_roles.h"
#include "base/ids.h"
#include "base/place.h"
#include "document/document.h"

namespace ramseyer::language {

enum class TokenKind : std::uint8_t {
  kWord,       // "striking", "U.S.C.", "IV"
  kNumber,     // begins with a digit: "230", "2421A", "115–97", "$12,000"
  kLabel,      // "(b)", "(iii)", "(10)": a designation in parentheses
  kQuoted,     // words between quotation marks
  kOpenQuote,  // words behind a quotation mark that the leaf does not close: a block goes on
  kBlock,      // a quoted block
  kMark,       // one of , ; : . — ( )
  kForeign,    // what the grammar has no place for: a table
};

// Views of a document's text and of its folded words; a token must not outlive them. Tokens are
// copied by the hundred (a chapeau is read with every provision below it) and own nothing.
struct Token {
  std::string_view text;    // as printed; of a label and quoted words without what encloses them
  std::string_view folded;  // a word in ASCII lower case, a mark as itself; "" for other kinds
  ByteRange range;          // in the document's text, quotation marks and parentheses included
  NodeId block;             // of kBlock
  TokenKind kind = TokenKind::kWord;
  bool glued = false;  // no space stands before it
  WordRoles roles = 0;
};

using Tokens = std::vector<Token>;

// Appends the tokens of the document's text in `range`: a leaf. `folded` is of that text. Words
// that a committee struck are passed over. `tokens` holds what stands before them in the same
// level. O(range + marks in it).
void Tokenize(const Document& document, const FoldedWords& folded, ByteRange range, Tokens& tokens);

// Whether the token ends a sentence: a period that belongs to no abbreviation or number.
inline bool IsPeriod(const Token& token) {
  return token.kind == TokenKind::kMark && token.folded == ".";
}

// Whether a word begins with a capital letter, as those of a name do.
bool IsCapitalised(const Token& token);

// Whether a folded word is a month in full: "august".
bool IsMonth(std::string_view word);

// With hyphens for the dashes of numbers and labels: "115–97", "1395w–4".
std::string FoldDash(std::string_view text);

}  // namespace ramseyer::language
