#include "amend/execute/spacing.h"

#include <algorithm>
#include <array>
#include <cctype>

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

bool IsLabelAfterLabel(std::string_view left, std::string_view right) {
  if (right.size() < 3 || right[0] != '(') return false;
  const std::size_t close = right.find(')');
  if (close > 6) return false;
  for (std::size_t i = 1; i < close; ++i) {
    if (std::isalnum(static_cast<unsigned char>(right[i])) == 0) return false;
  }
  const std::size_t word = left.rfind(' ') == std::string_view::npos ? 0 : left.rfind(' ') + 1;
  const std::string_view last = left.substr(word);
  return !last.empty() && last.find_first_of("0123456789()") != std::string_view::npos &&
         last.find_first_of(",;.") == std::string_view::npos;
}

}  // namespace ramseyer
