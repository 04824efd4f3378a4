// A number for every text that was seen.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ramseyer {

// Open addressing: much of the time of reading and comparing goes into asking for the same few
// thousand words and names, and a lookup here costs one cache line.
class TextIndex {
 public:
  TextIndex();

  // The number of the text, counted from 0 in order of first appearance. A new text is viewed, not
  // copied, and must outlive the index, unless Rebind gives it another home. Expected O(length).
  std::uint32_t Number(std::string_view text);

  // The number of a text that was seen; nothing for any other. Expected O(length).
  std::optional<std::uint32_t> Known(std::string_view text) const;

  // Views the text of a number at another place, where it reads the same.
  void Rebind(std::uint32_t number, std::string_view text) { texts_[number] = text; }

  std::size_t size() const { return texts_.size(); }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number = 0;  // one more than the text's; 0 for a free slot
  };

  // Where the text is, or would go.
  std::size_t SlotOf(std::uint64_t hash, std::string_view text) const;
  void Grow();

  std::vector<Slot> slots_;
  std::vector<std::string_view> texts_;
};

}  // namespace ramseyer
