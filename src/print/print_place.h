// A place in a bill's official print.
#pragma once

#include <compare>
#include <cstdint>

namespace ramseyer {

// "page 5, line 12": both numbers from 1; a page has 25 lines.
struct PrintPlace {
  std::uint32_t page = 0;
  std::uint32_t line = 0;

  friend auto operator<=>(const PrintPlace&, const PrintPlace&) = default;
};

}  // namespace ramseyer
