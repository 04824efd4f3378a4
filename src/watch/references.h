// The citations of the Code in a bill, whether it amends what they name or not.
#pragma once

#include <vector>

#include "document/document.h"
#include "watch/cited_provision.h"

namespace ramseyer {

struct CitedPlace {
  CitedProvision cited;
  NodeId at;        // the level of the bill; invalid outside all levels
  ByteRange words;  // the citation, in the bill's text
};

// In the order of the text: what the markup links, and what the words cite ("47 U.S.C. 230(c)",
// "section 230 of title 47, United States Code"), the latter each once. O(size of the bill).
std::vector<CitedPlace> ReferencesIn(const Document& bill);

}  // namespace ramseyer
