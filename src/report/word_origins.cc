#include "report/word_origins.h"

#include "diff/diff.h"
#include "diff/polish.h"
#include "text/words.h"

namespace ramseyer {
namespace {

constexpr std::size_t kPhrase = 3;    // words
constexpr std::size_t kLongWord = 4;  // bytes

const std::vector<ReportPiece>& FieldOf(const ReportLine& line, int field) {
  return field == 0 ? line.designation : field == 1 ? line.heading : line.text;
}

bool Counts(TokenKind kind) { return kind == TokenKind::kWord || kind == TokenKind::kNumber; }

// A designation is one word, because "(5)" has nothing in common with "(6)".
std::vector<Token> TokensIn(const std::string& text, int field) {
  if (field != 0) return Segment(text);
  if (text.empty()) return {};
  return {{{0, static_cast<std::uint32_t>(text.size())}, TokenKind::kWord}};
}

// A field as it reads after a law, with the instruction that put in each of its bytes.
struct AmendedField {
  std::string words;
  std::vector<std::optional<std::size_t>> instruction;
};

AmendedField After(const std::vector<ReportPiece>& pieces, const std::vector<Change>& changes) {
  AmendedField field;
  for (const ReportPiece& piece : pieces) {
    if (piece.kind == PieceKind::kStruck || piece.kind == PieceKind::kMovedFrom) continue;
    std::optional<std::size_t> instruction;
    if (piece.change.valid()) instruction = changes[piece.change.index()].instruction;
    field.words += piece.text;
    field.instruction.resize(field.words.size(), instruction);
  }
  return field;
}

std::vector<TokenId> TokensOf(const std::vector<SectionWord>& words) {
  std::vector<TokenId> tokens;
  tokens.reserve(words.size());
  for (const SectionWord& word : words) tokens.push_back(word.token);
  return tokens;
}

// For each token of the new sequence the one of the old sequence that it is.
std::vector<std::optional<std::size_t>> Kept(std::size_t size, const Script& script) {
  std::vector<std::optional<std::size_t>> kept(size);
  std::size_t a = 0;
  std::size_t b = 0;
  const auto keep_until = [&](std::size_t end) {
    while (b < end) kept[b++] = a++;
  };
  for (const Hunk& hunk : script) {
    keep_until(hunk.b_begin);
    a = hunk.a_end;
    b = hunk.b_end;
  }
  keep_until(size);
  return kept;
}

// Short words and marks say little; what changes begins and ends best with a line.
class GrainOf {
 public:
  GrainOf(const std::vector<SectionWord>& words, const Interner& interner) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool starts_line = i == 0 || words[i].line != words[i - 1].line;
      border_.push_back(starts_line ? 2 : 1);
      weight_.push_back(interner.Text(words[i].token).size() < kLongWord ? 1 : kContentWeight);
    }
    border_.push_back(2);
  }

  Grain grain() const { return {weight_, border_}; }

 private:
  std::vector<std::uint8_t> weight_;
  std::vector<std::uint8_t> border_;
};

}  // namespace

std::string FieldWords(const ReportLine& line, int field) {
  std::string words;
  for (const ReportPiece& piece : FieldOf(line, field)) words += piece.text;
  return words;
}

std::vector<SectionWord> WordsOfLines(const std::vector<ReportLine>& lines, Interner& interner) {
  std::vector<SectionWord> words;
  for (std::size_t line = 0; line < lines.size(); ++line) {
    for (int field = 0; field < 3; ++field) {
      const std::string text = FieldWords(lines[line], field);
      for (const Token& token : TokensIn(text, field)) {
        if (token.kind == TokenKind::kSpace) continue;
        const std::string_view word =
            std::string_view(text).substr(token.range.begin, token.range.size());
        words.push_back({line, field, token.range.begin, token.range.end, interner.Intern(word),
                         Counts(token.kind)});
      }
    }
  }
  return words;
}

AmendedWords WordsAfter(const ReportSection& section, const std::vector<Change>& changes,
                        Interner& interner) {
  AmendedWords after;
  for (const ReportLine& line : section.lines) {
    for (int field = 0; field < 3; ++field) {
      const AmendedField read = After(FieldOf(line, field), changes);
      for (const Token& token : TokensIn(read.words, field)) {
        if (token.kind == TokenKind::kSpace) continue;
        after.tokens.push_back(interner.Intern(
            std::string_view(read.words).substr(token.range.begin, token.range.size())));
        after.instruction.push_back(read.instruction[token.range.begin]);
      }
    }
  }
  return after;
}

std::vector<std::optional<std::size_t>> WordsKept(const std::vector<SectionWord>& before,
                                                  const std::vector<SectionWord>& now,
                                                  const Interner& interner) {
  const std::vector<TokenId> a = TokensOf(before);
  const std::vector<TokenId> b = TokensOf(now);
  const GrainOf grain_a(before, interner);
  const GrainOf grain_b(now, interner);
  return Kept(b.size(), Polish(a, b, grain_a.grain(), grain_b.grain(), Diff(a, b)));
}

std::vector<std::optional<std::size_t>> ClaimedBy(const AmendedWords& law,
                                                  const std::vector<SectionWord>& text,
                                                  const std::vector<bool>& is_new) {
  std::vector<std::optional<std::size_t>> claims(text.size());
  const std::vector<TokenId> tokens = TokensOf(text);
  const auto of_law = Kept(tokens.size(), Diff(law.tokens, tokens));
  const auto put_in = [&](std::size_t at) { return at < law.tokens.size() && law.instruction[at]; };
  for (std::size_t begin = 0; begin < text.size();) {
    // A run of words that stand in the law's text one after the other, put in by it. Some need not
    // be new: a law strikes and puts in what stays, too.
    std::size_t end = begin;
    std::size_t counted = 0;
    while (end < text.size() && of_law[end] && put_in(*of_law[end]) &&
           *of_law[end] - *of_law[begin] == end - begin) {
      counted += text[end].counts ? 1 : 0;
      ++end;
    }
    if (end == begin) {
      ++begin;
      continue;
    }
    const std::size_t first = *of_law[begin];
    const bool whole = !(first > 0 && put_in(first - 1)) && !put_in(first + (end - begin));
    if (counted >= kPhrase || whole) {
      for (std::size_t i = begin; i < end; ++i) {
        if (is_new[i]) claims[i] = law.instruction[*of_law[i]];
      }
    }
    begin = end;
  }
  return claims;
}

}  // namespace ramseyer
