#include "amend/resolve/old_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <utility>
#include <vector>

namespace ramseyer {
namespace {

constexpr int kMostUnits = 39;  // what the tens and ones below can write
constexpr auto kUnits = std::to_array<std::string_view>(
    {"title", "subtitle", "chapter", "subchapter", "part", "subpart", "division"});

bool IsAlnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

std::string Roman(int number) {
  constexpr auto kOnes = std::to_array<std::string_view>(
      {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"});
  return std::string(static_cast<std::size_t>(number / 10), 'X') +
         std::string(kOnes[static_cast<std::size_t>(number % 10)]);
}

// The two words that end before `at`, with the space behind them; "" when there are not two.
std::string_view TwoWordsBefore(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  for (int words = 0; words < 2; ++words) {
    if (begin == 0) return {};
    const std::size_t space = begin >= 2 ? text.rfind(' ', begin - 2) : std::string_view::npos;
    begin = space == std::string_view::npos ? 0 : space + 1;
  }
  return text.substr(begin, at - begin);
}

// Every place of `what` in the text that begins a word, as the rest behind it.
std::vector<std::string_view> Behind(std::string_view text, std::string_view what) {
  std::vector<std::string_view> rests;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) {
    if (at == 0 || !IsAlnum(text[at - 1])) rests.push_back(text.substr(at + what.size()));
  }
  return rests;
}

struct UnitAt {
  std::string_view name;  // "chapter"
  bool plural = false;
  std::size_t end = 0;  // behind the space that follows the word
};

std::optional<UnitAt> ReadUnit(std::string_view text, std::size_t at) {
  for (const std::string_view name : kUnits) {
    if (text.substr(at, name.size()) != name) continue;
    std::size_t end = at + name.size();
    const bool plural = text.substr(end, 1) == "s";
    end += plural ? 1 : 0;
    if (text.substr(end, 1) == " ") return UnitAt{name, plural, end + 1};
  }
  return std::nullopt;
}

// A number of one or two digits that is a word, at a place.
std::optional<int> NumberAt(std::string_view text, std::size_t at, std::size_t& end) {
  int number = 0;
  end = at;
  while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) != 0 && end < at + 2) {
    number = number * 10 + (text[end++] - '0');
  }
  const bool word = end > at && (end == text.size() || (!IsAlnum(text[end]) && text[end] != '('));
  if (!word || number == 0 || number > kMostUnits) return std::nullopt;
  return number;
}

// What the old words have behind the same two words, with the same number in Roman numerals.
std::optional<UnitAt> UnitInOldWords(std::string_view before, bool plural, int number, std::string_view old) {
  std::set<std::string_view> names;
  std::optional<UnitAt> found;
  for (const std::string_view rest : Behind(old, before)) {
    const auto unit = ReadUnit(rest, 0);
    const std::string roman = Roman(number);
    if (!unit || unit->plural != plural || rest.substr(unit->end, roman.size()) != roman) continue;
    const std::size_t end = unit->end + roman.size();
    if (end < rest.size() && IsAlnum(rest[end])) continue;
    names.insert(unit->name);
    found = unit;
  }
  return names.size() == 1 ? found : std::nullopt;
}

}  // namespace

std::optional<std::string> SectionInOldWords(std::string_view words, const SectionReference& reference,
                                             std::string_view old) {
  constexpr std::string_view kSection = "section ";
  if (reference.subdivisions.empty() || reference.begin < kSection.size()) return std::nullopt;
  const std::size_t noun = reference.begin - kSection.size();
  if (words.substr(noun, kSection.size()) != kSection) return std::nullopt;
  const std::string before = std::string(TwoWordsBefore(words, noun)) + std::string(kSection);
  if (before.size() == kSection.size()) return std::nullopt;
  const std::string behind = reference.subdivisions + " of this title";
  std::set<std::string> numbers;
  for (const std::string_view rest : Behind(old, before)) {
    const std::size_t end = rest.find(behind);
    const std::string_view number = rest.substr(0, end);
    const bool one = end != std::string_view::npos && !number.empty() && number.find_first_of(" (),.;") == number.npos;
    if (one) numbers.insert(std::string(number));
  }
  if (numbers.size() != 1) return std::nullopt;
  return *numbers.begin();
}

bool PutUnitsAsOldWords(std::string& words, std::string_view old) {
  bool any = false;
  for (std::size_t at = 1; at < words.size(); ++at) {
    if (words[at - 1] != ' ') continue;
    const auto unit = ReadUnit(words, at);
    std::size_t end = 0;
    const auto number = unit ? NumberAt(words, unit->end, end) : std::nullopt;
    const std::string before(TwoWordsBefore(words, at));
    if (!number || before.empty()) continue;
    const auto known = UnitInOldWords(before, unit->plural, *number, old);
    if (!known) continue;
    std::string made = std::string(known->name) + (unit->plural ? "s " : " ") + Roman(*number);
    for (std::size_t next = end; unit->plural;) {
      const std::string_view rest = std::string_view(words).substr(next);
      const std::string_view join = rest.starts_with(" and ") ? " and " : rest.starts_with(", ") ? ", " : "";
      const auto further = join.empty() ? std::nullopt : NumberAt(words, next + join.size(), next);
      if (!further) break;
      made += std::string(join) + Roman(*further);
      end = next;
    }
    words.replace(at, end - at, made);
    at += made.size();
    any = true;
  }
  return any;
}

}  // namespace ramseyer
