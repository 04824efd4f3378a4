#include "watch/prefilter.h"

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>

#include "amend/resolve/known_acts.h"
#include "watch/label_order.h"
#include "watch/numbers_in_xml.h"

namespace ramseyer {
namespace {

constexpr std::string_view kRevenueTitle = "26";
constexpr std::string_view kRevenueCode = "Internal Revenue Code";

// The longest word, which says most.
std::string LongestWord(std::string_view name) {
  std::string_view longest;
  while (!name.empty()) {
    std::size_t length = 0;
    while (length < name.size() && std::isalpha(static_cast<unsigned char>(name[length])) != 0) {
      ++length;
    }
    if (length > longest.size()) longest = name.substr(0, length);
    name.remove_prefix(std::min(length + 1, name.size()));
  }
  return std::string(longest);
}

char Lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool IsGap(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || (c & 0x80) != 0; }

// Behind one tag, or one character.
std::string_view Behind(std::string_view text) {
  const std::size_t stop = text[0] == '<' ? text.find('>') : 0;
  return text.substr(std::min(stop, text.size() - 1) + 1);
}

// Whether the text goes on with the words, capitals not counted, spaces and markup between them
// whatever they are.
bool GoesOnWith(std::string_view text, std::string_view words) {
  while (!words.empty()) {
    if (text.empty()) return false;
    if (words[0] == ' ') {
      words.remove_prefix(1);
      while (!text.empty() && (IsGap(text[0]) || text[0] == '<')) text = Behind(text);
    } else if (text[0] == '<') {
      text = Behind(text);
    } else {
      if (Lower(text[0]) != Lower(words[0])) return false;
      text.remove_prefix(1);
      words.remove_prefix(1);
    }
  }
  return true;
}

// The names that stand in a file, each looked for once, when it is first asked for: by the longest
// word, as printed and in capitals, and what follows it in the name.
class NamesInXml {
 public:
  NamesInXml(std::string_view xml, const std::vector<std::string>& names)
      : xml_(xml), names_(names), known_(names.size()) {}

  bool Has(std::size_t name) {
    std::optional<bool>& known = known_[name];
    if (!known) known = Find(names_[name]);
    return *known;
  }

 private:
  bool Find(const std::string& name) const {
    const std::string word = LongestWord(name);
    const std::string_view from = std::string_view(name).substr(name.find(word));
    std::string capitals = word;
    for (char& c : capitals) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return FindFrom(word, from) || FindFrom(capitals, from);
  }

  bool FindFrom(std::string_view word, std::string_view words) const {
    for (std::size_t at = xml_.find(word); at != std::string_view::npos;
         at = xml_.find(word, at + 1)) {
      if (GoesOnWith(xml_.substr(at), words)) return true;
    }
    return false;
  }

  std::string_view xml_;
  const std::vector<std::string>& names_;
  std::vector<std::optional<bool>> known_;
};

}  // namespace

Prefilter::Prefilter(const WatchList& list) {
  for (const WatchEntry& entry : list.entries) {
    const CitedProvision& provision = entry.provision;
    const std::string_view title = TitleOf(provision);
    Clue clue = ClueOf(provision);
    if (title.empty()) {
      clue.name = NameIndex(provision.act);
      clues_.push_back(clue);
      const KnownAct* act = FindKnownAct(provision.act);
      const auto code = act == nullptr ? std::nullopt : ClassificationOf(*act, provision.section);
      if (code) clues_.push_back(ClueOf(FromUsc(*code)));
      continue;
    }
    clues_.push_back(clue);
    if (!provision.section.empty()) AddKnownActs(provision);
    if (title != kRevenueTitle) continue;
    clue.title = 0;
    clue.name = NameIndex(kRevenueCode);
    clue.label.clear();
    clues_.push_back(clue);
  }
}

// Without law a hit on a larger unit names it.
Prefilter::Clue Prefilter::ClueOf(const CitedProvision& provision) const {
  const bool larger = provision.section.empty() && !provision.above.empty();
  Clue clue;
  clue.title = LeadingNumber(TitleOf(provision));
  clue.first = LeadingNumber(larger ? provision.above.back().label : provision.section);
  clue.last = provision.last_section.empty() ? clue.first : LeadingNumber(provision.last_section);
  if (clue.last == 0) clue.last = kMostSectionNumber;  // past every number that is read
  const bool one = !provision.section.empty() && provision.last_section.empty();
  if (one && clue.title > 0) clue.label = LeadingLabel(provision.section);
  return clue;
}

std::size_t Prefilter::NameIndex(std::string_view name) {
  const auto known = std::find(names_.begin(), names_.end(), name);
  if (known != names_.end()) return static_cast<std::size_t>(known - names_.begin());
  names_.emplace_back(name);
  return names_.size() - 1;
}

// The Acts that show it under another number.
void Prefilter::AddKnownActs(const CitedProvision& provision) {
  const Clue code = ClueOf(provision);
  for (const KnownAct& act : KnownActs()) {
    std::string_view rest = act.classification;
    std::uint32_t title = 0;
    while (!rest.empty()) {
      const std::size_t stop = std::min(rest.find(' '), rest.size());
      const std::string_view word = rest.substr(0, stop);
      rest.remove_prefix(std::min(stop + 1, rest.size()));
      const std::size_t equals = word.find('=');
      if (equals == std::string_view::npos) {
        title = LeadingNumber(word);
        continue;
      }
      std::string_view section = word.substr(equals + 1);
      if (section.ends_with(';')) section.remove_suffix(1);
      if (title != code.title || CompareSections(section, provision.section) < 0) continue;
      const std::string& last =
          provision.last_section.empty() ? provision.section : provision.last_section;
      if (CompareSections(section, last) > 0) continue;
      const std::uint32_t number = LeadingNumber(word);
      clues_.push_back({"", number, number, 0, NameIndex(act.name)});
    }
  }
}

bool Prefilter::MayHit(std::string_view xml) const {
  const auto numbers = std::make_unique<const NumbersInXml>(xml);
  NamesInXml names(xml, names_);
  return std::any_of(clues_.begin(), clues_.end(), [&](const Clue& clue) {
    if (clue.name) {
      const bool number = clue.first == 0 || numbers->HasAnyOf(clue.first, clue.last);
      return number && names.Has(*clue.name);
    }
    if (clue.title == 0) return true;
    if (!clue.label.empty()) return numbers->MayName(clue.title, clue.label);
    if (clue.first > 0) return numbers->MayName(clue.title, clue.first, clue.last);
    return numbers->MayName(clue.title);
  });
}

}  // namespace ramseyer
