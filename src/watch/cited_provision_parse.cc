// Words are read from the innermost unit outwards, each behind an "of": "subsection (c) of section
// 230 of the Communications Act of 1934". What is left behind the last unit names the law.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "watch/cited_provision.h"
#include "watch/label_order.h"

namespace ramseyer {
namespace {

constexpr std::string_view kForms =
    "expected a citation such as \"47 U.S.C. 230(c)\", \"47 U.S.C. 201 through 231\", "
    "\"/us/usc/t18/s1591\", \"chapter 77 of title 18\", \"title 18\" or \"section 230 of the "
    "Communications Act of 1934\"";

std::string Trimmed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
    out.push_back(c);
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower;
}

bool IsNumber(std::string_view text) {
  return !text.empty() && std::isdigit(static_cast<unsigned char>(text[0])) != 0;
}

bool Eat(std::string_view& text, std::string_view what) {
  if (text.substr(0, what.size()) != what) return false;
  text.remove_prefix(what.size());
  return true;
}

std::string_view EatWord(std::string_view& text) {
  const std::size_t stop = std::min(text.find_first_of(" ,"), text.size());
  const std::string_view word = text.substr(0, stop);
  text.remove_prefix(stop);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return word;
}

// "sections" -> kSection.
std::optional<NodeKind> KindNamed(std::string_view word) {
  std::string lower = Lower(word);
  if (lower == "sec." || lower == "§" || lower == "§§") return NodeKind::kSection;
  if (auto kind = LevelNamed(lower)) return kind;
  if (lower.empty() || lower.back() != 's') return std::nullopt;
  lower.pop_back();
  return LevelNamed(lower);
}

struct Unit {
  NodeKind kind = NodeKind::kSection;
  std::vector<std::string> labels;  // {"230", "c"}
  std::string last;                 // the end of a range
};

// "section 230(c)", "sections 201 through 231"; nothing, and `text` as it was, when no unit begins
// it.
std::optional<Unit> EatUnit(std::string_view& text) {
  std::string_view rest = text;
  const auto kind = KindNamed(EatWord(rest));
  if (!kind) return std::nullopt;
  auto labels = ParsePath(EatWord(rest));
  if (!labels) return std::nullopt;
  Unit unit{*kind, std::move(*labels), ""};
  if (Eat(rest, "through ") || Eat(rest, "to ")) {
    const auto last = ParsePath(EatWord(rest));
    if (!last || last->size() != 1) return std::nullopt;
    unit.last = last->front();
  }
  text = rest;
  return unit;
}

// Puts the units, innermost first, into the provision.
bool TakeUnits(const std::vector<Unit>& units, CitedProvision& provision) {
  for (const Unit& unit : units) {
    if (RankOf(unit.kind) == 0) {
      if (unit.labels.size() != 1 || !unit.last.empty()) return false;
      provision.above.insert(provision.above.begin(), {unit.kind, unit.labels.front()});
      continue;
    }
    const bool section = unit.kind == NodeKind::kSection;
    if (!provision.section.empty() || !provision.above.empty()) return false;
    if (!section) {
      if (!unit.last.empty() && !provision.path.empty()) return false;
      if (!unit.last.empty()) provision.last_label = unit.last;
      provision.path.insert(provision.path.begin(), unit.labels.begin(), unit.labels.end());
      continue;
    }
    if (!unit.last.empty() && (unit.labels.size() > 1 || !provision.path.empty())) return false;
    provision.section = unit.labels.front();
    provision.last_section = unit.last;
    provision.path.insert(provision.path.begin(), unit.labels.begin() + 1, unit.labels.end());
  }
  return provision.path.empty() || !provision.section.empty();
}

bool IsCodeTail(std::string_view rest) {
  return rest.empty() || rest == ", United States Code" || rest == ", U.S. Code" ||
         rest == ", U.S.C.";
}

// The name of a law without the units in it.
bool TakeLaw(std::string_view name, CitedProvision& provision) {
  Eat(name, "the ");
  std::string_view rest = name;
  if (Eat(rest, "Public Law ") || Eat(rest, "Pub. L. ")) {
    if (!IsNumber(rest)) return false;
    provision.law = KeyOfPublicLaw(rest);
    return true;
  }
  if (name.rfind("Internal Revenue Code", 0) == 0) {
    provision.law = KeyOfTitle("26");
    return true;
  }
  const bool named =
      name.find(' ') != std::string_view::npos &&
      std::isupper(static_cast<unsigned char>(name[0])) != 0 &&
      (name.find("Act") != std::string_view::npos || name.find("Law") != std::string_view::npos ||
       name.find("Code") != std::string_view::npos);
  if (!named) return false;
  provision.law = KeyOfAct(name);
  provision.act = std::string(name);
  return true;
}

std::optional<CitedProvision> ParseWords(std::string_view text) {
  std::vector<Unit> units;
  std::string_view rest = text;
  while (auto unit = EatUnit(rest)) {
    units.push_back(std::move(*unit));
    const bool title = units.back().kind == NodeKind::kTitle && IsNumber(units.back().labels[0]);
    if (title && IsCodeTail(rest)) {
      CitedProvision provision;
      provision.law = KeyOfTitle(Lower(units.back().labels.front()));
      units.pop_back();
      return TakeUnits(units, provision) ? std::optional(provision) : std::nullopt;
    }
    if (!Eat(rest, "of ") && !Eat(rest, ", ")) return std::nullopt;
  }
  CitedProvision provision;
  if (rest.empty() || !TakeLaw(rest, provision)) return std::nullopt;
  return TakeUnits(units, provision) ? std::optional(provision) : std::nullopt;
}

// "ch77" -> chapter 77; the longest prefix counts, "spt" before "s".
std::optional<LargerUnit> LargerUnitOf(std::string_view step) {
  constexpr auto kKinds =
      std::to_array<NodeKind>({NodeKind::kSubdivision, NodeKind::kSubtitle, NodeKind::kSubpart,
                               NodeKind::kSubchapter, NodeKind::kDivision, NodeKind::kTitle,
                               NodeKind::kPart, NodeKind::kChapter, NodeKind::kArticle});
  for (const NodeKind kind : kKinds) {
    const std::string prefix = IdentifierBelow("", kind, "").substr(1);
    if (step.size() <= prefix.size() || step.substr(0, prefix.size()) != prefix) continue;
    return LargerUnit{kind, std::string(step.substr(prefix.size()))};
  }
  return std::nullopt;
}

// "/us/usc/t18/ptI/ch77".
std::optional<CitedProvision> ParseLargerIdentifier(std::string_view text) {
  if (!Eat(text, "/us/usc/t")) return std::nullopt;
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || !IsNumber(text)) return std::nullopt;
  CitedProvision provision;
  provision.law = KeyOfTitle(text.substr(0, slash));
  text.remove_prefix(slash + 1);
  while (!text.empty()) {
    const std::size_t stop = std::min(text.find('/'), text.size());
    const auto unit = LargerUnitOf(text.substr(0, stop));
    if (!unit) return std::nullopt;
    provision.above.push_back(*unit);
    text.remove_prefix(std::min(stop + 1, text.size()));
  }
  return provision;
}

// "47 U.S.C. 201 through 231".
std::optional<CitedProvision> ParseRange(std::string_view text) {
  for (const std::string_view word : {" through ", " to "}) {
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos) continue;
    const auto first = ParseUsc(text.substr(0, at));
    const auto last = ParsePath(text.substr(at + word.size()));
    if (!first || first->section.empty() || !first->path.empty() || first->note) continue;
    if (!last || last->size() != 1) continue;
    CitedProvision provision = FromUsc(*first);
    provision.last_section = last->front();
    return provision;
  }
  return std::nullopt;
}

std::optional<CitedProvision> Parse(const std::string& text) {
  if (text.find("et seq") != std::string::npos) return std::nullopt;
  if (const auto usc = ParseUsc(text)) return FromUsc(*usc);
  if (auto larger = ParseLargerIdentifier(text)) return larger;
  if (auto range = ParseRange(text)) return range;
  return ParseWords(text);
}

}  // namespace

Result<CitedProvision> ParseCitedProvision(std::string_view text) {
  auto provision = Parse(Trimmed(text));
  if (!provision) return Fail(fmt::format("\"{}\" can not be read: {}", text, kForms));
  if (!provision->last_section.empty() &&
      CompareSections(provision->section, provision->last_section) >= 0) {
    return Fail(fmt::format("\"{}\" is no range: section {} does not stand before section {}", text,
                            provision->section, provision->last_section));
  }
  if (!provision->last_section.empty() && !TitleOf(*provision).empty() &&
      !IsNumber(provision->last_section)) {
    return Fail(fmt::format("\"{}\" is no range: no section of the Code is called {}", text,
                            provision->last_section));
  }
  return std::move(*provision);
}

}  // namespace ramseyer
