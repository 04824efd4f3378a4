// What a bill says about changing the law, as typed data: the words understood, the law not yet
// looked at.
//
//   Section 230 of the Communications Act of 1934 (47 U.S.C. 230) is amended—
//     (1) in subsection (b)—
//         (A) in paragraph (4), by striking “and” at the end;
//
// gives one Instruction: target = 47 U.S.C. 230, path [section 230, subsection b, paragraph 4];
// action = Strike{words "and", at the end}.
//
// The grammar follows the House Legislative Counsel's Manual on Drafting Style (HLC 117-1),
// sections 331 to 334 (amendments to existing law), and ../shared/design/amendatory-language.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "amend/instruction_id.h"
#include "base/finding.h"
#include "base/ids.h"
#include "base/place.h"
#include "document/citation.h"
#include "document/document.h"
#include "print/print_place.h"

namespace ramseyer {

// ---- naming provisions --------------------------------------------------------------------------

// One unit as the words name it: "paragraph (4)", "the second subsection (c)", "chapter 117".
//
// A section's number is the number that the words give. In an Act that is the Act's own number;
// where the words also say where the Code has it, that stands in `usc` (of an inner unit) or in the
// law's name (of a target), and the two numbers differ: section 1902 of the Social Security Act is
// 42 U.S.C. 1396a.
struct UnitName {
  NodeKind kind = NodeKind::kLevel;  // kLevel: the words give only a label, as the (2) of "(b)(2)"
  std::string label{};  // without parentheses; "" when the unit has none ("the paragraph")
  int ordinal = 0;      // 2 for "the second subsection (c)"; 0 when not said
  std::optional<UscCitation> usc{};  // "after section 230 (47 U.S.C. 230)"

  friend bool operator==(const UnitName&, const UnitName&) = default;
};

// Outermost first: [section 230, subsection e, (1)].
using UnitPath = std::vector<UnitName>;

// Units in a row: "paragraph (4)", "clauses (iv) through (vi)". Each end is a path relative to the
// target, because "clauses (ii) and (iii) of subparagraph (B)" name more than one level.
struct UnitRange {
  UnitPath first;
  std::optional<UnitName> last;  // the sibling that ends a range ("through"); nothing for one unit

  friend bool operator==(const UnitRange&, const UnitRange&) = default;
};

enum class PartKind : std::uint8_t {
  kMatterPreceding,  // the chapeau: the unit's words before its unit `unit`
  kMatterFollowing,  // the continuation (flush text): its words after its unit `unit`
  kHeading,          // heading, catchline, section heading
  kDesignation,
  kDesignationAndHeading,
  kSentence,               // `ordinal`th; -1 the last
  kProviso,                // `ordinal`th "Provided, That …"; -1 the last, 0 the only one
  kUndesignatedParagraph,  // `ordinal`th paragraph of text without designation; -1 the last; 0 the
                           // one that defines the term `topic`
  kFlushText,              // the continuation at the end of the unit
  kTableOfSections,  // the table of sections, chapter analysis or table of contents of the unit
  kTableItem,        // in that table, the item relating to `unit`
  kEnd,              // nothing but its end
  // Of a bill that an amendment amends:
  kOfficialTitle,
  kPreamble,
  kAfterEnactingClause,  // "all after the enacting clause", or after the resolving clause
  kMatterInserted,       // "the matter proposed to be inserted": what an amendment before put in
};

// A part of a unit that is not a unit itself.
struct Part {
  PartKind kind = PartKind::kHeading;
  int ordinal = 0;
  std::optional<UnitName> unit{};
  std::string topic{};             // "Corporation": "relating to the definition of the term …"
  std::optional<UnitName> last{};  // of kTableItem: "the items relating to sections 5 through 9"

  friend bool operator==(const Part&, const Part&) = default;
};

// ---- naming the law -----------------------------------------------------------------------------

enum class LawBasis : std::uint8_t {
  kNone,            // the words name no law
  kUscCitation,     // "(47 U.S.C. 230)", in words or by the format's link
  kTitleOfCode,     // "of title 18, United States Code"
  kAct,             // an Act by name, without a cite of the Code
  kPublicLaw,       // "Public Law 115–97"
  kBlanketRule,     // supplied by "whenever in this title an amendment … is expressed …"
  kPriorReference,  // "such Act", "such section", "that title": what was named before
  kThisAct,         // the bill itself
  kBill,            // the bill that an amendment to it amends
};

// Which law the words mean. Several fields may be given; resolution confirms them by each other.
struct LawName {
  LawBasis basis = LawBasis::kNone;
  std::optional<UscCitation> usc;  // where the Code has it; a citation with "et seq." gives the
                                   // Act's first section and sets `usc_is_act`
  bool usc_is_act = false;
  std::string act;         // "Communications Act of 1934", "Internal Revenue Code of 1986"
  std::string public_law;  // "115-97"

  friend bool operator==(const LawName&, const LawName&) = default;
};

enum class QualifierKind : std::uint8_t {
  kAsRedesignated,
  kAsAmended,
  kAsAdded,
  kAsTransferred,
  kFurtherAmended,
  kRelatingTo,  // "(relating to the child tax credit)": describes, and tells duplicates apart
};

// "as so redesignated", "as amended by section 2", "is further amended": which state of the text
// the words speak of. `by` is the reference that follows, as printed.
struct Qualifier {
  QualifierKind kind = QualifierKind::kAsAmended;
  std::string by;

  friend bool operator==(const Qualifier&, const Qualifier&) = default;
};

// What an instruction acts on: the law, the unit in it, and perhaps a part of that unit.
struct Target {
  LawName law;
  UnitPath path;  // from the outermost unit named: [section 230, subsection e, paragraph 1]
  std::vector<Part> parts;  // outermost first: "the first sentence of the matter preceding …"
  std::vector<Qualifier> qualifiers;

  friend bool operator==(const Target&, const Target&) = default;
};

// ---- describing passages of the law -------------------------------------------------------------

// "lines 3 through 10"; `last` is `first` for one line.
struct PrintedLines {
  PrintPlace first;
  PrintPlace last;

  friend bool operator==(const PrintedLines&, const PrintedLines&) = default;
};

enum class PassageKind : std::uint8_t {
  kWords,        // quoted words
  kPunctuation,  // "the period", "the comma": `words` holds the mark
  kUnits,        // "paragraph (5)", "clauses (iv) through (vi)"
  kPart,         // a heading, sentence, chapeau …
  kTarget,       // the whole target
  kLines,        // "lines 3 through 10" of the bill's print: `printed`
};

enum class Occurrence : std::uint8_t {
  kOnly,     // nothing said: it must stand there once
  kEach,     // "each place it appears", "both places"
  kOrdinal,  // "the second place it appears"
  kAtEnd,    // "at the end"
};

// A stretch of the law that the words describe.
struct Passage {
  PassageKind kind = PassageKind::kTarget;
  std::string words;                      // kWords: without the quotation marks; kPunctuation: "."
  std::vector<UnitRange> units;           // kUnits, relative to the target
  Part part;                              // kPart
  std::optional<PrintedLines> printed{};  // kLines; of words and marks: the line that they begin on

  Occurrence occurrence = Occurrence::kOnly;
  int ordinal = 0;               // kOrdinal: from 1; -1 for the last
  int expected_count = 0;        // "both places": 2; 0 when not said
  std::vector<UnitPath> within;  // "in subparagraphs (A) and (B)", relative to the target; or empty
  std::vector<UnitPath> except;  // "(other than in paragraph (2))"

  std::vector<Passage> after;   // "the comma after “agreement”": at most one
  std::vector<Passage> before;  // "“or” before “the State”": at most one

  bool and_all_that_follows = false;  // to the end of the target, but for:
  std::vector<Passage> through;  // "through “Y”", "through the period at the end": at most one
  std::optional<UnitPath> through_end_of;  // "through the end of subparagraph (A)"

  friend bool operator==(const Passage&, const Passage&) = default;
};

// What is put in: quoted words, quoted blocks and named punctuation, in order.
struct PayloadPiece {
  std::string words;  // quoted words without their quotation marks, or a named punctuation mark
  NodeId block;       // a kQuotedBlock of the bill; `words` is empty then

  friend bool operator==(const PayloadPiece&, const PayloadPiece&) = default;
};
using Payload = std::vector<PayloadPiece>;

enum class Side : std::uint8_t {
  kBefore,
  kAfter,
  kAtEnd,        // "adding at the end"
  kAtBeginning,  // "inserting at the beginning"
  kInOrder,  // "inserting in alphabetical order", "in the appropriate place": among what is there
};

struct Position {
  Side side = Side::kAtEnd;
  Passage anchor;  // of kBefore and kAfter; for kAtEnd and kAtBeginning the unit meant (kTarget:
                   // the target)
  bool flush = false;  // as flush text, or "after and below": not as part of the last unit

  friend bool operator==(const Position&, const Position&) = default;
};

// ---- actions ------------------------------------------------------------------------------------

// "by striking …", and "by striking … and inserting …" when there is a payload.
struct Strike {
  Passage what;
  Payload insert;  // empty: nothing takes its place
};

// "by inserting … after …", "by adding at the end …".
struct Insert {
  Payload what;
  Position where;
};

// "is amended to read as follows".
struct Restate {
  Payload what;
};

// "by redesignating paragraphs (4) and (5) as paragraphs (5) and (6), respectively".
struct Redesignate {
  std::vector<UnitRange> from;
  std::vector<UnitRange> to;
};

// "by designating the existing text as subsection (a)".
struct Designate {
  Passage what;
  UnitName as;
};

// "by moving paragraph (4) so as to appear after paragraph (6)", and "transferring".
struct Move {
  std::vector<UnitRange> units;
  Position where;
};

// "is repealed".
struct Repeal {};

// "and redesignate the succeeding sections accordingly": the units of that kind behind what the
// amendment last put in or struck.
struct RedesignateFollowing {
  NodeKind kind = NodeKind::kSection;
};

enum class NoEffectKind : std::uint8_t {
  kMargins,       // "moving the margins … 2 ems to the right", "adjusting accordingly"
  kSubstitution,  // "shall be applied by substituting ‘$36’ for ‘$17’": the text stays
  kEffectiveDate,  // "The amendments made by this section shall take effect …", sunsets, conditions
  kMention,        // amending words that do not amend: a definition, a finding, a cross-reference
};

// Recognised, and the words of the law stay as they are.
struct NoTextEffect {
  NoEffectKind kind = NoEffectKind::kMargins;
};

// Amending words that the language does not cover.
struct NotUnderstood {
  FindingKind reason = FindingKind::kUnknownForm;
  std::string message;
};

using Action = std::variant<Strike, Insert, Restate, Redesignate, Designate, Move, Repeal,
                            RedesignateFollowing, NoTextEffect, NotUnderstood>;

// The action's stable name in JSON: "strike", "strike-insert", "insert", "add", "restate",
// "redesignate", "designate", "move", "repeal", "redesignate-following", "no-text-effect",
// "not-understood".
std::string_view IdOf(const Action& action);

struct Instruction {
  InstructionId id;  // its number in the bill's order, from 0
  Target target;
  Action action;
  NodeId provision;  // the level of the bill whose words end it
  ByteRange words;   // those words in the bill's text, from the verb's clause to its operands' end
  std::vector<ByteRange> chapeaux;  // the words above that its target came from, outermost first
  // The sentence by which the bill puts it off to a later year ("… shall take effect 1 year after
  // …"); "" when nothing says so for certain.
  std::string takes_effect;
};

// All that a bill says, in its order.
struct InstructionList {
  std::vector<Instruction> instructions;
  bool complete = true;  // not more than may be read (amend/language/instruction_limit.h)
};

// Reads every instruction of a bill. Never fails: words with an amending verb that are not
// understood become NotUnderstood, words that look like amendments and are not become NoTextEffect.
// Reading ends where there are more instructions than the limit allows; the list is not `complete`
// then. O(size of the bill).
InstructionList ReadInstructions(const Document& bill);

// Reads the instructions of an amendment to a bill ("Page 5, line 12, strike …", "Strike all after
// the enacting clause and insert …"): what stands outside the matter that it puts in. Their law is
// LawBasis::kBill. Never fails, as above; an amendment without a word of instruction, as the Rules
// Committee prints texts, stands for the whole bill. The forms follow the House's and the Senate's
// manuals on floor amendments (HLC 117-1, section 351; Senate Legislative Drafting Manual, title
// III) and ../shared/design/amendatory-language.md. O(size of the amendment).
InstructionList ReadBillAmendment(const Document& amendment);

// The words of an instruction with the chapeaux before it, for people:
// "Section 230 … is amended— … in subsection (b)— … in paragraph (4), by striking “and” at the
// end".
std::string WordsOf(const Document& bill, const Instruction& instruction);

// The target as a citation down to the unit: "47 U.S.C. 230(b)(4)", "section 5 of the Act of 1934";
// what follows from parts is appended ("heading", "matter preceding paragraph (1)").
std::string ToString(const Target& target);

}  // namespace ramseyer
