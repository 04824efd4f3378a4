// A resolved operation: exactly what is done to which lines of which manuscript. Resolution makes
// it from an instruction and the law as it then stands; execution carries it out without a look at
// words.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "amend/execute/manuscript.h"
#include "amend/instruction_id.h"
#include "base/result.h"

namespace ramseyer {

struct ManuscriptTag;
using ManuscriptId = Id<ManuscriptTag>;

// The edits mirror Manuscript's. All offsets and line indices are those of the manuscript as it
// stands before the operation; Execute applies them so that they do not disturb each other.
struct StrikeText {
  LineId line;
  Field field = Field::kText;
  ByteRange live;
};
struct InsertText {
  LineId line;
  Field field = Field::kText;
  std::uint32_t at = 0;
  std::string text;
};
// New lines before the line that stands at `index` of order() (or at the end).
struct InsertLines {
  std::size_t index = 0;
  int depth = 0;  // of the outermost new lines
  std::vector<NewLine> lines;
};
// New lines within a line's text; the last of them takes over the live text from `at` on.
struct SplitLine {
  LineId line;
  std::uint32_t at = 0;
  int depth = 0;
  std::vector<NewLine> lines;
};
struct StrikeUnit {
  LineId line;  // the unit with all it contains
};
struct StrikeLine {
  LineId line;  // one line only: a paragraph of text, a cell
};
struct JoinLine {
  LineId line;  // its start only: what is left joins the line before
};
struct SetDesignation {
  LineId line;
  std::string printed;
  std::string label;
};
struct SetLevel {
  LineId line;
  NodeKind kind = NodeKind::kParagraph;
  int depth = 0;
};
struct MoveUnit {
  LineId line;
  std::size_t to = 0;
};

using Edit = std::variant<StrikeText, InsertText, InsertLines, SplitLine, StrikeUnit, StrikeLine,
                          JoinLine, SetDesignation, SetLevel, MoveUnit>;

struct Operation {
  OperationId id;
  InstructionId instruction;
  ManuscriptId manuscript;
  std::vector<Edit> edits;
  bool says_spaces = false;  // its edits account for white space: none is put right behind them
};

// Carries the operation out, all of its edits or, when they contradict each other (overlapping
// strikes, a line moved into itself), none: an Error then, which is our bug to report, not the
// bill's. O(edits · lines).
[[nodiscard]] Result<void> Execute(const Operation& operation, Manuscript& manuscript);

// The lines of what a quoted block of a bill holds, depths from 0 for its outermost units. A
// leading stretch of text without designation ("impair—") is a kText line at depth 0; text of the
// block's own behind its units (flush text of the unit that they are put into) stands at -1.
// Headings are without the ".—" behind them. O(block).
std::vector<NewLine> LinesOfBlock(const Document& bill, NodeId block);

// The lines of what an amendment puts into a bill: as LinesOfBlock, with headings as printed, the
// quoted blocks within and the words behind them. O(block).
std::vector<NewLine> LinesForBill(const Document& amendment, NodeId block);

}  // namespace ramseyer
