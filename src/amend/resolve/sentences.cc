#include "amend/resolve/sentences.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace ramseyer {
namespace {

bool IsLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// The word that ends before `end`, stops inside it included: "U.S.C", "No".
std::string_view WordBefore(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && (IsLetter(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  return text.substr(begin, end - begin);
}

bool IsAbbreviation(std::string_view word) {
  constexpr auto kAbbreviations = std::to_array<std::string_view>(
      {"No", "Nos", "Pub", "L", "Stat", "ch", "sec", "Sec", "Secs", "et seq", "seq", "e.g", "i.e",
       "Inc", "Co", "Corp", "Ltd", "v", "vs", "Dr", "Mr", "Mrs", "Ms", "St", "Jr", "Sr", "Fed", "Reg",
       "Res", "Con", "App", "Doc", "Rept", "art", "cl", "par", "pt", "vol", "Jan", "Feb", "Mar", "Apr",
       "Aug", "Sept", "Oct", "Nov", "Dec", "Gen", "Col", "Lt", "Capt", "Adm", "Sen", "Rep"});
  if (std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end()) return true;
  // An initial, or letters with stops between them.
  return (word.size() == 1 && IsLetter(word[0])) || word.find('.') != std::string_view::npos;
}

// Past closing quotation marks and parentheses.
std::size_t SkipClosers(std::string_view text, std::size_t at) {
  constexpr auto kClosers = std::to_array<std::string_view>({"”", "’", ")", "]", "\"", "'"});
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view closer : kClosers) {
      if (text.substr(at, closer.size()) != closer) continue;
      at += closer.size();
      more = true;
    }
  }
  return at;
}

bool CanOpenSentence(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  const auto c = static_cast<unsigned char>(text[at]);
  return std::isupper(c) != 0 || c >= 0x80 || c == '"' || c == '(' || c == '[';
}

// The end of the sentence whose stop stands at `stop`, or 0 when the stop ends none.
std::size_t EndAtStop(std::string_view text, std::size_t stop) {
  const std::size_t end = SkipClosers(text, stop + 1);
  if (end == text.size() || text[end] == LiveText::kBoundary) return end;
  if (text[end] != ' ') return 0;
  if (text[stop] == '.' && IsAbbreviation(WordBefore(text, stop))) return 0;
  return CanOpenSentence(text, end + 1) ? end : 0;
}

}  // namespace

std::vector<ByteRange> SentencesOf(const LiveText& live) {
  std::vector<ByteRange> sentences;
  const std::string_view text = live.text();
  constexpr std::size_t kNone = std::string_view::npos;
  std::size_t begin = kNone;
  for (const LiveText::Segment& segment : live.segments()) {
    if (segment.field != Field::kText) continue;
    for (std::size_t at = segment.range.begin; at < segment.range.end; ++at) {
      if (begin == kNone && text[at] != ' ') begin = at;
      if (text[at] != '.' && text[at] != '?' && text[at] != '!') continue;
      const std::size_t end = EndAtStop(text, at);
      if (end == 0 || begin == kNone) continue;
      sentences.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      begin = kNone;
      at = end - 1;
    }
  }
  if (begin != kNone) {
    sentences.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size())});
  }
  return sentences;
}

}  // namespace ramseyer
