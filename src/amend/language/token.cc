// Tokens are cut by hand, byte by byte. Two things need care: quotation marks, which may be known
// by the format's markup or only by the characters, and periods, which end sentences but also stand
// in "47 U.S.C. 230 et seq." and "No. 5".
#include "amend/language/token.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "base/word_map.h"

namespace ramseyer::language {
namespace {

constexpr std::string_view kOpenQuote = "“";
constexpr std::string_view kCloseQuote = "”";
constexpr std::string_view kEmDash = "—";
constexpr std::string_view kEnDash = "–";

bool IsDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool IsAlnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }
bool IsHighByte(char c) { return static_cast<unsigned char>(c) >= 0x80; }

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
constexpr WordMap kAbbreviations(std::to_array<std::pair<std::string_view, bool>>({
    {"seq", true},  {"stat", true}, {"no", true},  {"nos", true}, {"sec", true},   {"secs", true},
    {"app", true},  {"inc", true},  {"pub", true}, {"res", true}, {"rept", true},  {"con", true},
    {"cong", true}, {"corp", true}, {"jr", true},  {"sr", true},  {"dr", true},    {"mr", true},
    {"mrs", true},  {"ms", true},   {"st", true},  {"fed", true}, {"reg", true},   {"vol", true},
    {"sess", true}, {"ch", true},   {"art", true}, {"cl", true},  {"subch", true}, {"par", true},
    {"u.s", true},  {"rul", true},  {"ltd", true}, {"co", true},  {"supp", true},  {"ed", true},
    {"prec", true},
}));

bool IsAbbreviation(std::string_view folded) {
  if (kAbbreviations.Has(folded)) return true;
  // "U.S.C", "D.C": single letters with periods between.
  return folded.size() >= 3 && std::isalpha(static_cast<unsigned char>(folded[0])) != 0 &&
         folded[1] == '.';
}

// What goes on with a word whatever stands around it.
constexpr auto kPlainInWord = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x21; byte < 0x80; ++byte) plain[byte] = true;
  for (const char c : {';', ':', '(', ')', '"', ',', '.'}) {
    plain[static_cast<unsigned char>(c)] = false;
  }
  return plain;
}();

bool IsPlain(char c) { return kPlainInWord[static_cast<unsigned char>(c)]; }

// Cuts one leaf.
class Cutter {
 public:
  Cutter(const Document& document, const FoldedWords& folded, ByteRange range, Tokens& tokens)
      : text_(document.text().substr(0, range.end)),
        folded_(folded),
        at_(range.begin),
        end_(range.end),
        tokens_(tokens) {
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
      if (SkipStruck() || SkipSpace() || Quotation()) continue;
      if (!IsPlain(text_[at_]) && (Label() || Punctuation())) continue;
      Word();
    }
  }

 private:
  std::string_view Rest() const { return {text_.data() + at_, end_ - at_}; }
  std::string_view Text(ByteRange range) const {
    return {text_.data() + range.begin, range.size()};
  }
  bool Sees(std::string_view text) const { return Rest().starts_with(text); }
  char Ahead(std::uint32_t count) const { return at_ + count < end_ ? text_[at_ + count] : '\0'; }

  void Add(TokenKind kind, ByteRange inner, ByteRange whole) {
    Token token;
    token.kind = kind;
    token.text = Text(inner);
    token.range = whole;
    token.glued = glued_;
    const bool word = kind == TokenKind::kWord;
    if (word || kind == TokenKind::kNumber || kind == TokenKind::kMark) {
      token.folded = folded_.At(inner);
    }
    if (word) token.roles = RolesOf(token.folded);
    tokens_.push_back(token);
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
    if (text_[at_] != ' ') return false;
    ++at_;
    glued_ = false;
    return true;
  }

  bool Quotation() {
    while (next_quote_ < quotes_.size() && quotes_[next_quote_].begin < at_) ++next_quote_;
    const bool marked = next_quote_ < quotes_.size() && quotes_[next_quote_].begin == at_;
    if (!marked && IsPlain(text_[at_]) && text_[at_] != '`') return false;
    const bool curly = Sees(kOpenQuote);
    const std::uint32_t inner = at_ + static_cast<std::uint32_t>(curly ? kOpenQuote.size() : 0);
    if (next_quote_ < quotes_.size() && quotes_[next_quote_].begin == inner) {
      const ByteRange words = quotes_[next_quote_];
      std::uint32_t stop = std::min(words.end, end_);
      std::string_view behind = Text({stop, end_});
      if (behind.starts_with(" ”")) {
        behind.remove_prefix(1);
        ++stop;
      }
      for (const std::string_view close : {kCloseQuote, std::string_view("''")}) {
        if (behind.starts_with(close)) {
          stop += static_cast<std::uint32_t>(close.size());
          break;
        }
      }
      Add(TokenKind::kQuoted, {words.begin, std::min(words.end, end_)}, {at_, stop});
      return true;
    }
    if (curly) return CharactersTo(kOpenQuote, kCloseQuote);
    switch (text_[at_]) {
      case '"':
        return CharactersTo("\"", "\"");
      case '`':
        return Sees("``") && CharactersTo("``", "''");
      default:
        return Sees("‘‘") && CharactersTo("‘‘", "’’");
    }
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
    if (text_[at_] != '(') return false;
    const std::size_t close = Rest().substr(0, 12).find(')');
    if (close == std::string_view::npos) return false;
    const std::string_view inner = Rest().substr(1, close - 1);
    const std::size_t dash = inner.find(kEnDash);
    const bool designation =
        dash == std::string_view::npos
            ? IsDesignation(inner)
            : IsDesignation(std::string(inner).replace(dash, kEnDash.size(), "-"));
    if (!designation) return false;
    const auto stop = at_ + static_cast<std::uint32_t>(close);
    Add(TokenKind::kLabel, {at_ + 1, stop}, {at_, stop + 1});
    return true;
  }

  bool Punctuation() {
    if (Sees(kEmDash)) {
      Add(TokenKind::kMark, {at_, at_ + 3}, {at_, at_ + 3});
      return true;
    }
    if (std::string_view(",;:.()").find(text_[at_]) == std::string_view::npos) return false;
    Add(TokenKind::kMark, {at_, at_ + 1}, {at_, at_ + 1});
    return true;
  }

  // A word goes on to a space or a mark that does not belong to it.
  void Word() {
    const std::uint32_t begin = at_;
    while (at_ < end_ && (IsPlain(text_[at_]) || !EndsWord(begin))) ++at_;
    if (at_ == begin) ++at_;
    const std::uint32_t stop = at_;
    const TokenKind kind =
        StartsNumber(Text({begin, stop})) ? TokenKind::kNumber : TokenKind::kWord;
    at_ = begin;
    Add(kind, {begin, stop}, {begin, stop});
  }

  static bool StartsNumber(std::string_view word) {
    if (word.starts_with('$')) word.remove_prefix(1);
    return !word.empty() && IsDigit(word[0]);
  }

  bool EndsWord(std::uint32_t begin) const {
    const char c = text_[at_];
    switch (c) {
      case ' ':
      case ';':
      case ':':
      case '(':
      case ')':
      case '"':
        return true;
      case ',':
        return !(at_ > begin && IsDigit(text_[at_ - 1]) && IsDigit(Ahead(1)) && IsDigit(Ahead(2)) &&
                 IsDigit(Ahead(3)) && !IsDigit(Ahead(4)));
      case '.':
        return !IsAlnum(Ahead(1)) && !TakesPeriod({begin, at_});
      default:
        break;
    }
    if (!IsHighByte(c)) return false;
    if (next_quote_ < quotes_.size() && quotes_[next_quote_].begin == at_) return true;
    return Sees(kEmDash) || Sees(kOpenQuote) || Sees(kCloseQuote);
  }

  // An initial ("John S. McCain") takes its period; a label ("of part A.") does not.
  bool TakesPeriod(ByteRange word) const {
    if (word.size() == 1 && std::isupper(static_cast<unsigned char>(text_[word.begin])) != 0) {
      return Ahead(1) == ' ' && (tokens_.empty() || !LevelNamed(tokens_.back().folded).has_value());
    }
    return IsAbbreviation(folded_.At(word));
  }

  std::string_view text_;  // of the document, up to the leaf's end
  const FoldedWords& folded_;
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

void Tokenize(const Document& document, const FoldedWords& folded, ByteRange range,
              Tokens& tokens) {
  Cutter(document, folded, range, tokens).Run();
}

}  // namespace ramseyer::language
