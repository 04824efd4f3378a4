#include "formats/record/levels.h"

#include <algorithm>
#include <cctype>

#include "document/labels.h"

namespace ramseyer {
namespace {

bool IsRoman(std::string_view label) {
  return label.find_first_not_of("ivxlcIVXLC") == std::string_view::npos;
}

bool IsDoubled(std::string_view label) {
  return label.size() > 1 &&
         std::all_of(label.begin(), label.end(), [&](char c) { return c == label[0]; });
}

// The levels whose labels look like this one, the usual one first.
std::vector<NodeKind> CandidatesFor(std::string_view label) {
  const auto first = static_cast<unsigned char>(label[0]);
  if (std::isdigit(first) != 0) return {NodeKind::kParagraph};
  const bool capital = std::isupper(first) != 0;
  const NodeKind letters = capital ? NodeKind::kSubparagraph : NodeKind::kSubsection;
  const NodeKind roman = capital ? NodeKind::kSubclause : NodeKind::kClause;
  const NodeKind doubled = capital ? NodeKind::kSubitem : NodeKind::kItem;
  if (label.size() == 1) {
    const bool begins_roman = label == "i" || label == "I";
    if (begins_roman) return {roman, letters};
    if (IsRoman(label)) return {letters, roman};
    return {letters};
  }
  if (IsDoubled(label) && IsRoman(label)) return {roman, doubled, letters};
  if (IsDoubled(label)) return {doubled, letters};
  if (IsRoman(label)) return {roman};
  return {letters};
}

bool Contains(const std::vector<NodeKind>& kinds, NodeKind kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

// "the following new clause:" names a clause, not the "subclause" that holds the word.
bool Names(std::string_view lead, NodeKind kind) {
  const std::string_view name = IdOf(kind);
  for (std::size_t at = lead.rfind(name); at != std::string_view::npos && at > 0;
       at = lead.rfind(name, at - 1)) {
    if (std::isalpha(static_cast<unsigned char>(lead[at - 1])) == 0) return true;
  }
  return false;
}

}  // namespace

std::optional<NodeKind> RecordLevelOf(std::string_view label,
                                      const std::vector<OpenRecordLevel>& open,
                                      const RecordLevelHints& hints) {
  if (label.empty() || std::isalnum(static_cast<unsigned char>(label[0])) == 0) return std::nullopt;
  const std::vector<NodeKind> candidates = CandidatesFor(label);
  std::optional<NodeKind> counted;
  for (auto level = open.rbegin(); level != open.rend(); ++level) {
    if (!Contains(candidates, level->kind) || NextLabel(level->label, level->kind) != label)
      continue;
    if (!counted || NextLabel(label, level->kind) == hints.next) counted = level->kind;
  }
  if (counted && NextLabel(label, *counted) == hints.next) return counted;
  const bool may_begin = label == "i" || label == "I";
  for (const NodeKind kind : candidates) {
    const bool deeper = open.empty() || kind > open.back().kind;
    if (may_begin && deeper && NextLabel(label, kind) == hints.next) return kind;
  }
  if (counted) return counted;
  if (candidates.size() == 1) return candidates.front();
  for (const NodeKind kind : candidates) {
    if (NextLabel(label, kind) == hints.next) return kind;
  }
  constexpr std::size_t kNearWords = 60;
  const std::string_view near =
      hints.lead.substr(hints.lead.size() - std::min(hints.lead.size(), kNearWords));
  for (const NodeKind kind : candidates) {
    if (Names(near, kind)) return kind;
  }
  return candidates.front();
}

}  // namespace ramseyer
