// Where a word may be divided at the end of a printed line: the patterns of Debian's hyphen-en-us,
// by libhyphen, and the words that the Government Publishing Office divides otherwise.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace ramseyer {

class Hyphenator {
 public:
  // Loads the patterns, which are part of the program: a few milliseconds.
  Hyphenator();
  ~Hyphenator();
  Hyphenator(const Hyphenator&) = delete;
  Hyphenator& operator=(const Hyphenator&) = delete;

  // The numbers of letters after which the word may be divided, rising. `word` is ASCII letters of
  // either case; a word of fewer than five is not divided. At least two letters stay before the
  // hyphen and two after it. O(length).
  std::vector<std::size_t> DivisionsOf(std::string_view word) const;

 private:
  struct Patterns;
  std::unique_ptr<Patterns> patterns_;
};

}  // namespace ramseyer
