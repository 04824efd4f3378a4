// Two documents, provision by provision and word by word.
//
//   old                          new
//   section 2  ················  section 2     modified
//     (a)      ················    (a)         unchanged
//                                  (b)         inserted
//     (b)      ················    (c)         renumbered
//                                  (d)         split from (a)
//   section 3  ················  section 5     moved, modified
#pragma once

#include <cstdint>
#include <vector>

#include "compare/align.h"
#include "compare/places.h"
#include "compare/references.h"
#include "compare/spans.h"
#include "compare/splits.h"
#include "compare/word_fates.h"
#include "compare/word_table.h"
#include "document/document.h"

namespace ramseyer {

struct CompareOptions {
  CommitteeReading old_reading = CommitteeReading::kAfter;
  CommitteeReading new_reading = CommitteeReading::kAfter;
  WordTableOptions words;
  bool minimal = false;  // the shortest scripts as they are, not made readable (diff/polish.h)
};

// A provision of either document, or the two that are one.
struct ProvisionResult {
  NodeId old_node;          // invalid when it was inserted
  NodeId new_node;          // invalid when it was deleted
  bool modified = false;    // its own words differ, apart from its designation and inner provisions
  bool renumbered = false;  // its designation differs
  bool moved = false;       // it stands at another place, and not because what is around it does
  NodeId split_from;        // of an inserted one: the old provision whose words it took
  NodeId merged_into;       // of a deleted one: the new provision that took its words

  bool inserted() const { return !old_node.valid(); }
  bool deleted() const { return !new_node.valid(); }
  bool unchanged() const { return !inserted() && !deleted() && !modified && !renumbered && !moved; }
};

// Word indices are those of the two tables; node ids those of the two documents.
struct Comparison {
  CompareOptions options;
  WordTable old_words;
  WordTable new_words;
  Alignment alignment;
  Moves moves;
  WordFates fates;
  Splits splits;
  FollowedWords followed;
  std::vector<ProvisionResult> provisions;  // the new document's, in order, then the deleted ones
};

// The words of a comparison and the documents that it was made of; all must outlive it.
inline ComparedText TextOf(const Document& old_document, const Document& new_document,
                           const Comparison& comparison) {
  return {old_document,         comparison.old_words, new_document,
          comparison.new_words, comparison.alignment, comparison.fates};
}

// Compares two documents; the result refers to them by ids. Documents of the Bill DTD and of USLM
// are compared across formats, whatever the options say. The law that rejecting every change gives
// the old words in order, and accepting every change the new ones, is checked (RAMSEYER_CHECK)
// before anything is returned. Expected O(words + nodes) but for the sentences that changed
// (diff/diff.h).
Comparison Compare(const Document& old_document, const Document& new_document,
                   const CompareOptions& wanted = {});

}  // namespace ramseyer
