// Typed indices. A NodeId can not be mistaken for an OperationId, costs four bytes, and stays valid
// when the vector that it indexes grows, which a pointer would not.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>

namespace ramseyer {

// An index into the vector that owns objects of kind `Tag`. Default-constructed ids are invalid.
template <typename Tag>
class Id {
 public:
  constexpr Id() = default;
  constexpr explicit Id(std::uint32_t index) : index_(index) {}

  constexpr std::uint32_t index() const { return index_; }
  constexpr bool valid() const { return index_ != kInvalid; }

  friend constexpr bool operator==(Id, Id) = default;
  friend constexpr auto operator<=>(Id, Id) = default;

 private:
  static constexpr std::uint32_t kInvalid = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t index_ = kInvalid;
};

}  // namespace ramseyer

template <typename Tag>
struct std::hash<ramseyer::Id<Tag>> {
  std::size_t operator()(ramseyer::Id<Tag> id) const noexcept {
    return std::hash<std::uint32_t>()(id.index());
  }
};
