// Random choices that are the same for a seed on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace ramseyer::fuzz {

// SplitMix64: the standard's engines are portable, but its distributions are not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t Next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

  // From 0 to `count` - 1; 0 where `count` is 0.
  std::size_t Below(std::size_t count) {
    return count == 0 ? 0 : static_cast<std::size_t>(Next() % count);
  }

  // True once in `count` times.
  bool OneIn(std::size_t count) { return Below(count) == 0; }

  // One of them; there must be one.
  template <typename T>
  const T& Of(std::span<const T> choices) {
    return choices[Below(choices.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace ramseyer::fuzz
