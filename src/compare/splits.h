// Provisions that came out of another one, or went into one.
//
//   old                new
//   (a) X. Y.          (a) X.        (a) was split: (b) took Y out of it
//                      (b) Y.
#pragma once

#include <vector>

#include "compare/spans.h"
#include "document/document.h"

namespace ramseyer {

// Two provisions, neither of them the other's counterpart.
struct Offshoot {
  NodeId old_node;
  NodeId new_node;
};

struct Splits {
  // The new provision is a part of what the old one said; the old one goes on elsewhere.
  std::vector<Offshoot> splits;
  // The old provision has become a part of the new one, which was there before.
  std::vector<Offshoot> merges;
};

// A provision without a counterpart is an offshoot when at least half of its words, designation and
// heading left aside, were moved out of (or into) a single provision near to it that has one; three
// quarters when that one stands elsewhere. O(words + nodes).
Splits FindSplits(const ComparedText& text);

}  // namespace ramseyer
