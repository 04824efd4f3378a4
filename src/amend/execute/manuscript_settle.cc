// A settled manuscript keeps every line, because operations name lines by id and by place. A line
// whose start was struck stays as one that was put in and struck again: it stood neither before nor
// after, and what is left of it goes on in the line before, as it does in the unsettled one.
#include <iterator>
#include <utility>

#include "amend/execute/manuscript.h"

namespace ramseyer {
namespace {

void SettlePieces(std::vector<Piece>& pieces, Field home) {
  std::erase_if(pieces, [](const Piece& piece) { return !piece.live(); });
  for (Piece& piece : pieces) {
    if (!piece.original() && !piece.has_place()) piece.origin = Piece::kSettled;
    piece.inserted_by = {};
    piece.home = home;
  }
}

}  // namespace

void Manuscript::Settle() {
  changed_ = false;
  for (Line& line : lines_) {
    for (const Field field : {Field::kDesignation, Field::kHeading, Field::kText}) {
      SettlePieces(line.pieces(field), field);
    }
    line.split = false;
    line.moved_by = {};
    line.moved_from = {};
    if (line.live()) {
      line.inserted_by = {};
      line.label_before = line.label;
      line.kind_before = line.kind;
      line.depth_before = line.depth;
      continue;
    }
    line.inserted_by = line.struck_by;
    // What is left of its heading is text of the line before.
    for (Piece& piece : line.heading) piece.home = Field::kText;
    std::move(line.text.begin(), line.text.end(), std::back_inserter(line.heading));
    line.text = std::exchange(line.heading, {});
  }
}

}  // namespace ramseyer
