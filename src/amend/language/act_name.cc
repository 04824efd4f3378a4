// The name of an Act or of a resolution: where it ends among the words that follow it.
#include <algorithm>
#include <array>

#include "amend/language/parser.h"
#include "base/word_map.h"

namespace ramseyer::language {
namespace {

bool IsYear(const Token* token) {
  return token != nullptr && token->kind == TokenKind::kNumber && token->text.size() == 4 &&
         token->text.find_first_not_of("0123456789") == std::string_view::npos &&
         (token->text[0] == '1' || token->text[0] == '2');
}

bool IsMonthToken(const Token* token) { return token != nullptr && IsMonth(token->folded); }

// Small words that stand within a name.
constexpr WordMap kConnectors(std::to_array<std::pair<std::string_view, bool>>({
    {"who", true},     {"deliver", true}, {"of", true},   {"and", true},  {"for", true},
    {"to", true},      {"in", true},      {"on", true},   {"with", true}, {"from", true},
    {"by", true},      {"or", true},      {"a", true},    {"an", true},   {"the", true},
    {"against", true}, {"through", true}, {"as", true},   {"at", true},   {"into", true},
    {"upon", true},    {"under", true},   {"over", true}, {"not", true},  {"&", true},
}));

// Words that can end a law's name.
constexpr WordMap kLawNouns(std::to_array<std::pair<std::string_view, bool>>({
    {"Act", true},
    {"Acts", true},
    {"Code", true},
    {"Amendments", true},
    {"Resolution", true},
    {"Statutes", true},
    {"Compact", true},
    {"Evidence", true},
    {"Procedure", true},
}));

}  // namespace

// "August 14, 1935"
bool Parser::Date() {
  Attempt attempt(cursor_);
  if (cursor_.Peek() == nullptr || !IsMonth(cursor_.Peek()->folded)) return false;
  cursor_.Advance();
  if (cursor_.AcceptKind(TokenKind::kNumber) == nullptr) return false;
  cursor_.Accept(",");
  if (!IsYear(cursor_.Peek())) return false;
  cursor_.Advance();
  return attempt.Keep();
}

// A name runs to the last noun that can end one, with its year: greedy, but never past "Act" into
// words that do not go on with the name.
bool Parser::ActName(std::string& name) {
  Attempt attempt(cursor_);
  std::size_t end = 0;
  bool after_noun = false;
  while (const Token* token = cursor_.Peek()) {
    if (token->kind == TokenKind::kWord && IsCapitalised(*token)) {
      cursor_.Advance();
      after_noun = kLawNouns.Has(token->text);
      if (after_noun) end = cursor_.position();
      continue;
    }
    if (after_noun) {
      Attempt more(cursor_);
      if (cursor_.Accept("of") && (IsYear(cursor_.Peek()) || IsMonthToken(cursor_.Peek()))) {
        if (!Date()) cursor_.Advance();
      } else if (cursor_.Rewind(more.start()), cursor_.Accept(","), IsYear(cursor_.Peek())) {
        // "Appropriation Act, 1968", "Appropriation Act 1968"
        cursor_.Advance();
      } else if (cursor_.Rewind(more.start()),
                 cursor_.AcceptAny({"for fiscal year", "for fiscal years"}) &&
                     IsYear(cursor_.Peek())) {
        cursor_.Advance();
        while (cursor_.AcceptAny({"and", "through"}) && IsYear(cursor_.Peek())) cursor_.Advance();
      } else if (cursor_.Rewind(more.start()), cursor_.Accept("of the united states")) {
        // "Revised Statutes of the United States"
      } else if (cursor_.Accept("for") && cursor_.Peek() != nullptr &&
                 IsCapitalised(*cursor_.Peek())) {
        // "Mineral Leasing Act for Acquired Lands"
        while (cursor_.Peek() != nullptr && IsCapitalised(*cursor_.Peek())) cursor_.Advance();
      } else {
        break;
      }
      end = cursor_.position();
      more.Keep();
      continue;
    }
    const bool inner =
        token->kind == TokenKind::kNumber ||
        (token->folded == "—" && cursor_.Peek(1) != nullptr && IsCapitalised(*cursor_.Peek(1))) ||
        (token->kind == TokenKind::kWord && kConnectors.Has(token->folded)) ||
        (token->folded == "," && cursor_.Peek(1) != nullptr &&
         (IsCapitalised(*cursor_.Peek(1)) || cursor_.Peek(1)->folded == "and" ||
          (cursor_.Peek(1)->folded == "the" && cursor_.Peek(2) != nullptr &&
           IsCapitalised(*cursor_.Peek(2)))));
    // "21st Century Cures Act", "the Judiciary, the District of Columbia, and …"
    const bool opens = cursor_.position() == attempt.start() && token->kind == TokenKind::kNumber &&
                       cursor_.Peek(1) != nullptr && IsCapitalised(*cursor_.Peek(1));
    if (opens || (inner && cursor_.position() > attempt.start())) {
      cursor_.Advance();
      continue;
    }
    // A nickname: "Howard P. “Buck” McKeon", "William M. (Mac) Thornberry".
    if (token->kind == TokenKind::kQuoted && cursor_.position() > attempt.start() &&
        cursor_.Peek(1) != nullptr && IsCapitalised(*cursor_.Peek(1))) {
      cursor_.Advance();
      continue;
    }
    if (token->folded == "(" && cursor_.Peek(2) != nullptr && IsCapitalised(*cursor_.Peek(1)) &&
        cursor_.Peek(2)->folded == ")") {
      cursor_.Advance(3);
      continue;
    }
    break;
  }
  if (end == 0) return false;
  cursor_.Rewind(end);
  name = WordsFrom(attempt.start());
  if (name == "Act" || name == "Code" || name == "United States Code") return false;
  return attempt.Keep();
}

// "House Resolution 988, 93rd Congress, agreed to October 8, 1974", made law by what is cited
// behind.
bool Parser::ResolutionName(std::string& name) {
  Attempt attempt(cursor_);
  if (!cursor_.AcceptAny({"house resolution", "senate resolution", "house concurrent resolution",
                          "senate concurrent resolution", "senate joint resolution",
                          "house joint resolution"})) {
    return false;
  }
  if (cursor_.AcceptKind(TokenKind::kNumber) == nullptr) return false;
  {
    Attempt congress(cursor_);
    cursor_.Accept(",");
    const bool numbered = cursor_.AcceptKind(TokenKind::kNumber) != nullptr;
    if (numbered && cursor_.Accept("congress")) congress.Keep();
  }
  name = WordsFrom(attempt.start());
  {
    Attempt agreed(cursor_);
    cursor_.Accept(",");
    if (cursor_.AcceptAny({"agreed to", "approved"}) && Date()) agreed.Keep();
  }
  SkipEnactment();
  return attempt.Keep();
}

// ", as enacted into permanent law by the matter under the heading “…” in the first section of …":
// up to the parentheses that cite the Code.
bool Parser::SkipEnactment() {
  Attempt attempt(cursor_);
  cursor_.Accept(",");
  if (!cursor_.AcceptAny({"as enacted into law by", "as enacted into permanent law by",
                          "enacted into permanent law by", "enacted into law by"})) {
    return false;
  }
  while (const Token* token = cursor_.Peek()) {
    if (token->kind == TokenKind::kBlock || token->kind == TokenKind::kForeign ||
        token->folded == "is" || token->folded == "are" || token->folded == ";") {
      return false;
    }
    const Token* cited = cursor_.Peek(2);
    if (token->folded == "(" && cited != nullptr && cited->folded == "u.s.c.")
      return attempt.Keep();
    cursor_.Advance();
  }
  return false;
}

}  // namespace ramseyer::language
