// Folding of characters that stand for the same thing, for matching words of law against words of
// law.
//
//   “section 300aa–1” and   "section 300aa-1"   both fold to   "section 300aa-1"
//
// Matching looks at the folded text; what is cut out, replaced and printed is always the original.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.h"

namespace ramseyer {

struct FoldOptions {
  bool quotation_marks = true;  // curly, low, angle, prime and grave become " and '
  bool dashes = true;           // hyphens, en and em dashes, minus become -
  bool spaces = true;           // each run of white space of any width becomes one space
  bool invisible = true;        // soft hyphens, zero-width characters and byte-order marks vanish
  bool letter_case = false;     // Unicode simple case folding
};

// A folded text, and where each of its bytes stood. Offsets are bytes of UTF-8 in both texts.
class FoldedText {
 public:
  std::string_view text() const { return text_; }

  // The original bytes that the folded range stands for: from the first byte of its first character
  // to the last byte of its last one. An empty range gives an empty range. What vanished at either
  // end is left out. O(1). `folded` must lie within text().
  ByteRange ToOriginal(ByteRange folded) const;

  // The folded bytes that come from the original range. Characters that the range only touches are
  // included (part of a run of spaces is its one space). O(log size).
  ByteRange ToFolded(ByteRange original) const;

 private:
  friend FoldedText Fold(std::string_view text, FoldOptions options);

  std::string text_;
  std::uint32_t original_size_ = 0;
  std::vector<ByteRange> from_;  // for each folded byte, the original bytes of its character
};

// Folds well-formed UTF-8; bytes that are not UTF-8 are kept. O(size).
FoldedText Fold(std::string_view text, FoldOptions options = {});

}  // namespace ramseyer
