#include "amend/execute/spacing.h"

#include <algorithm>
#include <array>

namespace ramseyer {

bool ClosesUp(std::string_view right) {
  return !right.empty() &&
         std::string_view(",;:.?!)]").find(right.front()) != std::string_view::npos;
}

bool NeedSpaceBetween(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty()) return false;
  constexpr std::array<std::string_view, 6> kOpening = {" ", "(", "[", "“", "‘", "—"};
  constexpr std::array<std::string_view, 4> kClosing = {" ", "”", "’", "—"};
  const auto opens = [&](std::string_view mark) { return left.ends_with(mark); };
  const auto closes = [&](std::string_view mark) { return right.starts_with(mark); };
  return std::none_of(kOpening.begin(), kOpening.end(), opens) &&
         std::none_of(kClosing.begin(), kClosing.end(), closes) && !ClosesUp(right);
}

}  // namespace ramseyer
