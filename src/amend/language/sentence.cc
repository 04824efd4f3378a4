// A sentence that amends: subject, "is amended", and its verbs' clauses. Chapeaux stand before the
// words of the innermost provision, so that
//
//   Section 230 … is amended— | in subsection (b)— | in paragraph (4), by striking “and” at the
//   end;
//
// reads as one sentence. It is understood as a whole or not at all: a clause left over might take
// back what stood before it.
#include "amend/language/instruction_limit.h"
#include "amend/language/parser.h"

namespace ramseyer::language {

// A verb's form in "by striking", or its imperative ("as follows: strike …").
bool Parser::Verb(std::string_view gerund, std::string_view imperative) {
  if (!cursor_.Accept(gerund) && !cursor_.Accept(imperative)) return false;
  // "by striking by striking": said twice by a slip.
  {
    Attempt twice(cursor_);
    if (cursor_.Accept("by") && cursor_.Accept(gerund)) twice.Keep();
  }
  cursor_.AcceptAny({":", "—"});
  return true;
}

bool Parser::Emit(const Step& step, const Action& action) {
  says_too_many_ =
      says_too_many_ || AreTooManyInstructions(parsed_.size() + current_.targets.size());
  if (says_too_many_) return false;
  if (current_.targets.empty() || current_.HasRange()) return false;
  const auto* strike = std::get_if<Strike>(&action);
  if (strike != nullptr && strike->what.expected_count > 0 && current_.targets.size() > 1) {
    // "in clauses (i) and (ii), by striking “X” both places": counted over both together.
    const auto siblings = AsSiblings(current_.targets, {});
    if (!siblings.has_value() || !step.empty() || !strike->what.within.empty()) return false;
    Strike counted = *strike;
    for (const UnitRange& unit : siblings->units) counted.what.within.push_back(unit.first);
    parsed_.push_back({siblings->parent, counted, {}, {}});
    return true;
  }
  for (const Target& base : current_.targets) {
    auto target = Compose(base, step);
    if (!target.has_value()) return false;
    CompleteLaw(*target);
    Parsed parsed;
    parsed.target = std::move(*target);
    parsed.action = action;
    auto* struck = std::get_if<Strike>(&parsed.action);
    auto* inserted = std::get_if<Insert>(&parsed.action);
    if (struck != nullptr && !SettleHeading(parsed.target, struck->what)) return false;
    if (inserted != nullptr && !SettleHeading(parsed.target, inserted->where.anchor)) return false;
    parsed_.push_back(std::move(parsed));
  }
  return true;
}

bool Parser::EmitJointly(const Targets& targets, const Action& alone, const Payload& payload) {
  if (targets.targets.size() == 1 && !targets.HasRange()) {
    parsed_.push_back({targets.targets[0], alone, {}, {}});
    return true;
  }
  const auto siblings = AsSiblings(targets.targets, targets.lasts);
  if (!siblings.has_value()) return false;
  Strike strike;
  strike.what.kind = PassageKind::kUnits;
  strike.what.units = siblings->units;
  strike.insert = payload;
  parsed_.push_back({siblings->parent, strike, {}, {}});
  return true;
}

// Separators between clauses; the numbers of an enumeration inside the sentence are among them.
void Parser::SkipSeparators() {
  while (const Token* token = cursor_.Peek()) {
    const bool mark = token->folded == "," || token->folded == ";" || token->folded == ":" ||
                      token->folded == "—" || token->folded == "and" || token->folded == "then" ||
                      token->folded == "thereafter";
    const Token* next = cursor_.Peek(1);
    const bool number = token->kind == TokenKind::kLabel && next != nullptr &&
                        (next->folded == "by" || next->folded == "in" ||
                         next->folded.ends_with("ing") || next->folded == "striking");
    if (!mark && !number) return;
    cursor_.Advance();
  }
}

bool Parser::AtSentenceEnd() {
  Attempt attempt(cursor_);
  while (const Token* token = cursor_.Peek()) {
    if (token->folded != "." && token->folded != "," && token->folded != ";" &&
        token->folded != ":" && token->folded != "—" && token->folded != "and" &&
        token->folded != "or") {
      return false;
    }
    cursor_.Advance();
  }
  return attempt.Keep();
}

// Whether nothing more is said in this clause.
bool Parser::AtClauseEnd() const {
  const Token* token = cursor_.Peek();
  return token == nullptr || token->folded == "." || token->folded == ";" || token->folded == "," ||
         token->folded == "and";
}

// "is amended", "are each further amended".
bool Parser::IsAmended() {
  Attempt attempt(cursor_);
  if (!cursor_.AcceptAny({"is", "are", "shall be"})) return false;
  cursor_.Accept("—");
  bool further = false;
  while (cursor_.AcceptAny({"each", "hereby", "also", "both"}) || cursor_.Is("further")) {
    if (cursor_.Accept("further")) further = true;
  }
  if (!cursor_.Accept("amended")) return false;
  cursor_.AcceptAny({"is amended", "are amended"});  // said twice by a slip
  further = cursor_.Accept("further") || further;
  if (further) {
    for (Target& target : subject_.targets) {
      target.qualifiers.push_back({QualifierKind::kFurtherAmended, ""});
    }
    current_ = subject_;
  }
  return attempt.Keep();
}

// "is repealed", "are redesignated as paragraphs (2) and (3), respectively", "is stricken".
bool Parser::PassiveVerb() {
  Attempt attempt(cursor_);
  const std::size_t begin = cursor_.position();
  if (!cursor_.AcceptAny({"is", "are", "shall be"})) return false;
  while (cursor_.AcceptAny({"each", "hereby", "further", "also"})) {
  }
  const std::size_t done = parsed_.size();
  if (cursor_.Accept("repealed")) {
    std::vector<UscCitation> cited;
    LawName law;
    if (Citations(law, cited) && current_.targets.size() == 1) {
      Target& target = current_.targets[0];
      if (target.law.usc.has_value() && !target.law.usc_is_act) return false;
      target.law.usc = law.usc;
      target.law.usc_is_act = law.usc_is_act;
    }
    const bool done_all =
        current_.HasRange() ? EmitJointly(current_, Repeal{}, {}) : Emit({}, Repeal{});
    if (!done_all) return false;
  } else if (cursor_.AcceptAny({"stricken", "struck", "deleted"})) {
    if (!EmitJointly(current_, Strike{}, {})) return false;
  } else if (cursor_.Accept("redesignated as")) {
    // Named from the unit around them, as "by redesignating" names them.
    Units to;
    if (!UnitList(to) || to.ranges.size() != current_.targets.size()) return false;
    for (std::size_t i = 0; i < current_.targets.size(); ++i) {
      Target target = current_.targets[i];
      const std::optional<UnitName>& last = current_.lasts[i];
      if (target.path.empty() || !target.parts.empty()) return false;
      const UnitName unit = target.path.back();
      target.path.pop_back();
      parsed_.push_back({target, Redesignate{{{{unit}, last}}, {to.ranges[i]}}, {}, {}});
    }
    Respectively();
  } else {
    return false;
  }
  for (std::size_t i = done; i < parsed_.size(); ++i) {
    parsed_[i].words = {begin, cursor_.position()};
    parsed_[i].head = {subject_words_};
  }
  acted_ = true;
  return attempt.Keep();
}

// One "in …" phrase, or one verb's clause.
bool Parser::VerbPhrase() {
  Attempt attempt(cursor_);
  const std::size_t begin = cursor_.position();
  // "is amended by: | In subsection (b), by deleting …"
  if (cursor_.AcceptAny({"by : in", "by — in"})) cursor_.Rewind(cursor_.position() - 1);
  NodeKind at = NodeKind::kLevel;
  bool plural = false;
  const bool in_at = cursor_.Accept("at");
  if (in_at && !UnitKind(at, plural)) return false;
  if (in_at) cursor_.Rewind(cursor_.position() - 1);
  const bool in = in_at || cursor_.Accept("in");
  if (in) cursor_.Accept("—");
  std::vector<Step> steps;
  if (in || cursor_.IsKind(TokenKind::kWord)) {
    Attempt scope(cursor_);
    const bool named = SubTarget(steps);
    // Without "in" only where nothing else can be meant: "… is amended— | paragraph (8)—".
    if (in && !named) return false;
    if (named && !in && !cursor_.Is("—") && !cursor_.Is("by") && !cursor_.Is(", by")) return false;
    if (named) scope.Keep();
  }
  if (!steps.empty()) {
    const bool first = acted_ || scope_words_.end == 0;
    if (!Enter(steps)) return false;
    scope_words_ = {first ? begin : scope_words_.begin, cursor_.position()};
    return attempt.Keep();
  }
  const std::size_t done = parsed_.size();
  const bool by = cursor_.Accept("by");
  if (by) {
    cursor_.AcceptAny({"—", ":"});
    cursor_.Accept("by");
  }
  if (cursor_.IsKind(TokenKind::kLabel)) SkipSeparators();
  const bool understood = StrikeClause() || ReplaceClause() || InsertClause() ||
                          AmendToReadClause() || RedesignateClause() || DesignateClause() ||
                          MarginClause() || MoveClause() || RepealClause() ||
                          (!by && ToReadAsFollows()) || (!by && EffectiveClause());
  if (!understood) return false;
  for (std::size_t i = done; i < parsed_.size(); ++i) {
    Parsed& parsed = parsed_[i];
    const bool scoped = scope_words_.end > 0;
    parsed.words = {scoped && !acted_ ? scope_words_.begin : begin, cursor_.position()};
    parsed.head = {subject_words_};
    if (scoped && acted_) parsed.head.push_back(scope_words_);
  }
  acted_ = true;
  return attempt.Keep();
}

bool Parser::VerbPhrases() {
  Attempt attempt(cursor_);
  while (true) {
    SkipSeparators();
    if (AtSentenceEnd()) return acted_ && attempt.Keep();
    if (!VerbPhrase()) return false;
  }
}

// "… is amended as follows: | Subsection (b) is amended by striking …".
bool Parser::AsFollowsItem() {
  Attempt attempt(cursor_);
  const std::size_t begin = cursor_.position();
  std::vector<Step> steps;
  if (!SubTarget(steps) || !Enter(steps)) return false;
  cursor_.Accept(",");
  scope_words_ = {begin, cursor_.position()};
  if (PassiveVerb()) return AtSentenceEnd() && attempt.Keep();
  if (!cursor_.AcceptAny({"is amended", "are amended", "are each amended", "is further amended",
                          "is each amended"})) {
    return false;
  }
  return VerbPhrases() && attempt.Keep();
}

// "The following provisions of title 38 are amended by striking …: | Section 5(a).": the subject
// stands in the provision below.
bool Parser::Distributive() {
  Attempt attempt(cursor_);
  cursor_.Accept("each of");
  if (own_ == 0 || !cursor_.Accept("the following")) return false;
  NodeKind kind = NodeKind::kLevel;
  bool plural = false;
  cursor_.AcceptAny({"provisions of law", "provisions", "laws", "acts"}) || UnitKind(kind, plural);
  Targets around;
  if (cursor_.AcceptAny({"of", "in"})) {
    if (!SubjectItem(around) || around.targets.size() != 1 || around.HasRange()) return false;
    SupplyLaw(around.targets);
  }
  const Target base = around.targets.empty() ? Target() : around.targets[0];
  const std::size_t verb = cursor_.position();

  cursor_.Advance(own_ - verb);
  Targets found;
  if (cursor_.position() != own_ || !Subject(found) || !AtSentenceEnd()) return false;
  if (base.law.basis != LawBasis::kNone) {
    for (Target& target : found.targets) {
      const LawName named = target.law;
      if (!named.act.empty() && named.basis != LawBasis::kBlanketRule) return false;
      Step inside{target.path, target.parts, {}, {}, {}};
      const auto composed = Compose(base, inside);
      if (!composed.has_value()) return false;
      target.law = base.law;
      target.path = composed->path;
      if (named.basis == LawBasis::kUscCitation) {
        target.law.basis = named.basis;
        target.law.usc = named.usc;
        target.law.usc_is_act = named.usc_is_act;
      }
      CompleteLaw(target);
    }
  }
  subject_ = found;
  current_ = subject_;
  const std::size_t end = cursor_.position();
  subject_words_ = {attempt.start(), verb};

  const Cursor whole = cursor_;
  cursor_ = Cursor(whole.tokens().first(own_));
  cursor_.Rewind(verb);
  const bool repealed = PassiveVerb() && AtSentenceEnd();
  const bool amended = !repealed && IsAmended() && VerbPhrases();
  cursor_ = whole;
  if (!repealed && !amended) return false;
  for (Parsed& parsed : parsed_) parsed.words.end = end;
  return attempt.Keep();
}

// "In the table of contents in section 1(b) of such Act, the item relating to section 309 is …".
bool Parser::SubjectOrTable() {
  if (Subject(subject_)) return true;
  Attempt attempt(cursor_);
  std::vector<Step> steps;
  subject_ = Targets{};
  if (!cursor_.Accept("in") || !SubjectItem(subject_)) return false;
  SupplyLaw(subject_.targets);
  cursor_.Accept(",");
  if (!SubTarget(steps)) return false;
  if (subject_.HasRange() || !Lead(subject_.targets, steps, current_)) return false;
  return (cursor_.Is("is") || cursor_.Is("are")) && attempt.Keep();
}

bool Parser::Sentence() {
  SkipSeparators();
  if (Distributive()) return true;
  parsed_.clear();
  acted_ = false;
  if (!EffectiveIntroduction()) return false;
  const std::size_t begin = cursor_.position();
  if (!SubjectOrTable()) return false;
  if (current_.targets.empty()) current_ = subject_;
  subject_words_ = {begin, cursor_.position()};
  if (PassiveVerb()) return VerbPhrases();
  // "Section 5(b), by striking …" lost its verb, and can not mean anything else.
  if (!IsAmended() && !cursor_.Is("by") && !cursor_.Is("—")) return false;
  subject_words_.end = cursor_.position();
  if (cursor_.AcceptAny({"as follows", ", as follows"}) || cursor_.Is("—")) {
    const std::size_t item = cursor_.position();
    SkipSeparators();
    if (AsFollowsItem()) return true;
    cursor_.Rewind(item);
    parsed_.clear();
    current_ = subject_;
    scope_words_ = {};
    scope_kind_.reset();
    acted_ = false;
  }
  return VerbPhrases();
}

}  // namespace ramseyer::language
