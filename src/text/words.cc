// ICU finds boundaries; then pieces that law reads as one are joined (a currency sign and its
// amount, both sides of a hyphen, the stop of an abbreviation of single letters), and pieces that
// ICU joins for the sake of other languages are cut (at ";" and ":", and between a space and the
// accents or invisible characters that stand on it: a change of those is a change of the text).
#include "text/words.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <string>

#include "base/check.h"
#include "text/spaces.h"

namespace ramseyer {
namespace {

UChar32 CodePointAt(std::string_view text, std::uint32_t at) {
  auto i = static_cast<std::int32_t>(at);
  UChar32 c = 0;
  U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), i,
          static_cast<std::int32_t>(text.size()), c);
  return c;
}

bool IsLetter(UChar32 c) { return c >= 0 && u_isalpha(c) != 0; }
bool IsDigit(UChar32 c) { return c >= 0 && u_isdigit(c) != 0; }
bool IsFraction(UChar32 c) { return c >= 0 && u_charType(c) == U_OTHER_NUMBER; }
bool IsCurrency(UChar32 c) { return c >= 0 && u_charType(c) == U_CURRENCY_SYMBOL; }
bool IsHyphen(UChar32 c) { return c == '-' || (c >= 0x2010 && c <= 0x2013); }

TokenKind KindOf(std::string_view piece) {
  bool digit = false;
  for (std::uint32_t i = 0; i < piece.size();) {
    const UChar32 c = CodePointAt(piece, i);
    if (IsLetter(c)) return TokenKind::kWord;
    digit = digit || IsDigit(c) || IsFraction(c);
    i += static_cast<std::uint32_t>(std::max(1, U8_LENGTH(c)));
  }
  if (digit) return TokenKind::kNumber;
  return SpaceLength(piece) > 0 ? TokenKind::kSpace : TokenKind::kPunctuation;
}

// The iterator is costly to open; it keeps no state from one text to the next.
icu::BreakIterator& WordIterator() {
  thread_local std::unique_ptr<icu::BreakIterator> iterator;
  if (iterator == nullptr) {
    UErrorCode status = U_ZERO_ERROR;
    iterator.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    RAMSEYER_CHECK(U_SUCCESS(status) && iterator != nullptr);
  }
  // clang-tidy 14 takes the end of the thread for the end of the function.
  return *iterator;  // NOLINT(clang-analyzer-cplusplus.NewDelete)
}

// The first byte of the range that is no white space, or its end.
std::uint32_t PastSpaces(std::string_view text, ByteRange range) {
  std::uint32_t at = range.begin;
  while (at < range.end) {
    const std::size_t space = SpaceLength(text.substr(at, range.end - at));
    if (space == 0) break;
    at += static_cast<std::uint32_t>(space);
  }
  return at;
}

void AddPiece(std::string_view text, ByteRange range, std::vector<Token>& tokens) {
  const std::uint32_t word = PastSpaces(text, range);
  if (word > range.begin && word < range.end) {
    AddPiece(text, {range.begin, word}, tokens);
    AddPiece(text, {word, range.end}, tokens);
    return;
  }
  if (range.empty()) return;
  const TokenKind kind = KindOf(text.substr(range.begin, range.size()));
  const bool runs_on =
      kind == TokenKind::kSpace && !tokens.empty() && tokens.back().kind == TokenKind::kSpace;
  if (runs_on) {
    tokens.back().range.end = range.end;
  } else {
    tokens.push_back({range, kind});
  }
}

// ICU's pieces, cut at ";" and ":".
std::vector<Token> Pieces(std::string_view text) {
  std::vector<Token> tokens;
  UErrorCode status = U_ZERO_ERROR;
  UText* source =
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  icu::BreakIterator& iterator = WordIterator();
  iterator.setText(source, status);
  RAMSEYER_CHECK(U_SUCCESS(status));
  std::int32_t begin = iterator.first();
  for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
    auto from = static_cast<std::uint32_t>(begin);
    const auto to = static_cast<std::uint32_t>(end);
    for (std::uint32_t i = from; i < to; ++i) {
      if (text[i] != ';' && text[i] != ':') continue;
      AddPiece(text, {from, i}, tokens);
      AddPiece(text, {i, i + 1}, tokens);
      from = i + 1;
    }
    AddPiece(text, {from, to}, tokens);
    begin = end;
  }
  utext_close(source);
  return tokens;
}

// "U.S.C": single letters with stops between.
bool IsAbbreviation(std::string_view piece) {
  if (piece.size() < 3 || piece.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < piece.size(); ++i) {
    const bool stop = piece[i] == '.';
    if (stop != (i % 2 == 1)) return false;
    if (!stop && std::isalpha(static_cast<unsigned char>(piece[i])) == 0) return false;
  }
  return true;
}

bool IsWordOrNumber(const Token& token) {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber;
}

// How many tokens from `at` on read as one; 1 when it stands alone.
std::size_t JoinLength(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
  const auto front = [&](std::size_t i) { return CodePointAt(text, tokens[i].range.begin); };
  const std::size_t size = tokens.size();
  std::size_t next = at;
  if (IsCurrency(front(at)) && at + 1 < size && tokens[at + 1].kind == TokenKind::kNumber) ++next;
  if (!IsWordOrNumber(tokens[next])) return 1;
  for (;;) {
    if (next + 2 < size && tokens[next + 1].range.size() <= 3 && IsHyphen(front(next + 1)) &&
        IsWordOrNumber(tokens[next + 2])) {
      next += 2;
    } else if (next + 1 < size && tokens[next].kind == TokenKind::kNumber &&
               IsFraction(front(next + 1))) {
      ++next;
    } else {
      break;
    }
  }
  const ByteRange last = tokens[next].range;
  if (next + 1 < size && front(next + 1) == '.' &&
      IsAbbreviation(text.substr(last.begin, last.size()))) {
    ++next;
  }
  return next - at + 1;
}

}  // namespace

std::vector<Token> Segment(std::string_view text) {
  const std::vector<Token> pieces = Pieces(text);
  std::vector<Token> tokens;
  tokens.reserve(pieces.size());
  for (std::size_t i = 0; i < pieces.size();) {
    const std::size_t length = JoinLength(text, pieces, i);
    Token token = pieces[i];
    if (length > 1) {
      token.range.end = pieces[i + length - 1].range.end;
      token.kind = KindOf(text.substr(token.range.begin, token.range.size()));
    }
    tokens.push_back(token);
    i += length;
  }
  return tokens;
}

}  // namespace ramseyer
