// A number for every stretch of text that was seen.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ramseyer {

// Open addressing: most of the time of reading goes into asking for the same few thousand
// stretches, and a lookup here costs one cache line.
class StretchIndex {
 public:
  StretchIndex();

  // The number of the stretch, counted from 0 in order of first appearance. The text is viewed, not
  // copied, and must outlive the index. Expected O(length).
  std::uint32_t Find(std::string_view stretch);

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number = 0;  // one more than the stretch's; 0 for a free slot
  };

  void Grow();

  std::vector<Slot> slots_;
  std::vector<std::string_view> stretches_;
};

}  // namespace ramseyer
