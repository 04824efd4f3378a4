// Which state of the text the words speak of: "(as so redesignated)", ", as amended by sections 3
// and 4 of this Act,", "(relating to the child tax credit)".
#include "amend/language/parser.h"

namespace ramseyer::language {

std::string Parser::WordsFrom(std::size_t begin) const {
  const std::span<const Token> tokens = cursor_.tokens();
  std::string words;
  for (std::size_t i = begin; i < cursor_.position(); ++i) {
    const Token& token = tokens[i];
    if (i > begin && !token.glued) words += ' ';
    if (token.kind == TokenKind::kLabel) {
      words += '(' + std::string(token.text) + ')';
    } else {
      words += token.text;
    }
  }
  return words;
}

bool Parser::QualifierVerb(std::vector<QualifierKind>& kinds) {
  if (cursor_.AcceptAny({"amended", "further amended", "revised", "enacted into permanent law",
                         "enacted into law"})) {
    kinds.push_back(QualifierKind::kAsAmended);
  } else if (cursor_.AcceptAny({"redesignated", "designated"})) {
    kinds.push_back(QualifierKind::kAsRedesignated);
  } else if (cursor_.AcceptAny({"added", "inserted", "enacted"})) {
    kinds.push_back(QualifierKind::kAsAdded);
  } else if (cursor_.AcceptAny({"transferred", "moved"})) {
    kinds.push_back(QualifierKind::kAsTransferred);
  } else {
    return false;
  }
  return true;
}

// The reference behind "by", up to what can not belong to it: a verb, a comma that goes on with no
// number, the end of the parentheses.
bool Parser::SkipReference() {
  const std::size_t begin = cursor_.position();
  while (const Token* token = cursor_.Peek()) {
    if (token->kind == TokenKind::kQuoted || token->kind == TokenKind::kBlock ||
        token->kind == TokenKind::kForeign) {
      return false;
    }
    if (token->folded == "(") {
      if (!SkipParenthesis()) return false;
      continue;
    }
    if (cursor_.Is("and amended") || cursor_.Is("and redesignated") || cursor_.Is("and added") ||
        cursor_.Is("and transferred") || cursor_.Is("and further") || cursor_.Is("and as")) {
      break;
    }
    if (token->folded == ")" || token->folded == "is" || token->folded == "are" ||
        token->folded == "—" || token->folded == ":" || token->folded == ";" ||
        token->folded == "by" || token->folded == "as") {
      break;
    }
    if (token->folded == ",") {
      std::size_t ahead = 1;
      const Token* next = cursor_.Peek(ahead);
      if (next != nullptr && (next->folded == "and" || next->folded == "or")) {
        next = cursor_.Peek(++ahead);
      }
      if (next == nullptr) break;
      if (next->kind != TokenKind::kNumber && next->kind != TokenKind::kLabel) {
        const bool level = (next->roles & kNamesLevel) != 0;
        // A name that holds a comma: "Food, Drug, and Cosmetic Act".
        const bool name =
            next->kind == TokenKind::kWord && next->text[0] >= 'A' && next->text[0] <= 'Z';
        if (!level && !name) break;
      }
    }
    cursor_.Advance();
  }
  return cursor_.position() > begin;
}

// From "(" to the parenthesis that closes it.
bool Parser::SkipParenthesis() {
  Attempt attempt(cursor_);
  if (!cursor_.Accept("(")) return false;
  int depth = 1;
  while (const Token* token = cursor_.Peek()) {
    if (token->kind == TokenKind::kBlock || token->kind == TokenKind::kForeign) return false;
    if (token->folded == "(") ++depth;
    if (token->folded == ")") --depth;
    cursor_.Advance();
    if (depth == 0) return attempt.Keep();
  }
  return false;
}

bool Parser::QualifierInParentheses(std::vector<Qualifier>& qualifiers) {
  Attempt attempt(cursor_);
  if (!cursor_.Accept("(")) return false;
  if (cursor_.Accept("relating to")) {
    cursor_.Rewind(attempt.start());
    if (!SkipParenthesis()) return false;
    const std::string words = WordsFrom(attempt.start() + 1);
    qualifiers.push_back({QualifierKind::kRelatingTo, words.substr(0, words.size() - 1)});
    return attempt.Keep();
  }
  if (cursor_.AcceptAny({"commonly", "popularly", "also known", "known as", "hereinafter",
                         "hereafter", "in this section referred", "in this act referred",
                         "referred to in this"})) {
    cursor_.Rewind(attempt.start());
    return SkipParenthesis() && attempt.Keep();
  }
  std::vector<Qualifier> found;
  do {
    cursor_.AcceptAny({"both", "each"});
    if (!cursor_.Accept("as")) return false;
    cursor_.AcceptAny({"so", "previously", "otherwise", "most recently"});
    std::vector<QualifierKind> kinds;
    do {
      if (!QualifierVerb(kinds)) return false;
    } while (cursor_.AcceptAny({"and further", "and", "or"}) && !cursor_.Is("as"));
    std::string by;
    if (cursor_.AcceptAny({"by", "under", "in"})) {
      const std::size_t begin = cursor_.position();
      if (!SkipReference()) return false;
      by = WordsFrom(begin);
    }
    for (const QualifierKind kind : kinds) found.push_back({kind, by});
    cursor_.AcceptAny({", and", "and", ","});
  } while (!cursor_.Accept(")"));
  qualifiers.insert(qualifiers.end(), found.begin(), found.end());
  return attempt.Keep();
}

bool Parser::QualifierBetweenCommas(std::vector<Qualifier>& qualifiers) {
  Attempt attempt(cursor_);
  const bool behind_comma =
      cursor_.position() > 0 && cursor_.tokens()[cursor_.position() - 1].folded == ",";
  if (!cursor_.Accept(",") && !behind_comma) return false;
  cursor_.Accept("and");
  if (!cursor_.Accept("as")) return false;
  cursor_.AcceptAny({"so", "previously", "otherwise", "most recently"});
  std::vector<QualifierKind> kinds;
  do {
    if (!QualifierVerb(kinds)) return false;
  } while (cursor_.AcceptAny({"and further", "and"}));
  std::string by;
  if (cursor_.AcceptAny({"by", "under"})) {
    const std::size_t begin = cursor_.position();
    if (!SkipReference()) return false;
    by = WordsFrom(begin);
  }
  for (const QualifierKind kind : kinds) qualifiers.push_back({kind, by});
  // "as added by subsection (a) and amended by subsection (b)"
  while (!cursor_.Is("and as") && cursor_.AcceptAny({"and further", "and"})) {
    kinds.clear();
    if (!QualifierVerb(kinds) || !cursor_.AcceptAny({"by", "under"})) return false;
    const std::size_t begin = cursor_.position();
    if (!SkipReference()) return false;
    qualifiers.push_back({kinds.front(), WordsFrom(begin)});
  }
  if (!cursor_.Is(", as") && !cursor_.Is(", and as")) cursor_.Accept(",");
  return attempt.Keep();
}

bool Parser::Qualifiers(std::vector<Qualifier>& qualifiers) {
  bool any = false;
  while (QualifierInParentheses(qualifiers) || QualifierBetweenCommas(qualifiers)) any = true;
  return any;
}

}  // namespace ramseyer::language
