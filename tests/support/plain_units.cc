#include "support/plain_units.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace ramseyer::test_support {
namespace {

bool IsLower(char c) { return std::islower(static_cast<unsigned char>(c)) != 0; }
bool IsDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

NodeKind KindOf(std::string_view label, NodeKind above) {
  if (IsDigit(label[0])) return NodeKind::kParagraph;
  const bool alone = above == NodeKind::kLevel;
  const bool roman = label.find_first_not_of("ivxIVX") == std::string_view::npos;
  if (!IsLower(label[0])) {
    const bool subclause = above == NodeKind::kClause || (alone && roman);
    return subclause ? NodeKind::kSubclause : NodeKind::kSubparagraph;
  }
  if (above == NodeKind::kSection) return NodeKind::kSubsection;
  if (above == NodeKind::kSubclause) return NodeKind::kItem;
  if (!alone || roman) return NodeKind::kClause;
  return label.size() == 2 && label[0] == label[1] ? NodeKind::kItem : NodeKind::kSubsection;
}

// "Heading | text"; words without the bar are all text.
void SetWords(std::string_view words, PlainUnit& unit) {
  const std::size_t bar = words.find(" |");
  if (bar != std::string_view::npos) {
    unit.heading = std::string(words.substr(0, bar));
    words.remove_prefix(std::min(bar + 3, words.size()));
  } else if (unit.kind == NodeKind::kSection) {
    unit.heading = std::string(words);
    return;
  }
  if (!words.empty()) unit.members.push_back({std::string(words), {}});
}

}  // namespace

std::vector<PlainLine> PlainLinesOf(std::string_view text) {
  std::vector<PlainLine> lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::size_t spaces = std::min(line.find_first_not_of(' '), line.size());
    if (spaces < line.size()) lines.push_back({spaces / 2, line.substr(spaces)});
  }
  return lines;
}

bool ReadDesignation(std::string_view& words, NodeKind above, PlainUnit& unit) {
  constexpr std::string_view kSign = "§ ";
  if (words.substr(0, kSign.size()) == kSign) {
    const std::size_t dot = words.find(". ");
    if (dot == std::string_view::npos) return false;
    unit.kind = NodeKind::kSection;
    unit.label = std::string(words.substr(kSign.size(), dot - kSign.size()));
    words.remove_prefix(dot + 2);
    return true;
  }
  const std::size_t close = words.find(')');
  if (words[0] != '(' || close == std::string_view::npos || close > 6) return false;
  unit.label = std::string(words.substr(1, close - 1));
  unit.kind = KindOf(unit.label, above);
  words.remove_prefix(std::min(close + 2, words.size()));
  return true;
}

namespace {

// The lines from `at` on that stand at `depth` or deeper, as members of a unit of the kind `above`.
// Text stands at the depth of its unit.
std::vector<PlainMember> ReadMembers(const std::vector<PlainLine>& lines, std::size_t depth,
                                     NodeKind above, std::size_t& at) {
  std::vector<PlainMember> members;
  while (at < lines.size()) {
    std::string_view words = lines[at].text;
    PlainUnit unit;
    const bool starts_unit = ReadDesignation(words, above, unit);
    const bool own_text = !starts_unit && lines[at].depth + 1 == depth;
    if (lines[at].depth < depth && !own_text) break;
    ++at;
    if (!starts_unit) {
      members.push_back({std::string(words), {}});
      continue;
    }
    SetWords(words, unit);
    std::vector<PlainMember> inner = ReadMembers(lines, lines[at - 1].depth + 1, unit.kind, at);
    unit.members.insert(unit.members.end(), inner.begin(), inner.end());
    members.push_back({"", {std::move(unit)}});
  }
  return members;
}

}  // namespace

std::vector<PlainMember> PlainMembersOf(const std::vector<PlainLine>& lines) {
  std::size_t at = 0;
  return ReadMembers(lines, 0, NodeKind::kLevel, at);
}

bool HasUnits(const std::vector<PlainMember>& members) {
  for (const PlainMember& member : members) {
    if (!member.unit.empty()) return true;
  }
  return false;
}

}  // namespace ramseyer::test_support
