// Lets libFuzzer change most inputs as what they are: the build says by RAMSEYER_FUZZ_MUTATION
// whether that is lines (MutateLines) or a tree (MutateXml).
#include <algorithm>
#include <cstring>

#include "fuzz/mutation.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t capacity);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t capacity, unsigned seed) {
  ramseyer::fuzz::Random random(seed);
  if (random.OneIn(4)) return LLVMFuzzerMutate(data, size, capacity);
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string mutated = ramseyer::fuzz::RAMSEYER_FUZZ_MUTATION(std::string(bytes), random);
  const std::size_t length = std::min(mutated.size(), capacity);
  std::memcpy(data, mutated.data(), length);
  return length;
}
