// "The amendments made by this section shall take effect on …", "effective January 1, 2026,",
// "shall be applied by substituting “$36” for “$17”".
#include "amend/language/effect.h"

#include "amend/language/cursor.h"
#include "amend/language/parser.h"

namespace ramseyer::language {
namespace {

bool IsAdverb(std::string_view word) {
  return word == "each" || word == "hereby" || word == "further" || word == "also" ||
         word == "both";
}

bool ActsOnLaw(const Token* next) {
  if (next == nullptr) return false;
  if (next->kind == TokenKind::kQuoted || next->kind == TokenKind::kBlock) return true;
  return (next->roles & kNamesLevel) != 0;
}

bool Holds(std::span<const Token> tokens, std::string_view phrase) {
  Cursor cursor(tokens);
  for (; !cursor.AtEnd(); cursor.Advance()) {
    if (cursor.Is(phrase)) return true;
  }
  return false;
}

bool HoldsAny(std::span<const Token> tokens, std::initializer_list<std::string_view> phrases) {
  for (const std::string_view phrase : phrases) {
    if (Holds(tokens, phrase)) return true;
  }
  return false;
}

WordRoles RolesIn(std::span<const Token> tokens) {
  WordRoles roles = 0;
  for (const Token& token : tokens) roles = static_cast<WordRoles>(roles | token.roles);
  return roles;
}

}  // namespace

bool HasAmendingVerb(std::span<const Token> tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if ((tokens[i].roles & (kAmends | kCanAmend)) == 0) continue;
    const std::string_view before = i > 0 ? std::string_view(tokens[i - 1].folded) : ",";
    const bool clause = before == "by" || before == "and" || before == "," || before == ";" ||
                        before == "—" || before == ":" || before == "and by" ||
                        (i > 0 && tokens[i - 1].kind == TokenKind::kLabel);
    const bool amends = (tokens[i].roles & kAmends) != 0;
    if (amends && clause) return true;
    const Token* next = i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
    if (!amends) {
      Cursor ahead(tokens.subspan(i + 1));
      if (ActsOnLaw(next) || ahead.Is("at the end") || ahead.Is("the following") ||
          ahead.Is("after")) {
        return true;
      }
    }
  }
  return HasPassiveAmendingVerb(tokens);
}

bool HasPassiveAmendingVerb(std::span<const Token> tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if ((tokens[i].roles & kIsOrAre) == 0) continue;
    const std::string_view word = tokens[i].folded;
    std::size_t ahead = i + 1;
    while (ahead < tokens.size() &&
           (IsAdverb(tokens[ahead].folded) || tokens[ahead].folded == "—")) {
      ++ahead;
    }
    if (ahead == tokens.size()) return false;
    const std::string_view verb = tokens[ahead].folded;
    const bool shall = word == "be" && i > 0 && tokens[i - 1].folded == "shall";
    if (word == "be" && !shall) continue;
    if (verb == "amended" || verb == "repealed" || verb == "redesignated" ||
        (verb == "stricken" && !shall)) {
      return true;
    }
  }
  return false;
}

std::optional<NoEffectKind> EffectOf(std::span<const Token> tokens) {
  // Most sentences have no word of a phrase below, and are not looked through for each.
  const WordRoles roles = RolesIn(tokens);
  // An amendment of a bill, not of law: what it puts in is read as the bill that it becomes.
  if ((roles & kOfMatter) != 0 &&
      HoldsAny(tokens, {"all after the enacting clause", "all after the resolving clause",
                        "in lieu of the matter proposed to be inserted",
                        "in lieu of the matter proposed to be stricken"})) {
    return NoEffectKind::kMention;
  }
  if ((roles & kApplies) != 0 &&
      HoldsAny(tokens,
               {"applied by substituting", "administered by substituting", "applied by striking",
                "applied by inserting", "applied by adding", "applied by — striking",
                "applied by — substituting", "applied by — inserting", "applied by — adding",
                "applied to funds appropriated by this act by substituting", "applied as if",
                "administered as if"})) {
    return NoEffectKind::kSubstitution;
  }
  const bool amendments =
      (roles & kOfAmendments) != 0 &&
      HoldsAny(tokens,
               {"amendment made by", "amendments made by", "amendments made under",
                "amendment made under", "amendments made to", "repeal made by", "repeals made by"});
  if (amendments &&
      HoldsAny(tokens, {"take effect", "takes effect", "shall apply", "applies", "apply to",
                        "be effective", "cease to", "shall be in effect", "apply with respect"})) {
    return NoEffectKind::kEffectiveDate;
  }
  return std::nullopt;
}

// ", effective January 1, 2026": to the sentence's end.
bool Parser::EffectiveClause() {
  Attempt attempt(cursor_);
  if (!cursor_.Accept("effective") || current_.targets.empty()) return false;
  while (const Token* token = cursor_.Peek()) {
    if (token->folded == ";" || token->folded == "." || token->folded == "—") break;
    if (token->kind == TokenKind::kQuoted || token->kind == TokenKind::kBlock ||
        token->kind == TokenKind::kForeign || token->folded == "by" || token->folded == "if" ||
        token->folded == "except" || token->folded == "unless") {
      return false;
    }
    cursor_.Advance();
  }
  parsed_.push_back({current_.targets.front(), NoTextEffect{NoEffectKind::kEffectiveDate}, {}, {}});
  return attempt.Keep();
}

// "Effective on October 1, 2026, section 5 …": up to the comma behind which the subject begins.
// "Notwithstanding any other provision of law," takes nothing from an amendment.
bool Parser::EffectiveIntroduction() {
  if (cursor_.AcceptAny({"notwithstanding any other provision of law",
                         "notwithstanding any other provision of this act"})) {
    cursor_.AcceptAny({",", "—", ":"});
    return true;
  }
  const std::size_t begin = cursor_.position();
  if (!cursor_.AcceptAny({"effective", "beginning on"})) {
    Attempt date(cursor_);
    if (!cursor_.Accept("on") || !Date()) return true;
    date.Keep();
  }
  while (const Token* token = cursor_.Peek()) {
    if (token->kind == TokenKind::kQuoted || token->kind == TokenKind::kBlock ||
        token->kind == TokenKind::kForeign) {
      return false;
    }
    const bool boundary = token->folded == "," || token->folded == "—";
    cursor_.Advance();
    if (!boundary) continue;
    Attempt named(cursor_);
    cursor_.Accept("—");
    const std::size_t start = cursor_.position();
    Targets subject;
    if (!Subject(subject) || !(cursor_.Is("is") || cursor_.Is("are"))) continue;
    // "Effective as if included in the X Act, section 2 of such Act": named before the subject.
    Parser(provision_, cursor_.tokens().subspan(begin, start - begin), 0, memory_).LearnMentions();
    cursor_.Rewind(start);
    named.Keep();
    Parsed parsed;
    parsed.target = subject.targets.front();
    parsed.action = NoTextEffect{NoEffectKind::kEffectiveDate};
    parsed.words = {begin, start};
    parsed_.push_back(std::move(parsed));
    return true;
  }
  return false;
}

}  // namespace ramseyer::language
