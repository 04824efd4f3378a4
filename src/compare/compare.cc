#include "compare/compare.h"

#include <utility>

#include "base/check.h"
#include "compare/fingerprints.h"
#include "diff/intern.h"

namespace ramseyer {
namespace {

// The kept words are the same words in the same order in both documents, a moved word is the same
// word at its other place, and every other word is in one document only. Then the old document is
// what was kept, struck and moved away, in its order, and the new one what was kept, inserted and
// moved here.
void CheckLaw(const Comparison& comparison) {
  const WordFates& fates = comparison.fates;
  std::vector<bool> taken(comparison.old_words.size());
  std::uint32_t next_kept = 0;
  const auto skip_to_kept = [&] {
    while (next_kept < fates.of_old.size() && fates.of_old[next_kept] != WordFate::kKept) {
      ++next_kept;
    }
  };
  for (std::uint32_t j = 0; j < fates.of_new.size(); ++j) {
    const std::uint32_t i = fates.old_word_of[j];
    RAMSEYER_CHECK((i == kNoWord) == (fates.of_new[j] == WordFate::kChanged));
    if (i == kNoWord) continue;
    RAMSEYER_CHECK(fates.of_old[i] == fates.of_new[j]);
    RAMSEYER_CHECK(comparison.old_words.exact[i] == comparison.new_words.exact[j]);
    RAMSEYER_CHECK(!taken[i]);
    taken[i] = true;
    if (fates.of_new[j] != WordFate::kKept) continue;
    skip_to_kept();
    RAMSEYER_CHECK(i == next_kept);
    ++next_kept;
  }
  skip_to_kept();
  RAMSEYER_CHECK(next_kept == fates.of_old.size());
  for (std::size_t i = 0; i < taken.size(); ++i) {
    RAMSEYER_CHECK(taken[i] == (fates.of_old[i] != WordFate::kChanged));
  }
}

// What changed in the levels of one document, told from the words that did.
struct LevelChanges {
  std::vector<bool> modified;
  std::vector<bool> renumbered;
};

LevelChanges ChangesOf(const Document& document, const WordTable& words,
                       const std::vector<WordFate>& fates, const std::vector<NodeId>& moved) {
  LevelChanges changes{std::vector<bool>(document.size()), std::vector<bool>(document.size())};
  for (std::uint32_t i = 0; i < document.size(); ++i) {
    const NodeId leaf(i);
    const WordFate same = moved[i].valid() ? WordFate::kMoved : WordFate::kKept;
    const WordRange own = words.Own(leaf);
    bool changed = false;
    for (std::uint32_t w = own.begin; w < own.end; ++w) changed = changed || fates[w] != same;
    if (!changed) continue;
    const NodeId level = document.LevelAround(leaf);
    if (!level.valid()) continue;
    const bool designation = document.provision(level).designation_node == leaf;
    (designation ? changes.renumbered : changes.modified)[level.index()] = true;
  }
  return changes;
}

std::vector<ProvisionResult> ResultsOf(const Document& old_document, const Document& new_document,
                                       const Comparison& comparison) {
  const LevelChanges olds = ChangesOf(old_document, comparison.old_words, comparison.fates.of_old,
                                      comparison.moves.of_old);
  const LevelChanges news = ChangesOf(new_document, comparison.new_words, comparison.fates.of_new,
                                      comparison.moves.of_new);
  std::vector<ProvisionResult> results;
  for (std::uint32_t j = 0; j < new_document.size(); ++j) {
    if (!IsLevel(new_document.node(NodeId(j)).kind) || comparison.new_words.left_out[j]) continue;
    ProvisionResult result;
    result.new_node = NodeId(j);
    result.old_node = comparison.alignment.old_of[j];
    if (result.old_node.valid()) {
      const std::uint32_t i = result.old_node.index();
      result.modified = olds.modified[i] || news.modified[j];
      result.renumbered = olds.renumbered[i] || news.renumbered[j];
      result.moved = comparison.moves.of_new[j] == result.new_node;
    }
    results.push_back(result);
  }
  for (std::uint32_t i = 0; i < old_document.size(); ++i) {
    if (!IsLevel(old_document.node(NodeId(i)).kind) || comparison.old_words.left_out[i]) continue;
    if (comparison.alignment.new_of[i].valid()) continue;
    ProvisionResult result;
    result.old_node = NodeId(i);
    results.push_back(result);
  }
  return results;
}

}  // namespace

Comparison Compare(const Document& old_document, const Document& new_document,
                   const CompareOptions& options) {
  Interner exact;
  Interner folded;
  ComparedSide old_side{&old_document, ReadWords(old_document, options, exact, folded), {}};
  ComparedSide new_side{&new_document, ReadWords(new_document, options, exact, folded), {}};
  old_side.prints = TakeFingerprints(old_document, old_side.words);
  new_side.prints = TakeFingerprints(new_document, new_side.words);
  Comparison comparison;
  comparison.options = options;
  comparison.alignment = Align(old_side, new_side);
  comparison.moves =
      FindMoves(old_document, old_side.words, new_document, new_side.words, comparison.alignment);
  comparison.fates =
      CompareWords(old_side.words, new_side.words, comparison.alignment, comparison.moves);
  FindPassages(old_side.words, new_side.words, comparison.moves, comparison.fates);
  comparison.old_words = std::move(old_side.words);
  comparison.new_words = std::move(new_side.words);
  CheckLaw(comparison);
  comparison.provisions = ResultsOf(old_document, new_document, comparison);
  return comparison;
}

}  // namespace ramseyer
