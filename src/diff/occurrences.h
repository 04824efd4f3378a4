// What stands exactly once in each of two sequences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ramseyer {

// Counts numbers (hashes of a few tokens in a row) in a first and then in a second sequence. Open
// addressing in one block of memory, because a text may have as many numbers as it has words.
class Occurrences {
 public:
  // For at most `most` numbers of the first sequence. 24 to 48 bytes each.
  explicit Occurrences(std::size_t most);

  // Counts a number of the first sequence, that stands there at `place`. Expected O(1).
  void CountInFirst(std::uint64_t number, std::uint32_t place);

  // Counts a number of the second sequence; one that the first has not is passed over. Expected
  // O(1).
  void CountInSecond(std::uint64_t number);

  // Where the first sequence has a number that was counted once in each; nothing for any other.
  // Expected O(1).
  std::optional<std::uint32_t> OnlyPlace(std::uint64_t number) const;

 private:
  struct Slot {
    std::uint64_t number = 0;
    std::uint32_t in_first = 0;  // 0 for a free slot
    std::uint32_t in_second = 0;
    std::uint32_t place = 0;
  };

  // Where the number is, or would go.
  std::size_t SlotOf(std::uint64_t number) const;

  std::vector<Slot> slots_;  // a power of 2, at most half of them taken
};

}  // namespace ramseyer
