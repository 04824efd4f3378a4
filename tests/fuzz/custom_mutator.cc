// Lets libFuzzer change most inputs, and put two together, as what they are: the build says by
// RAMSEYER_FUZZ_MUTATION and RAMSEYER_FUZZ_CROSSING whether that is lines (MutateLines, CrossLines)
// or trees (MutateXml, CrossXml).
#include <algorithm>
#include <cstring>

#include "fuzz/mutation.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t capacity);

namespace {

std::size_t Write(const std::string& bytes, std::uint8_t* out, std::size_t capacity) {
  const std::size_t length = std::min(bytes.size(), capacity);
  std::memcpy(out, bytes.data(), length);
  return length;
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t capacity, unsigned seed) {
  ramseyer::fuzz::Random random(seed);
  if (random.OneIn(4)) return LLVMFuzzerMutate(data, size, capacity);
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  return Write(ramseyer::fuzz::RAMSEYER_FUZZ_MUTATION(std::string(bytes), random), data, capacity);
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* one, std::size_t one_size,
                                                 const std::uint8_t* other, std::size_t other_size,
                                                 std::uint8_t* out, std::size_t capacity,
                                                 unsigned seed) {
  ramseyer::fuzz::Random random(seed);
  const std::string_view bytes(reinterpret_cast<const char*>(one), one_size);
  const std::string_view others(reinterpret_cast<const char*>(other), other_size);
  return Write(ramseyer::fuzz::RAMSEYER_FUZZ_CROSSING(std::string(bytes), others, random), out,
               capacity);
}
