// Caps on what is accepted, each with its reason. Exceeding one is an Error, never a crash.
#pragma once

#include <cstddef>
#include <cstdint>

namespace ramseyer {

// Offsets are 32 bits wide; the largest Code title (42) has about 110 MB.
inline constexpr std::size_t kMaxFileBytes = std::size_t{1} << 30;

// The deepest real document nests about 40 elements; walkers are iterative, renderers are not fed
// more than this.
inline constexpr std::uint32_t kMaxXmlDepth = 1000;

}  // namespace ramseyer
