#include "compare/lexicon.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.h"
#include "text/words.h"

namespace ramseyer {
namespace {

// Sorted. Words that join others and say little by themselves.
constexpr std::array<std::string_view, 48> kFunctionWords = {
    "a",    "all",  "an",   "and",   "any",   "are",   "as",    "at",    "be",    "been",
    "by",   "each", "for",  "from",  "has",   "have",  "if",    "in",    "is",    "it",
    "its",  "may",  "no",   "not",   "of",    "on",    "or",    "other", "shall", "such",
    "than", "that", "the",  "their", "then",  "there", "these", "this",  "to",    "under",
    "upon", "was",  "were", "when",  "which", "who",   "will",  "with"};

constexpr std::size_t kLongestLabel = 6;  // "(xviii)" is the longest in the Code

FoldOptions FoldingOf(const WordTableOptions& options) {
  FoldOptions folding;
  folding.letter_case = options.ignore_case;
  folding.quotation_marks = options.ignore_formatting;
  folding.dashes = options.ignore_formatting;
  folding.invisible = options.ignore_formatting;
  return folding;
}

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "shall", "Act," and the like, which are most of what stands between spaces, told without
// Unicode's rules; nothing for anything else.
std::vector<Token> TokensOfPlainWord(std::string_view text) {
  const std::string_view marks = ",.;:)";
  const bool marked = !text.empty() && marks.find(text.back()) != std::string_view::npos;
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t letters = marked ? size - 1 : size;
  if (letters == 0 || !std::all_of(text.begin(), text.begin() + letters, IsLetter)) return {};
  std::vector<Token> tokens = {{{0, letters}, TokenKind::kWord}};
  if (marked) tokens.push_back({{letters, size}, TokenKind::kPunctuation});
  return tokens;
}

// The tokens of a text without white space, labels put together.
std::vector<Token> TokensOf(std::string_view text) {
  if (std::vector<Token> plain = TokensOfPlainWord(text); !plain.empty()) return plain;
  std::vector<Token> tokens;
  const auto word = [&](const Token& token) {
    return text.substr(token.range.begin, token.range.size());
  };
  const auto ends_label = [&](const Token& token) {
    if (tokens.size() < 2 || word(token) != ")") return false;
    const Token& label = tokens.back();
    return label.kind != TokenKind::kPunctuation && label.range.size() <= kLongestLabel &&
           word(tokens[tokens.size() - 2]) == "(";
  };
  for (const Token& token : Segment(text)) {
    if (token.kind == TokenKind::kSpace) continue;
    if (ends_label(token)) {
      tokens.pop_back();
      tokens.back().range.end = token.range.end;
      tokens.back().kind = TokenKind::kWord;
    } else {
      tokens.push_back(token);
    }
  }
  return tokens;
}

// A word in small letters, with plain quotation marks and dashes.
std::string FoldedWord(std::string_view word) {
  if (!std::all_of(word.begin(), word.end(), IsLetter)) {
    FoldOptions case_too;
    case_too.letter_case = true;
    return std::string(Fold(word, case_too).text());
  }
  std::string folded(word);
  for (char& c : folded) c = static_cast<char>(c | 0x20);
  return folded;
}

}  // namespace

void Lexicon::Read(std::string_view text, ByteRange leaf, std::vector<LeafWord>& pieces) {
  const std::string_view words = text.substr(0, leaf.end);
  for (std::uint32_t at = leaf.begin; at < leaf.end;) {
    const auto end = static_cast<std::uint32_t>(std::min(words.find(' ', at), words.size()));
    const std::uint32_t stretch = NumberOf(words.substr(at, end - at));
    for (std::uint32_t i = begins_[stretch]; i < begins_[stretch + 1]; ++i) {
      pieces.push_back(pieces_[i]);
      pieces.back().range.begin += at;
      pieces.back().range.end += at;
    }
    at = end + 1;
  }
}

Spelling Lexicon::As(std::string_view text) {
  const std::string folded = FoldedWord(text);
  return {exact_.Intern(folded), folded_.Intern(folded), WordClass::kContent};
}

Spelling Lexicon::OfNothing() {
  const TokenId id = exact_.Intern("");
  return {id, folded_.Intern(""), WordClass::kPunctuation};
}

std::uint32_t Lexicon::NumberOf(std::string_view stretch) {
  const std::uint32_t number = index_.Number(stretch);
  if (number + 1 < begins_.size()) return number;
  for (const Token& token : TokensOf(stretch)) {
    const bool punctuation = token.kind == TokenKind::kPunctuation;
    const std::string_view word = stretch.substr(token.range.begin, token.range.size());
    pieces_.push_back({token.range, Spell(word, punctuation), punctuation});
  }
  begins_.push_back(static_cast<std::uint32_t>(pieces_.size()));
  return number;
}

Spelling Lexicon::Spell(std::string_view word, bool punctuation) {
  const std::string fold = FoldedWord(word);
  Spelling spelling;
  spelling.folded = folded_.Intern(fold);
  spelling.exact = options_.ignore_case || options_.ignore_formatting
                       ? exact_.Intern(Fold(word, FoldingOf(options_)).text())
                       : exact_.Intern(word);
  if (punctuation) {
    const bool stop = word == "." || word == ";" || word == ":" || word == "—";
    spelling.word_class = stop ? WordClass::kStop : WordClass::kPunctuation;
  } else if (std::binary_search(kFunctionWords.begin(), kFunctionWords.end(),
                                std::string_view(fold))) {
    spelling.word_class = WordClass::kFunction;
  }
  return spelling;
}

}  // namespace ramseyer
