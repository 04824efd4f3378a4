#include "amend/resolve/run_in.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>

#include "amend/resolve/field_edits.h"

namespace ramseyer {
namespace {

constexpr std::size_t kLongestLabel = 6;
constexpr std::size_t kLongestHeading = 240;

bool All(std::string_view label, std::string_view of) {
  return !label.empty() && label.find_first_not_of(of) == std::string_view::npos;
}

// "(3)" at the start, taken off.
std::optional<std::string> EatLabel(std::string_view& words) {
  if (words.substr(0, 1) != "(") return std::nullopt;
  const std::size_t close = words.find(')');
  if (close == std::string_view::npos || close < 2 || close > kLongestLabel + 1) return std::nullopt;
  const std::string_view label = words.substr(1, close - 1);
  const bool plain = std::all_of(label.begin(), label.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
  });
  if (!plain) return std::nullopt;
  words.remove_prefix(close + 1);
  while (words.substr(0, 1) == " ") words.remove_prefix(1);
  return std::string(label);
}

// "In general.—" at the start, taken off.
std::string EatHeading(std::string_view& words) {
  const std::size_t end = words.find(kRunIn);
  if (end == std::string_view::npos || end == 0 || end > kLongestHeading) return "";
  const std::string_view heading = words.substr(0, end);
  const auto first = static_cast<unsigned char>(heading.front());
  if (std::islower(first) != 0 || first == '(' || heading.find(". ") != std::string_view::npos) return "";
  words.remove_prefix(end + kRunIn.size());
  return std::string(heading);
}

}  // namespace

bool LabelFits(std::string_view label, NodeKind level) {
  constexpr std::string_view kSmall = "abcdefghijklmnopqrstuvwxyz";
  constexpr std::string_view kCapital = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  switch (level) {
    case NodeKind::kSubsection:
      return All(label, kSmall);
    case NodeKind::kParagraph:
      return !label.empty() && std::isdigit(static_cast<unsigned char>(label[0])) != 0;
    case NodeKind::kSubparagraph:
      return All(label, kCapital);
    case NodeKind::kClause:
      return All(label, "ivxlc");
    case NodeKind::kSubclause:
      return All(label, "IVXLC");
    case NodeKind::kItem:
      return All(label, kSmall);
    case NodeKind::kSubitem:
      return All(label, kCapital);
    default:
      return false;
  }
}

std::vector<NewLine> ReadRunIn(std::string_view words, NodeKind first) {
  std::vector<NewLine> units;
  std::optional<NodeKind> level = first;
  while (level) {
    std::string_view rest = words;
    const auto label = EatLabel(rest);
    if (!label || !LabelFits(*label, *level)) break;
    NewLine unit;
    unit.kind = *level;
    unit.depth = static_cast<int>(units.size());
    unit.label = *label;
    unit.designation = "(" + *label + ")";
    unit.heading = EatHeading(rest);
    units.push_back(std::move(unit));
    words = rest;
    level = BelowLevel(*level);
  }
  if (!units.empty()) units.back().text = std::string(words);
  return units;
}

}  // namespace ramseyer
