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

// What is taken from the network. The largest bill has about 15 MB, the listing of a session's House
// bills about 5 MB, the archive of title 42 about 25 MB.
inline constexpr std::size_t kMaxBillBytes = std::size_t{64} << 20;
inline constexpr std::size_t kMaxPageBytes = std::size_t{32} << 20;
inline constexpr std::size_t kMaxArchiveBytes = std::size_t{256} << 20;

// The XML of the Code shrinks to between a sixth and a tenth of its size.
inline constexpr std::size_t kMaxExpansion = 100;

// What a bill does to the law. Of the amendments of 68 public laws the busiest makes 70 edits; the
// largest bill has 4 MB in all.
inline constexpr std::size_t kMaxEdits = 2000;  // of one instruction in one section
inline constexpr std::size_t kMaxInsertedBytes = std::size_t{256} << 20;

}  // namespace ramseyer
