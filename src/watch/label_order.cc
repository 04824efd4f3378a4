#include "watch/label_order.h"

#include <algorithm>
#include <cctype>
#include <cstddef>

#include "document/labels.h"

namespace ramseyer {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

int Sign(int number) { return number < 0 ? -1 : (number > 0 ? 1 : 0); }

// A run of digits, a run of other characters, or a mark.
std::string TakeRun(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && IsDigit(text[length]) == IsDigit(text[0])) ++length;
  std::string run(text.substr(0, length));
  text.remove_prefix(length);
  for (char& c : run) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return run;
}

int CompareNumbers(std::string_view a, std::string_view b) {
  a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
  b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return Sign(a.compare(b));
}

// "a" < "z" < "aa" < "aa-".
int CompareLetters(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return Sign(a.compare(b));
}

}  // namespace

int CompareSections(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const bool digits = IsDigit(a[0]);
    if (digits != IsDigit(b[0])) return digits ? -1 : 1;
    const std::string run_a = TakeRun(a);
    const std::string run_b = TakeRun(b);
    const int order = digits ? CompareNumbers(run_a, run_b) : CompareLetters(run_a, run_b);
    if (order != 0) return order;
  }
  return a.empty() ? (b.empty() ? 0 : -1) : 1;
}

bool IsLabelBetween(std::string_view label, std::string_view first, std::string_view last) {
  if (label == first || label == last) return true;
  for (const NodeKind level : {NodeKind::kClause, NodeKind::kSubsection}) {
    const auto labels = LabelsThrough(first, last, level);
    if (!labels) continue;
    return std::find(labels->begin(), labels->end(), label) != labels->end();
  }
  return false;
}

}  // namespace ramseyer
