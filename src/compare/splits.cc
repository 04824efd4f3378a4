// One side is looked at as "here", where provisions without counterparts stand, the other as
// "there", where their words are: splits and merges are each other's mirror image.
#include "compare/splits.h"

#include <map>

namespace ramseyer {
namespace {

struct Side {
  const Document& document;
  const WordTable& words;
  const std::vector<NodeId>& counterparts;
};

class Finder {
 public:
  Finder(const Side& here, const Side& there, const std::vector<std::uint32_t>& word_there)
      : here_(here), there_(there), word_there_(word_there), leaf_there_(there.words.size()) {
    for (std::uint32_t i = 0; i < there.document.size(); ++i) {
      const WordRange own = there.words.Own(NodeId(i));
      for (std::uint32_t word = own.begin; word < own.end; ++word) leaf_there_[word] = NodeId(i);
    }
  }

  // Calls `found(here, there)` for each offshoot, the outermost one of several in each other.
  template <typename Found>
  void Run(const Found& found) const {
    for (NodeId at = here_.document.root(); at < here_.document.node(here_.document.root()).end;) {
      const bool alone = IsLevel(here_.document.node(at).kind) &&
                         !here_.counterparts[at.index()].valid() &&
                         !here_.words.left_out[at.index()];
      const NodeId origin = alone ? OriginOf(at) : NodeId();
      if (origin.valid()) found(at, origin);
      at = origin.valid() ? here_.document.node(at).end : NodeId(at.index() + 1);
    }
  }

 private:
  // The provision there that holds half of the words of the one here; invalid when none does.
  NodeId OriginOf(NodeId level) const {
    std::map<NodeId, std::uint32_t> moved;
    std::uint32_t words = 0;
    for (std::uint32_t i = level.index() + 1; i < here_.document.node(level).end.index(); ++i) {
      const NodeKind kind = here_.document.node(NodeId(i)).kind;
      if (kind == NodeKind::kDesignation || kind == NodeKind::kHeading) continue;
      const WordRange own = here_.words.Own(NodeId(i));
      words += own.size();
      for (std::uint32_t word = own.begin; word < own.end; ++word) {
        if (word_there_[word] == kNoWord) continue;
        Count(level, leaf_there_[word_there_[word]], moved);
      }
    }
    // The last in the document is the innermost: two that do not stand in each other can not both
    // hold half, but for a tie.
    for (auto it = moved.rbegin(); it != moved.rend(); ++it) {
      const std::uint32_t quarters = AreNear(level, it->first) ? 2 : 3;
      if (4 * it->second >= quarters * words) return it->first;
    }
    return NodeId();
  }

  // Whether what is around the one went on around the other.
  bool AreNear(NodeId level, NodeId origin) const {
    const NodeId around = here_.document.LevelAround(here_.document.node(level).parent);
    if (!around.valid()) return true;
    const NodeId counterpart = here_.counterparts[around.index()];
    return counterpart.valid() && there_.document.Contains(counterpart, origin);
  }

  // Counts a word for the provisions around it up to the one that went on around `level`.
  void Count(NodeId level, NodeId leaf, std::map<NodeId, std::uint32_t>& moved) const {
    for (NodeId up = there_.document.LevelAround(leaf); up.valid();
         up = there_.document.LevelAround(there_.document.node(up).parent)) {
      if (!IsSectionLevel(there_.document.node(up).kind)) return;
      const NodeId counterpart = there_.counterparts[up.index()];
      if (!counterpart.valid()) continue;
      if (here_.document.Contains(counterpart, level)) return;
      ++moved[up];
    }
  }

  const Side& here_;
  const Side& there_;
  const std::vector<std::uint32_t>& word_there_;  // by word here; kNoWord for none
  std::vector<NodeId> leaf_there_;                // by word there
};

}  // namespace

Splits FindSplits(const ComparedText& text) {
  Splits splits;
  // Only words moved by themselves can have come out of another provision, or gone into one.
  std::vector<std::uint32_t> old_word_of(text.new_words.size(), kNoWord);
  std::vector<std::uint32_t> new_word_of(text.old_words.size(), kNoWord);
  for (const MovedPassage& passage : text.fates.passages) {
    for (std::uint32_t k = 0; k < passage.old_words.size(); ++k) {
      old_word_of[passage.new_words.begin + k] = passage.old_words.begin + k;
      new_word_of[passage.old_words.begin + k] = passage.new_words.begin + k;
    }
  }
  const Side olds{text.old_document, text.old_words, text.alignment.new_of};
  const Side news{text.new_document, text.new_words, text.alignment.old_of};
  Finder(news, olds, old_word_of).Run([&](NodeId here, NodeId there) {
    splits.splits.push_back({there, here});
  });
  Finder(olds, news, new_word_of).Run([&](NodeId here, NodeId there) {
    splits.merges.push_back({here, there});
  });
  return splits;
}

}  // namespace ramseyer
