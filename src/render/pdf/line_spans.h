// The words of a line of a report with the looks that a style gives them.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "render/pdf/look.h"
#include "render/pdf/pdf_renderer.h"
#include "render/pdf/typesetter.h"
#include "report/excerpt.h"
#include "report/report.h"

namespace ramseyer {

// Which text of a report is set: both in one, with marks, or one of the two columns.
enum class PrintedSide : std::uint8_t { kBoth, kOld, kNew };

// The spans of a line, by field. Each ends in the blank that parts it from the next, if they are
// set in one paragraph or side by side.
struct LineSpans {
  SpanText designation;
  SpanText heading;
  SpanText text;

  bool Empty() const { return designation.empty() && heading.empty() && text.empty(); }
};

// Looks by field; the marks of changes are put on top.
struct FieldLooks {
  TextLook designation;
  TextLook heading;
  TextLook text;
};

// Names the places of changes, and what a change's words lead to.
class ChangeLinks {
 public:
  // The report must outlive it.
  explicit ChangeLinks(const Report& report);

  // The destination at the first words of a change that are set, once; "" after that.
  std::string TakeAnchor(PieceKind kind, ChangeId change);

  // Of an amendment, the instruction; of a move in a comparison, its other end; else "".
  std::string LinkOf(PieceKind kind, ChangeId change) const;

  // Whether TakeAnchor gave out this name.
  bool Has(const std::string& anchor) const { return anchors_.count(anchor) > 0; }

 private:
  const Report& report_;
  std::vector<bool> moves_from_;  // by change: whether words of it have this fate
  std::vector<bool> moves_to_;
  std::set<std::string> anchors_;
};

std::string ChangeAnchor(ChangeId change);
std::string InstructionAnchor(std::size_t index);

class LineSpanner {
 public:
  // All must outlive it.
  LineSpanner(PdfStyle style, const Typesetter& typesetter, ChangeLinks& links)
      : style_(style), typesetter_(typesetter), links_(links) {}

  // `begun`: the changes that begin in the line (LineChanges::first). A side that does not have the
  // line has no spans. O(size of the line).
  LineSpans Span(const ReportLine& line, const std::vector<ChangeId>& begun, PrintedSide side,
                 const FieldLooks& looks);

 private:
  TextSpan Marked(const ReportPiece& piece, std::string text, const TextLook& look) const;

  PdfStyle style_;
  const Typesetter& typesetter_;
  ChangeLinks& links_;
};

}  // namespace ramseyer
