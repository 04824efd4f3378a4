#include "document/labels.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace ramseyer {
namespace {

constexpr auto kRomanDigits = std::to_array<std::pair<int, std::string_view>>(
    {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}});

bool AllIn(std::string_view label, char first, char last) {
  return !label.empty() &&
         std::all_of(label.begin(), label.end(), [&](char c) { return c >= first && c <= last; });
}

std::string ToRoman(int number) {
  std::string roman;
  for (const auto& [value, digits] : kRomanDigits) {
    for (; number >= value; number -= value) roman += digits;
  }
  return roman;
}

// Of small letters; 0 when they are no Roman number.
int FromRoman(std::string_view roman) {
  int number = 0;
  std::string_view rest = roman;
  for (const auto& [value, digits] : kRomanDigits) {
    while (rest.substr(0, digits.size()) == digits) {
      number += value;
      rest.remove_prefix(digits.size());
    }
  }
  return rest.empty() && ToRoman(number) == roman ? number : 0;
}

std::string Upper(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower;
}

// Letters count a to z, then aa, bb, cc: the same letter once more.
std::optional<std::string> NextLetters(std::string_view label, char first, char last) {
  if (!std::all_of(label.begin(), label.end(), [&](char c) { return c == label[0]; })) {
    return std::nullopt;
  }
  if (label[0] == last) return std::string(label.size() + 1, first);
  return std::string(label.size(), static_cast<char>(label[0] + 1));
}

}  // namespace

std::optional<std::string> NextLabel(std::string_view label, NodeKind level) {
  if (AllIn(label, '0', '9') && label.size() < 9) return std::to_string(std::stoi(std::string(label)) + 1);
  const bool small = AllIn(label, 'a', 'z');
  const bool capital = AllIn(label, 'A', 'Z');
  const bool roman_level = level == NodeKind::kClause || level == NodeKind::kSubclause;
  if ((small || capital) && roman_level) {
    const int number = FromRoman(Lower(label));
    if (number == 0) return std::nullopt;
    return capital ? Upper(ToRoman(number + 1)) : ToRoman(number + 1);
  }
  if (small) return NextLetters(label, 'a', 'z');
  if (capital) return NextLetters(label, 'A', 'Z');
  return std::nullopt;
}

std::optional<std::vector<std::string>> LabelsThrough(std::string_view first, std::string_view last,
                                                      NodeKind level) {
  std::vector<std::string> labels = {std::string(first)};
  while (labels.back() != last) {
    const auto next = NextLabel(labels.back(), level);
    if (!next || labels.size() >= kMostLabels) return std::nullopt;
    labels.push_back(*next);
  }
  return labels;
}

std::string PrintedWith(std::string_view printed, std::string_view old_label,
                        std::string_view new_label) {
  const std::size_t at = printed.find(old_label);
  if (old_label.empty() || at == std::string_view::npos) return "(" + std::string(new_label) + ")";
  return std::string(printed.substr(0, at)) + std::string(new_label) +
         std::string(printed.substr(at + old_label.size()));
}

}  // namespace ramseyer
