// A stretch of law under amendment: every word it had, every word it was given, and which operation
// did what. A statute is laid out as it is printed, line after line, not as a tree:
//
//   depth 0  unit section     "§ 230."  "Protection for …"
//   depth 1  unit subsection  "(e)"     "Effect on other laws"
//   depth 2  unit paragraph   "(1)"     "No effect on criminal law"   "Nothing in this section …"
//   depth 1  text             flush text that continues subsection (e)
//
// because federal amendments cut across the tree: “impair the enforcement” becomes “impair—” and a
// new subparagraph that swallows the rest of the sentence; "all that follows" joins what is left of
// two clauses. In lines, these are a new line start or a struck one, and nothing else moves. The
// tree is read off the depths whenever it is needed.
//
// Nothing is ever removed: struck words and lines stay, marked. So the text before is what is left
// without insertions, the text after what is left without strikes, and a comparative print is the
// lines themselves.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/place.h"
#include "document/document.h"

namespace ramseyer {

struct LaidLine;
struct OperationTag;
using OperationId = Id<OperationTag>;
struct LineTag;
using LineId = Id<LineTag>;

enum class Field : std::uint8_t { kDesignation, kHeading, kText };

// A stretch of characters with one history.
struct Piece {
  static constexpr std::uint32_t kNoOrigin = 0xFFFFFFFF;
  // Of words that an operation put in, once they are settled (Manuscript::Settle).
  static constexpr std::uint32_t kSettled = 0xFFFFFFFE;

  std::string text;
  OperationId inserted_by;  // invalid: it stood in the law before
  OperationId struck_by;    // invalid: it stands in the law after
  // Of words of the law, in moved copies too: their offset in Document::text().
  std::uint32_t origin = kNoOrigin;
  Field home = Field::kText;  // of original text: the field it stood in

  bool live() const { return !struck_by.valid(); }
  bool original() const { return !inserted_by.valid(); }
  bool has_place() const { return origin < kSettled; }  // in Document::text()
};

// What stands of a row of pieces: the live ones, one after the other.
std::string LiveOf(const std::vector<Piece>& pieces);

enum class LineRole : std::uint8_t {
  kUnit,  // starts a provision
  kText,  // a further paragraph, or continuation (flush text), of the provision at its depth
  kCell,  // a cell of a table, an entry of a table of sections, and such: text in a place of its
          // own
};

struct Line {
  LineRole role = LineRole::kUnit;
  NodeKind kind = NodeKind::kSection;  // of a unit its level; else the kind of the leaf
                                       // (kContinuation, kText, kTableCell …)
  int depth = 0;            // of a unit: 0 for the manuscript's root; else that of its provision
  bool starts_row = false;  // of a cell: the first of its row
  int quotation = 0;        // of a bill: in how many quoted blocks it stands
  std::vector<Piece> designation;  // as printed: "(e)", "§ 230."
  std::vector<Piece> heading;
  std::vector<Piece> text;
  std::string label;         // of a live unit: its designation as it now is, "e"
  std::string label_before;  // as it was in the law before the bill; "" for a new one
  OperationId inserted_by;   // of the line's start; invalid: it stood in the law before
  OperationId struck_by;     // of the line's start: what is left of it joins the line before
  bool split = false;        // some of its text stands in a new line
  OperationId moved_by;      // struck here, and a copy stands elsewhere, or the copy itself
  LineId moved_from;         // of the copy
  NodeId source;             // of original lines: the level, or the leaf of a text line
  NodeKind kind_before = NodeKind::kSection;  // of original lines: what they were in the law
  int depth_before = 0;

  bool live() const { return !struck_by.valid(); }
  const std::vector<Piece>& pieces(Field field) const;
  std::vector<Piece>& pieces(Field field);
};

// A line to be put in: plain words.
struct NewLine {
  LineRole role = LineRole::kUnit;
  NodeKind kind = NodeKind::kParagraph;
  int depth = 0;            // in operations relative: 0 for the outermost units of what is put in
  bool starts_row = false;  // of a cell: the first of its row
  int quotation = 0;        // of a bill
  std::string designation;  // as printed: "(6)"
  std::string label;        // "6"
  std::string heading;      // its words only, without the ".—" that runs it into the text
  std::string text;
};

class Manuscript {
 public:
  // Without a line.
  Manuscript() = default;

  // The lines of a section (its source credit and notes left out), of a note, or of a table of
  // contents. The first words of a unit stand in its own line; every further paragraph,
  // continuation, list item and cell is a line. Footnotes, sidenotes and page numbers are left out.
  // An entry of a table of contents is one kCell line: its first column the designation, the second
  // the text; a third is a line of its own. The document is not kept. O(subtree).
  static Manuscript FromDocument(const Document& law, NodeId root);

  // The lines of a whole bill, below a root without words: its official title, preamble, enacting
  // formula and provisions, quoted blocks with the words behind them (kind kAfterQuotation). Units
  // in quoted blocks are no units of the provision that quotes them. Of a reported bill the text
  // before or after the committee. The document is not kept. O(size).
  static Manuscript FromBill(const Document& bill,
                             CommitteeReading reading = CommitteeReading::kAfter);

  // Without a line, for a section that is put into `law`: new headings get that law's form.
  static Manuscript ForNewSection(const Document& law);

  NodeId root() const { return root_; }
  const Line& line(LineId id) const { return lines_[id.index()]; }
  std::size_t line_count() const { return lines_.size(); }

  // Every line, struck ones included, as they are printed.
  const std::vector<LineId>& order() const { return order_; }

  // Index of a line in order(). O(1).
  std::size_t IndexOf(LineId id) const;

  // The nearest index of order() at which a new line can stand: not between a line and what joined
  // it. O(lines).
  std::size_t PlaceFor(std::size_t index) const;

  // What the field reads as it now stands. What is left of lines that were joined to a live line is
  // part of that line's text; of a line that is itself struck nothing reads. O(lines + length).
  std::string Live(LineId id, Field field) const;

  // One past the last line, as an index into order(), of the unit that starts at `id`: its own text
  // lines and all units within it, live or struck. Struck lines behind the unit are not its own,
  // unless something of them joined it. O(lines).
  std::size_t EndOfUnit(LineId id) const;

  // Where a live byte of a field stood in the document; of one that was put in, where the nearest
  // word of the document before it ended in that field. Nothing when there is none. O(pieces).
  std::optional<std::uint32_t> OriginOf(LineId id, Field field, std::uint32_t at) const;

  // The live units directly within a unit, in order; of those in quoted blocks only the ones that
  // the same block holds. O(lines).
  std::vector<LineId> ChildUnits(LineId id) const;

  // The live unit around a line: the nearest one before it at a lesser depth (or at equal depth,
  // for a line that starts no unit). Invalid at the root. O(lines).
  LineId ParentUnit(LineId id) const;

  // Whether the headings below the section end in the ".—" that runs them into the text: as most of
  // them do; where there is none, as in titles that are positive law.
  bool headings_run_in() const { return headings_run_in_; }

  // ---- edits: each marks what it does with the operation. Offsets are bytes of Live(id, field).
  // ----

  // Strikes live characters. Characters that the bill itself inserted stay in the record, struck.
  void StrikeText(OperationId by, LineId id, Field field, ByteRange live);
  void InsertText(OperationId by, LineId id, Field field, std::uint32_t at, std::string_view text);

  // Puts a line in at PlaceFor(index), at `line.depth`. Its heading gets ".—" when
  // headings_run_in().
  LineId InsertLine(OperationId by, std::size_t index, const NewLine& line);

  // Starts a new line within a line's text: the live text from `at` on becomes the new line's,
  // after the new line's own text. Struck characters at the split stay before it.
  LineId SplitLine(OperationId by, LineId id, std::uint32_t at, const NewLine& line);

  // Strikes a whole line: its start, designation, heading and text.
  void StrikeLine(OperationId by, LineId id);

  // Strikes only the start, and the designation with it: what is live of the heading and text joins
  // the live line before it. A space is put in where words would run together otherwise.
  void JoinLine(OperationId by, LineId id);

  // Strikes the designation and puts in another: printed "(5)", label "5". The unit keeps its
  // place.
  void Redesignate(OperationId by, LineId id, std::string_view printed, std::string_view label);

  // Gives a unit another level and depth ("redesignating paragraph (1) as subparagraph (A)"), with
  // all units within it shifted by as much.
  void ChangeLevel(LineId id, NodeKind kind, int depth);

  // Moves the unit at `id` with all it contains so that it stands before index `to` of order():
  // struck where it was, copies of its live lines where it goes. Words of the law that were struck
  // from those lines before stand in the copies too, struck. Gives the copy's first line.
  LineId MoveUnit(OperationId by, LineId id, std::size_t to);

  // Strikes the white space that an operation's edits left over: two spaces in a row, at either end
  // of a field, behind "(" and before a comma; and paragraphs of text without a word left.
  // O(length).
  void Tidy(OperationId by);

  // Makes the text as it now stands the text before: what was put in becomes original, what was
  // struck is forgotten. Lines keep their ids and their places in order(), so an operation that was
  // made for this state can be executed on it, and Before() and After() then show what that
  // operation alone did. O(length).
  void Settle();

  // ---- projections ----

  // One printed line: what the text reads before the bill, or after it.
  struct PlainLine {
    LineId first;  // the line whose start is live in this projection
    LineRole role = LineRole::kUnit;
    NodeKind kind = NodeKind::kSection;
    int depth = 0;
    std::string designation;
    std::string heading;
    std::string text;
  };
  std::vector<PlainLine> Before() const;
  std::vector<PlainLine> After() const;

  bool changed() const { return changed_; }

 private:
  // Where pieces stand: a line's text goes on in the fields of the struck lines that joined it.
  struct Stretch {
    LineId line;
    Field field = Field::kText;
  };
  // A place between two pieces.
  struct Spot {
    Stretch stretch;
    std::size_t piece = 0;
  };
  std::vector<Stretch> StretchesOf(LineId id, Field field) const;
  Spot SpotAt(LineId id, Field field, std::uint32_t at);
  std::vector<Piece>& PiecesOf(Stretch stretch) {
    return lines_[stretch.line.index()].pieces(stretch.field);
  }
  static Manuscript Of(const Document& document, NodeId root, const std::vector<LaidLine>& laid,
                       CommitteeReading reading);
  LineId AddLine(std::size_t index, Line line);
  Line LineFor(OperationId by, const NewLine& line) const;
  void StrikeField(OperationId by, LineId id, Field field);
  bool IsBoundary(const Line& line, int depth) const;
  bool HasLiveWords(const Line& line) const;
  std::vector<ByteRange> LeftoverSpaces(OperationId by, LineId id, Field field) const;

  NodeId root_;
  bool headings_run_in_ = false;
  std::vector<Line> lines_;
  std::vector<LineId> order_;
  std::vector<std::size_t> index_;  // of each line in order_
  bool changed_ = false;
};

}  // namespace ramseyer
