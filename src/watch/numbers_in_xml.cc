#include "watch/numbers_in_xml.h"

#include <algorithm>
#include <cctype>
#include <cstring>

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

// The number that the text ends in: "47".
std::uint32_t NumberAtEnd(std::string_view text) {
  if (!text.empty() && IsLetter(text.back())) text.remove_suffix(1);  // "5a"
  std::size_t begin = text.size();
  while (begin > 0 && IsDigit(text[begin - 1])) --begin;
  return LeadingNumber(text.substr(begin));
}

// memmem, because string_view::find looks for the first letter alone, which is everywhere.
template <typename Function>
void ForEach(std::string_view text, std::string_view what, Function function) {
  std::size_t from = 0;
  while (const void* found =
             ::memmem(text.data() + from, text.size() - from, what.data(), what.size())) {
    const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
    from = at + what.size();
    function(at, from);
  }
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
  AddNumbers();
  AddCitations();
  AddLinks();
  AddTitles();
  AddRanges();
}

// Not those in the midst of a word, but for "/us/usc/t18/s1591".
void NumbersInXml::AddNumbers() {
  for (std::size_t at = 0; at < xml_.size();) {
    if (!IsDigit(xml_[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < xml_.size() && IsDigit(xml_[at])) ++at;
    const char before = begin > 0 ? xml_[begin - 1] : ' ';
    const bool in_word =
        IsLetter(before) && !(before == 's' && begin > 1 && xml_[begin - 2] == '/');
    if (!in_word) numbers_.set(LeadingNumber(xml_.substr(begin, at - begin)));
  }
}

// "47 U.S.C. 230", "50 U.S.C. App. 5".
void NumbersInXml::AddCitations() {
  const auto add = [&](std::size_t begin, std::size_t end) {
    const std::uint32_t title = NumberAtEnd(SkipBack(xml_.substr(0, begin)));
    std::string_view behind = xml_.substr(end);
    if (behind.substr(0, 1) == ".") behind.remove_prefix(1);
    behind = SkipForward(behind);
    if (behind.substr(0, 4) == "App.") behind = SkipForward(behind.substr(4));
    if (title > 0) cited_.push_back({title, LeadingLabel(behind)});
  };
  ForEach(xml_, "U.S.C", add);
  ForEach(xml_, "USC", add);
}

// "usc/47/230", "/us/usc/t47/s230/e".
void NumbersInXml::AddLinks() {
  ForEach(xml_, "usc/", [&](std::size_t, std::size_t end) {
    std::string_view rest = xml_.substr(end);
    if (!rest.empty() && rest.front() == 't') rest.remove_prefix(1);
    const std::uint32_t title = LeadingNumber(rest);
    if (title == 0) return;
    rest.remove_prefix(std::min(rest.find_first_of("/\"'< "), rest.size()));
    if (!rest.empty() && rest.front() == '/') rest.remove_prefix(1);
    if (!rest.empty() && rest.front() == 's') rest.remove_prefix(1);
    cited_.push_back({title, LeadingLabel(rest)});
  });
}

void NumbersInXml::AddTitles() {
  const auto add = [&](std::size_t, std::size_t end) {
    titles_.set(LeadingNumber(SkipForward(xml_.substr(end))));
  };
  ForEach(xml_, "itle", add);
  ForEach(xml_, "ITLE", add);
}

// The smallest number near before "through" and the largest near behind: markup has numbers, too.
void NumbersInXml::AddRanges() {
  ForEach(xml_, "through", [&](std::size_t begin, std::size_t end) {
    constexpr std::size_t kNear = 200;
    Range range{kMostSectionNumber, 0};
    const std::size_t from = begin < kNear ? 0 : begin - kNear;
    for (std::size_t at = from; at < begin; ++at) {
      if (!IsDigit(xml_[at]) || (at > from && IsDigit(xml_[at - 1]))) continue;
      const std::uint32_t number = LeadingNumber(xml_.substr(at, begin - at));
      if (number > 0) range.first = std::min(range.first, number);
    }
    const std::size_t to = std::min(end + kNear, xml_.size());
    for (std::size_t at = end; at < to; ++at) {
      if (!IsDigit(xml_[at]) || IsDigit(xml_[at - 1])) continue;
      range.last = std::max(range.last, LeadingNumber(xml_.substr(at, to - at)));
    }
    const bool sections = xml_.substr(from, begin - from).find("ections") != std::string_view::npos;
    if (sections && range.first < range.last) ranges_.push_back(range);
  });
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
