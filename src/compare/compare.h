// Two documents, provision by provision and word by word.
//
//   old                          new
//   section 2  ················  section 2     modified
//     (a)      ················    (a)         unchanged
//                                  (b)         inserted
//     (b)      ················    (c)         renumbered
//   section 3  ················  section 5     moved, modified
#pragma once

#include <cstdint>
#include <vector>

#include "compare/align.h"
#include "compare/places.h"
#include "compare/word_fates.h"
#include "compare/word_table.h"
#include "document/document.h"

namespace ramseyer {

// Text that a committee struck from a reported bill is left out of both documents: the comparison
// is one of the text as reported.
using CompareOptions = WordTableOptions;

// A provision of either document, or the two that are one.
struct ProvisionResult {
  NodeId old_node;          // invalid when it was inserted
  NodeId new_node;          // invalid when it was deleted
  bool modified = false;    // its own words differ, apart from its designation and inner provisions
  bool renumbered = false;  // its designation differs
  bool moved = false;       // it stands at another place, and not because what is around it does

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
  std::vector<ProvisionResult> provisions;  // the new document's, in order, then the deleted ones
};

// Compares two documents; the result refers to them by ids. The law
// that rejecting every change gives the old words in order, and accepting every change the new
// ones, is checked (RAMSEYER_CHECK) before anything is returned. Expected O(words + nodes) but for
// the sentences that changed (diff/diff.h).
Comparison Compare(const Document& old_document, const Document& new_document,
                   const CompareOptions& options = {});

}  // namespace ramseyer
