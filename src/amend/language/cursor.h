// A place in a row of tokens, with what every rule of the grammar does there: look, accept, go
// back.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>

#include "amend/language/token.h"

namespace ramseyer::language {

class Cursor {
 public:
  explicit Cursor(std::span<const Token> tokens) : tokens_(tokens) {}

  std::size_t position() const { return position_; }
  bool AtEnd() const { return position_ >= tokens_.size(); }

  // The furthest token that any rule came to: where the words stopped being understood.
  std::size_t furthest() const { return furthest_; }

  std::span<const Token> tokens() const { return tokens_; }
  const Token* Peek(std::size_t ahead = 0) const {
    return position_ + ahead < tokens_.size() ? &tokens_[position_ + ahead] : nullptr;
  }

  void Advance(std::size_t count = 1) {
    position_ = std::min(position_ + count, tokens_.size());
    furthest_ = std::max(furthest_, position_);
  }
  void Rewind(std::size_t position) { position_ = position; }

  // How many tokens `phrase` covers from here, or 0 when it does not stand here. A phrase is words
  // in lower case and marks with spaces between: "and all that follows", ", and".
  std::size_t Match(std::string_view phrase) const {
    // Most phrases are told by their first letter.
    const Token* const first = Peek();
    const bool may_match =
        first != nullptr && !first->folded.empty() && first->folded.front() == phrase.front();
    return may_match ? MatchWords(phrase) : 0;
  }

  bool Is(std::string_view phrase) const { return Match(phrase) > 0; }
  bool IsKind(TokenKind kind) const { return Peek() != nullptr && Peek()->kind == kind; }

  bool Accept(std::string_view phrase) {
    const std::size_t count = Match(phrase);
    Advance(count);
    return count > 0;
  }

  // The first of the phrases that stands here.
  bool AcceptAny(std::initializer_list<std::string_view> phrases) {
    for (const std::string_view phrase : phrases) {
      if (Accept(phrase)) return true;
    }
    return false;
  }

  const Token* AcceptKind(TokenKind kind) {
    if (!IsKind(kind)) return nullptr;
    const Token* token = Peek();
    Advance();
    return token;
  }

 private:
  std::size_t MatchWords(std::string_view phrase) const {
    std::size_t count = 0;
    while (const Token* token = Peek(count)) {
      const std::string_view word = token->folded;
      if (word.empty() || !phrase.starts_with(word)) return 0;
      ++count;
      if (phrase.size() == word.size()) return count;
      if (phrase[word.size()] != ' ') return 0;
      phrase.remove_prefix(word.size() + 1);
    }
    return 0;
  }

  std::span<const Token> tokens_;
  std::size_t position_ = 0;
  std::size_t furthest_ = 0;
};

// Goes back to where it was made when its scope ends, unless what was tried is kept: nothing that
// is not part of the attempt may be read in its scope.
class Attempt {
 public:
  explicit Attempt(Cursor& cursor) : cursor_(cursor), start_(cursor.position()) {}
  ~Attempt() {
    if (!kept_) cursor_.Rewind(start_);
  }
  Attempt(const Attempt&) = delete;
  Attempt& operator=(const Attempt&) = delete;

  std::size_t start() const { return start_; }
  bool Keep() {
    kept_ = true;
    return true;
  }

 private:
  Cursor& cursor_;
  std::size_t start_;
  bool kept_ = false;
};

}  // namespace ramseyer::language
