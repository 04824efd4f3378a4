#include "document/release_point.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <tuple>

namespace ramseyer {
namespace {

bool Eat(std::string_view& text, std::string_view what) {
  if (!text.starts_with(what)) return false;
  text.remove_prefix(what.size());
  return true;
}

std::optional<int> EatNumber(std::string_view& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || number <= 0) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

}  // namespace

bool ReleasePoint::Shows(const LawNumber& law) const {
  return law <= through && std::find(without.begin(), without.end(), law) == without.end();
}

std::optional<ReleasePoint> ParseReleasePoint(std::string_view text) {
  ReleasePoint point;
  const auto congress = EatNumber(text);
  if (!congress || !Eat(text, "-")) return std::nullopt;
  const auto number = EatNumber(text);
  if (!number) return std::nullopt;
  point.through = {*congress, *number};
  while (Eat(text, "not") || (!point.without.empty() && Eat(text, ","))) {
    const auto left_out = EatNumber(text);
    if (!left_out) return std::nullopt;
    point.without.push_back({*congress, *left_out});
  }
  if (Eat(text, "u")) {
    const auto update = EatNumber(text);
    if (!update) return std::nullopt;
    point.update = *update;
  }
  if (!text.empty()) return std::nullopt;
  return point;
}

std::string ToString(const ReleasePoint& point) {
  std::string text = fmt::format("{}-{}", point.through.congress, point.through.number);
  for (std::size_t i = 0; i < point.without.size(); ++i) {
    text += fmt::format("{}{}", i == 0 ? "not" : ",", point.without[i].number);
  }
  if (point.update > 0) text += fmt::format("u{}", point.update);
  return text;
}

bool Before(const ReleasePoint& a, const ReleasePoint& b) {
  // The more is left out, the earlier.
  return std::make_tuple(a.through, b.without.size(), a.update) <
         std::make_tuple(b.through, a.without.size(), b.update);
}

bool ReleasedBefore(std::string_view a, std::string_view b) {
  const auto first = ParseReleasePoint(a);
  const auto second = ParseReleasePoint(b);
  if (first && second) return Before(*first, *second);
  return !first && second;
}

}  // namespace ramseyer
