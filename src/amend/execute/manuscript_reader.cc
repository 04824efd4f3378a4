// A manuscript before any edit: each field of a laid-out line is one original piece.
#include <algorithm>

#include "amend/execute/layout.h"
#include "amend/execute/manuscript.h"

namespace ramseyer {
namespace {

std::vector<Piece> OriginalPieces(const Document& law, NodeId leaf, Field home) {
  if (!leaf.valid()) return {};
  Piece piece;
  piece.text = std::string(law.TextOf(leaf));
  piece.origin = law.node(leaf).text.begin;
  piece.home = home;
  return {std::move(piece)};
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
  Manuscript manuscript;
  manuscript.root_ = root;
  manuscript.headings_run_in_ = ramseyer::HeadingsRunIn(law, laid);
  for (const LaidLine& from : laid) {
    Line line;
    line.role = from.role;
    line.kind = line.kind_before = from.kind;
    line.depth = line.depth_before = from.depth;
    line.starts_row = from.starts_row;
    line.label = line.label_before = from.label;
    line.source = from.source;
    line.designation = OriginalPieces(law, from.designation, Field::kDesignation);
    line.heading = OriginalPieces(law, from.heading, Field::kHeading);
    line.text = OriginalPieces(law, from.text, Field::kText);
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
