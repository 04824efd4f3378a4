#include "watch/numbers_in_xml.h"

#include <algorithm>
#include <cctype>

#include "base/eight_bytes.h"

namespace ramseyer {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// Behind spaces, of whatever kind, and tags.
std::string_view SkipForward(std::string_view text) {
  while (!text.empty()) {
    const char c = text.front();
    if (c == '<') {
      text.remove_prefix(std::min(text.find('>'), text.size() - 1) + 1);
    } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || (c & 0x80) != 0) {
      text.remove_prefix(1);
    } else {
      break;
    }
  }
  return text;
}

std::string_view SkipBack(std::string_view text) {
  while (!text.empty()) {
    const char c = text.back();
    if (c == '>') {
      const std::size_t open = text.rfind('<');
      text = text.substr(0, open == std::string_view::npos ? 0 : open);
    } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || (c & 0x80) != 0) {
      text.remove_suffix(1);
    } else {
      break;
    }
  }
  return text;
}

std::size_t FindDigit(std::string_view text, std::size_t from) {
  while (from + 8 <= text.size() && Below(LoadEight(text.data() + from) ^ Repeated('0'), 10) == 0) {
    from += 8;
  }
  while (from < text.size() && !IsDigit(text[from])) ++from;
  return from;
}

}  // namespace

std::uint32_t LeadingNumber(std::string_view text) {
  std::uint32_t number = 0;
  for (const char c : text) {
    if (!IsDigit(c)) break;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
    if (number > kMostSectionNumber) return 0;
  }
  return number;
}

std::string LeadingLabel(std::string_view text) {
  std::string label;
  for (const char c : text) {
    if (!IsDigit(c) && !IsLetter(c)) break;
    label.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  }
  return label;
}

NumbersInXml::NumbersInXml(std::string_view xml) : xml_(xml) {
  for (std::size_t begin = FindDigit(xml_, 0); begin < xml_.size();) {
    std::size_t end = begin;
    while (end < xml_.size() && IsDigit(xml_[end])) ++end;
    AddNumber(begin, end);
    begin = FindDigit(xml_, end);
  }
  AddRanges();
}

// Those in the midst of a word are none, but for "/us/usc/t18/s1591".
void NumbersInXml::AddNumber(std::size_t begin, std::size_t end) {
  const std::string_view before = xml_.substr(0, begin);
  const std::uint32_t number = LeadingNumber(xml_.substr(begin, end - begin));
  const bool in_word = begin > 0 && IsLetter(before.back());
  if (!in_word || before.ends_with("/s")) numbers_.set(number);
  if (before.ends_with("usc/") || before.ends_with("usc/t")) AddLink(number, end);
  if (in_word) return;
  AddCitation(number, end);
  const std::string_view word = SkipBack(before);
  if (word.ends_with("itle") || word.ends_with("ITLE")) titles_.set(number);
}

// "47 U.S.C. 230", "50 U.S.C. App. 5", "5a U.S.C. 1".
void NumbersInXml::AddCitation(std::uint32_t title, std::size_t end) {
  std::string_view behind = xml_.substr(end);
  if (!behind.empty() && IsLetter(behind.front())) behind.remove_prefix(1);
  behind = SkipForward(behind);
  if (!behind.starts_with("U.S.C") && !behind.starts_with("USC")) return;
  behind.remove_prefix(behind.starts_with("USC") ? 3 : 5);
  if (behind.starts_with('.')) behind.remove_prefix(1);
  behind = SkipForward(behind);
  if (behind.starts_with("App.")) behind = SkipForward(behind.substr(4));
  if (title > 0) cited_.push_back({title, LeadingLabel(behind)});
}

// "usc/47/230", "/us/usc/t47/s230/e".
void NumbersInXml::AddLink(std::uint32_t title, std::size_t end) {
  if (title == 0) return;
  std::string_view rest = xml_.substr(end);
  rest.remove_prefix(std::min(rest.find_first_of("/\"'< "), rest.size()));
  if (rest.starts_with('/')) rest.remove_prefix(1);
  if (rest.starts_with('s')) rest.remove_prefix(1);
  cited_.push_back({title, LeadingLabel(rest)});
}

// The smallest number near before "through" and the largest near behind: markup has numbers, too.
void NumbersInXml::AddRanges() {
  constexpr std::string_view kThrough = "through";
  constexpr std::size_t kNear = 200;
  const std::size_t letter = kThrough.find('g');  // its rarest
  for (std::size_t at = xml_.find('g', letter); at != std::string_view::npos;
       at = xml_.find('g', at + 1)) {
    const std::size_t begin = at - letter;
    const std::size_t end = begin + kThrough.size();
    if (xml_.substr(begin, kThrough.size()) != kThrough) continue;
    Range range{kMostSectionNumber, 0};
    const std::size_t from = begin < kNear ? 0 : begin - kNear;
    for (std::size_t digit = from; digit < begin; ++digit) {
      if (!IsDigit(xml_[digit]) || (digit > from && IsDigit(xml_[digit - 1]))) continue;
      const std::uint32_t number = LeadingNumber(xml_.substr(digit, begin - digit));
      if (number > 0) range.first = std::min(range.first, number);
    }
    const std::size_t to = std::min(end + kNear, xml_.size());
    for (std::size_t digit = end; digit < to; ++digit) {
      if (!IsDigit(xml_[digit]) || IsDigit(xml_[digit - 1])) continue;
      range.last = std::max(range.last, LeadingNumber(xml_.substr(digit, to - digit)));
    }
    const bool sections = xml_.substr(from, begin - from).find("ections") != std::string_view::npos;
    if (sections && range.first < range.last) ranges_.push_back(range);
  }
}

bool NumbersInXml::InRange(std::uint32_t first, std::uint32_t last) const {
  return std::any_of(ranges_.begin(), ranges_.end(), [&](const Range& range) {
    return range.first <= last && first <= range.last;
  });
}

bool NumbersInXml::HasAnyOf(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t number = first; number <= last; ++number) {
    if (numbers_[number]) return true;
  }
  return InRange(first, last);
}

bool NumbersInXml::MayName(std::uint32_t title) const {
  return titles_[title] || std::any_of(cited_.begin(), cited_.end(),
                                       [&](const Cited& cited) { return cited.title == title; });
}

bool NumbersInXml::MayNameBesideTitle(std::uint32_t title, std::uint32_t first,
                                      std::uint32_t last) const {
  if (titles_[title] && HasAnyOf(first, last)) return true;
  return InRange(first, last) && MayName(title);
}

bool NumbersInXml::MayName(std::uint32_t title, std::string_view label) const {
  const std::uint32_t number = LeadingNumber(label);
  return std::any_of(
             cited_.begin(), cited_.end(),
             [&](const Cited& cited) { return cited.title == title && cited.section == label; }) ||
         MayNameBesideTitle(title, number, number);
}

bool NumbersInXml::MayName(std::uint32_t title, std::uint32_t first, std::uint32_t last) const {
  return std::any_of(cited_.begin(), cited_.end(),
                     [&](const Cited& cited) {
                       const std::uint32_t number = LeadingNumber(cited.section);
                       return cited.title == title && first <= number && number <= last;
                     }) ||
         MayNameBesideTitle(title, first, last);
}

}  // namespace ramseyer
