#include "base/limits.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

namespace ramseyer {
namespace {

enum class LimitUnit : std::uint8_t { kBytes, kCount };

struct LimitRow {
  std::string_view id;
  LimitUnit unit;
  std::uint64_t value;
  std::uint64_t most;
  std::string_view reason;
};

constexpr auto kRows = std::to_array<LimitRow>({
#define RAMSEYER_LIMIT(name, id, unit, value, most, reason) \
  {id, LimitUnit::unit, value, most, reason},
#include "base/limits.def"
});

std::array<std::uint64_t, kRows.size()>& Values() {
  static std::array<std::uint64_t, kRows.size()> values = [] {
    std::array<std::uint64_t, kRows.size()> initial{};
    std::transform(kRows.begin(), kRows.end(), initial.begin(),
                   [](const LimitRow& row) { return row.value; });
    return initial;
  }();
  return values;
}

// By how many bits the unit behind a number moves it; nothing for what is no unit.
int ShiftOf(std::string_view unit) {
  constexpr std::string_view kUnits = "KMG";
  if (unit.empty()) return 0;
  const std::size_t found = unit.size() == 1 ? kUnits.find(unit.front()) : std::string_view::npos;
  return found == std::string_view::npos ? -1 : 10 * (static_cast<int>(found) + 1);
}

Result<std::uint64_t> ValueOf(const LimitRow& row, std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  const int shift = ShiftOf(unit);
  const bool has_unit = row.unit == LimitUnit::kBytes;
  if (error == std::errc::invalid_argument || (number == 0 && error == std::errc()) || shift < 0 ||
      (shift > 0 && !has_unit)) {
    return Fail(fmt::format("--limit {}: expected a number above 0{}, not “{}”", row.id,
                            has_unit ? ", which K, M or G may follow" : "", text));
  }
  const bool too_many = error != std::errc() || number > (row.most >> shift);
  if (too_many) return Fail(fmt::format("--limit {}: at most {} is possible", row.id, row.most));
  return number << shift;
}

struct LimitAssignment {
  std::size_t row = 0;
  std::uint64_t value = 0;
};

Result<LimitAssignment> ParseAssignment(std::string_view assignment) {
  const std::size_t equals = assignment.find('=');
  const std::string_view name = assignment.substr(0, equals);
  const auto* row =
      std::find_if(kRows.begin(), kRows.end(), [&](const LimitRow& one) { return one.id == name; });
  if (equals == std::string_view::npos || row == kRows.end()) {
    std::vector<std::string_view> names;
    for (const LimitRow& one : kRows) names.push_back(one.id);
    return Fail(fmt::format("--limit: expected NAME=VALUE with one of the names {}, not “{}”",
                            fmt::join(names, ", "), assignment));
  }
  const Result<std::uint64_t> value = ValueOf(*row, assignment.substr(equals + 1));
  if (!value) return tl::make_unexpected(value.error());
  return LimitAssignment{static_cast<std::size_t>(row - kRows.begin()), *value};
}

}  // namespace

std::uint64_t LimitOf(Limit limit) { return Values()[static_cast<std::size_t>(limit)]; }

std::string BeyondLimit(Limit limit) {
  const LimitRow& row = kRows[static_cast<std::size_t>(limit)];
  const std::uint64_t value = LimitOf(limit);
  const std::string remedy = value < row.most
                                 ? fmt::format("raise it with --limit {}=VALUE", row.id)
                                 : "it can not be raised further";
  return fmt::format("is more than the limit {}={} allows; {}", row.id, value, remedy);
}

Error LimitExceeded(Limit limit, Place place) { return {BeyondLimit(limit), std::move(place)}; }

Result<void> SetLimit(std::string_view assignment) {
  const Result<LimitAssignment> parsed = ParseAssignment(assignment);
  if (!parsed) return tl::make_unexpected(parsed.error());
  Values()[parsed->row] = parsed->value;
  return {};
}

Result<void> CheckLimit(std::string_view assignment) {
  const Result<LimitAssignment> parsed = ParseAssignment(assignment);
  if (!parsed) return tl::make_unexpected(parsed.error());
  return {};
}

std::string LimitsHelp() {
  std::string help;
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    help += fmt::format("  {:<16}  {:>10}  {}\n", kRows[i].id, Values()[i], kRows[i].reason);
  }
  return help;
}

}  // namespace ramseyer
