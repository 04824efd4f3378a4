// The quotation marks of a bill's quoted blocks, which the model leaves out and USLM prints: one
// for each block around it at the front of every provision, and one where a block ends.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace ramseyer {

class BillQuotations {
 public:
  // Must not outlive the bill. O(size).
  explicit BillQuotations(const Document& bill);

  // What stands before and behind the words of a leaf: "“‘", "’". Often "".
  std::string_view Before(NodeId leaf) const { return before_[leaf.index()]; }
  std::string_view Behind(NodeId leaf) const { return behind_[leaf.index()]; }

 private:
  std::vector<std::string> before_;
  std::vector<std::string> behind_;
};

}  // namespace ramseyer
