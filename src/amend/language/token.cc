// Tokens are cut by hand, byte by byte. Two things need care: quotation marks, which may be known
// by the format's markup or only by the characters, and periods, which end sentences but also stand
// in "47 U.S.C. 230 et seq." and "No. 5".
#include "amend/language/token.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace ramseyer::language {
namespace {

constexpr std::string_view kOpenQuote = "“";
constexpr std::string_view kCloseQuote = "”";
constexpr std::string_view kEmDash = "—";
constexpr std::string_view kEnDash = "–";

bool IsDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool IsAlnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }
bool IsHighByte(char c) { return static_cast<unsigned char>(c) >= 0x80; }

std::string Fold(std::string_view text) {
  std::string folded(text);
  for (char& c : folded) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return folded;
}

bool IsRoman(std::string_view text) {
  return text.find_first_not_of("ivxlc") == std::string_view::npos ||
         text.find_first_not_of("IVXLC") == std::string_view::npos;
}

// What can stand in parentheses as a designation: digits with letters behind ("2A", "1-1"), one or
// two letters, a letter repeated, a roman number.
bool IsDesignation(std::string_view text) {
  if (text.empty() || text.size() > 8) return false;
  if (IsDigit(text[0])) {
    return std::all_of(text.begin(), text.end(), [](char c) { return IsAlnum(c) || c == '-'; });
  }
  if (!std::all_of(text.begin(), text.end(),
                   [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; })) {
    // "(A-1)", "(a1)"
    return text.size() <= 4 && IsAlnum(text[0]) && IsDigit(text.back()) &&
           std::all_of(text.begin(), text.end(), [](char c) { return IsAlnum(c) || c == '-'; });
  }
  const bool repeated = text.find_first_not_of(text[0]) == std::string_view::npos;
  return text.size() <= 2 || repeated || IsRoman(text);
}

// Words whose period belongs to them.
bool IsAbbreviation(std::string_view word) {
  constexpr auto kKnown = std::to_array<std::string_view>(
      {"seq",  "stat", "no",   "nos",  "sec",  "secs", "app", "inc", "pub",   "res",
       "rept", "con",  "cong", "corp", "jr",   "sr",   "dr",  "mr",  "mrs",   "ms",
       "st",   "fed",  "reg",  "vol",  "sess", "ch",   "art", "cl",  "subch", "par",
       "u.s",  "rul",  "ltd",  "co",   "supp", "ed",   "prec"});
  const std::string folded = Fold(word);
  if (std::find(kKnown.begin(), kKnown.end(), folded) != kKnown.end()) return true;
  // "U.S.C", "D.C": single letters with periods between.
  return word.size() >= 3 && word.find('.') != std::string_view::npos &&
         std::isalpha(static_cast<unsigned char>(word[0])) != 0 && word[1] == '.';
}

// Cuts one leaf.
class Cutter {
 public:
  Cutter(const Document& document, ByteRange range, Tokens& tokens)
      : document_(document), at_(range.begin), end_(range.end), tokens_(tokens) {
    std::uint32_t covered = range.begin;
    for (const Mark& mark : document.MarksIn(range)) {
      if (mark.kind == MarkKind::kCommitteeStruck) struck_.push_back(mark.range);
      if (mark.kind != MarkKind::kQuote || mark.range.begin < covered) continue;
      quotes_.push_back(mark.range);
      covered = mark.range.end;
    }
  }

  void Run() {
    while (at_ < end_) {
      if (SkipStruck() || SkipSpace() || Quotation() || Label() || Punctuation()) continue;
      Word();
    }
  }

 private:
  std::string_view Rest() const { return document_.Text({at_, end_}); }
  bool Sees(std::string_view text) const { return Rest().substr(0, text.size()) == text; }
  char Ahead(std::uint32_t count) const { return at_ + count < end_ ? Rest()[count] : '\0'; }

  void Add(TokenKind kind, ByteRange inner, ByteRange whole) {
    Token token;
    token.kind = kind;
    token.text = document_.Text(inner);
    if (kind == TokenKind::kWord || kind == TokenKind::kNumber || kind == TokenKind::kMark) {
      token.folded = Fold(token.text);
    }
    token.range = whole;
    token.glued = glued_;
    tokens_.push_back(std::move(token));
    at_ = whole.end;
    glued_ = true;
  }

  bool SkipStruck() {
    while (next_struck_ < struck_.size() && struck_[next_struck_].end <= at_) ++next_struck_;
    if (next_struck_ == struck_.size() || !struck_[next_struck_].Contains(at_)) return false;
    at_ = std::min(struck_[next_struck_].end, end_);
    return true;
  }

  bool SkipSpace() {
    if (Rest()[0] != ' ') return false;
    ++at_;
    glued_ = false;
    return true;
  }

  bool Quotation() {
    while (next_quote_ < quotes_.size() && quotes_[next_quote_].begin < at_) ++next_quote_;
    const bool curly = Sees(kOpenQuote);
    const std::uint32_t inner = at_ + static_cast<std::uint32_t>(curly ? kOpenQuote.size() : 0);
    if (next_quote_ < quotes_.size() && quotes_[next_quote_].begin == inner) {
      const ByteRange words = quotes_[next_quote_];
      std::uint32_t stop = std::min(words.end, end_);
      std::string_view behind = document_.Text({stop, end_});
      if (behind.substr(0, 4) == " ”") {
        behind.remove_prefix(1);
        ++stop;
      }
      for (const std::string_view close : {kCloseQuote, std::string_view("''")}) {
        if (behind.substr(0, close.size()) == close) {
          stop += static_cast<std::uint32_t>(close.size());
          break;
        }
      }
      Add(TokenKind::kQuoted, {words.begin, std::min(words.end, end_)}, {at_, stop});
      return true;
    }
    if (curly) return CharactersTo(kOpenQuote, kCloseQuote);
    if (Sees("\"")) return CharactersTo("\"", "\"");
    if (Sees("``")) return CharactersTo("``", "''");
    if (Sees("‘‘")) return CharactersTo("‘‘", "’’");
    return false;
  }

  // A quotation known by its characters only; one that does not end goes to the leaf's end.
  bool CharactersTo(std::string_view open, std::string_view close) {
    const std::string_view rest = Rest();
    std::size_t depth = 1;
    std::size_t i = open.size();
    while (i < rest.size()) {
      if (rest.substr(i, close.size()) == close) {
        if (--depth == 0) break;
        i += close.size();
      } else if (rest.substr(i, open.size()) == open) {
        ++depth;
        i += open.size();
      } else {
        ++i;
      }
    }
    if (i >= rest.size()) {
      Add(TokenKind::kOpenQuote, {at_ + static_cast<std::uint32_t>(open.size()), end_},
          {at_, end_});
      return true;
    }
    const auto begin = at_ + static_cast<std::uint32_t>(open.size());
    const auto stop = at_ + static_cast<std::uint32_t>(i);
    Add(TokenKind::kQuoted, {begin, stop}, {at_, stop + static_cast<std::uint32_t>(close.size())});
    return true;
  }

  bool Label() {
    if (Rest()[0] != '(') return false;
    const std::size_t close = Rest().substr(0, 12).find(')');
    if (close == std::string_view::npos) return false;
    std::string inner(Rest().substr(1, close - 1));
    if (const std::size_t dash = inner.find(kEnDash); dash != std::string::npos) {
      inner.replace(dash, kEnDash.size(), "-");
    }
    if (!IsDesignation(inner)) return false;
    const auto stop = at_ + static_cast<std::uint32_t>(close);
    Add(TokenKind::kLabel, {at_ + 1, stop}, {at_, stop + 1});
    return true;
  }

  bool Punctuation() {
    if (Sees(kEmDash)) {
      Add(TokenKind::kMark, {at_, at_ + 3}, {at_, at_ + 3});
      return true;
    }
    if (std::string_view(",;:.()").find(Rest()[0]) == std::string_view::npos) return false;
    Add(TokenKind::kMark, {at_, at_ + 1}, {at_, at_ + 1});
    return true;
  }

  // A word goes on to a space or a mark that does not belong to it.
  void Word() {
    const std::uint32_t begin = at_;
    while (at_ < end_ && !EndsWord(begin)) ++at_;
    if (at_ == begin) ++at_;
    const std::uint32_t stop = at_;
    const TokenKind kind =
        StartsNumber(document_.Text({begin, stop})) ? TokenKind::kNumber : TokenKind::kWord;
    at_ = begin;
    Add(kind, {begin, stop}, {begin, stop});
  }

  static bool StartsNumber(std::string_view word) {
    if (!word.empty() && word[0] == '$') word.remove_prefix(1);
    return !word.empty() && IsDigit(word[0]);
  }

  bool EndsWord(std::uint32_t begin) const {
    const char c = Rest()[0];
    switch (c) {
      case ' ':
      case ';':
      case ':':
      case '(':
      case ')':
      case '"':
        return true;
      case ',':
        return !(at_ > begin && IsDigit(document_.Text({at_ - 1, at_})[0]) && IsDigit(Ahead(1)) &&
                 IsDigit(Ahead(2)) && IsDigit(Ahead(3)) && !IsDigit(Ahead(4)));
      case '.':
        if (IsAlnum(Ahead(1))) return false;
        return !TakesPeriod(document_.Text({begin, at_}));
      default:
        break;
    }
    if (!IsHighByte(c)) return false;
    if (next_quote_ < quotes_.size() && quotes_[next_quote_].begin == at_) return true;
    return Sees(kEmDash) || Sees(kOpenQuote) || Sees(kCloseQuote);
  }

  // An initial ("John S. McCain") takes its period; a label ("of part A.") does not.
  bool TakesPeriod(std::string_view word) const {
    if (word.size() == 1 && std::isupper(static_cast<unsigned char>(word[0])) != 0) {
      return Ahead(1) == ' ' && (tokens_.empty() || !LevelNamed(tokens_.back().folded).has_value());
    }
    return IsAbbreviation(word);
  }

  const Document& document_;
  std::uint32_t at_;
  std::uint32_t end_;
  Tokens& tokens_;
  bool glued_ = false;
  std::vector<ByteRange> quotes_;
  std::vector<ByteRange> struck_;
  std::size_t next_quote_ = 0;
  std::size_t next_struck_ = 0;
};

}  // namespace

void Tokenize(const Document& document, ByteRange range, Tokens& tokens) {
  Cutter(document, range, tokens).Run();
}

bool IsCapitalised(const Token& token) {
  return !token.text.empty() && (std::isupper(static_cast<unsigned char>(token.text[0])) != 0 ||
                                 static_cast<unsigned char>(token.text[0]) >= 0xC3);
}

bool IsMonth(std::string_view word) {
  constexpr auto kMonths = std::to_array<std::string_view>(
      {"january", "february", "march", "april", "may", "june", "july", "august", "september",
       "october", "november", "december"});
  for (const std::string_view known : kMonths) {
    if (word == known) return true;
  }
  return false;
}

std::string FoldDash(std::string_view text) {
  std::string folded(text);
  for (const std::string_view dash : {"–", "‑", "−"}) {
    for (std::size_t at = folded.find(dash); at != std::string::npos; at = folded.find(dash)) {
      folded.replace(at, dash.size(), "-");
    }
  }
  return folded;
}

}  // namespace ramseyer::language
