// Citations are read backwards from "(T U.S.C. S": the words before the parenthesis name the Act, and
// before that its section.
#include "amend/resolve/act_index.h"

#include <algorithm>
#include <cctype>

#include "amend/resolve/known_acts.h"

namespace ramseyer {
namespace {

constexpr std::string_view kCite = " U.S.C. ";
constexpr std::size_t kLongestName = 240;

bool IsDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool IsUpper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

// "the Social Security  Act" -> "social security act".
std::string FoldName(std::string_view name) {
  std::string folded;
  for (const char c : name) {
    if (c == ' ' && (folded.empty() || folded.back() == ' ')) continue;
    folded.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  }
  while (!folded.empty() && (folded.back() == ' ' || folded.back() == ',')) folded.pop_back();
  if (folded.rfind("the ", 0) == 0) folded.erase(0, 4);
  return folded;
}

std::string EatSectionLabel(std::string_view& text) {
  std::size_t length = 0;
  const std::string folded = FoldIdentifier(text.substr(0, 40));
  while (length < folded.size() &&
         (std::isalnum(static_cast<unsigned char>(folded[length])) != 0 || folded[length] == '-')) {
    ++length;
  }
  std::string label = folded.substr(0, length);
  // Dashes are longer in the text than in the folded label.
  std::size_t eaten = 0;
  for (std::size_t seen = 0; seen < length && eaten < text.size(); ++seen) {
    eaten += text[eaten] == '\xE2' ? 3 : 1;
  }
  text.remove_prefix(std::min(eaten, text.size()));
  return label;
}

}  // namespace

ActIndex::ActIndex(const Document& bill, const LawLibrary& library) : library_(&library) {
  const std::string_view text = bill.text();
  for (std::size_t at = text.find(kCite); at != std::string_view::npos; at = text.find(kCite, at + 1)) {
    std::size_t open = at;
    while (open > 0 && (IsDigit(text[open - 1]))) --open;
    if (open == at || open == 0 || text[open - 1] != '(') continue;
    const std::size_t close = text.find_first_of(");,", at + kCite.size());
    if (close == std::string_view::npos) continue;
    std::string_view section = text.substr(at + kCite.size(), close - at - kCite.size());
    UscCitation citation;
    citation.title = std::string(text.substr(open, at - open));
    citation.section = EatSectionLabel(section);
    if (citation.section.empty() || section.find("note") != std::string_view::npos) continue;
    // "42 U.S.C. 10 1395w–4": something strayed into the citation.
    if (section.size() > 1 && section[0] == ' ' && IsDigit(section[1])) continue;
    const std::size_t begin = open - 1 > kLongestName ? open - 1 - kLongestName : 0;
    const bool whole_act = section.find("et seq") != std::string_view::npos;
    ReadCitation(text.substr(begin, open - 1 - begin), citation, whole_act);
  }
}

void ActIndex::ReadCitation(std::string_view before, const UscCitation& citation, bool whole_act) {
  constexpr std::string_view kOf = " of the ";
  const std::size_t of = before.rfind(kOf);
  if (of == std::string_view::npos) return;
  const std::string_view name = before.substr(of + kOf.size());
  if (name.empty() || !IsUpper(name[0]) || name.find_first_of(";“”()") != std::string_view::npos) return;
  Act& act = acts_[FoldName(name)];
  act.cited.push_back(citation);
  const std::size_t word = before.substr(0, of).rfind("ection ");
  if (word == std::string_view::npos || whole_act) return;
  std::string_view rest = before.substr(word + 7, of - word - 7);
  const std::string label = EatSectionLabel(rest);
  // Nothing but subdivisions between the number and "of the".
  const bool plain = std::all_of(rest.begin(), rest.end(), [](char c) {
    return c == '(' || c == ')' || std::isalnum(static_cast<unsigned char>(c)) != 0;
  });
  if (!label.empty() && plain) act.sections.emplace(label, citation);
}

std::optional<UscCitation> ActIndex::FindSibling(const UscCitation& sibling,
                                                 std::string_view section) const {
  const auto credit = library_->CreditOf(sibling);
  if (!credit) {
    const std::string_view act = ActShownBy(sibling);
    return act.empty() ? std::nullopt : Find(act, section);
  }
  if (auto found = FindCredited(credit->act, section)) return found;
  for (const KnownAct& act : KnownActs()) {
    if (act.credit != credit->act) continue;
    if (auto known = ClassificationOf(act, section)) return known;
  }
  return std::nullopt;
}

std::string_view ActIndex::ActShownBy(const UscCitation& section) const {
  for (const auto& [name, act] : acts_) {
    for (const auto& [number, cited] : act.sections) {
      if (cited.title == section.title && cited.section == section.section) return name;
    }
  }
  return {};
}

std::optional<UscCitation> ActIndex::FindCredited(std::string_view credit,
                                                  std::string_view section) const {
  return Only(library_->SectionsCredited(credit, section));
}

std::optional<UscCitation> ActIndex::Only(const std::vector<std::string>& found) {
  return found.size() == 1 ? ParseUsc(found.front()) : std::nullopt;
}

std::optional<UscCitation> ActIndex::FindInPublicLaw(std::string_view public_law,
                                                     std::string_view section) const {
  return Only(library_->SectionsOfPublicLaw(public_law, section));
}

std::optional<UscCitation> ActIndex::Guess(std::string_view act, const UscCitation& whole,
                                           std::string_view section) const {
  if (act.size() < 5) return std::nullopt;
  const std::string_view year = act.substr(act.size() - 4);
  if (!std::all_of(year.begin(), year.end(), IsDigit)) return std::nullopt;
  return Only(library_->SectionsOfYear(whole.title, year, section));
}

std::optional<UscCitation> ActIndex::Find(std::string_view act, std::string_view section) const {
  const auto named = acts_.find(FoldName(act));
  if (named != acts_.end()) {
    const auto cited = named->second.sections.find(std::string(section));
    if (cited != named->second.sections.end()) return cited->second;
  }
  const KnownAct* known = FindKnownAct(act);
  if (known != nullptr) {
    if (auto found = FindCredited(known->credit, section)) return found;
    if (auto found = ClassificationOf(*known, section)) return found;
  }
  if (named == acts_.end()) return std::nullopt;
  for (const UscCitation& sibling : named->second.cited) {
    const auto credit = library_->CreditOf(sibling);
    if (!credit) continue;
    if (auto found = FindCredited(credit->act, section)) return found;
  }
  return std::nullopt;
}

}  // namespace ramseyer
