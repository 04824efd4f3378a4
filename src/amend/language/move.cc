// "by moving subsection (d) so as to appear after subsection (b)"; and what moves only on the page:
// "by moving the margins of such clauses 2 ems to the right", "adjusting the margins accordingly".
#include "amend/language/parser.h"

namespace ramseyer::language {

bool Parser::MoveClause() {
  Attempt attempt(cursor_);
  if (!Verb("moving", "move") && !Verb("transferring", "transfer")) return false;
  Units units;
  if (!UnitsInBase(units)) return false;
  cursor_.Accept(",");
  cursor_.AcceptAny({"so as to appear", "to appear", "so that it appears", "so that such",
                     "and inserting it", "so as to follow"});
  Move move;
  move.units = units.ranges;
  std::vector<Step> steps;
  cursor_.Accept("to");
  if (cursor_.AcceptAny({"the end of", "the end"})) {
    return false;
  }
  if (!Where(move.where, steps) || steps.size() != 1) return false;
  Step step = steps[0];
  const bool to_the_end_of_a_unit = move.where.side == Side::kAtEnd && !step.path.empty() &&
                                    step.parts.empty() && !step.from.has_value();
  if (to_the_end_of_a_unit) {
    // "so as to appear at the end of subsection (b)"
    move.where.anchor.kind = PassageKind::kUnits;
    move.where.anchor.units = {{step.path, {}}};
    step.path.clear();
  }
  if (!step.empty() && move.where.side != Side::kAtEnd) return false;
  step.qualifiers.insert(step.qualifiers.end(), units.qualifiers.begin(), units.qualifiers.end());
  if (units.from.has_value() || !step.empty()) return false;
  return Emit(step, move) && attempt.Keep();
}

// Words about margins and indentation, to the next verb's clause.
bool Parser::SkipMargins() {
  Attempt attempt(cursor_);
  bool margins = false;
  while (const Token* token = cursor_.Peek()) {
    if (token->kind == TokenKind::kQuoted || token->kind == TokenKind::kBlock ||
        token->kind == TokenKind::kForeign || token->folded == ";" || token->folded == ")" ||
        token->folded == ".") {
      break;
    }
    if (token->folded == "(") {
      if (!SkipParenthesis()) return false;
      continue;
    }
    if (margins && (cursor_.Is(", and by") || cursor_.Is("and by") || cursor_.Is(", by"))) break;
    if (margins &&
        (cursor_.Is("and inserting") || cursor_.Is("and striking") || cursor_.Is("and adding") ||
         cursor_.Is("and redesignating") || cursor_.Is(", and inserting") ||
         cursor_.Is(", and striking") || cursor_.Is(", and adding"))) {
      break;
    }
    if (token->folded == "margin" || token->folded == "margins" || token->folded == "ems" ||
        token->folded == "em" || token->folded == "indenting" || token->folded == "indentation" ||
        token->folded == "indent" || token->folded == "realigning" || token->folded == "indented") {
      margins = true;
    }
    cursor_.Advance();
  }
  return margins && attempt.Keep();
}

// "(and conforming the margins accordingly)"
bool Parser::MarginsInParentheses() {
  Attempt attempt(cursor_);
  return cursor_.Accept("(") && SkipMargins() && cursor_.Accept(")") && attempt.Keep();
}

bool Parser::MarginClause() {
  Attempt attempt(cursor_);
  if (!cursor_.Is("moving") && !cursor_.Is("adjusting") && !cursor_.Is("conforming") &&
      !cursor_.Is("indenting") && !cursor_.Is("realigning") && !cursor_.Is("with") &&
      !cursor_.Is("appropriately") && !cursor_.Is("aligning") && !cursor_.Is("making")) {
    return false;
  }
  if (!SkipMargins()) return false;
  return Emit({}, NoTextEffect{NoEffectKind::kMargins}) && attempt.Keep();
}

}  // namespace ramseyer::language
