// Runs of kWordsOfPassage struck words are looked up among the runs of inserted ones by a rolling
// number. One that stands once on either side grows to both ends as long as the words are the same.
#include <algorithm>

#include "compare/word_fates.h"
#include "diff/occurrences.h"

namespace ramseyer {
namespace {

// By word: how many words from it on, in the same leaf and without one between that was kept, are
// in one document only and can be looked up.
std::vector<std::uint32_t> RunLengths(const WordTable& words, const std::vector<WordFate>& fates,
                                      const std::vector<NodeId>& moved) {
  std::vector<std::uint32_t> lengths(words.size());
  for (std::uint32_t node = 0; node < words.own.size(); ++node) {
    if (moved[node].valid()) continue;
    std::uint32_t length = 0;
    for (std::uint32_t i = words.own[node].end; i-- > words.own[node].begin;) {
      length = fates[i] == WordFate::kChanged ? length + 1 : 0;
      lengths[i] = length;
    }
  }
  return lengths;
}

std::uint64_t NumberAt(const WordTable& words, std::uint32_t at) {
  std::uint64_t number = 0;
  for (std::uint32_t i = at; i < at + kWordsOfPassage; ++i) {
    number = (number ^ (number >> 31U)) * 0x9E3779B97F4A7C15U + words.exact[i] + 1;
  }
  return number;
}

class PassageFinder {
 public:
  PassageFinder(const WordTable& old_words, const WordTable& new_words, const Moves& moves,
                WordFates& fates)
      : old_words_(old_words),
        new_words_(new_words),
        fates_(fates),
        old_runs_(RunLengths(old_words, fates.of_old, moves.of_old)),
        new_runs_(RunLengths(new_words, fates.of_new, moves.of_new)) {}

  void Run() {
    const auto begins = [](std::uint32_t run) { return run >= kWordsOfPassage; };
    const auto most = std::count_if(old_runs_.begin(), old_runs_.end(), begins);
    if (most == 0) return;
    Occurrences seen(static_cast<std::size_t>(most));
    for (std::uint32_t i = 0; i < old_words_.size(); ++i) {
      if (begins(old_runs_[i])) seen.CountInFirst(NumberAt(old_words_, i), i);
    }
    for (std::uint32_t j = 0; j < new_words_.size(); ++j) {
      if (begins(new_runs_[j])) seen.CountInSecond(NumberAt(new_words_, j));
    }
    for (std::uint32_t j = 0; j < new_words_.size(); ++j) {
      if (!begins(new_runs_[j]) || fates_.of_new[j] != WordFate::kChanged) continue;
      if (const auto old_word = seen.OnlyPlace(NumberAt(new_words_, j))) Grow(*old_word, j);
    }
  }

 private:
  bool IsFree(std::uint32_t i, std::uint32_t j) const {
    return fates_.of_old[i] == WordFate::kChanged && fates_.of_new[j] == WordFate::kChanged &&
           old_words_.exact[i] == new_words_.exact[j];
  }

  void Grow(std::uint32_t i, std::uint32_t j) {
    std::uint32_t length = 0;
    while (length < old_runs_[i] && length < new_runs_[j] && IsFree(i + length, j + length)) {
      ++length;
    }
    // Backwards the run lengths must go on growing, or the run before is another one.
    while (i > 0 && j > 0 && old_runs_[i - 1] == old_runs_[i] + 1 &&
           new_runs_[j - 1] == new_runs_[j] + 1 && IsFree(i - 1, j - 1)) {
      --i;
      --j;
      ++length;
    }
    const auto first = new_words_.classes.begin() + j;
    const auto content = std::count(first, first + length, WordClass::kContent);
    if (length < kWordsOfPassage || content < kContentWordsOfPassage) return;
    for (std::uint32_t k = 0; k < length; ++k) {
      fates_.of_old[i + k] = WordFate::kMoved;
      fates_.of_new[j + k] = WordFate::kMoved;
      fates_.old_word_of[j + k] = i + k;
    }
    fates_.passages.push_back({{i, i + length}, {j, j + length}});
  }

  const WordTable& old_words_;
  const WordTable& new_words_;
  WordFates& fates_;
  std::vector<std::uint32_t> old_runs_;
  std::vector<std::uint32_t> new_runs_;
};

}  // namespace

void FindPassages(const WordTable& old_words, const WordTable& new_words, const Moves& moves,
                  WordFates& fates) {
  PassageFinder(old_words, new_words, moves, fates).Run();
}

}  // namespace ramseyer
