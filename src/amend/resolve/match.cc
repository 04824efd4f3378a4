// The words are walked along the text code point by code point. Most texts are short and most starts
// fail at their first character, so nothing cleverer is needed.
#include "amend/resolve/match.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace ramseyer {
namespace {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  // in bytes; 0 at the end
};

CodePoint CodePointAt(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  const std::uint32_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (at + size > text.size()) return {lead, 1};
  char32_t value = size == 1 ? lead : lead & (0xFF >> (size + 1));
  for (std::uint32_t i = 1; i < size; ++i) value = (value << 6) | (byte(i) & 0x3F);
  return {value, size};
}

CodePoint CodePointBefore(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return CodePointAt(text, begin);
}

bool IsSpace(char32_t c) {
  return c == ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000;
}

// Soft hyphens and zero-width characters are not read.
bool IsInvisible(char32_t c) { return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF; }

bool IsDash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

bool IsQuote(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201F) || c == 0x2032 || c == 0x2033;
}

bool IsWordCharacter(char32_t c) {
  if (c < 0x80) return std::isalnum(static_cast<int>(c)) != 0;
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x2BFF) && c != 0xFEFF;
}

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }

char32_t Lower(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  return c;
}

// Single marks that stand for double ones because the words are quoted themselves.
char32_t Unnested(char32_t c) { return c == 0x2018 ? 0x201C : c == 0x2019 ? 0x201D : c; }

std::optional<Likeness> Compare(char32_t a, char32_t b) {
  if (a == b || Unnested(a) == Unnested(b)) return Likeness::kExact;
  if (IsQuote(a) && IsQuote(b)) return Likeness::kFolded;
  if (IsDash(a) && IsDash(b)) return Likeness::kFolded;
  if (Lower(a) == Lower(b)) return Likeness::kCase;
  return std::nullopt;
}

class Matcher {
 public:
  Matcher(const LiveText& live, std::string_view words, Likeness least)
      : live_(live), text_(live.text()), words_(words), least_(least) {}

  // The match that begins at `begin`.
  std::optional<WordMatch> At(std::size_t begin) {
    at_ = begin;
    word_ = 0;
    likeness_ = Likeness::kExact;
    if (!BorderBefore(begin)) return std::nullopt;
    std::size_t end = begin;
    while (word_ < words_.size()) {
      if (!Step()) return std::nullopt;
      if (!skipped_heading_dash_) end = at_;
    }
    if (end == begin || !BorderAfter(end)) return std::nullopt;
    const ByteRange range{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (!RespectsDesignations(range)) return std::nullopt;
    return WordMatch{range, likeness_};
  }

 private:
  bool Step() {
    skipped_heading_dash_ = false;
    const CodePoint word = CodePointAt(words_, word_);
    if (IsInvisible(word.value)) {
      word_ += word.size;
      return true;
    }
    const CodePoint here = CodePointAt(text_, at_);
    if (IsInvisible(here.value)) {
      at_ += here.size;
      likeness_ = std::max(likeness_, Likeness::kFolded);
      return true;
    }
    if (AtBoundary() && SkipHeadingDash()) {
      skipped_heading_dash_ = true;
      return true;
    }
    if (IsSpace(word.value)) return StepOverSpace();
    if (here.size != 0 && here.value == LiveText::kBoundary) {
      ++at_;
      return true;
    }
    if (here.size == 0) return false;
    const auto alike = Compare(word.value, here.value);
    if (!alike || *alike > least_) return false;
    likeness_ = std::max(likeness_, *alike);
    at_ += here.size;
    word_ += word.size;
    return true;
  }

  bool AtBoundary() const { return at_ == text_.size() || text_[at_] == LiveText::kBoundary; }

  bool StepOverSpace() {
    const std::size_t before = at_;
    for (CodePoint here = CodePointAt(text_, at_);
         here.size != 0 && (IsSpace(here.value) || here.value == LiveText::kBoundary);
         here = CodePointAt(text_, at_)) {
      if (here.value == LiveText::kBoundary && AtBoundary() && SkipHeadingDash()) continue;
      if (here.value != ' ' && here.value != LiveText::kBoundary) {
        likeness_ = std::max(likeness_, Likeness::kFolded);
      }
      at_ += here.size;
    }
    if (at_ == before) return false;
    for (CodePoint word = CodePointAt(words_, word_); word.size != 0 && IsSpace(word.value);
         word = CodePointAt(words_, word_)) {
      word_ += word.size;
    }
    return true;
  }

  // At the end of a heading the words may go on with “.—”, “.” or “—”.
  bool SkipHeadingDash() {
    if (at_ == 0 || live_.SegmentAt(static_cast<std::uint32_t>(at_ - 1)).field != Field::kHeading) {
      return false;
    }
    std::size_t next = word_;
    if (next < words_.size() && words_[next] == '.') ++next;
    const CodePoint dash = CodePointAt(words_, next);
    if (IsDash(dash.value)) next += dash.size;
    if (next == word_) return false;
    word_ = next;
    return true;
  }

  bool BorderBefore(std::size_t begin) const {
    const CodePoint first = CodePointAt(words_, 0);
    if (!IsWordCharacter(first.value)) return true;
    const CodePoint before = CodePointBefore(text_, begin);
    if (before.size == 0) return true;
    if (IsWordCharacter(before.value)) return false;
    // "000" of "$12,000" is no number of its own.
    const bool joins = before.value == ',' || before.value == '.';
    return !(IsDigit(first.value) && joins &&
             IsDigit(CodePointBefore(text_, begin - before.size).value));
  }

  bool BorderAfter(std::size_t end) const {
    const CodePoint last = CodePointBefore(words_, words_.size());
    if (!IsWordCharacter(last.value)) return true;
    const CodePoint after = CodePointAt(text_, end);
    if (after.size == 0) return true;
    if (IsWordCharacter(after.value)) return false;
    const bool joins = after.value == ',' || after.value == '.';
    return !(IsDigit(last.value) && joins && IsDigit(CodePointAt(text_, end + after.size).value));
  }

  bool RespectsDesignations(ByteRange range) const {
    const LiveText::Segment& first = live_.SegmentAt(range.begin);
    const LiveText::Segment& last = live_.SegmentAt(range.end - 1);
    if (first.field == Field::kDesignation && first.range.begin != range.begin) return false;
    return last.field != Field::kDesignation;
  }

  const LiveText& live_;
  std::string_view text_;
  std::string_view words_;
  Likeness least_;
  std::size_t at_ = 0;
  std::size_t word_ = 0;
  Likeness likeness_ = Likeness::kExact;
  bool skipped_heading_dash_ = false;
};

std::string_view Trim(std::string_view words) {
  while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
  while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
  return words;
}

bool CanBegin(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte != ' ' && byte != LiveText::kBoundary && (byte & 0xC0) != 0x80;
}

}  // namespace

std::vector<WordMatch> FindWords(const LiveText& text, std::string_view words, Likeness least) {
  std::vector<WordMatch> matches;
  words = Trim(words);
  if (words.empty()) return matches;
  Matcher matcher(text, words, least);
  for (std::size_t at = 0; at < text.text().size();) {
    const auto match = CanBegin(text.text(), at) ? matcher.At(at) : std::nullopt;
    if (match) matches.push_back(*match);
    at = match ? match->range.end : at + 1;
  }
  return matches;
}

std::vector<WordMatch> FindWordsAtEnd(const LiveText& text, std::string_view words, Likeness least) {
  std::vector<WordMatch> matches;
  words = Trim(words);
  if (words.empty()) return matches;
  std::size_t end = text.text().size();
  while (end > 0 && text.text()[end - 1] == ' ') --end;
  Matcher matcher(text, words, least);
  for (std::size_t at = end; at-- > 0 && end - at <= 2 * words.size() + 8;) {
    if (!CanBegin(text.text(), at)) continue;
    const auto match = matcher.At(at);
    if (match && match->range.end == end) {
      matches.push_back(*match);
      break;
    }
  }
  return matches;
}

}  // namespace ramseyer
