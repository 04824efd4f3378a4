#include "print/hyphenation.h"

#include <hyphen.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/check.h"
#include "print/hyphenation_patterns.h"

namespace ramseyer {
namespace {

constexpr std::size_t kShortestDivided = 5;
constexpr int kLeastLetters = 2;  // on either side; prints divide "In-formation" and "amend-ed"

// Words that are seen divided in prints where the patterns have nothing, or something else.
constexpr std::array kPrinted = std::to_array<std::string_view>({
    "ad-min-is-trator",
    "agri-cultural",
    "agri-culture",
    "amend-ed",
    "au-thor-ized",
    "dem-on-stra-tion",
    "here-under",
    "op-er-ation",
    "op-er-ations",
    "pursu-ant",
    "serv-ice",
    "serv-ices",
    "with-in",
});

// The divisions of an entry whose letters are `word`; nothing for another entry.
bool IsEntryFor(std::string_view entry, std::string_view word,
                std::vector<std::size_t>* divisions) {
  std::size_t letters = 0;
  for (const char character : entry) {
    if (character == '-') {
      divisions->push_back(letters);
    } else if (letters < word.size() && word[letters] == character) {
      ++letters;
    } else {
      divisions->clear();
      return false;
    }
  }
  if (letters == word.size()) return true;
  divisions->clear();
  return false;
}

}  // namespace

struct Hyphenator::Patterns {
  HyphenDict* dictionary = nullptr;
};

Hyphenator::Hyphenator() : patterns_(std::make_unique<Patterns>()) {
  std::string bytes(reinterpret_cast<const char*>(kHyphenationPatterns), kHyphenationPatternsSize);
  std::FILE* file = fmemopen(bytes.data(), bytes.size(), "r");
  RAMSEYER_CHECK(file != nullptr);
  patterns_->dictionary = hnj_hyphen_load_file(file);
  std::fclose(file);
  RAMSEYER_CHECK(patterns_->dictionary != nullptr);
}

Hyphenator::~Hyphenator() { hnj_hyphen_free(patterns_->dictionary); }

std::vector<std::size_t> Hyphenator::DivisionsOf(std::string_view word) const {
  std::vector<std::size_t> divisions;
  if (word.size() < kShortestDivided) return divisions;
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char letter) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  });
  for (const std::string_view entry : kPrinted) {
    if (IsEntryFor(entry, lower, &divisions)) return divisions;
  }
  std::string marks(lower.size() + 5, '\0');  // libhyphen wants five bytes more than the word
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  hnj_hyphen_hyphenate3(patterns_->dictionary, lower.data(), static_cast<int>(lower.size()),
                        marks.data(), nullptr, &replacements, &positions, &cuts, kLeastLetters,
                        kLeastLetters, kLeastLetters, kLeastLetters);
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
  for (std::size_t at = 0; at + 1 < lower.size(); ++at) {
    if ((marks[at] & 1) != 0) divisions.push_back(at + 1);
  }
  return divisions;
}

}  // namespace ramseyer
