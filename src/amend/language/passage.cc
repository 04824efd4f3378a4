// Passages of the law: quoted words, punctuation, units or parts, with where they stand ("at the
// end of clause (ii)", "each place it appears", "in the first sentence") and how far they go ("and
// all that follows through the period").
#include <algorithm>
#include <array>
#include <utility>

#include "amend/language/parser.h"

namespace ramseyer::language {

// "the period", "a comma": the mark itself.
bool Parser::Punctuation(std::string& words) {
  constexpr auto kMarks = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"period", "."},
      {"comma", ","},
      {"semicolon", ";"},
      {"semi-colon", ";"},
      {"colon", ":"},
      {"em dash", "—"},
      {"em-dash", "—"},
      {"dash", "—"},
      {"hyphen", "-"},
  });
  Attempt attempt(cursor_);
  cursor_.AcceptAny({"the", "a", "an"});
  for (const auto& [name, mark] : kMarks) {
    if (!cursor_.Accept(name)) continue;
    words = mark;
    return attempt.Keep();
  }
  return false;
}

// What the passage is, without where it stands. A part or several sentences may give several.
bool Parser::PassageCore(std::vector<Described>& described) {
  Attempt attempt(cursor_);
  Described one;
  cursor_.Accept("the");
  cursor_.AcceptAny({"words", "word", "term", "terms", "phrase", "language", "figure", "number"});
  if (const Token* quoted = cursor_.AcceptKind(TokenKind::kQuoted)) {
    one.passage.kind = PassageKind::kWords;
    one.passage.words = std::string(quoted->text);
    if (one.passage.words.empty()) return false;
    described = {one};
    return attempt.Keep();
  }
  cursor_.Rewind(attempt.start());
  if (Punctuation(one.passage.words)) {
    one.passage.kind = PassageKind::kPunctuation;
    described = {one};
    return attempt.Keep();
  }
  if (in_bill_) {
    PrintedLines lines;
    if (Lines(lines)) {
      one.passage.kind = PassageKind::kLines;
      one.passage.printed = lines;
      described = {one};
      return attempt.Keep();
    }
    if (cursor_.Accept("the preamble")) {
      one.passage.kind = PassageKind::kPart;
      one.passage.part.kind = PartKind::kPreamble;
      described = {one};
      return attempt.Keep();
    }
  }
  std::vector<Step> steps;
  if (PartPhrase(steps)) {
    described.clear();
    for (Step& step : steps) {
      Described part;
      part.passage.kind = PassageKind::kPart;
      part.passage.part = step.parts.back();
      step.parts.pop_back();
      part.step = std::move(step);
      described.push_back(std::move(part));
    }
    return attempt.Keep();
  }
  Units units;
  if (UnitsInBase(units)) {
    one.passage.kind = PassageKind::kUnits;
    one.passage.units = units.ranges;
    one.step.qualifiers = units.qualifiers;
    one.step.from = units.from;
    described = {one};
    return attempt.Keep();
  }
  return false;
}

// "at the end", "at the end of subparagraph (A)", "at the end of the first sentence".
bool Parser::AtTheEnd(Described& described) {
  Attempt attempt(cursor_);
  Passage& passage = described.passage;
  const bool words =
      passage.kind == PassageKind::kWords || passage.kind == PassageKind::kPunctuation;
  if (!words || passage.occurrence != Occurrence::kOnly) return false;
  if (!cursor_.AcceptAny({"at the end", "appearing at the end"})) return false;
  Attempt of(cursor_);
  cursor_.Accept("thereof");
  if (cursor_.Accept("of")) {
    std::vector<Step> steps;
    Units units;
    if (PartPhrase(steps)) {
      if (steps.size() != 1 || !described.step.empty()) return false;
      described.step = steps[0];
    } else if (UnitsInBase(units)) {
      if (described.step.from.has_value() || !passage.within.empty()) return false;
      described.step.from = units.from;
      for (const UnitRange& range : units.ranges) {
        if (range.last.has_value()) return false;
        passage.within.push_back(range.first);
      }
      described.step.qualifiers = units.qualifiers;
    } else if (cursor_.Rewind(of.start()), !OfBase(units)) {
      return false;
    } else {
      described.step.from = units.from;
    }
  }
  of.Keep();
  passage.occurrence = Occurrence::kAtEnd;
  return attempt.Keep();
}

// "each place it appears", "both places", "the second place such term appears".
bool Parser::Places(Described& described) {
  Attempt attempt(cursor_);
  Passage& passage = described.passage;
  if (passage.occurrence != Occurrence::kOnly) return false;
  cursor_.Accept(",");
  cursor_.Accept("in");
  int ordinal = 0;
  if (cursor_.AcceptAny({"both places", "both of the places", "each of the two places",
                         "each of the 2 places", "the two places", "the 2 places"})) {
    passage.occurrence = Occurrence::kEach;
    passage.expected_count = 2;
  } else if (cursor_.AcceptAny({"each of the three places", "each of the 3 places"})) {
    passage.occurrence = Occurrence::kEach;
    passage.expected_count = 3;
  } else if (cursor_.AcceptAny({"each place", "each such place", "each time", "each instance",
                                "every place", "all places", "each of the places", "wherever",
                                "everywhere", "each place that", "each place where"})) {
    passage.occurrence = Occurrence::kEach;
  } else if (cursor_.Accept("the") && Ordinal(ordinal) &&
             cursor_.AcceptAny({"place", "time", "instance", "occurrence"})) {
    passage.occurrence = Occurrence::kOrdinal;
    passage.ordinal = ordinal;
  } else {
    return false;
  }
  Attempt clause(cursor_);
  cursor_.AcceptAny({"that", "where", "in which", "at which"});
  const bool subject =
      cursor_.AcceptAny({"it",           "they",        "such term",      "such terms",
                         "the term",     "such phrase", "such words",     "such word",
                         "such phrases", "those terms", "that term",      "term",
                         "the phrase",   "such date",   "such amount",    "such reference",
                         "the word",     "the words",   "each such term", "each appears"});
  if (subject && cursor_.AcceptAny({"appears", "appear", "occurs", "occur", "is found"})) {
    places_are_of_all_ = cursor_.tokens()[cursor_.position() - 1].folded == "appear";
    clause.Keep();
  } else if (cursor_.Rewind(clause.start()), cursor_.AcceptAny({"appearing", "occurring"})) {
    clause.Keep();
  }
  return attempt.Keep();
}

// "in subsections (a) and (b)" is said of the passage; "in the first sentence" leads the target
// down.
bool Parser::Within(Described& described) {
  Attempt attempt(cursor_);
  Passage& passage = described.passage;
  if (!passage.within.empty() || !described.step.empty()) return false;
  if (passage.kind == PassageKind::kPart) return false;
  if (!cursor_.AcceptAny({"in", "from", "each place in", "appearing in", "contained in"})) {
    return false;
  }
  cursor_.Accept("each of");
  std::vector<Step> steps;
  Units units;
  if (PartPhrase(steps)) {
    if (steps.size() != 1) return false;
    Units base;
    OfBase(base);
    const std::vector<Qualifier> before = described.step.qualifiers;
    described.step = steps[0];
    if (base.from.has_value()) described.step.from = base.from;
    described.step.qualifiers.insert(described.step.qualifiers.begin(), before.begin(),
                                     before.end());
    return attempt.Keep();
  }
  if (!UnitsInBase(units)) return false;
  for (const UnitRange& range : units.ranges) {
    if (range.last.has_value()) return false;
    passage.within.push_back(range.first);
  }
  described.step.from = units.from;
  described.step.qualifiers.insert(described.step.qualifiers.end(), units.qualifiers.begin(),
                                   units.qualifiers.end());
  return attempt.Keep();
}

// "(other than in paragraph (2))"
bool Parser::Except(Described& described) {
  Attempt attempt(cursor_);
  const bool open = cursor_.Accept("(");
  if (!open && !cursor_.Accept(",")) return false;
  if (!cursor_.AcceptAny({"other than in", "except in", "other than"})) return false;
  Units units;
  if (!UnitList(units)) return false;
  for (const UnitRange& range : units.ranges) {
    if (range.last.has_value()) return false;
    described.passage.except.push_back(range.first);
  }
  if (open ? !cursor_.Accept(")") : !cursor_.Accept(",")) return false;
  return attempt.Keep();
}

// Whether "the subparagraph" is the target itself.
bool Parser::IsKindOfTargets(NodeKind kind) const {
  return !current_.targets.empty() &&
         std::all_of(current_.targets.begin(), current_.targets.end(), [&](const Target& target) {
           return !target.path.empty() && target.parts.empty() &&
                  InferKinds(target.path).back() == kind;
         });
}

// "and all that follows through the period at the end of clause (ii)".
bool Parser::AllThatFollows(Described& described) {
  Attempt attempt(cursor_);
  Passage& passage = described.passage;
  if (passage.and_all_that_follows) return false;
  // "striking “A” through “B”" says the same in short.
  const bool brief = passage.kind == PassageKind::kWords && cursor_.Is("through");
  if (!brief) cursor_.Accept(",");
  if (!brief && !cursor_.AcceptAny({"and all that follows it", "and all that follows",
                                    "and everything that follows", "and all matter that follows",
                                    "and all that follow"})) {
    return false;
  }
  passage.and_all_that_follows = true;
  cursor_.Accept(",");
  if (!cursor_.AcceptAny({"through and including", "up through", "through", "down through"})) {
    return !cursor_.AcceptAny(
               {"to", "up to", "until", "before", "down to", "preceding", "in the matter", "up"}) &&
           attempt.Keep();
  }
  if (cursor_.Accept("the end")) {
    Attempt of(cursor_);
    Units units;
    std::vector<Step> steps;
    if (cursor_.Accept("of") && UnitList(units)) {
      if (units.ranges.size() != 1 || units.ranges[0].last.has_value()) return false;
      passage.through_end_of = units.ranges[0].first;
      of.Keep();
    } else if (cursor_.Rewind(of.start()), cursor_.Accept("of") && PartPhrase(steps)) {
      if (steps.size() != 1 || !steps[0].path.empty() || steps[0].parts.size() != 1) return false;
      Passage end;
      end.kind = PassageKind::kPart;
      end.part = steps[0].parts[0];
      passage.through.push_back(std::move(end));
      of.Keep();
    } else if (PrintedLines lines;
               cursor_.Rewind(of.start()), in_bill_ && cursor_.Accept("of") && Lines(lines)) {
      Passage end;
      end.kind = PassageKind::kLines;
      end.printed = lines;
      passage.through.push_back(std::move(end));
      of.Keep();
    } else if (cursor_.Rewind(of.start()), in_bill_ && cursor_.Accept("of") && TheBill()) {
      of.Keep();
    } else if (cursor_.Rewind(of.start()), OfBase(units)) {
      if (units.from.has_value() && !IsKindOfTargets(*units.from)) return false;
      of.Keep();
    }
    return attempt.Keep();
  }
  std::vector<Described> last;
  if (!PassageCore(last) || last.size() != 1) return false;
  while (AtTheEnd(last[0]) || Places(last[0]) || Within(last[0])) {
  }
  if (!last[0].step.empty()) return false;
  described.step.qualifiers.insert(described.step.qualifiers.end(), last[0].step.qualifiers.begin(),
                                   last[0].step.qualifiers.end());
  passage.through.push_back(last[0].passage);
  return attempt.Keep();
}

// Where words stand, said before the words: "striking, in the matter preceding paragraph (1), “A”",
// "striking at the end “and”".
bool Parser::ScopeBefore(Described& described) {
  Attempt attempt(cursor_);
  described.passage.kind = PassageKind::kWords;
  cursor_.Accept(",");
  if (!AtTheEnd(described) && !Within(described)) return false;
  cursor_.Accept(",");
  return attempt.Keep();
}

bool Parser::Scope(Described& described) {
  if (cursor_.Accept("in its entirety")) return true;
  if (AtTheEnd(described) || Places(described) || Except(described) || AllThatFollows(described) ||
      Within(described)) {
    return true;
  }
  Passage& passage = described.passage;
  const bool words =
      passage.kind == PassageKind::kWords || passage.kind == PassageKind::kPunctuation;
  if (!words || !passage.after.empty() || !passage.before.empty()) return false;
  Attempt attempt(cursor_);
  const bool after = cursor_.AcceptAny({"after", "following", "immediately after"});
  if (!after && !cursor_.AcceptAny({"before", "preceding", "immediately before"})) return false;
  std::vector<Described> anchor;
  if (!PassageCore(anchor) || anchor.size() != 1 || !anchor[0].step.empty()) return false;
  while (AtTheEnd(anchor[0]) || Places(anchor[0])) {
  }
  if (!anchor[0].step.empty()) return false;
  (after ? passage.after : passage.before).push_back(anchor[0].passage);
  return attempt.Keep();
}

bool Parser::Scopes(Described& described) {
  bool any = false;
  while (Scope(described)) any = true;
  return any;
}

// One passage, or the several that "the first and second sentences" name.
bool Parser::PassageItem(std::vector<Described>& described) {
  Attempt attempt(cursor_);
  std::vector<Described> found;
  if (!PassageCore(found)) return false;
  if (found.size() == 1) {
    Scopes(found[0]);
  }
  Described& last = found.back();
  Qualifiers(last.step.qualifiers);
  // "through" and a way down can not both be kept: what follows may lie outside of where it begins.
  if (last.passage.and_all_that_follows && !last.step.parts.empty() &&
      last.passage.through_end_of.has_value()) {
    return false;
  }
  const bool led_down = !last.step.path.empty() || last.step.from.has_value();
  if (last.passage.and_all_that_follows && led_down && !last.passage.through.empty() &&
      !last.passage.through[0].within.empty()) {
    return false;
  }
  described.insert(described.end(), found.begin(), found.end());
  return attempt.Keep();
}

// Passages in a row: "“A”, “B”, and “C”", "“and” at the end of clause (i) and clause (ii)".
bool Parser::Passages(std::vector<Described>& described) {
  Attempt attempt(cursor_);
  places_are_of_all_ = false;
  if (!PassageItem(described)) return false;
  while (true) {
    Attempt more(cursor_);
    const bool comma = cursor_.Accept(",");
    if (!cursor_.AcceptAny({"and", "or"}) && !comma) break;
    if (!PassageItem(described)) break;
    more.Keep();
  }
  // "“A” and “B” each place they appear"
  for (Described& one : described) {
    Passage& passage = one.passage;
    if (!places_are_of_all_ || passage.kind != PassageKind::kWords) continue;
    if (passage.occurrence == Occurrence::kOnly) passage.occurrence = Occurrence::kEach;
  }
  return attempt.Keep();
}

}  // namespace ramseyer::language
