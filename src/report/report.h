// The one view model that every renderer reads: what changed, line by line, with a number for every
// change and, for amendments, the instruction that made it. Comparisons of two documents and
// executions of a bill on the law come out alike.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "base/ids.h"
#include "base/place.h"
#include "document/document.h"

namespace ramseyer {

struct ChangeTag;
using ChangeId = Id<ChangeTag>;  // its number on the page is index() + 1

enum class PieceKind : std::uint8_t { kKept, kStruck, kInserted, kMovedFrom, kMovedTo };

// A stretch of words with one fate.
struct ReportPiece {
  PieceKind kind = PieceKind::kKept;
  std::string text;
  ChangeId change;  // invalid for kKept

  friend bool operator==(const ReportPiece&, const ReportPiece&) = default;
};

enum class LineStyle : std::uint8_t {
  kProvision,  // starts a unit: designation, heading, text
  kText,       // a further paragraph or continuation
  kCell,       // a table cell or an entry of a table of contents
  kFront,      // front and back matter, formulas, source credits
};

// One printed line (a paragraph as it is set).
//
// A line has a start with a fate of its own, apart from that of its words, because amendments break
// lines and join them. “impair the enforcement” becomes “impair—” and a new subparagraph (A) that
// takes the words over:
//
//   start kKept      "impair" [-" "-] {+"—"+}
//   start kInserted  {+"(A)"+} "the enforcement"
//
// Without the inserted start, the kept words join the line before, heading to heading and text to
// text, with nothing put between: the space that the old text had there is a piece like any other
// (struck, above). A struck start is the mirror image: in the text as it is after, what is left of
// its line goes on in the text of the line before.
//
// A moved line stands twice, with start kMovedFrom at its old and kMovedTo at its new place. Words
// struck from it and put into it are marked at the new place only; the old place shows all of its
// old words as kMovedFrom.
struct ReportLine {
  LineStyle style = LineStyle::kProvision;
  PieceKind start = PieceKind::kKept;
  ChangeId start_change;  // invalid when `start` is kKept
  NodeKind kind = NodeKind::kParagraph;
  int depth = 0;        // of indentation: 0 for a section
  bool quoted = false;  // stands in a quoted block of a bill
  std::vector<ReportPiece> designation;
  std::vector<ReportPiece> heading;
  std::vector<ReportPiece> text;
  std::string citation;  // of the provision, in the new document or the law after; old when gone
  std::optional<Place> old_place;
  std::optional<Place> new_place;

  // Whether anything of it is not kept: its start or a piece.
  bool Changed() const;
};

// A section of a comparison, or a provision of the law.
struct ReportSection {
  std::string citation;    // "47 U.S.C. 230", "section 3"
  std::string identifier;  // "/us/usc/t47/s230"
  std::string heading;     // as it is after
  std::string context;     // "Title 47—TELECOMMUNICATIONS"
  std::vector<ReportLine> lines;
  std::vector<ChangeId> changes;  // in the order in which they appear
  // Of amended law: instructions that speak of the section and were not executed, as indices into
  // Report::instructions. While there are any, the lines are not what the bill would leave.
  std::vector<std::size_t> not_executed;
};

enum class ChangeKind : std::uint8_t {
  kInserted,
  kStruck,
  kReplaced,
  kRedesignated,
  kMoved,
  kMovedAndChanged,
  kReference,  // a cross-reference that follows a renumbering: what it names is the same
  kSplit,      // a provision that took its words out of another one, which goes on
  kMerged,     // a provision whose words went into another one
};

struct Change {
  ChangeKind kind = ChangeKind::kReplaced;
  std::string citation;      // the provision it is in
  std::string old_citation;  // of a comparison: where that is in the old document, if it is
  std::string old_words;     // "" for an insertion
  std::string new_words;     // "" for a strike
  std::optional<std::size_t> instruction;  // index into Report::instructions
  std::optional<Place> old_place;
  std::optional<Place> new_place;
};

enum class InstructionStatus : std::uint8_t { kExecuted, kRefused, kNoTextEffect };

struct ReportInstruction {
  std::string citation;       // where in the bill: "section 3(a)(1)(A)"; of an amendment to a bill
                              // "amendment 2, instruction 3"
  std::string words;          // in full, with what stands above
  std::size_t own_words = 0;  // where in `words` its own begin: "by striking “and” at the end"
  std::string action;         // "strike-insert"
  std::string target;         // "47 U.S.C. 230(b)(4)"
  Place place;
  InstructionStatus status = InstructionStatus::kRefused;
  std::vector<Finding> findings;
  std::vector<ChangeId> changes;

  // `words` without what stands above. Lives as long as `words`.
  std::string_view OwnWords() const { return std::string_view(words).substr(own_words); }
};

struct ReportDocument {
  std::string label;  // "S. 1693 (115th Congress), Introduced in Senate"
  std::string file;
  std::string reading = {};        // which text of a reported bill was compared: "text as reported"
  std::string release_point = {};  // of a title of the Code: the last public law in it, "119-36"
};

// Counts for the summary; every number can be recounted from the report.
struct ReportSummary {
  std::size_t provisions_inserted = 0;
  std::size_t provisions_struck = 0;
  std::size_t provisions_changed = 0;
  std::size_t provisions_redesignated = 0;
  std::size_t provisions_moved = 0;
  std::size_t words_inserted = 0;
  std::size_t words_struck = 0;
  std::size_t instructions_executed = 0;
  std::size_t instructions_refused = 0;
  std::size_t instructions_without_effect = 0;
  // Of a comparison.
  std::size_t provisions_split = 0;     // split off from another one
  std::size_t provisions_merged = 0;    // merged into another one
  std::size_t references_followed = 0;  // cross-references that follow a renumbering
};

enum class FigureName : std::uint8_t { kAmount, kDate };

// A dollar amount or a date that is not the same in both documents.
struct ReportFigure {
  FigureName name = FigureName::kAmount;
  std::string old_words;  // "" when it came in
  std::string new_words;  // "" when it was dropped
  std::string citation;   // the provision it is in; in the old document when it is gone
  std::optional<Place> old_place;
  std::optional<Place> new_place;
};

// A law that one of the two documents cites and the other does not.
struct ReportCitedLaw {
  std::string law;       // "47 U.S.C. 230(c)(1)"
  bool added = false;    // else dropped
  std::string citation;  // the provision that cites it first
  Place place;
};

// What a comparison is about, at a glance.
struct ReportSubstance {
  std::vector<ReportFigure> figures;
  std::vector<ReportCitedLaw> cited_law;
};

enum class ReportKind : std::uint8_t {
  kComparison,
  kAmendment,      // of law by a bill
  kBillAmendment,  // of a bill by amendments
};

struct Report {
  ReportKind kind = ReportKind::kComparison;
  std::string series;                     // of several made together: "step 1 of 2"
  std::vector<ReportDocument> documents;  // comparison: old, new; amendment: the bill, then the law;
                                          // of a bill: the bill, then its amendments
  std::vector<std::string> settings;      // of a comparison: what was left out, "case ignored"
  std::vector<ReportSection> sections;    // changed ones; all, in order, but in amended law
  std::vector<Change> changes;
  std::vector<ReportInstruction> instructions;
  std::vector<Finding> findings;  // those that belong to no instruction
  ReportSummary summary;
  ReportSubstance substance;  // of a comparison

  bool HasChanges() const { return !changes.empty(); }
};

// How many instructions were refused for which reason, in the order of the kinds. O(findings).
std::vector<std::pair<FindingKind, std::size_t>> RefusalsByReason(const Report& report);

// The words of a section with every change rejected, and accepted: one string a printed line, the
// designation, heading and text that are there joined by single spaces, none at the ends. Lines
// with nothing left are left out; lines whose start is not there join the one before (see
// ReportLine). O(size of the section).
std::vector<std::string> RejectAll(const ReportSection& section);
std::vector<std::string> AcceptAll(const ReportSection& section);

}  // namespace ramseyer
