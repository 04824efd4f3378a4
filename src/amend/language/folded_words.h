// Words without their capitals.
#pragma once

#include <string_view>
#include <vector>

#include "base/place.h"

namespace ramseyer::language {

// A document's text in ASCII lower case, byte for byte: the home of its tokens' folded words.
class FoldedWords {
 public:
  // O(size).
  explicit FoldedWords(std::string_view text);

  std::string_view At(ByteRange range) const { return {bytes_.data() + range.begin, range.size()}; }

 private:
  std::vector<char> bytes_;
};

}  // namespace ramseyer::language
