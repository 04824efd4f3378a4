// A fixed set of words, each with a value, made by the compiler.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <string_view>
#include <utility>

namespace ramseyer {

// Open addressing over a table so sparse that most words that are not in it meet a free slot at
// once, by their length and their first, middle and last byte: nearly every word of a document is
// looked up, and nearly none is in a set.
template <typename Value, std::size_t Count>
class WordMap {
 public:
  // No word may stand twice, and none be empty (else it is no constant, and does not compile).
  constexpr explicit WordMap(const std::array<std::pair<std::string_view, Value>, Count>& entries) {
    for (const auto& [word, value] : entries) {
      if (word.empty() || Find(word) != nullptr) throw "a word stands twice, or is empty";
      std::size_t slot = SlotOf(word);
      while (!slots_[slot].word.empty()) slot = (slot + 1) % kSlots;
      slots_[slot] = {word, value};
    }
  }

  // Null when the word is not in the set. O(length).
  constexpr const Value* Find(std::string_view word) const {
    if (word.empty()) return nullptr;
    for (std::size_t slot = SlotOf(word); !slots_[slot].word.empty(); slot = (slot + 1) % kSlots) {
      if (slots_[slot].word == word) return &slots_[slot].value;
    }
    return nullptr;
  }

  constexpr bool Has(std::string_view word) const { return Find(word) != nullptr; }

 private:
  static constexpr std::size_t kSlots = std::bit_ceil(8 * Count);

  struct Slot {
    std::string_view word;
    Value value{};
  };

  static constexpr std::size_t SlotOf(std::string_view word) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(word[at]); };
    const std::size_t mixed = word.size() + byte(0) * std::size_t{7} +
                              byte(word.size() / 2) * std::size_t{61} +
                              byte(word.size() - 1) * std::size_t{127};
    return mixed % kSlots;
  }

  std::array<Slot, kSlots> slots_{};
};

}  // namespace ramseyer
