// How much one bill may do to the law. Short instructions can double a text again and again ("by
// striking “a” each place it appears and inserting “a a”"), and no bill that was ever passed comes
// near these bounds (base/limits.h).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "amend/execute/operation.h"

namespace ramseyer {

class Growth {
 public:
  // Counts what an instruction's edits put into the manuscript, before they are executed. Gives the
  // reason where it has more edits than the limit "edits" allows, or would bring what the bill puts
  // in beyond the limit "inserted-text"; nothing is counted then. O(edits + lines that move).
  std::optional<std::string> Refuses(const std::vector<Edit>& edits, const Manuscript& manuscript);

 private:
  std::size_t inserted_ = 0;  // bytes
};

}  // namespace ramseyer
