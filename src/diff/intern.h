// Words become small integers once, so that every comparison after that is one of integers.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_index.h"
#include "diff/script.h"

namespace ramseyer {

// Gives equal strings equal ids, counted from 0 in order of first appearance. Owns what it has
// seen.
class Interner {
 public:
  // The id of `text`. O(length), amortised.
  TokenId Intern(std::string_view text);

  // The text of an id that Intern gave. The view lives as long as the interner.
  std::string_view Text(TokenId id) const { return texts_[id]; }

  std::size_t size() const { return texts_.size(); }

  // By id of `other`, the id of the same text here. O(size of `other`).
  std::vector<TokenId> InternAll(const Interner& other);

 private:
  std::deque<std::string> texts_;  // a deque, because the index views them
  TextIndex index_;
};

}  // namespace ramseyer
