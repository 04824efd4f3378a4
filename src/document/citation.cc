#include "document/citation.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/place.h"
#include "base/word_map.h"

namespace ramseyer {
namespace {

// "MDCCCXC" and "viii" are labels, longer runs of letters are words.
constexpr std::size_t kLongestWordlessLabel = 8;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsAlnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

void SkipSpaces(std::string_view& text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
}

bool Eat(std::string_view& text, std::string_view what) {
  if (text.substr(0, what.size()) != what) return false;
  text.remove_prefix(what.size());
  return true;
}

// A run of letters, digits and hyphens: a title's or section's number.
std::string EatLabel(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && (IsAlnum(text[length]) || text[length] == '-')) ++length;
  while (length > 0 && text[length - 1] == '-') --length;
  std::string label(text.substr(0, length));
  text.remove_prefix(length);
  return label;
}

// "(e)(1)": false when a parenthesis holds something else than a label.
bool EatParentheses(std::string_view& text, std::vector<std::string>& path) {
  while (!text.empty() && text.front() == '(') {
    std::string_view rest = text.substr(1);
    std::string label = EatLabel(rest);
    if (label.empty() || !Eat(rest, ")")) return false;
    path.push_back(std::move(label));
    text = rest;
  }
  return true;
}

std::string FoldDashes(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  while (true) {
    const std::size_t lead = std::min(text.find("–"[0]), text.size());  // of all dashes
    folded += text.substr(0, lead);
    text.remove_prefix(lead);
    if (text.empty()) return folded;
    const std::string_view three = text.substr(0, 3);
    const bool dash = three == "–" || three == "—" || three == "‑" || three == "−" || three == "‐";
    folded.push_back(dash ? '-' : text.front());
    text.remove_prefix(dash ? three.size() : 1);
  }
}

std::vector<std::string> SplitSlashes(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t slash = std::min(text.find('/'), text.size());
    if (slash > 0) parts.emplace_back(text.substr(0, slash));
    text.remove_prefix(std::min(slash + 1, text.size()));
  }
  return parts;
}

// Letters, digits, hyphens and stops ("4001", "300aa-1", "3304...3307", "1.5").
bool IsSlashedLabel(std::string_view part) {
  return part.back() != '-' && std::all_of(part.begin(), part.end(), [](char c) {
           return IsAlnum(c) || c == '-' || c == '.';
         });
}

// A title's number: digits, and a letter for an appendix.
bool IsTitle(std::string_view label) {
  if (label.size() > 1 && !IsDigit(label.back()) && IsAlnum(label.back())) label.remove_suffix(1);
  return !label.empty() && std::all_of(label.begin(), label.end(), IsDigit);
}

std::optional<UscCitation> ParseSlashed(std::string_view text) {
  std::vector<std::string> parts = SplitSlashes(text);
  if (!std::all_of(parts.begin(), parts.end(), IsSlashedLabel)) return std::nullopt;
  if (!parts.empty() && parts.front() == "us") parts.erase(parts.begin());
  if (parts.size() < 2 || parts[0] != "usc") return std::nullopt;
  UscCitation citation;
  citation.title = parts[1][0] == 't' ? parts[1].substr(1) : parts[1];
  if (!IsTitle(citation.title)) return std::nullopt;
  if (parts.size() == 2) return citation;
  const std::string& section = parts[2];
  const bool marked = section.size() > 1 && section[0] == 's' &&
                      std::isdigit(static_cast<unsigned char>(section[1])) != 0;
  if (!marked && std::isdigit(static_cast<unsigned char>(section[0])) == 0) return std::nullopt;
  citation.section = marked ? section.substr(1) : section;
  citation.path.assign(parts.begin() + 3, parts.end());
  if (!citation.path.empty() && citation.path.back() == "note") {
    citation.path.pop_back();
    citation.note = true;
  }
  return citation;
}

// "/us/usc/47/230": the spelling without "t" and "s" of some converters.
bool HasUnmarkedTitle(std::string_view identifier) {
  constexpr std::string_view kCode = "/us/usc/";
  return identifier.starts_with(kCode) && identifier.size() > kCode.size() &&
         IsDigit(identifier[kCode.size()]);
}

// The runs of letters, digits, hyphens, and stops between digits ("1.5-1").
std::vector<ByteRange> LabelsIn(std::string_view text) {
  std::vector<ByteRange> labels;
  std::string_view rest = text;
  const auto at = [&] { return static_cast<std::uint32_t>(text.size() - rest.size()); };
  while (!rest.empty()) {
    if (!IsAlnum(rest.front())) {
      rest.remove_prefix(1);
      continue;
    }
    const std::uint32_t begin = at();
    EatLabel(rest);
    while (rest.size() > 1 && rest[0] == '.' && IsDigit(rest[1])) {
      rest.remove_prefix(1);
      EatLabel(rest);
    }
    labels.push_back({begin, at()});
  }
  return labels;
}

constexpr WordMap kLevelNames(std::to_array<std::pair<std::string_view, bool>>({
    {"sec", true},
    {"section", true},
    {"division", true},
    {"subdivision", true},
    {"title", true},
    {"subtitle", true},
    {"part", true},
    {"subpart", true},
    {"chapter", true},
    {"subchapter", true},
    {"article", true},
    {"appendix", true},
    {"rule", true},
    {"no", true},
}));

// "SEC", "Title", "CHAPTERS"; sets `plural` for the last.
bool IsLevelName(std::string_view word, bool& plural) {
  constexpr std::size_t kLongestName = 12;
  if (word.size() > kLongestName) return false;
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (kLevelNames.Has(lower)) return true;
  if (lower.size() < 4 || lower.back() != 's') return false;
  lower.pop_back();
  const bool known = kLevelNames.Has(lower);
  plural = plural || known;
  return known;
}

// "iv" of "(iv)", which most designations below sections are; "" for all that takes a closer look.
std::string_view LabelInParentheses(std::string_view printed) {
  if (printed.size() < 3 || printed.front() != '(' || printed.back() != ')') return "";
  const std::string_view label = printed.substr(1, printed.size() - 2);
  bool plural = false;
  const bool plain = label.size() <= kLongestWordlessLabel &&
                     std::all_of(label.begin(), label.end(), IsAlnum) &&
                     !IsLevelName(label, plural);
  return plain ? label : "";
}

// The letter that a level's kind puts before its designation in an identifier.
std::string_view IdentifierPrefix(NodeKind kind) {
  constexpr auto kPrefixes = std::to_array<std::pair<NodeKind, std::string_view>>({
      {NodeKind::kDivision, "d"},
      {NodeKind::kSubdivision, "sd"},
      {NodeKind::kTitle, "t"},
      {NodeKind::kSubtitle, "st"},
      {NodeKind::kPart, "pt"},
      {NodeKind::kSubpart, "spt"},
      {NodeKind::kChapter, "ch"},
      {NodeKind::kSubchapter, "sch"},
      {NodeKind::kArticle, "art"},
      {NodeKind::kSection, "s"},
  });
  for (const auto& [level, prefix] : kPrefixes) {
    if (level == kind) return prefix;
  }
  return "";
}

}  // namespace

std::optional<UscCitation> ParseUsc(std::string_view text) {
  const std::string folded = FoldDashes(text);
  std::string_view rest = folded;
  SkipSpaces(rest);
  if (rest.substr(0, 1) == "/" || rest.substr(0, 4) == "usc/") return ParseSlashed(rest);
  UscCitation citation;
  citation.title = EatLabel(rest);
  if (!IsTitle(citation.title)) return std::nullopt;
  SkipSpaces(rest);
  if (!Eat(rest, "U.S.C.") && !Eat(rest, "U. S. C.") && !Eat(rest, "USC") && !Eat(rest, "usc")) {
    return std::nullopt;
  }
  SkipSpaces(rest);
  if (Eat(rest, "App.")) citation.title += 'a';
  SkipSpaces(rest);
  citation.section = EatLabel(rest);
  if (citation.section.empty()) {
    return rest.empty() ? std::optional(citation) : std::nullopt;
  }
  if (!IsDigit(citation.section[0])) return std::nullopt;
  if (!EatParentheses(rest, citation.path)) return std::nullopt;
  SkipSpaces(rest);
  citation.note = Eat(rest, "note") || Eat(rest, "nt");
  SkipSpaces(rest);
  if (!rest.empty() && !Eat(rest, "et seq.")) return std::nullopt;
  return citation;
}

std::string ToString(const UscCitation& citation) {
  std::string text = citation.title + " U.S.C.";
  if (citation.title.size() > 1 && citation.title.back() == 'a') {
    text = citation.title.substr(0, citation.title.size() - 1) + " U.S.C. App.";
  }
  if (!citation.section.empty()) text += ' ' + citation.section;
  for (const std::string& label : citation.path) text += '(' + label + ')';
  if (citation.note) text += " note";
  return text;
}

std::string ToIdentifier(const UscCitation& citation) {
  std::string identifier = "/us/usc/t" + citation.title;
  if (!citation.section.empty()) identifier += "/s" + citation.section;
  for (const std::string& label : citation.path) identifier += '/' + label;
  if (citation.note) identifier += "/note";
  return identifier;
}

std::optional<std::vector<std::string>> ParsePath(std::string_view text) {
  const std::string folded = FoldDashes(text);
  std::string_view rest = folded;
  std::vector<std::string> path;
  if (std::string label = EatLabel(rest); !label.empty()) path.push_back(std::move(label));
  if (!EatParentheses(rest, path) || !rest.empty() || path.empty()) return std::nullopt;
  return path;
}

bool IsFolded(std::string_view identifier) {
  return !identifier.ends_with('/') && !HasUnmarkedTitle(identifier) &&
         identifier.find("–"[0]) == std::string_view::npos;
}

std::string FoldIdentifier(std::string_view identifier) {
  std::string folded = FoldDashes(identifier);
  while (folded.size() > 1 && folded.back() == '/') folded.pop_back();
  if (HasUnmarkedTitle(folded)) {
    if (const auto citation = ParseSlashed(folded)) return ToIdentifier(*citation);
  }
  return folded;
}

std::string IdentifierBelow(std::string_view base, NodeKind kind, std::string_view designation) {
  return std::string(base) + '/' + std::string(IdentifierPrefix(kind)) + FoldDashes(designation);
}

std::string DesignationIn(std::string_view printed) {
  if (const std::string_view label = LabelInParentheses(printed); !label.empty()) {
    return std::string(label);
  }
  const std::string folded = FoldDashes(printed);
  const std::string_view text = folded;
  std::vector<ByteRange> labels = LabelsIn(text);
  const auto word = [&](std::size_t i) { return text.substr(labels[i].begin, labels[i].size()); };
  bool plural = text.find("§§") != std::string_view::npos;
  std::size_t first = 0;
  while (first < labels.size() && IsLevelName(word(first), plural)) ++first;
  if (first == labels.size()) return "";
  if (plural) {
    // "§§ 3304 to 3307": all of them.
    return std::string(text.substr(labels[first].begin, labels.back().end - labels[first].begin));
  }
  // "Rule 12": a name that is not known stands before the label.
  const bool named = word(first).size() > kLongestWordlessLabel &&
                     std::none_of(word(first).begin(), word(first).end(), IsDigit);
  return std::string(word(named ? labels.size() - 1 : first));
}

}  // namespace ramseyer
