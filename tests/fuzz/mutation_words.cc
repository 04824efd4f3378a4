#include "fuzz/mutation_words.h"

#include <algorithm>

#include "fuzz/vocabulary.h"

namespace ramseyer::fuzz {
namespace {

// Where some word begins: at the front, or behind a space.
std::size_t SomeWord(std::string_view text, Random& random) {
  const std::size_t space = text.find(' ', random.Below(text.size()));
  return space == std::string_view::npos ? 0 : space + 1;
}

// A few words from somewhere.
std::string_view SomeWords(std::string_view text, Random& random) {
  const std::size_t begin = SomeWord(text, random);
  std::size_t end = begin;
  for (std::size_t words = 1 + random.Below(6); words > 0 && end < text.size(); --words) {
    end = std::min(text.find(' ', end + 1), text.size());
  }
  return text.substr(begin, end - begin);
}

}  // namespace

std::string MutateWords(std::string words, std::string_view from, Random& random) {
  const std::size_t at = SomeWord(words, random);
  switch (random.Below(4)) {
    case 0:
      return words.insert(at, std::string(random.Of(Phrases())) + ' ');
    case 1:
      return words.erase(at, SomeWords(std::string_view(words).substr(at), random).size());
    case 2: {
      const std::string_view taken = SomeWords(from, random);
      return words.insert(
          at, random.OneIn(2) ? "“" + std::string(taken) + "” " : std::string(taken) + ' ');
    }
    default: {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      return words.replace(at, end - at, random.Of(Phrases()));
    }
  }
}

}  // namespace ramseyer::fuzz
