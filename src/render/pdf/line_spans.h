// The words of a line of a report with the looks that a style gives them.
#pragma once

#include <string>
#include <vector>

#include "render/pdf/change_links.h"
#include "render/pdf/field_spans.h"
#include "render/pdf/look.h"
#include "render/pdf/pdf_renderer.h"
#include "render/pdf/typesetter.h"
#include "report/report.h"

namespace ramseyer::pdf {

// The spans of a line, by field. Each ends in the blank that parts it from the next, if they are
// set in one paragraph or side by side.
struct LineSpans {
  SpanText designation;
  SpanText heading;
  SpanText text;
};

// Looks by field; the marks of changes are put on top.
struct FieldLooks {
  TextLook designation;
  TextLook heading;
  TextLook text;
};

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
  void AddParagraphSign(const ReportLine& line, const TextLook& look, FieldSpans& spans) const;
  void AddField(LineField field, const std::vector<ReportPiece>& pieces, PrintedSide side,
                const TextLook& look, FieldSpans& spans) const;
  LineSpans ByField(FieldSpans spans, const std::vector<ChangeId>& begun);
  TextSpan Marked(const ReportPiece& piece, std::string text, const TextLook& look) const;

  PdfStyle style_;
  const Typesetter& typesetter_;
  ChangeLinks& links_;
};

}  // namespace ramseyer::pdf
