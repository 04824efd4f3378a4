// Sentences of an amendment to a bill. They have no subject: what they amend is the bill, and where
// in it is said by page and line, by the name of a provision, or by the words alone:
//
//   Page 5, beginning on line 12, strike “contribute to” and insert “advertise”.
//   Page 8, after line 13, insert the following:
//   Strike all after the enacting clause and insert the following:
//   In section 3(b), strike “2017” and insert “2018”.
#include "amend/language/parser.h"

namespace ramseyer::language {

// "the bill", "the Senate amendment": all of what is amended.
bool Parser::TheBill() {
  return cursor_.AcceptAny({"the bill", "the resolution", "the joint resolution",
                            "the concurrent resolution", "the amendment", "the senate amendment",
                            "the house amendment", "the amendment of the senate",
                            "the amendment of the house", "the text", "the act",
                            "the matter proposed to be inserted"});
}

// "between lines 3 and 4".
bool Parser::Between(Position& where) {
  Attempt attempt(cursor_);
  PrintedLines lines;
  if (!cursor_.Accept("between") || !Lines(lines)) return false;
  where.side = Side::kAfter;
  where.anchor.kind = PassageKind::kLines;
  where.anchor.printed = PrintedLines{lines.first, lines.first};
  return lines.last.line == lines.first.line + 1 && attempt.Keep();
}

// "Strike all after the enacting clause and insert …", "In lieu of the matter proposed to be
// inserted, insert …".
bool Parser::SubstituteClause() {
  Attempt attempt(cursor_);
  Strike strike;
  strike.what.kind = PassageKind::kPart;
  if (cursor_.AcceptAny(
          {"in lieu of the matter", "in lieu of the language", "in lieu of the text"})) {
    strike.what.part.kind = PartKind::kMatterInserted;
    while (!cursor_.AtEnd() && !cursor_.Is("insert") && !cursor_.Is(".")) cursor_.Advance();
    if (!cursor_.Accept("insert")) return false;
  } else {
    if (!Verb("striking out", "strike out") && !Verb("striking", "strike")) return false;
    if (!cursor_.AcceptAny({"all after", "everything after", "all that follows",
                            "all that appears after", "all language after"})) {
      return false;
    }
    if (!cursor_.AcceptAny({"the enacting clause", "the resolving clause", "the enacting words"})) {
      return false;
    }
    strike.what.part.kind = PartKind::kAfterEnactingClause;
    {
      Attempt of(cursor_);
      if (cursor_.Accept("of") && TheBill()) of.Keep();
    }
    cursor_.Accept(",");
    if (!cursor_.AcceptAny({"and insert", "and insert in lieu thereof", "insert"})) {
      return AtSentenceEnd() && Emit({}, strike) && attempt.Keep();
    }
  }
  cursor_.Accept(",");
  bool flush = false;
  return ReadPayload(strike.insert, flush) && Emit({}, strike) && attempt.Keep();
}

// "Amend the title so as to read: “A bill to …”.", and the same of the preamble.
bool Parser::TitleClause() {
  Attempt attempt(cursor_);
  if (!Verb("amending", "amend")) return false;
  Part part;
  if (cursor_.AcceptAny({"the title", "the official title"})) {
    part.kind = PartKind::kOfficialTitle;
  } else if (cursor_.Accept("the preamble")) {
    part.kind = PartKind::kPreamble;
  } else {
    return false;
  }
  {
    Attempt of(cursor_);
    if (cursor_.Accept("of") && TheBill()) of.Keep();
  }
  if (!cursor_.AcceptAny(
          {"so as to read as follows", "so as to read", "to read as follows", "to read"})) {
    return false;
  }
  cursor_.AcceptAny({":", "—", ","});
  Payload payload;
  bool flush = false;
  return ReadPayload(payload, flush) && Emit({{}, {part}, {}, {}, {}}, Restate{payload}) &&
         attempt.Keep();
}

// "after line 13, insert the following:", "at the end of the bill, add the following:".
bool Parser::InsertAtPlaceClause() {
  Attempt attempt(cursor_);
  Position where;
  std::vector<Step> steps;
  if (!Where(where, steps)) return false;
  if (where.side == Side::kInOrder) {
    Attempt in(cursor_);
    if (cursor_.AcceptAny({"in", "of"}) && TheBill()) in.Keep();
  }
  cursor_.Accept(",");
  if (!Verb("inserting", "insert") && !Verb("adding", "add")) return false;
  Payload payload;
  bool flush = false;
  if (!ReadPayload(payload, flush)) return false;
  where.flush = where.flush || flush;
  for (const Step& step : steps) {
    if (!Emit(step, Insert{payload, where})) return false;
  }
  return attempt.Keep();
}

// "and redesignate the succeeding sections accordingly".
bool Parser::RedesignateFollowingClause() {
  Attempt attempt(cursor_);
  if (!Verb("redesignating", "redesignate") && !Verb("renumbering", "renumber")) return false;
  cursor_.AcceptAny({"the", "each", "all"});
  if (!cursor_.AcceptAny({"succeeding", "subsequent", "following", "remaining"})) return false;
  RedesignateFollowing action;
  bool plural = false;
  if (!UnitKind(action.kind, plural)) return false;
  {
    Attempt of(cursor_);
    if (cursor_.AcceptAny({"of", "in"}) && TheBill()) of.Keep();
  }
  return cursor_.Accept("accordingly") && Emit({}, action) && attempt.Keep();
}

// Words begin on the lines that were named before the verb; whole lines carry their own.
void Parser::SetPrinted(Passage& passage) const {
  const bool words =
      passage.kind == PassageKind::kWords || passage.kind == PassageKind::kPunctuation;
  if (words && !passage.printed) passage.printed = on_lines_;
}

// Gives what was parsed from `from` on the lines named before it. False where they would say
// nothing.
bool Parser::SetPlaces(std::size_t from) {
  if (!on_lines_) return true;
  for (std::size_t i = from; i < parsed_.size(); ++i) {
    if (auto* strike = std::get_if<Strike>(&parsed_[i].action)) {
      SetPrinted(strike->what);
      if (!strike->what.printed) return false;
    } else if (auto* insert = std::get_if<Insert>(&parsed_[i].action)) {
      SetPrinted(insert->where.anchor);
      if (!insert->where.anchor.printed) return false;
    }
  }
  return true;
}

bool Parser::BillClause() {
  const std::size_t begin = cursor_.position();
  const std::size_t done = parsed_.size();
  const bool understood = SubstituteClause() || TitleClause() || InsertAtPlaceClause() ||
                          StrikeClause() || ReplaceClause() || InsertClause() ||
                          AmendToReadClause() || RedesignateFollowingClause() ||
                          RedesignateClause() || MoveClause();
  if (!understood || !SetPlaces(done)) return false;
  for (std::size_t i = done; i < parsed_.size(); ++i) {
    const bool scoped = scope_words_.end > 0 && !acted_;
    parsed_[i].words = {scoped ? scope_words_.begin : begin, cursor_.position()};
    if (scope_words_.end > 0 && acted_) parsed_[i].head = {scope_words_};
  }
  acted_ = true;
  return true;
}

// Where, or what is done there.
bool Parser::BillPhrase() {
  Attempt attempt(cursor_);
  const std::size_t begin = cursor_.position();
  if (PrintedPlacePhrase()) {
    scope_words_ = {begin, cursor_.position()};
    acted_ = false;
    return attempt.Keep();
  }
  if (BillClause()) return attempt.Keep();
  cursor_.Rewind(begin);
  std::vector<Step> steps;
  if (!cursor_.Accept("in") || !SubTarget(steps) || !Enter(steps)) return false;
  cursor_.Accept(",");
  scope_words_ = {begin, cursor_.position()};
  on_lines_.reset();
  return attempt.Keep();
}

bool Parser::BillSentence() {
  in_bill_ = true;
  Target bill;
  bill.law.basis = LawBasis::kBill;
  subject_ = Targets{{bill}, {std::nullopt}};
  current_ = subject_;
  // The amendment's own number.
  if (cursor_.IsKind(TokenKind::kLabel)) cursor_.Advance();
  while (true) {
    SkipSeparators();
    if (AtSentenceEnd()) return acted_;
    if (!BillPhrase()) return false;
  }
}

}  // namespace ramseyer::language
