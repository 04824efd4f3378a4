// The numbered changes of a comparison, as they come up.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compare/compare.h"
#include "document/document.h"
#include "report/report.h"

namespace ramseyer {

// What a change is about, so that whatever belongs to it gets the same number: the outermost
// provision without a counterpart, a provision moved, a passage moved, a designation. Changes
// inside a sentence have no cause but themselves.
enum class CauseKind : std::uint8_t {
  kDeleted,
  kInserted,
  kMoved,
  kPassage,
  kDesignation,
  kSplit,
  kMerged,
};

class ChangeBook {
 public:
  ChangeBook(const Document& old_document, const Document& new_document,
             const Comparison& comparison);

  // The change of a cause, opened when it first comes up. `index` is that of the old node for
  // kDeleted and kMerged, of the new node for kInserted, kMoved, kDesignation and kSplit, of the
  // passage for kPassage.
  ChangeId Of(CauseKind cause, std::uint32_t index, NodeId old_at, NodeId new_at);

  // A change of its own.
  ChangeId Open(ChangeKind kind, NodeId old_at, NodeId new_at);

  // Gives a change the words of two leaves in full; nothing is added to them afterwards.
  void SetWords(ChangeId id, NodeId old_leaf, NodeId new_leaf);
  bool HasAllWords(ChangeId id) const { return has_all_words_[id.index()]; }

  // Adds words that the change takes away or brings. Words of different leaves are parted by a
  // space.
  void AddOldWords(ChangeId id, std::string_view words, std::uint32_t first_word, bool new_leaf);
  void AddNewWords(ChangeId id, std::string_view words, std::uint32_t first_word, bool new_leaf);

  // Notes that a provision moved was edited, too.
  void MarkEdited(ChangeId id);

  // Notes words of the change that belong to a reference that follows a renumbering (its number),
  // or to none (0).
  void NoteReference(ChangeId id, PieceKind kind, std::uint32_t followed);

  // The changes in the order of their numbers; replacements without words on one side have become
  // insertions or strikes, those of references by what follows them references.
  std::vector<Change> Finish();

 private:
  const Document& old_document_;
  const Document& new_document_;
  const Comparison& comparison_;
  std::vector<Change> changes_;
  std::vector<bool> has_all_words_;
  std::vector<std::set<std::uint32_t>> old_references_;  // 0 for words of none
  std::vector<std::set<std::uint32_t>> new_references_;
  std::unordered_map<std::uint64_t, ChangeId> by_cause_;
};

}  // namespace ramseyer
