// Words of law: Unicode word segmentation (UAX #29, by ICU), with the rules that law needs on top.
//
//   "$1,000,000"  "U.S.C."  "interactive-service"  "300aa–1"  "State’s"      one token each
//   "230(c)(1)"                                                              230 ( c ) ( 1 )
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/place.h"

namespace ramseyer {

enum class TokenKind : std::uint8_t {
  kWord,         // letters, perhaps with digits, hyphens and apostrophes inside
  kNumber,       // digits, perhaps with a currency sign, separators or a fraction: "$1,000", "1½"
  kPunctuation,  // one mark
  kSpace,        // a run of white space
};

struct Token {
  ByteRange range;  // of the text that was segmented
  TokenKind kind = TokenKind::kSpace;

  friend bool operator==(const Token&, const Token&) = default;
};

// Cuts well-formed UTF-8 into tokens that cover it without a gap: their concatenation is the text.
// O(size).
std::vector<Token> Segment(std::string_view text);

}  // namespace ramseyer
