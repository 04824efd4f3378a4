#include "compare/spans.h"

#include <algorithm>

namespace ramseyer {
namespace {

// How many words of a leaf, up to each of its words, are in both leaves.
class SharedWords {
 public:
  SharedWords(WordRange leaf, const std::vector<WordFate>& fates) : begin_(leaf.begin) {
    counts_.reserve(leaf.size() + 1);
    counts_.push_back(0);
    for (std::uint32_t i = leaf.begin; i < leaf.end; ++i) {
      counts_.push_back(counts_.back() + (fates[i] == WordFate::kChanged ? 0U : 1U));
    }
  }

  std::uint32_t Before(std::uint32_t word) const { return counts_[word - begin_]; }

 private:
  std::uint32_t begin_;
  std::vector<std::uint32_t> counts_;
};

WordRange OwnOf(const WordTable& words, NodeId leaf) {
  return leaf.valid() ? words.Own(leaf) : WordRange();
}

}  // namespace

std::vector<SpanPair> PairSpans(const ComparedText& text, const LeafPair& leaves,
                                const std::vector<WordRange>& old_spans,
                                const std::vector<WordRange>& new_spans) {
  const SharedWords olds(OwnOf(text.old_words, leaves.old_leaf), text.fates.of_old);
  const SharedWords news(OwnOf(text.new_words, leaves.new_leaf), text.fates.of_new);
  std::vector<SpanPair> pairs;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < old_spans.size() || j < new_spans.size()) {
    const bool has_old = i < old_spans.size();
    const bool has_new = j < new_spans.size();
    const bool old_first =
        has_old && (!has_new || olds.Before(old_spans[i].end) < news.Before(new_spans[j].begin));
    const bool new_first =
        has_new && (!has_old || news.Before(new_spans[j].end) < olds.Before(old_spans[i].begin));
    SpanPair pair;
    if (!new_first) pair.old_span = i++;
    if (!old_first) pair.new_span = j++;
    pairs.push_back(pair);
  }
  return pairs;
}

bool HasChangedWord(const std::vector<WordFate>& fates, WordRange span) {
  const auto begin = fates.begin();
  return std::find(begin + span.begin, begin + span.end, WordFate::kChanged) != begin + span.end;
}

std::vector<LeafPair> ChangedLeaves(const ComparedText& text) {
  const auto changed_old = [&](NodeId leaf) {
    return HasChangedWord(text.fates.of_old, text.old_words.Own(leaf));
  };
  const auto changed_new = [&](NodeId leaf) {
    return HasChangedWord(text.fates.of_new, text.new_words.Own(leaf));
  };
  std::vector<LeafPair> leaves;
  for (std::uint32_t i = 0; i < text.old_document.size(); ++i) {
    const NodeId old_leaf(i);
    const NodeId new_leaf = text.alignment.new_of[i];
    if (changed_old(old_leaf) || (new_leaf.valid() && changed_new(new_leaf))) {
      leaves.push_back({old_leaf, new_leaf});
    }
  }
  for (std::uint32_t j = 0; j < text.new_document.size(); ++j) {
    const NodeId new_leaf(j);
    if (text.alignment.old_of[j].valid() || !changed_new(new_leaf)) continue;
    leaves.push_back({NodeId(), new_leaf});
  }
  return leaves;
}

}  // namespace ramseyer
