// Parts of a unit that are no units: "the matter preceding paragraph (1)", "the first sentence",
// "the subsection heading", "the table of sections for chapter 5", "the item relating to section
// 901".
#include "amend/language/parser.h"

namespace ramseyer::language {

// "of paragraph (2)" or "of the matter preceding clause (i)" behind a part: leads to where it
// stands.
bool Parser::PartOf(std::vector<Step>& steps) {
  Attempt attempt(cursor_);
  if (!cursor_.AcceptAny({"of", "for", "in", "at the beginning of", "contained in", "under"})) {
    return false;
  }
  std::vector<Step> outer;
  Units units;
  if (PartPhrase(outer)) {
    if (outer.size() != 1) return false;
  } else if (UnitsInBase(units)) {
    for (const UnitRange& range : units.ranges) {
      if (range.last.has_value()) return false;
      outer.push_back({range.first, {}, units.qualifiers, range.last, units.from});
    }
  } else {
    return false;
  }
  std::vector<Step> joined;
  for (const Step& around : outer) {
    for (const Step& step : steps) {
      if (!step.path.empty() || step.from.has_value()) return false;
      Step whole = around;
      whole.parts.insert(whole.parts.end(), step.parts.begin(), step.parts.end());
      whole.qualifiers.insert(whole.qualifiers.end(), step.qualifiers.begin(),
                              step.qualifiers.end());
      joined.push_back(std::move(whole));
    }
  }
  steps = std::move(joined);
  return attempt.Keep();
}

bool Parser::PartPhrase(std::vector<Step>& steps) {
  Attempt attempt(cursor_);
  std::vector<Step> found;
  if (MatterPhrase(found)) {
    steps = std::move(found);
    return attempt.Keep();
  }
  const bool table = TablePhrase(found);
  if (!table && !SentencePhrase(found) && !HeadingPhrase(found) && !TableItemPhrase(found) &&
      !ProvisoPhrase(found) && !UndesignatedPhrase(found)) {
    return false;
  }
  cursor_.Accept("thereof");
  PartOf(found);
  for (Step& step : found) Qualifiers(step.qualifiers);
  steps = std::move(found);
  return attempt.Keep();
}

// "the matter preceding subparagraph (A) of paragraph (2)", "the flush text following paragraph
// (9)".
bool Parser::MatterPhrase(std::vector<Step>& steps) {
  Attempt attempt(cursor_);
  cursor_.Accept("the");
  Part part;
  const bool flush =
      cursor_.AcceptAny({"undesignated", "flush left", "flush", "concluding", "continuation"});
  if (!cursor_.AcceptAny({"matter", "language", "text", "sentence"})) return false;
  const std::string_view noun = cursor_.tokens()[cursor_.position() - 1].folded;
  if (!flush && noun != "matter" && !(noun == "language" && cursor_.Is("preceding"))) return false;
  if (cursor_.AcceptAny({"preceding", "before", "that precedes", "immediately preceding"})) {
    part.kind = PartKind::kMatterPreceding;
  } else if (cursor_.AcceptAny(
                 {"following", "after", "that follows", "immediately following", "below"})) {
    part.kind = PartKind::kMatterFollowing;
  } else if (flush) {
    part.kind = PartKind::kFlushText;
    cursor_.Accept("at the end");
    std::vector<Step> found = {Step{{}, {part}, {}, {}, {}}};
    PartOf(found);
    steps = std::move(found);
    return attempt.Keep();
  } else {
    return false;
  }
  Units units;
  if (!UnitGroup(units) || units.ranges.size() != 1 || units.ranges[0].last.has_value()) {
    return false;
  }
  OfBase(units);
  UnitPath path = units.ranges[0].first;
  part.unit = path.back();
  path.pop_back();
  steps = {Step{std::move(path), {std::move(part)}, units.qualifiers, {}, units.from}};
  return attempt.Keep();
}

// "the first sentence", "the first, second, and third sentences".
bool Parser::SentencePhrase(std::vector<Step>& steps) {
  Attempt attempt(cursor_);
  cursor_.Accept("the");
  std::vector<int> ordinals;
  int ordinal = 0;
  while (Ordinal(ordinal)) {
    ordinals.push_back(ordinal);
    const bool comma = cursor_.Accept(",");
    if (!cursor_.Accept("and") && !comma) break;
    cursor_.Accept("the");
  }
  if (ordinals.empty() || !cursor_.Accept(ordinals.size() > 1 ? "sentences" : "sentence")) {
    return false;
  }
  for (const int number : ordinals) {
    steps.push_back({{}, {Part{PartKind::kSentence, number}}, {}, {}, {}});
  }
  return attempt.Keep();
}

// "the heading", "the section heading", "the subsection designation and heading".
bool Parser::HeadingPhrase(std::vector<Step>& steps) {
  Attempt attempt(cursor_);
  cursor_.Accept("the");
  Part part;
  NodeKind kind = NodeKind::kLevel;
  bool plural = false;
  if (UnitKind(kind, plural)) {
    if (plural) return false;
    part.unit = UnitName{kind};
  }
  if (cursor_.AcceptAny({"designation and heading", "enumerator and heading",
                         "designation and the heading", "heading and designation",
                         "designation and catchline"})) {
    part.kind = PartKind::kDesignationAndHeading;
  } else if (cursor_.AcceptAny({"designation", "enumerator"})) {
    part.kind = PartKind::kDesignation;
  } else if (cursor_.AcceptAny({"heading", "header", "catchline", "catch line"})) {
    part.kind = PartKind::kHeading;
  } else {
    return false;
  }
  steps = {Step{{}, {std::move(part)}, {}, {}, {}}};
  return attempt.Keep();
}

// "the table of sections", "the chapter analysis", "the table of contents".
bool Parser::TablePhrase(std::vector<Step>& steps) {
  Attempt attempt(cursor_);
  cursor_.Accept("the");
  cursor_.Accept("clerical");
  NodeKind kind = NodeKind::kLevel;
  bool plural = false;
  bool known = false;
  if (cursor_.Accept("table of")) {
    known = cursor_.Accept("contents") || (UnitKind(kind, plural) && plural);
  } else {
    UnitKind(kind, plural);
    known = !plural && cursor_.AcceptAny({"analysis", "table of sections", "table of contents"});
  }
  if (!known) return false;
  steps = {Step{{}, {Part{PartKind::kTableOfSections}}, {}, {}, {}}};
  return attempt.Keep();
}

// "the item relating to section 2421", "the items relating to sections 5 and 6".
bool Parser::TableItemPhrase(std::vector<Step>& steps) {
  Attempt attempt(cursor_);
  cursor_.Accept("the");
  if (!cursor_.AcceptAny({"item relating to", "items relating to", "item related to",
                          "entry relating to", "entries relating to", "item for", "items for"})) {
    return false;
  }
  Units units;
  UnitName bare{NodeKind::kSection};
  if (cursor_.IsKind(TokenKind::kNumber) && OuterLabel(bare.label)) {
    units.ranges.push_back({{bare}, {}});
  } else if (!UnitList(units)) {
    return false;
  }
  // "the items relating to section 5 and 6"
  while (units.ranges.back().first.size() == 1) {
    Attempt more(cursor_);
    UnitName unit{units.ranges.back().first[0].kind};
    if (!cursor_.AcceptAny({", and", "and", ","}) || !OuterLabel(unit.label)) break;
    units.ranges.push_back({{unit}, {}});
    more.Keep();
  }
  for (const UnitRange& range : units.ranges) {
    if (range.first.size() != 1) return false;
    Part part{PartKind::kTableItem};
    part.unit = range.first[0];
    part.unit->usc.reset();
    part.last = range.last;
    steps.push_back({{}, {std::move(part)}, units.qualifiers, {}, {}});
  }
  return attempt.Keep();
}

// "the second proviso", "the proviso".
bool Parser::ProvisoPhrase(std::vector<Step>& steps) {
  Attempt attempt(cursor_);
  cursor_.Accept("the");
  int ordinal = 0;
  Ordinal(ordinal);
  if (!cursor_.Accept("proviso")) return false;
  steps = {Step{{}, {Part{PartKind::kProviso, ordinal}}, {}, {}, {}}};
  return attempt.Keep();
}

// "the undesignated paragraph relating to the definition of the term “Corporation”". A topic of
// another kind ends nowhere that could be told.
bool Parser::DefiningParagraphPhrase(std::vector<Step>& steps) {
  Attempt attempt(cursor_);
  cursor_.Accept("the");
  if (!cursor_.AcceptAny({"undesignated paragraph", "unnumbered paragraph"}) ||
      !cursor_.Accept("relating to the definition of")) {
    return false;
  }
  cursor_.AcceptAny({"the term", "the terms"});
  Part part{PartKind::kUndesignatedParagraph};
  if (const Token* quoted = cursor_.AcceptKind(TokenKind::kQuoted)) {
    part.topic = quoted->text;
  } else {
    while (cursor_.Peek() != nullptr && IsCapitalised(*cursor_.Peek())) {
      if (!part.topic.empty()) part.topic += ' ';
      part.topic += cursor_.Peek()->text;
      cursor_.Advance();
    }
  }
  steps = {Step{{}, {part}, {}, {}, {}}};
  return !part.topic.empty() && attempt.Keep();
}

// "the 14th undesignated paragraph".
bool Parser::UndesignatedPhrase(std::vector<Step>& steps) {
  if (DefiningParagraphPhrase(steps)) return true;
  Attempt attempt(cursor_);
  cursor_.Accept("the");
  int ordinal = 0;
  if (!Ordinal(ordinal) ||
      !cursor_.AcceptAny({"undesignated paragraph", "unnumbered paragraph", "paragraph"})) {
    return false;
  }
  if (cursor_.IsKind(TokenKind::kLabel)) return false;
  steps = {Step{{}, {Part{PartKind::kUndesignatedParagraph, ordinal}}, {}, {}, {}}};
  return attempt.Keep();
}

}  // namespace ramseyer::language
