// What a sentence is about: its subject ("Section 5(b) of the Clean Air Act (42 U.S.C. 7404(b))"),
// and the "in subsection (b)" phrases that lead down from it.
#include <fmt/format.h>

#include <algorithm>

#include "amend/language/parser.h"

namespace ramseyer::language {

// One name of a subject, with the law that it ends in, if any.
bool Parser::SubjectItem(Targets& subject) {
  in_subject_ = true;
  const bool named = SubjectName(subject);
  in_subject_ = false;
  return named;
}

// Where the words cite no place in the Code, a link of the format's on the section may.
void Parser::LinkedSection(std::size_t begin, LawName& law) const {
  const std::span<const Token> tokens = cursor_.tokens().subspan(begin, cursor_.position() - begin);
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].folded != "section" || tokens[i + 1].kind != TokenKind::kNumber) continue;
    const auto linked = memory_.LinkAt(tokens[i].range.begin);
    if (!linked.has_value() || linked->section.empty()) continue;
    law.usc = UscCitation{linked->title, linked->section, {}, false};
    if (law.basis == LawBasis::kNone) law.basis = LawBasis::kUscCitation;
    return;
  }
}

// "Section 5 of title 18, United States Code (16 U.S.C. 5)" names two provisions: which of them is
// amended can not be told.
bool Parser::Contradicts(const LawName& named, const std::vector<Step>& steps,
                         const std::vector<UscCitation>& cited) {
  if (named.basis != LawBasis::kTitleOfCode || cited.empty()) return false;
  UscCitation meant = *named.usc;
  const bool one = steps.size() == 1 && cited.size() == 1 && !steps.front().path.empty() &&
                   steps.front().path.front().kind == NodeKind::kSection;
  meant.section = one ? steps.front().path.front().label : cited.front().section;
  if (meant.title == cited.front().title && meant.section == cited.front().section) return false;
  contradiction_ = fmt::format("the words name {}, and the citation behind them {}",
                               ToString(meant), ToString(cited.front()));
  return true;
}

bool Parser::SubjectName(Targets& subject) {
  Attempt attempt(cursor_);
  std::vector<Step> steps;
  std::vector<UscCitation> cited;
  Target base;
  Units units;
  const auto of_law = [&](std::initializer_list<std::string_view> links) {
    Attempt of(cursor_);
    if (cursor_.AcceptAny(links) && Law(base, cited)) of.Keep();
  };
  // A list in a provision is words of it.
  cursor_.AcceptAny({"the list in", "the list contained in"});
  if (PartPhrase(steps)) {
    of_law({"of", "for", "in", "at the beginning of", "contained in"});
  } else if (UnitList(units)) {
    for (const UnitRange& range : units.ranges) {
      steps.push_back({range.first, {}, units.qualifiers, range.last, {}});
    }
    of_law({"of"});
  } else if (Law(base, cited)) {
    steps.push_back({});
  } else {
    return false;
  }

  // What follows a name, in any order: citations and states of the text.
  std::vector<Qualifier> qualifiers;
  const LawName named = base.law;
  while (Qualifiers(qualifiers) || (cited.empty() && Citations(base.law, cited))) {
  }
  if (Contradicts(named, steps, cited)) return false;
  if (steps.size() == 1 && !base.law.usc.has_value() && base.law.basis != LawBasis::kThisAct) {
    LinkedSection(attempt.start(), base.law);
  }
  std::vector<Target> found;
  for (const Step& step : steps) {
    auto target = Compose(base, step);
    if (!target.has_value()) return false;
    if (target->law.basis == LawBasis::kNone && target->law.usc.has_value()) {
      target->law.basis = LawBasis::kUscCitation;
    }
    target->qualifiers.insert(target->qualifiers.end(), qualifiers.begin(), qualifiers.end());
    found.push_back(std::move(*target));
  }
  Attribute(cited, found);
  for (const Step& step : steps) subject.lasts.push_back(step.last);
  subject.targets.insert(subject.targets.end(), found.begin(), found.end());
  return attempt.Keep();
}

// Several provisions before one parenthesis: as many citations belong to them in their order; a
// single one belongs to all only where they are of one section.
void Parser::Attribute(const std::vector<UscCitation>& cited, std::vector<Target>& targets) const {
  if (targets.size() < 2 || cited.empty() || targets[0].law.usc_is_act) return;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (cited.size() == targets.size()) {
      targets[i].law.usc = cited[i];
      continue;
    }
    const bool same_section = !targets[0].path.empty() && !targets[i].path.empty() &&
                              targets[0].path[0] == targets[i].path[0];
    if (same_section && cited.size() == 1 && targets[i].law.usc.has_value()) {
      targets[i].law.usc->path.clear();
    } else {
      for (Target& target : targets) {
        target.law.usc.reset();
        if (!target.law.act.empty()) target.law.basis = LawBasis::kAct;
      }
      return;
    }
  }
}

// Past the last of the words, from `own_` on, without which no law is named: what begins behind
// them names none that would be remembered.
std::size_t Parser::EndOfLawWords() const {
  const std::span<const Token> tokens = cursor_.tokens();
  for (std::size_t end = tokens.size(); end > own_; --end) {
    const Token& token = tokens[end - 1];
    if ((token.roles & kNamesLaw) != 0) return end;
    if (token.kind == TokenKind::kWord && memory_.HasAlias(token.text)) return end;
    if (end == tokens.size()) continue;
    const Token& next = tokens[end];
    if ((token.roles & kPointsBack) != 0 && (next.roles & kNamesLevel) != 0) return end;
    if ((token.roles & kNamesLevel) == 0 || next.kind != TokenKind::kNumber) continue;
    if (token.folded == "title") return end;
    if (token.folded == "section" && memory_.LinkAt(token.range.begin)) return end;
  }
  return own_;
}

void Parser::LearnMentions() {
  const std::span<const Token> tokens = cursor_.tokens();
  const std::size_t end = EndOfLawWords();
  for (std::size_t i = own_; i < end;) {
    cursor_.Rewind(i);
    NodeKind kind = NodeKind::kLevel;
    bool plural = false;
    const bool starts =
        UnitKind(kind, plural) ||
        (cursor_.Is("the") && i + 1 < tokens.size() && !tokens[i + 1].text.empty() &&
         tokens[i + 1].text[0] >= 'A' && tokens[i + 1].text[0] <= 'Z');
    cursor_.Rewind(i);
    Targets named;
    if (!starts || !SubjectItem(named)) {
      ++i;
      continue;
    }
    i = cursor_.position();
    for (Target& target : named.targets) {
      if (target.law.basis == LawBasis::kNone || target.law.basis == LawBasis::kThisAct) continue;
      CompleteLaw(target);
      memory_.Remember(target, provision_);
    }
  }
}

// Names in a row: those without a law share the law of the next one that has it.
bool Parser::Subject(Targets& subject) {
  Attempt attempt(cursor_);
  Targets found;
  if (!SubjectItem(found)) return false;
  while (true) {
    Attempt more(cursor_);
    const bool comma = cursor_.AcceptAny({",", ";"});
    if (!cursor_.Accept("and") && !comma) break;
    if (!SubjectItem(found)) break;
    more.Keep();
  }
  cursor_.Accept(",");
  SupplyLaw(found.targets);
  subject = std::move(found);
  for (const Target& target : subject.targets) memory_.Remember(target, provision_);
  return attempt.Keep();
}

void Parser::SupplyLaw(std::vector<Target>& targets) {
  LawName law;
  for (std::size_t i = targets.size(); i-- > 0;) {
    Target& target = targets[i];
    if (target.law.basis == LawBasis::kNone) {
      if (law.basis != LawBasis::kNone) {
        target.law = law;
        if (!law.usc_is_act && !law.act.empty()) target.law.usc.reset();
      } else if (const auto rule = memory_.BlanketRule(provision_); rule.has_value()) {
        target.law = *rule;
      }
    } else {
      // "Section 208 (8 U.S.C. 1158)" under a blanket rule is of the Act that the rule names.
      if (target.law.act.empty() && target.law.basis == LawBasis::kUscCitation) {
        if (const auto rule = memory_.BlanketRule(provision_)) target.law.act = rule->act;
      }
      law = target.law;
      if (law.basis == LawBasis::kTitleOfCode) law.usc->section.clear();
    }
    CompleteLaw(target);
  }
}

// What stands behind "in": units, parts, or both.
bool Parser::SubTarget(std::vector<Step>& steps) {
  Attempt attempt(cursor_);
  std::vector<Step> found;
  Units units;
  if (PartPhrase(found)) {
    Units base;
    if (OfBase(base) && base.from.has_value()) {
      for (Step& step : found) step.from = base.from;
    }
  } else if (UnitsInBase(units)) {
    for (const UnitRange& range : units.ranges) {
      found.push_back({range.first, {}, units.qualifiers, range.last, units.from});
    }
  } else {
    return false;
  }
  for (Step& step : found) Qualifiers(step.qualifiers);
  steps = std::move(found);
  return attempt.Keep();
}

// Every base, led down by every step.
bool Parser::Lead(const std::vector<Target>& bases, const std::vector<Step>& steps,
                  Targets& led) const {
  led = Targets{};
  for (const Target& base : bases) {
    for (const Step& step : steps) {
      auto target = Compose(base, step);
      if (!target.has_value()) return false;
      CompleteLaw(*target);
      led.targets.push_back(std::move(*target));
      led.lasts.push_back(step.last);
    }
  }
  return true;
}

// Leads the current targets down by "in …". After a verb the phrase starts from the subject again:
// "in subsection (a), by striking …, and in subsection (b), by striking …".
bool Parser::Enter(const std::vector<Step>& steps) {
  const Targets* bases = &current_;
  if (acted_) {
    const bool deeper = scope_kind_.has_value() && !steps.front().path.empty() &&
                        RankOf(steps.front().path.front().kind) > RankOf(*scope_kind_) &&
                        RankOf(*scope_kind_) > 0;
    // Of a whole Act, "in paragraph (2)" can only go on from the section entered before.
    const bool whole_act =
        std::all_of(subject_.targets.begin(), subject_.targets.end(), [](const Target& target) {
          return !IndexOfKind(target.path, NodeKind::kSection).has_value();
        });
    if (deeper && !whole_act) return false;
    bases = deeper ? &scope_ : &subject_;
  }
  Targets entered;
  if (bases->HasRange() || !Lead(bases->targets, steps, entered)) return false;
  current_ = std::move(entered);
  if (acted_ || !scope_kind_.has_value()) {
    scope_ = current_;
    scope_kind_ =
        steps.front().path.empty() ? std::nullopt : std::optional(steps.front().path.front().kind);
  }
  acted_ = false;
  return true;
}

}  // namespace ramseyer::language
