// A manuscript before any edit: each field of a laid-out line is one original piece.
#include <algorithm>

#include "amend/execute/layout.h"
#include "amend/execute/manuscript.h"

namespace ramseyer {
namespace {

Piece OriginalPiece(const Document& document, ByteRange range, Field home) {
  Piece piece;
  piece.text = std::string(document.Text(range));
  piece.origin = range.begin;
  piece.home = home;
  return piece;
}

// A leaf's words, one piece but for phrases that the reading leaves out.
std::vector<Piece> OriginalPieces(const Document& document, NodeId leaf, Field home,
                                  CommitteeReading reading) {
  if (!leaf.valid()) return {};
  const ByteRange whole = document.node(leaf).text;
  std::vector<Piece> pieces;
  std::uint32_t at = whole.begin;
  for (const Mark& mark : document.MarksIn(whole)) {
    if (!IsLeftOut(mark.kind, reading) || mark.range.begin < at) continue;
    if (at < mark.range.begin)
      pieces.push_back(OriginalPiece(document, {at, mark.range.begin}, home));
    at = mark.range.end;
  }
  if (at < whole.end) pieces.push_back(OriginalPiece(document, {at, whole.end}, home));
  return pieces;
}

bool RunsIn(std::string_view heading) {
  return heading.ends_with("—") || heading.ends_with("–") || heading.ends_with("-");
}

// Whether headings below the section are run into the text ("In general.—"): as most of them are;
// where there is none, as in titles that are themselves the law.
bool HeadingsRunIn(const Document& law, const std::vector<LaidLine>& lines) {
  int with = 0;
  int without = 0;
  for (const LaidLine& line : lines) {
    if (line.depth == 0 || !line.heading.valid()) continue;
    ++(RunsIn(law.TextOf(line.heading)) ? with : without);
  }
  return with + without > 0 ? with > without : law.info().positive_law;
}

}  // namespace

Manuscript Manuscript::FromDocument(const Document& law, NodeId root) {
  const std::vector<LaidLine> laid = LayOut(law, root, true);
  Manuscript manuscript = Of(law, root, laid, CommitteeReading::kBoth);
  manuscript.headings_run_in_ = ramseyer::HeadingsRunIn(law, laid);
  return manuscript;
}

Manuscript Manuscript::FromBill(const Document& bill, CommitteeReading reading) {
  std::vector<LaidLine> laid = LayOut(bill, bill.root(), true, LaidText::kBill);
  std::erase_if(laid, [&](const LaidLine& line) { return IsLeftOut(line.committee, reading); });
  return Of(bill, bill.root(), laid, reading);
}

Manuscript Manuscript::Of(const Document& law, NodeId root, const std::vector<LaidLine>& laid,
                          CommitteeReading reading) {
  Manuscript manuscript;
  manuscript.root_ = root;
  for (const LaidLine& from : laid) {
    Line line;
    line.role = from.role;
    line.kind = line.kind_before = from.kind;
    line.depth = line.depth_before = from.depth;
    line.starts_row = from.starts_row;
    line.quotation = from.quotation;
    line.label = line.label_before = from.label;
    line.source = from.source;
    line.designation = OriginalPieces(law, from.designation, Field::kDesignation, reading);
    line.heading = OriginalPieces(law, from.heading, Field::kHeading, reading);
    line.text = OriginalPieces(law, from.text, Field::kText, reading);
    manuscript.AddLine(manuscript.order_.size(), std::move(line));
  }
  return manuscript;
}

Manuscript Manuscript::ForNewSection(const Document& law) {
  Manuscript manuscript;
  manuscript.headings_run_in_ = law.info().positive_law;
  return manuscript;
}

}  // namespace ramseyer
