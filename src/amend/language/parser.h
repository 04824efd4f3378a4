// The grammar of amendments, by recursive descent: one method for each rule, one file for each
// family of rules. A rule either takes its words whole, or goes back to where it began and says no.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "amend/language/cursor.h"
#include "amend/language/instruction.h"
#include "amend/language/law_memory.h"
#include "amend/language/naming.h"
#include "amend/language/token.h"

namespace ramseyer::language {

// A row of tokens, [begin, end).
struct TokenSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// One action on one target, and the tokens that said so.
struct Parsed {
  Target target;
  Action action;
  TokenSpan words;              // the verb's clause
  std::vector<TokenSpan> head;  // the subject, and the "in …" phrase before an earlier verb
};

// Units that the words list, with what they say about their state.
struct Units {
  std::vector<UnitRange> ranges;
  std::vector<Qualifier> qualifiers;
  std::optional<NodeKind> from;  // "of such section"
};

// Targets, some of which may stand for a range of siblings.
struct Targets {
  std::vector<Target> targets;
  std::vector<std::optional<UnitName>> lasts;  // as long as `targets`: the end of each range

  bool HasRange() const {
    for (const auto& last : lasts) {
      if (last.has_value()) return true;
    }
    return false;
  }
};

// A passage, and the way to it where its own fields can not say it ("“and” in the first sentence").
struct Described {
  Passage passage;
  Step step;
};

class Parser {
 public:
  // The tokens of one sentence; the first `own` of them are of the chapeaux before it. The memory
  // is read, and learns what the sentence is about.
  Parser(NodeId provision, std::span<const Token> tokens, std::size_t own, LawMemory& memory)
      : provision_(provision), own_(own), cursor_(tokens), memory_(memory) {}

  // sentence.cc: the whole sentence as amendments, in order; false when any of it is not
  // understood.
  bool Sentence();
  const std::vector<Parsed>& parsed() const { return parsed_; }

  // Whether the sentence was given up because it says more instructions than a bill may have.
  bool says_too_many() const { return says_too_many_; }

  // bill_sentence.cc: instead, a sentence of an amendment to a bill: "Page 5, line 12, strike …".
  bool BillSentence();

  // target.cc: instead, learns the laws that a sentence of another kind names, so that "such Act"
  // behind it is not taken for one named earlier.
  void LearnMentions();

  // What the sentence is about, as far as that was understood; for what is not understood
  // otherwise.
  const std::vector<Target>& subject() const { return subject_.targets; }
  std::size_t furthest() const { return cursor_.furthest(); }
  // Why the subject names no one provision: the words and the citation behind them are of two.
  // Often "".
  const std::string& contradiction() const { return contradiction_; }

  // law_name.cc: a law's name with its citations, from the current token; for blanket rules.
  bool Law(Target& base, std::vector<UscCitation>& cited);

  Cursor& cursor() { return cursor_; }

 private:
  // units.cc
  bool UnitKind(NodeKind& kind, bool& plural);
  bool OuterLabel(std::string& label);
  bool FirstUnit(UnitPath& path, bool& plural);
  bool BareItem(const UnitPath& previous, bool plural, UnitPath& path);
  bool UnitCitations(Units& group);
  bool UnitGroup(Units& units);
  bool SuchUnits(Units& units);
  bool UnitList(Units& units);
  bool OfBase(Units& units);
  bool UnitsInBase(Units& units);
  bool Ordinal(int& ordinal);
  bool IsTitleOfCode() const;

  // law_name.cc
  bool PointedLaw(Target& base);
  bool ActName(std::string& name);
  bool ActInParentheses(std::string& name);
  bool ResolutionName(std::string& name);
  bool SkipEnactment();
  bool TitleOfCode(LawName& law);
  bool Citations(LawName& law, std::vector<UscCitation>& all_cited);
  bool CitationItem(LawName& law, std::vector<UscCitation>& cited);
  bool Date();
  bool Entitled();

  // qualifier.cc
  bool Qualifiers(std::vector<Qualifier>& qualifiers);
  bool QualifierInParentheses(std::vector<Qualifier>& qualifiers);
  bool QualifierBetweenCommas(std::vector<Qualifier>& qualifiers);
  bool QualifierVerb(std::vector<QualifierKind>& kinds);
  bool SkipReference();
  bool SkipParenthesis();
  std::string WordsFrom(std::size_t begin) const;

  // part.cc
  bool PartPhrase(std::vector<Step>& steps);
  bool MatterPhrase(std::vector<Step>& steps);
  bool SentencePhrase(std::vector<Step>& steps);
  bool HeadingPhrase(std::vector<Step>& steps);
  bool TablePhrase(std::vector<Step>& steps);
  bool TableItemPhrase(std::vector<Step>& steps);
  bool ProvisoPhrase(std::vector<Step>& steps);
  bool DefiningParagraphPhrase(std::vector<Step>& steps);
  bool UndesignatedPhrase(std::vector<Step>& steps);
  bool PartOf(std::vector<Step>& steps);

  // target.cc
  bool Subject(Targets& subject);
  bool SubjectItem(Targets& subject);
  bool SubjectName(Targets& subject);
  std::size_t EndOfLawWords() const;
  bool Contradicts(const LawName& named, const std::vector<Step>& steps,
                   const std::vector<UscCitation>& cited);
  void LinkedSection(std::size_t begin, LawName& law) const;
  bool SubTarget(std::vector<Step>& steps);
  void Attribute(const std::vector<UscCitation>& cited, std::vector<Target>& targets) const;
  void SupplyLaw(std::vector<Target>& targets);
  bool Lead(const std::vector<Target>& bases, const std::vector<Step>& steps, Targets& led) const;
  bool Enter(const std::vector<Step>& steps);

  // passage.cc
  bool Passages(std::vector<Described>& described);
  bool PassageItem(std::vector<Described>& described);
  bool PassageCore(std::vector<Described>& described);
  bool Scopes(Described& described);
  bool Scope(Described& described);
  bool ScopeBefore(Described& described);
  bool AtTheEnd(Described& described);
  bool Places(Described& described);
  bool Within(Described& described);
  bool Except(Described& described);
  bool AllThatFollows(Described& described);
  bool IsKindOfTargets(NodeKind kind) const;
  bool Punctuation(std::string& words);

  // payload.cc
  bool ReadPayload(Payload& payload, bool& flush);
  bool TheFollowing(bool& flush);

  // One file each.
  bool StrikeClause();
  bool ReplaceClause();
  bool StrikeOneEach(const std::vector<Described>& struck);
  bool StrikeItemOf(const std::vector<Described>& struck);
  bool InsertClause();
  bool AmendToReadClause();
  bool RedesignateClause();
  bool RedesignatesItself(Units& units);
  bool BareLabels(const Units& from, Units& to);
  bool DesignateClause();
  bool RedesignateFollowingClause();
  bool MoveClause();
  bool MarginClause();
  bool RepealClause();
  bool EffectiveClause();

  bool Where(Position& where, std::vector<Step>& step);
  bool AfterAndBelow();
  bool ToReadAsFollows();
  bool StrikeInsert(std::vector<Described>& struck, bool& ambiguous);
  bool SkipMargins();
  bool MarginsInParentheses();
  bool Respectively();

  // sentence.cc
  bool EffectiveIntroduction();
  bool IsAmended();
  bool VerbPhrases();
  bool VerbPhrase();
  bool Distributive();
  bool AsFollowsItem();
  bool SubjectOrTable();
  bool PassiveVerb();
  bool AtSentenceEnd();
  bool AtClauseEnd() const;
  void SkipSeparators();
  bool Verb(std::string_view gerund, std::string_view imperative);

  // bill_sentence.cc
  bool BillPhrase();
  bool BillClause();
  bool SubstituteClause();
  bool TitleClause();
  bool InsertAtPlaceClause();
  bool Between(Position& where);
  bool TheBill();
  void SetPrinted(Passage& passage) const;
  bool SetPlaces(std::size_t from);

  // printed_place.cc
  bool PrintedPlacePhrase();
  bool PageNumber(std::uint32_t& page);
  bool LineNumber(std::string_view word, std::uint32_t& line);
  bool Lines(PrintedLines& lines);

  // Adds an action on every current target, each first led down by `step`. False when the step
  // leads nowhere.
  bool Emit(const Step& step, const Action& action);

  // Adds one action that takes the place of all of `targets` together (or takes them out, without a
  // payload): of a single one `alone`, of siblings the striking of them all.
  bool EmitJointly(const Targets& targets, const Action& alone, const Payload& payload);

  NodeId provision_;
  std::size_t own_;
  Cursor cursor_;
  LawMemory& memory_;

  Targets subject_;
  TokenSpan subject_words_;
  std::string contradiction_;
  Targets current_;  // the subject, led down by "in …" phrases
  Targets scope_;    // the subject, led down by the first "in …" phrase of a row
  TokenSpan scope_words_;
  bool acted_ = false;                  // a verb came after the last "in …" phrase
  std::optional<NodeKind> scope_kind_;  // the kind that the last "in …" phrase began with

  struct Seen {
    std::size_t position;
    std::vector<UnitRange> ranges;
  };
  bool in_bill_ = false;                  // an amendment to a bill: pages and lines, the preamble
  std::uint32_t page_ = 0;                // the last page that the sentence named
  std::optional<PrintedLines> on_lines_;  // "page 5, line 12,": where what follows begins

  bool in_subject_ = false;         // "of such Act" names the law, not a unit around the target
  bool places_are_of_all_ = false;  // "each place they appear" was read
  std::vector<Seen> seen_;          // units that the sentence named, for "such paragraphs"

  std::vector<Parsed> parsed_;
  bool says_too_many_ = false;
};

}  // namespace ramseyer::language
