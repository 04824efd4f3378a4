#include "compare/compare.h"

#include <unordered_map>
#include <utility>

#include "base/check.h"
#include "base/parallel.h"
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
  std::unordered_map<NodeId, NodeId> split_from;
  std::unordered_map<NodeId, NodeId> merged_into;
  for (const Offshoot& split : comparison.splits.splits) {
    split_from[split.new_node] = split.old_node;
  }
  for (const Offshoot& merge : comparison.splits.merges) {
    merged_into[merge.old_node] = merge.new_node;
  }
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
    } else if (const auto split = split_from.find(result.new_node); split != split_from.end()) {
      result.split_from = split->second;
    }
    results.push_back(result);
  }
  for (std::uint32_t i = 0; i < old_document.size(); ++i) {
    if (!IsLevel(old_document.node(NodeId(i)).kind) || comparison.old_words.left_out[i]) continue;
    if (comparison.alignment.new_of[i].valid()) continue;
    ProvisionResult result;
    result.old_node = NodeId(i);
    if (const auto merge = merged_into.find(result.old_node); merge != merged_into.end()) {
      result.merged_into = merge->second;
    }
    results.push_back(result);
  }
  return results;
}

bool IsBillDtd(const Document& document) {
  return document.info().format == DocumentFormat::kBillDtd;
}

void UseIdsOf(Interner& interner, const Interner& own, std::vector<TokenId>& ids) {
  const std::vector<TokenId> shared = interner.InternAll(own);
  for (TokenId& id : ids) id = shared[id];
}

// The documents are read side by side, each with ids of its own, and then brought to common ones.
std::pair<ComparedSide, ComparedSide> ReadSides(const Document& old_document,
                                                const Document& new_document,
                                                const CompareOptions& options) {
  Interner exact;
  Interner folded;
  Interner new_exact;
  Interner new_folded;
  ComparedSide old_side;
  ComparedSide new_side;
  old_side.document = &old_document;
  new_side.document = &new_document;
  DoBoth(
      [&] {
        old_side.words = ReadWords(old_document, options.old_reading, options.words, exact, folded);
      },
      [&] {
        new_side.words =
            ReadWords(new_document, options.new_reading, options.words, new_exact, new_folded);
      });
  UseIdsOf(exact, new_exact, new_side.words.exact);
  UseIdsOf(folded, new_folded, new_side.words.folded);
  DoBoth([&] { old_side.prints = TakeFingerprints(old_document, old_side.words); },
         [&] { new_side.prints = TakeFingerprints(new_document, new_side.words); });
  return {std::move(old_side), std::move(new_side)};
}

}  // namespace

Comparison Compare(const Document& old_document, const Document& new_document,
                   const CompareOptions& wanted) {
  CompareOptions options = wanted;
  options.words.across_formats = IsBillDtd(old_document) != IsBillDtd(new_document);
  auto [old_side, new_side] = ReadSides(old_document, new_document, options);
  Comparison comparison;
  comparison.options = options;
  comparison.alignment = Align(old_side, new_side);
  comparison.moves =
      FindMoves(old_document, old_side.words, new_document, new_side.words, comparison.alignment);
  comparison.fates =
      CompareWords(old_side.words, new_side.words, comparison.alignment, comparison.moves,
                   options.minimal ? ScriptStyle::kMinimal : ScriptStyle::kReadable);
  FindPassages(old_side.words, new_side.words, comparison.moves, comparison.fates);
  const ComparedText text{old_document,   old_side.words,       new_document,
                          new_side.words, comparison.alignment, comparison.fates};
  comparison.splits = FindSplits(text);
  comparison.followed = FindFollowedReferences(text);
  comparison.old_words = std::move(old_side.words);
  comparison.new_words = std::move(new_side.words);
  CheckLaw(comparison);
  comparison.provisions = ResultsOf(old_document, new_document, comparison);
  return comparison;
}

}  // namespace ramseyer
