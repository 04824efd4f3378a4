#include "compare/word_fates.h"

#include <algorithm>
#include <span>

#include "diff/diff.h"
#include "diff/polish.h"

namespace ramseyer {
namespace {

// How good an edge for a change is the border between two words.
enum BorderQuality : std::uint8_t { kInsideWord = 0, kBetweenWords = 1, kAtComma = 2, kAtStop = 3 };

// What one leaf's words are like; owns what a Grain points to.
class LeafGrain {
 public:
  LeafGrain(const WordTable& words, WordRange range) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      weight_.push_back(words.classes[i] == WordClass::kContent ? kContentWeight : 1);
      border_.push_back(i == range.begin ? BorderQuality{kAtStop} : Border(words, i));
    }
    border_.push_back(kAtStop);
  }

  Grain grain() const { return {weight_, border_}; }

 private:
  // The border in front of word i, which is not the leaf's first. A mark belongs to the words that
  // it touches: what begins with a comma begins in the middle of something.
  static BorderQuality Border(const WordTable& words, std::uint32_t i) {
    if (words.ranges[i - 1].end == words.ranges[i].begin) {
      return words.classes[i - 1] == WordClass::kStop ? kAtComma : kInsideWord;
    }
    if (words.classes[i - 1] == WordClass::kStop) return kAtStop;
    return IsMark(words.classes[i - 1]) || IsMark(words.classes[i]) ? kAtComma : kBetweenWords;
  }

  std::vector<std::uint8_t> weight_;
  std::vector<std::uint8_t> border_;
};

std::span<const TokenId> Exact(const WordTable& words, WordRange range) {
  return std::span<const TokenId>(words.exact).subspan(range.begin, range.size());
}

void CompareLeaf(const WordTable& old_words, WordRange olds, const WordTable& new_words,
                 WordRange news, WordFate fate, ScriptStyle style, WordFates& fates) {
  const auto a = Exact(old_words, olds);
  const auto b = Exact(new_words, news);
  Script script;
  if (!std::equal(a.begin(), a.end(), b.begin(), b.end())) script = Diff(a, b);
  if (!script.empty() && style == ScriptStyle::kReadable) {
    script = Polish(a, b, LeafGrain(old_words, olds).grain(), LeafGrain(new_words, news).grain(),
                    script);
  }
  std::uint32_t i = olds.begin;
  std::uint32_t j = news.begin;
  const auto pair_until = [&](std::uint32_t end) {
    for (; i < end; ++i, ++j) {
      fates.of_old[i] = fate;
      fates.of_new[j] = fate;
      fates.old_word_of[j] = i;
    }
  };
  for (const Hunk& hunk : script) {
    pair_until(olds.begin + hunk.a_begin);
    i = olds.begin + hunk.a_end;
    j = news.begin + hunk.b_end;
  }
  pair_until(olds.end);
}

}  // namespace

WordFates CompareWords(const WordTable& old_words, const WordTable& new_words,
                       const Alignment& alignment, const Moves& moves, ScriptStyle style) {
  WordFates fates;
  fates.of_old.resize(old_words.size(), WordFate::kChanged);
  fates.of_new.resize(new_words.size(), WordFate::kChanged);
  fates.old_word_of.resize(new_words.size(), kNoWord);
  for (std::uint32_t i = 0; i < alignment.new_of.size(); ++i) {
    const NodeId counterpart = alignment.new_of[i];
    if (!counterpart.valid()) continue;
    const WordRange olds = old_words.Own(NodeId(i));
    const WordRange news = new_words.Own(counterpart);
    if (olds.empty() || news.empty()) continue;
    const WordFate fate = moves.of_old[i].valid() ? WordFate::kMoved : WordFate::kKept;
    CompareLeaf(old_words, olds, new_words, news, fate, style, fates);
  }
  return fates;
}

}  // namespace ramseyer
