#include "amend/resolve/section_references.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace ramseyer {
namespace {

constexpr std::size_t kLongestSubdivision = 7;
constexpr std::string_view kEnDash = "–";

bool IsDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool IsAlnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }
bool IsUpper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

bool StartsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// A number with its subdivisions at a place: "1902(a)(10)".
std::optional<SectionReference> ReferenceAt(std::string_view text, std::size_t begin) {
  SectionReference reference;
  reference.begin = begin;
  std::size_t end = begin;
  if (end >= text.size() || !IsDigit(text[end])) return std::nullopt;
  while (end < text.size()) {
    const bool dash = StartsWith(text.substr(end), kEnDash) || text[end] == '-';
    if (!IsAlnum(text[end]) && !dash) break;
    end += text[end] == kEnDash[0] ? kEnDash.size() : 1;
  }
  reference.number = FoldIdentifier(text.substr(begin, end - begin));
  const std::size_t label_end = end;
  while (end < text.size() && text[end] == '(') {
    const std::size_t close = text.find(')', end);
    if (close == std::string_view::npos || close - end > kLongestSubdivision || close == end + 1) break;
    const std::string_view inner = text.substr(end + 1, close - end - 1);
    if (!std::all_of(inner.begin(), inner.end(), IsAlnum)) break;
    end = close + 1;
  }
  reference.subdivisions = std::string(text.substr(label_end, end - label_end));
  reference.end = end;
  return reference;
}

// The references of a row: "101, 102(a), and 103".
std::vector<SectionReference> RowAt(std::string_view text, std::size_t begin) {
  constexpr auto kJoins = std::to_array<std::string_view>({", and ", ", or ", " and ", " or ", ", "});
  std::vector<SectionReference> row;
  std::size_t at = begin;
  while (auto next = ReferenceAt(text, at)) {
    row.push_back(*next);
    const std::string_view rest = text.substr(next->end);
    const auto join = std::find_if(kJoins.begin(), kJoins.end(), [&](std::string_view joining) {
      return StartsWith(rest, joining) && ReferenceAt(text, next->end + joining.size());
    });
    if (join == kJoins.end()) break;
    at = next->end + join->size();
  }
  return row;
}

bool IsConnector(std::string_view word) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"of", "and", "for", "the", "to", "in", "on", "with", "or", "from", "by", "a", "an"});
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

bool IsYear(std::string_view text) {
  return text.size() >= 4 && std::all_of(text.begin(), text.begin() + 4, IsDigit) &&
         (text.size() == 4 || !IsAlnum(text[4]));
}

// The length of an Act's name that stands at the start: "Legislative Branch Appropriation Act, 1968".
std::size_t ActNameLength(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t stop = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, stop - at);
    const std::size_t noun = word.substr(0, 3) == "Act" ? 3 : word.substr(0, 4) == "Code" ? 4 : 0;
    if (noun != 0 && at > 0 && (word.size() == noun || !IsAlnum(word[noun]))) {
      const std::string_view rest = text.substr(at + noun);
      for (const std::string_view join : {" of ", ", "}) {
        if (StartsWith(rest, join) && IsYear(rest.substr(join.size()))) return at + noun + join.size() + 4;
      }
      return at + noun;
    }
    const bool name = !word.empty() && (IsUpper(word[0]) || IsDigit(word[0]));
    if (!name && !IsConnector(word)) return 0;
    if (word.find_first_of(";()") != std::string_view::npos) return 0;
    at = stop + 1;
  }
  return 0;
}

// "(20 U.S.C. 1001, 1002)" at the start of a text that begins with a space; the length with it.
std::vector<UscCitation> CitationsAt(std::string_view text, std::size_t& length) {
  length = 0;
  if (!StartsWith(text, " (")) return {};
  int depth = 0;
  std::size_t close = 1;
  for (; close < text.size(); ++close) {
    depth += text[close] == '(' ? 1 : text[close] == ')' ? -1 : 0;
    if (depth == 0) break;
  }
  if (close >= text.size()) return {};
  std::string_view inside = text.substr(2, close - 2);
  std::vector<UscCitation> cited;
  while (!inside.empty()) {
    const std::size_t comma = std::min(inside.find(", "), inside.size());
    std::string item(inside.substr(0, comma));
    // The title is said once: "20 U.S.C. 1001, 1002".
    if (!cited.empty() && item.find("U.S.C.") == std::string::npos) {
      item.insert(0, cited.front().title + " U.S.C. ");
    }
    auto citation = ParseUsc(item);
    if (!citation || citation->note || citation->section.empty()) return {};
    cited.push_back(std::move(*citation));
    inside.remove_prefix(std::min(comma + 2, inside.size()));
  }
  length = close + 1;
  return cited;
}

// Which law the numbers belong to. False when it is one that no rule here knows.
bool ReadOwner(std::string_view text, ReferenceGroup& group) {
  constexpr std::string_view kOfThe = " of the ";
  const std::size_t begin = group.sections.back().end;
  const std::string_view rest = text.substr(begin);
  group.end = begin;
  for (const std::string_view own : {" of this Act", " of this title"}) {
    if (!StartsWith(rest, own)) continue;
    group.end += own.size();
    return true;
  }
  if (!StartsWith(rest, " of ")) return true;
  if (!StartsWith(rest, kOfThe)) return false;
  const std::size_t length = ActNameLength(rest.substr(kOfThe.size()));
  if (length == 0) return false;
  group.owner = ReferenceOwner::kNamedAct;
  group.act = std::string(rest.substr(kOfThe.size(), length));
  group.end += kOfThe.size() + length;
  std::size_t citations = 0;
  group.cited = CitationsAt(text.substr(group.end), citations);
  group.end += citations;
  return true;
}

}  // namespace

std::vector<ReferenceGroup> SectionReferencesIn(std::string_view words) {
  constexpr auto kNouns = std::to_array<std::string_view>({"ection ", "ections "});
  std::vector<ReferenceGroup> groups;
  const auto add = [&](std::size_t at) {
    ReferenceGroup group;
    group.sections = RowAt(words, at);
    if (!group.sections.empty() && ReadOwner(words, group)) groups.push_back(std::move(group));
  };
  // The end of a reference may be all that is quoted: “428C(b)(1)(E).”.
  const auto first = ReferenceAt(words, 0);
  if (first && !first->subdivisions.empty()) add(0);
  for (std::size_t at = words.find("ection"); at != std::string_view::npos;
       at = words.find("ection", at + 1)) {
    // "subsection 252(b)" is a slip for the section; a subsection has a letter.
    for (const std::string_view noun : kNouns) {
      if (StartsWith(words.substr(at), noun)) add(at + noun.size());
    }
  }
  return groups;
}

}  // namespace ramseyer
