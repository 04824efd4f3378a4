// Both kinds of rule are found by their fixed words, wherever in a sentence they stand; a rule
// whose law is not understood is no rule.
#include "amend/language/blanket_rule.h"

#include "amend/language/parser.h"

namespace ramseyer::language {
namespace {

// The level of kind `kind` around the provision; the whole bill for "this Act".
NodeId ScopeAround(const Document& bill, NodeId provision, std::optional<NodeKind> kind) {
  if (!kind.has_value()) return bill.root();
  for (NodeId at = provision; at.valid(); at = bill.node(at).parent) {
    if (bill.node(at).kind == *kind) return at;
  }
  return NodeId();
}

// Where the phrase stands at or behind `from`, as the position behind it; 0 when it does not.
std::size_t Behind(std::span<const Token> tokens, std::size_t from, std::string_view phrase) {
  Cursor cursor(tokens);
  for (cursor.Advance(from); !cursor.AtEnd(); cursor.Advance()) {
    if (const std::size_t count = cursor.Match(phrase)) return cursor.position() + count;
  }
  return 0;
}

void LearnBlanketRule(const Document& bill, const Sentence& sentence, LawMemory& memory) {
  const std::span<const Token> tokens = sentence.tokens;
  std::size_t at = Behind(tokens, 0, "whenever in this");
  if (at == 0) at = Behind(tokens, 0, "wherever in this");
  if (at == 0 || at >= tokens.size()) return;
  std::optional<NodeKind> kind = LevelNamed(tokens[at].folded);
  if (!kind.has_value() && tokens[at].folded != "act") return;
  if (Behind(tokens, at, "expressed") == 0) return;
  std::size_t considered = Behind(tokens, at, "considered");
  if (considered == 0) considered = Behind(tokens, at, "deemed");
  if (considered == 0) return;
  const std::size_t law_at = Behind(tokens, considered, "other provision of");
  if (law_at == 0) return;
  Parser parser(sentence.provision, tokens.subspan(law_at), 0, memory);
  Target base;
  std::vector<UscCitation> cited;
  if (!parser.Law(base, cited) || !base.path.empty()) return;
  const NodeId scope = ScopeAround(bill, sentence.provision, kind);
  if (!scope.valid()) return;
  base.law.basis = LawBasis::kBlanketRule;
  memory.AddBlanketRule(scope, base.law);
}

// "the Federal Food, Drug, and Cosmetic Act (in this Act referred to as the “FD&C Act”)"
void LearnAliases(const Sentence& sentence, LawMemory& memory) {
  const std::span<const Token> tokens = sentence.tokens;
  for (std::size_t at = sentence.own; (at = Behind(tokens, at, "referred to")) != 0;) {
    std::size_t quoted = at;
    while (quoted < tokens.size() && quoted < at + 6 && tokens[quoted].kind != TokenKind::kQuoted) {
      ++quoted;
    }
    if (quoted >= tokens.size() || tokens[quoted].kind != TokenKind::kQuoted) continue;
    std::size_t open = at;
    while (open > 0 && tokens[open].folded != "(") --open;
    // The law's name ends where the parenthesis begins, or before a citation in front of it.
    for (std::size_t begin = open; begin-- > 0 && begin + 40 > open;) {
      if (tokens[begin].folded != "the") continue;
      Parser parser(sentence.provision, tokens.subspan(begin, open - begin), 0, memory);
      Target base;
      std::vector<UscCitation> cited;
      if (!parser.Law(base, cited) || !parser.cursor().AtEnd() || !base.path.empty()) continue;
      memory.AddAlias(tokens[quoted].text, base.law);
      break;
    }
  }
}

}  // namespace

void LearnRules(const Document& bill, const Sentence& sentence, LawMemory& memory) {
  if ((sentence.roles & kGivesRule) != 0) LearnBlanketRule(bill, sentence, memory);
  if ((sentence.roles & kGivesAlias) != 0) LearnAliases(sentence, memory);
}

}  // namespace ramseyer::language
