// "by inserting “Y” after “Z”", "by inserting after paragraph (3) the following:", "by adding at
// the end the following new subsection:".
#include "amend/language/parser.h"

namespace ramseyer::language {

// "at the end (after and below paragraph (2)(H))": as flush text.
bool Parser::AfterAndBelow() {
  Attempt attempt(cursor_);
  Units units;
  return cursor_.Accept("( after and below") && UnitList(units) && cursor_.Accept(")") && attempt.Keep();
}

// Where something is put in. `step` leads down to it where the position can not say so itself.
bool Parser::Where(Position& where, std::vector<Step>& step) {
  Attempt attempt(cursor_);
  step = {Step{}};
  where = Position{};
  where.anchor.kind = PassageKind::kTarget;
  if (cursor_.Accept("after and below the end")) {
    where.side = Side::kAtEnd;
    where.flush = true;
    return attempt.Keep();
  }
  // "by adding the end the following" lost a word.
  const bool end = cursor_.AcceptAny({"at the end thereof", "at the end", "the end"});
  if (end || cursor_.AcceptAny({"at the beginning thereof", "at the beginning"})) {
    where.side = end ? Side::kAtEnd : Side::kAtBeginning;
    where.flush = end && AfterAndBelow();
    Attempt of(cursor_);
    Units units;
    std::vector<Step> parts;
    if (cursor_.AcceptAny({"of", "in"})) {
      if (PartPhrase(parts)) {
        if (parts.size() != 1) return false;
        step = std::move(parts);
        of.Keep();
      } else if (UnitsInBase(units)) {
        step.clear();
        for (const UnitRange& range : units.ranges) {
          if (range.last.has_value()) return false;
          step.push_back({range.first, {}, units.qualifiers, range.last, units.from});
        }
        of.Keep();
      } else if (cursor_.Rewind(of.start()), OfBase(units)) {
        step = {Step{{}, {}, {}, {}, units.from}};
        of.Keep();
      } else if (cursor_.Rewind(of.start() + 1), in_bill_ && TheBill()) {
        of.Keep();
      } else {
        return false;
      }
    }
    return attempt.Keep();
  }
  if (cursor_.AcceptAny({"in alphabetical order", "in numerical order", "in chronological order",
                         "in appropriate alphabetical order", "in the appropriate place",
                         "in alphanumerical order", "in the proper alphabetical order",
                         "in the appropriate alphabetical order", "in appropriate order",
                         "in the appropriate order", "at the appropriate place",
                         "in the appropriate alphabetical place", "in the proper place",
                         "in the appropriate numerical order", "in appropriate numerical order",
                         "in the appropriate alphabetical position"})) {
    where.side = Side::kInOrder;
    return attempt.Keep();
  }
  if (in_bill_ && Between(where)) return attempt.Keep();
  cursor_.Accept("immediately");
  const bool after = cursor_.AcceptAny({"after", "following"});
  if (!after && !cursor_.AcceptAny({"before", "preceding"})) return false;
  where.side = after ? Side::kAfter : Side::kBefore;
  if (after && cursor_.Accept("and below")) where.flush = true;
  std::vector<Described> anchor;
  if (!PassageItem(anchor) || anchor.size() != 1) return false;
  if (anchor[0].passage.and_all_that_follows) return false;
  where.anchor = anchor[0].passage;
  step = {anchor[0].step};
  return attempt.Keep();
}

bool Parser::InsertClause() {
  Attempt attempt(cursor_);
  const bool adds = Verb("adding", "add");
  if (!adds && !Verb("inserting", "insert")) return false;
  Payload payload;
  Position where;
  std::vector<Step> steps;
  bool flush = false;
  cursor_.Accept(",");
  // "inserting in the last sentence “A” before “B”"
  std::vector<Step> first;
  const std::size_t scope = cursor_.position();
  if (cursor_.Accept("in") && (!SubTarget(first) || first.size() != 1)) {
    cursor_.Rewind(scope);
    first.clear();
  }
  if (!first.empty()) cursor_.Accept(",");
  // "inserting the following before the period: “…”"
  const std::size_t begin = cursor_.position();
  const bool split = TheFollowing(flush) && Where(where, steps) && cursor_.Accept(":") &&
                     (cursor_.IsKind(TokenKind::kQuoted) || cursor_.IsKind(TokenKind::kBlock));
  if (!split) cursor_.Rewind(begin);
  if (split || Where(where, steps)) {
    cursor_.Accept(",");
    if (!ReadPayload(payload, flush)) return false;
  } else if (ReadPayload(payload, flush)) {
    cursor_.Accept(",");
    if (!Where(where, steps)) {
      // "by adding the following new section:" can only mean the end.
      if (!adds || !payload.back().block.valid() || !AtClauseEnd()) return false;
      where = Position{};
      where.anchor.kind = PassageKind::kTarget;
      steps = {Step{}};
    }
  } else {
    return false;
  }
  where.flush = where.flush || flush;
  if (!first.empty()) {
    if (steps.size() != 1 || !steps[0].empty()) return false;
    steps = first;
  }
  for (const Step& step : steps) {
    if (!Emit(step, Insert{payload, where})) return false;
  }
  return attempt.Keep();
}

}  // namespace ramseyer::language
