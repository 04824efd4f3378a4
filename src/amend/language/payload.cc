// What is put in: “quoted words”, "a period", "the following new paragraph:" and a quoted block.
#include "amend/language/parser.h"

namespace ramseyer::language {
namespace {

// Words of a description of what follows: they say in advance what the quoted text shows itself.
bool IsDescription(const Token& token) {
  static constexpr std::string_view kWords[] = {"new",
                                                "additional",
                                                "left",
                                                "flush",
                                                "undesignated",
                                                "sentence",
                                                "sentences",
                                                "matter",
                                                "text",
                                                "language",
                                                "item",
                                                "items",
                                                "heading",
                                                "paragraph",
                                                "and",
                                                "clause",
                                                "subclause",
                                                "subitem",
                                                "material",
                                                "continuation",
                                                "free-standing",
                                                "table",
                                                "entry",
                                                "entries",
                                                "left-justified",
                                                "row",
                                                "rows",
                                                "words",
                                                "provision",
                                                "provisions",
                                                "concluding",
                                                "definition",
                                                "definitions",
                                                "or",
                                                "with",
                                                "an",
                                                "a",
                                                "appropriate",
                                                "designation"};
  for (const std::string_view word : kWords) {
    if (token.folded == word) return true;
  }
  std::string_view word = token.folded;
  if (!word.empty() && word.back() == 's') word.remove_suffix(1);
  return token.kind == TokenKind::kWord && LevelNamed(word).has_value();
}

}  // namespace

// "the following", "the following new subparagraphs", "the following flush sentence".
bool Parser::TheFollowing(bool& flush) {
  Attempt attempt(cursor_);
  const bool new_first = cursor_.AcceptAny({"a new", "new", "an additional"});
  if (!new_first && !cursor_.AcceptAny({"the following", "following", "by following"}))
    return false;
  bool described = false;
  while (const Token* token = cursor_.Peek()) {
    if (!IsDescription(*token)) break;
    if (token->folded == "flush" || token->folded == "undesignated") flush = true;
    described = true;
    cursor_.Advance();
  }
  if (new_first && !described) return false;
  // "the following new paragraph (4)", "a new section 5 to read as follows"
  if (described) {
    std::string label;
    while (OuterLabel(label) || cursor_.AcceptKind(TokenKind::kLabel) != nullptr) {
      cursor_.AcceptAny({"and", ",", "through"});
    }
  }
  if (new_first) {
    cursor_.AcceptAny({"to read as follows", "as follows", "that reads as follows"});
  }
  MarginsInParentheses();
  cursor_.AcceptAny({":", "—", ","});
  return attempt.Keep();
}

bool Parser::ReadPayload(Payload& payload, bool& flush) {
  Attempt attempt(cursor_);
  payload.clear();
  cursor_.AcceptAny({"in lieu thereof", "in its place", "instead"});
  if (cursor_.Accept(",")) cursor_.AcceptAny({"in lieu thereof", "in its place"});
  cursor_.AcceptAny({":", "—"});
  const bool following = TheFollowing(flush);
  if (!following) {
    cursor_.Accept("the");
    cursor_.AcceptAny({"words", "word", "term", "phrase", "figure"});
  }
  if (const Token* quoted = cursor_.AcceptKind(TokenKind::kQuoted)) {
    payload.push_back({std::string(quoted->text), NodeId()});
    // Words that a block goes on with.
    while (const Token* block = cursor_.AcceptKind(TokenKind::kBlock)) {
      payload.push_back({"", block->block});
    }
    return !payload[0].words.empty() && attempt.Keep();
  }
  // Words that open a quotation which a block goes on with.
  if (const Token* opening = cursor_.AcceptKind(TokenKind::kOpenQuote)) {
    if (!cursor_.IsKind(TokenKind::kBlock) || opening->text.empty()) return false;
    payload.push_back({std::string(opening->text), NodeId()});
  }
  if (cursor_.IsKind(TokenKind::kBlock)) {
    while (const Token* block = cursor_.AcceptKind(TokenKind::kBlock)) {
      payload.push_back({"", block->block});
    }
    return attempt.Keep();
  }
  if (following) return false;
  cursor_.Rewind(attempt.start());
  cursor_.AcceptAny({"in lieu thereof", "in its place"});
  std::string mark;
  if (!Punctuation(mark)) return false;
  // "a semicolon and “or”"
  Attempt word(cursor_);
  if (cursor_.Accept("and") && cursor_.IsKind(TokenKind::kQuoted) &&
      (cursor_.Peek()->text == "and" || cursor_.Peek()->text == "or")) {
    mark += ' ' + std::string(cursor_.Peek()->text);
    cursor_.Advance();
    word.Keep();
  }
  payload.push_back({mark, NodeId()});
  return attempt.Keep();
}

}  // namespace ramseyer::language
