// The words of a leaf, or of two that are counterparts, as runs with one fate each.
#pragma once

#include <string>
#include <vector>

#include "compare/compare.h"
#include "document/document.h"
#include "report/compare_merge.h"
#include "report/report.h"

namespace ramseyer {

// Words that are printed together. The texts of all runs of a leaf, those of the old document or
// those of the new one, read as that document has them, with its spaces; but inside a kept run the
// new document's spaces stand.
struct LeafRun {
  PieceKind kind = PieceKind::kKept;
  std::string text;
  std::uint32_t old_word = kNoWord;  // the first one in the old document, if the run is in it
  std::uint32_t new_word = kNoWord;
  std::uint32_t passage = kNoWord;  // index into the passages, of words moved by themselves
  std::uint32_t followed = 0;       // of a reference that follows a renumbering, its number
};

// What the runs are for.
enum class LeafPlace : std::uint8_t {
  kInPlace,           // one leaf, or two counterparts that stand in their place
  kMovedFrom,         // an old leaf that was moved away: all of it
  kMovedTo,           // a new leaf that was moved here, alone
  kMovedToWithEdits,  // the same with the words that were struck from it on the way
};

class LeafRuns {
 public:
  LeafRuns(const Document& old_document, const Document& new_document,
           const Comparison& comparison);

  // The runs of a leaf in the order in which they are printed: kept words, what was struck, what
  // was inserted. For kMovedTo and kMovedToWithEdits both leaves are given.
  std::vector<LeafRun> Of(const MergedLeaf& leaf, LeafPlace place) const;

  // The passage that all words of a leaf were moved with; kNoWord when they were not.
  std::uint32_t PassageOfOld(NodeId leaf) const;
  std::uint32_t PassageOfNew(NodeId leaf) const;

 private:
  const Document& old_document_;
  const Document& new_document_;
  const Comparison& comparison_;
  std::vector<std::uint32_t> passage_of_old_;  // by word; kNoWord for none
  std::vector<std::uint32_t> passage_of_new_;
};

}  // namespace ramseyer
