// "by redesignating paragraphs (4) and (5) as paragraphs (5) and (6), respectively", "by
// designating the first sentence as subsection (a)".
#include "amend/language/parser.h"

namespace ramseyer::language {

bool Parser::Respectively() {
  Attempt attempt(cursor_);
  cursor_.Accept(",");
  return cursor_.Accept("respectively") && attempt.Keep();
}

bool Parser::RedesignateClause() {
  Attempt attempt(cursor_);
  if (!Verb("redesignating", "redesignate") && !Verb("renumbering", "renumber")) return false;
  Units from;
  Units to;
  const bool itself = RedesignatesItself(from);
  if (!itself && !UnitsInBase(from)) return false;
  cursor_.Accept(",");
  if (!cursor_.Accept("as") || !(UnitList(to) || BareLabels(from, to))) return false;
  Respectively();
  MarginsInParentheses();
  Step step;
  step.from = from.from;
  step.qualifiers = from.qualifiers;
  if (itself) {
    for (const Target& target : current_.targets) {
      Target parent = target;
      parent.path.pop_back();
      parsed_.push_back({parent, Redesignate{{{{target.path.back()}, {}}}, to.ranges}, {}, {}});
    }
    return to.ranges.size() == 1 && attempt.Keep();
  }
  return Emit(step, Redesignate{from.ranges, to.ranges}) && attempt.Keep();
}

// "redesignating such section (764) as section 764A": the target itself.
bool Parser::RedesignatesItself(Units& units) {
  Attempt attempt(cursor_);
  NodeKind kind = NodeKind::kLevel;
  bool plural = false;
  if (!cursor_.AcceptAny({"such", "that", "the"}) || !UnitKind(kind, plural) || plural)
    return false;
  std::string label;
  if (const Token* token = cursor_.AcceptKind(TokenKind::kLabel)) {
    label = token->text;
  } else {
    OuterLabel(label);
  }
  if (!cursor_.Is("as") && !cursor_.Is(", as")) return false;
  if (current_.targets.empty() || current_.HasRange()) return false;
  for (const Target& target : current_.targets) {
    if (target.path.empty() || !target.parts.empty()) return false;
    if (InferKinds(target.path).back() != kind) return false;
    if (!label.empty() && target.path.back().label != label) return false;
  }
  units.ranges = {{{current_.targets[0].path.back()}, {}}};
  return attempt.Keep();
}

// "redesignating clauses (iii) and (iv) as (v) and (vi)": of the same kind.
bool Parser::BareLabels(const Units& from, Units& to) {
  Attempt attempt(cursor_);
  const NodeKind kind = from.ranges[0].first.back().kind;
  do {
    const Token* label = cursor_.AcceptKind(TokenKind::kLabel);
    if (label == nullptr) return false;
    UnitRange range{{UnitName{kind, std::string(label->text), 0, {}}}, {}};
    if (cursor_.Accept("through")) {
      const Token* last = cursor_.AcceptKind(TokenKind::kLabel);
      if (last == nullptr) return false;
      range.last = UnitName{kind, std::string(last->text), 0, {}};
    }
    to.ranges.push_back(std::move(range));
  } while (cursor_.AcceptAny({", and", ",", "and"}) && cursor_.IsKind(TokenKind::kLabel));
  if (!cursor_.Is("respectively")) {
    // The last separator belongs to what follows.
    const std::string_view before = cursor_.tokens()[cursor_.position() - 1].folded;
    if (before == "," || before == "and") cursor_.Rewind(cursor_.position() - 1);
  }
  return attempt.Keep();
}

bool Parser::DesignateClause() {
  Attempt attempt(cursor_);
  if (!Verb("designating", "designate")) return false;
  std::vector<Described> what;
  if (cursor_.AcceptAny({"the existing text", "the existing matter", "the text", "the matter",
                         "existing text", "the existing provisions", "the existing language"})) {
    Described whole;
    whole.passage.kind = PassageKind::kTarget;
    what.push_back(whole);
  } else if (!PassageCore(what)) {
    return false;
  }
  Units as;
  if (!cursor_.Accept("as") || !UnitList(as)) return false;
  if (as.ranges.size() != what.size()) return false;
  for (std::size_t i = 0; i < what.size(); ++i) {
    const UnitRange& range = as.ranges[i];
    if (range.first.size() != 1 || range.last.has_value()) return false;
    if (!Emit(what[i].step, Designate{what[i].passage, range.first[0]})) return false;
  }
  Respectively();
  return attempt.Keep();
}

}  // namespace ramseyer::language
