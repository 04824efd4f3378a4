// Edits and queries on lines. A field is a row of pieces; every edit cuts the row at its offsets
// and marks or adds whole pieces, so no character is ever lost.
#include "amend/execute/manuscript.h"

#include <algorithm>
#include <utility>

#include "amend/execute/spacing.h"
#include "base/check.h"

namespace ramseyer {
namespace {

std::uint32_t LiveLength(const std::vector<Piece>& pieces) {
  std::size_t length = 0;
  for (const Piece& piece : pieces) length += piece.live() ? piece.text.size() : 0;
  return static_cast<std::uint32_t>(length);
}

// The index of the piece that begins `at` live bytes into the row, which is cut there when needed.
// Struck pieces at the place stand before it.
std::size_t CutAt(std::vector<Piece>& pieces, std::uint32_t at) {
  std::size_t i = 0;
  for (; i < pieces.size(); ++i) {
    if (!pieces[i].live()) continue;
    const std::size_t size = pieces[i].text.size();
    if (at == 0) break;
    if (at < size) {
      Piece rest = pieces[i];
      rest.text.erase(0, at);
      if (rest.has_place()) rest.origin += at;
      pieces[i].text.resize(at);
      pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
      return i + 1;
    }
    at -= static_cast<std::uint32_t>(size);
  }
  RAMSEYER_CHECK(at == 0);
  return i;
}

Piece NewPiece(OperationId by, std::string_view text) {
  Piece piece;
  piece.text = std::string(text);
  piece.inserted_by = by;
  return piece;
}

NodeKind ShiftedKind(NodeKind kind, int ranks) {
  if (!IsSectionLevel(kind)) return kind;
  for (; ranks > 0; --ranks) kind = BelowLevel(kind).value_or(kind);
  for (; ranks < 0 && kind != NodeKind::kSection; ++ranks) {
    kind = static_cast<NodeKind>(static_cast<int>(kind) - 1);
  }
  return kind;
}

}  // namespace

std::string LiveOf(const std::vector<Piece>& pieces) {
  std::string text;
  for (const Piece& piece : pieces) {
    if (piece.live()) text += piece.text;
  }
  return text;
}

const std::vector<Piece>& Line::pieces(Field field) const {
  switch (field) {
    case Field::kDesignation:
      return designation;
    case Field::kHeading:
      return heading;
    case Field::kText:
      return text;
  }
  RAMSEYER_CHECK(false);
}

std::vector<Piece>& Line::pieces(Field field) {
  return const_cast<std::vector<Piece>&>(std::as_const(*this).pieces(field));
}

// ---- queries ------------------------------------------------------------------------------------

std::size_t Manuscript::IndexOf(LineId id) const {
  RAMSEYER_CHECK(id.index() < index_.size());
  return index_[id.index()];
}

std::vector<Manuscript::Stretch> Manuscript::StretchesOf(LineId id, Field field) const {
  std::vector<Stretch> stretches = {{id, field}};
  if (field != Field::kText) return stretches;
  for (std::size_t i = IndexOf(id) + 1; i < order_.size() && !line(order_[i]).live(); ++i) {
    stretches.push_back({order_[i], Field::kHeading});
    stretches.push_back({order_[i], Field::kText});
  }
  return stretches;
}

std::string Manuscript::Live(LineId id, Field field) const {
  std::string text;
  if (!line(id).live()) return text;
  for (const Stretch& stretch : StretchesOf(id, field)) {
    text += LiveOf(line(stretch.line).pieces(stretch.field));
  }
  return text;
}

bool Manuscript::IsBoundary(const Line& line, int depth) const {
  return line.role == LineRole::kUnit ? line.depth <= depth : line.depth < depth;
}

bool Manuscript::HasLiveWords(const Line& line) const {
  return LiveLength(line.heading) > 0 || LiveLength(line.text) > 0;
}

std::size_t Manuscript::PlaceFor(std::size_t index) const {
  for (std::size_t i = index; i < order_.size() && !line(order_[i]).live(); ++i) {
    if (HasLiveWords(line(order_[i]))) index = i + 1;
  }
  return index;
}

std::size_t Manuscript::EndOfUnit(LineId id) const {
  const std::size_t first = IndexOf(id);
  const int depth = line(id).depth;
  std::size_t end = first + 1;
  for (std::size_t i = first + 1; i < order_.size(); ++i) {
    const Line& here = line(order_[i]);
    const bool boundary = IsBoundary(here, depth);
    if (here.live() && boundary) break;
    // Behind a struck sibling the unit goes on only where something live is its own.
    if (here.live() || HasLiveWords(here) || (end == i && !boundary)) end = i + 1;
  }
  return end;
}

std::vector<LineId> Manuscript::ChildUnits(LineId id) const {
  std::vector<LineId> children;
  const std::size_t end = EndOfUnit(id);
  int depth = 0;
  for (std::size_t i = IndexOf(id) + 1; i < end; ++i) {
    const Line& here = line(order_[i]);
    if (!here.live() || here.role != LineRole::kUnit) continue;
    if (here.quotation != line(id).quotation) continue;
    if (!children.empty() && here.depth > depth) continue;
    depth = here.depth;
    children.push_back(order_[i]);
  }
  return children;
}

LineId Manuscript::ParentUnit(LineId id) const {
  const Line& inner = line(id);
  const int deepest = inner.role == LineRole::kUnit ? inner.depth - 1 : inner.depth;
  for (std::size_t i = IndexOf(id); i-- > 0;) {
    const Line& here = line(order_[i]);
    if (here.live() && here.role == LineRole::kUnit && here.depth <= deepest) return order_[i];
  }
  return {};
}

// ---- edits of text ------------------------------------------------------------------------------

Manuscript::Spot Manuscript::SpotAt(LineId id, Field field, std::uint32_t at) {
  Spot spot;
  for (const Stretch& stretch : StretchesOf(id, field)) {
    const std::uint32_t length = LiveLength(PiecesOf(stretch));
    // The end of a stretch without live words is not the end of the text: it is passed over.
    if (spot.stretch.line.valid() && length == 0) continue;
    spot.stretch = stretch;
    if (at <= length) {
      spot.piece = CutAt(PiecesOf(stretch), at);
      return spot;
    }
    at -= length;
  }
  RAMSEYER_CHECK(false);
}

void Manuscript::StrikeText(OperationId by, LineId id, Field field, ByteRange live) {
  RAMSEYER_CHECK(line(id).live() && live.begin <= live.end);
  changed_ = true;
  std::uint32_t at = live.begin;
  std::uint32_t left = live.size();
  for (const Stretch& stretch : StretchesOf(id, field)) {
    std::vector<Piece>& pieces = PiecesOf(stretch);
    const std::uint32_t length = LiveLength(pieces);
    if (at < length && left > 0) {
      const std::uint32_t here = std::min(left, length - at);
      const std::size_t end_before = CutAt(pieces, at + here);
      const std::size_t count = pieces.size() - end_before;
      const std::size_t begin = CutAt(pieces, at);
      const std::size_t end = pieces.size() - count;
      for (std::size_t i = begin; i < end; ++i) {
        if (pieces[i].live()) pieces[i].struck_by = by;
      }
      left -= here;
      at = 0;
    } else {
      at -= std::min(at, length);
    }
  }
  RAMSEYER_CHECK(left == 0);
}

void Manuscript::InsertText(OperationId by, LineId id, Field field, std::uint32_t at,
                            std::string_view text) {
  RAMSEYER_CHECK(line(id).live());
  changed_ = true;
  if (text.empty()) return;
  const Spot spot = SpotAt(id, field, at);
  std::vector<Piece>& pieces = PiecesOf(spot.stretch);
  pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(spot.piece), NewPiece(by, text));
}

// ---- edits of lines -----------------------------------------------------------------------------

LineId Manuscript::AddLine(std::size_t index, Line line) {
  RAMSEYER_CHECK(index <= order_.size());
  const LineId id(static_cast<std::uint32_t>(lines_.size()));
  lines_.push_back(std::move(line));
  order_.insert(order_.begin() + static_cast<std::ptrdiff_t>(index), id);
  index_.push_back(index);
  for (std::size_t i = index + 1; i < order_.size(); ++i) index_[order_[i].index()] = i;
  return id;
}

Line Manuscript::LineFor(OperationId by, const NewLine& line) const {
  Line made;
  made.role = line.role;
  made.kind = line.kind;
  made.depth = line.depth;
  made.starts_row = line.starts_row;
  made.quotation = line.quotation;
  made.label = line.label;
  made.inserted_by = by;
  if (!line.designation.empty()) made.designation = {NewPiece(by, line.designation)};
  if (!line.heading.empty()) {
    const bool runs_in = headings_run_in_ && line.role == LineRole::kUnit && RankOf(line.kind) > 1;
    made.heading = {NewPiece(by, line.heading + (runs_in ? ".—" : ""))};
  }
  if (!line.text.empty()) made.text = {NewPiece(by, line.text)};
  return made;
}

LineId Manuscript::InsertLine(OperationId by, std::size_t index, const NewLine& line) {
  changed_ = true;
  return AddLine(PlaceFor(index), LineFor(by, line));
}

LineId Manuscript::SplitLine(OperationId by, LineId id, std::uint32_t at, const NewLine& line) {
  RAMSEYER_CHECK(this->line(id).live());
  changed_ = true;
  const Spot spot = SpotAt(id, Field::kText, at);
  Line made = LineFor(by, line);
  std::vector<Piece>& whole = PiecesOf(spot.stretch);
  lines_[spot.stretch.line.index()].split = true;
  const auto cut = whole.begin() + static_cast<std::ptrdiff_t>(spot.piece);
  std::vector<Piece> rest(std::make_move_iterator(cut), std::make_move_iterator(whole.end()));
  whole.erase(cut, whole.end());
  // What follows the heading of a joined line is its text.
  if (spot.stretch.field == Field::kHeading) {
    std::vector<Piece>& text = lines_[spot.stretch.line.index()].text;
    std::move(text.begin(), text.end(), std::back_inserter(rest));
    text.clear();
  }
  const std::string goes_on = LiveOf(rest);
  if (NeedSpaceBetween(line.text, goes_on) && !IsLabelAfterLabel(line.text, goes_on)) {
    made.text.back().text += ' ';
  }
  std::move(rest.begin(), rest.end(), std::back_inserter(made.text));
  return AddLine(IndexOf(spot.stretch.line) + 1, std::move(made));
}

void Manuscript::StrikeField(OperationId by, LineId id, Field field) {
  for (Piece& piece : lines_[id.index()].pieces(field)) {
    if (piece.live()) piece.struck_by = by;
  }
}

void Manuscript::StrikeLine(OperationId by, LineId id) {
  changed_ = true;
  Line& here = lines_[id.index()];
  const bool was_live = here.live();
  if (was_live) here.struck_by = by;
  StrikeField(by, id, Field::kDesignation);
  StrikeField(by, id, Field::kHeading);
  StrikeField(by, id, Field::kText);
  if (!was_live) return;
  // What had joined the line goes with it.
  for (std::size_t i = IndexOf(id) + 1; i < order_.size() && !line(order_[i]).live(); ++i) {
    StrikeField(by, order_[i], Field::kHeading);
    StrikeField(by, order_[i], Field::kText);
  }
}

void Manuscript::JoinLine(OperationId by, LineId id) {
  RAMSEYER_CHECK(line(id).live());
  std::size_t before = IndexOf(id);
  while (before > 0 && !line(order_[before - 1]).live()) --before;
  RAMSEYER_CHECK(before > 0);
  changed_ = true;
  Line& here = lines_[id.index()];
  const std::string heading = LiveOf(here.heading);
  if (NeedSpaceBetween(heading, LiveOf(here.text))) {
    here.text.insert(here.text.begin(), NewPiece(by, " "));
  }
  const std::string text_before = Live(order_[before - 1], Field::kText);
  if (NeedSpaceBetween(text_before, heading + LiveOf(here.text))) {
    std::vector<Piece>& first = heading.empty() ? here.text : here.heading;
    first.insert(first.begin(), NewPiece(by, " "));
  }
  StrikeField(by, id, Field::kDesignation);
  here.struck_by = by;
}

void Manuscript::Redesignate(OperationId by, LineId id, std::string_view printed,
                             std::string_view label) {
  RAMSEYER_CHECK(line(id).live());
  changed_ = true;
  StrikeField(by, id, Field::kDesignation);
  Line& here = lines_[id.index()];
  here.designation.push_back(NewPiece(by, printed));
  here.label = std::string(label);
}

void Manuscript::ChangeLevel(LineId id, NodeKind kind, int depth) {
  changed_ = true;
  const std::size_t end = EndOfUnit(id);
  const int deeper = depth - line(id).depth;
  const int ranks = RankOf(kind) - RankOf(line(id).kind);
  for (std::size_t i = IndexOf(id); i < end; ++i) {
    Line& here = lines_[order_[i].index()];
    here.depth += deeper;
    if (here.role == LineRole::kUnit) here.kind = ShiftedKind(here.kind, ranks);
  }
  lines_[id.index()].kind = kind;
}

LineId Manuscript::MoveUnit(OperationId by, LineId id, std::size_t to) {
  const std::size_t begin = IndexOf(id);
  const std::size_t end = EndOfUnit(id);
  RAMSEYER_CHECK(line(id).live() && (to <= begin || to >= end) && to <= order_.size());
  changed_ = true;
  std::vector<LineId> moved;
  std::vector<Line> copies;
  for (std::size_t i = begin; i < end; ++i) {
    const LineId from = order_[i];
    if (!line(from).live()) continue;
    Line copy = line(from);
    copy.inserted_by = by;
    copy.moved_by = by;
    copy.moved_from = from;
    copy.label_before.clear();
    copy.split = false;
    copy.source = {};
    copy.text.clear();
    for (const Stretch& stretch : StretchesOf(from, Field::kText)) {
      const std::vector<Piece>& pieces = PiecesOf(stretch);
      copy.text.insert(copy.text.end(), pieces.begin(), pieces.end());
    }
    for (const Field field : {Field::kDesignation, Field::kHeading, Field::kText}) {
      std::vector<Piece>& pieces = copy.pieces(field);
      std::erase_if(pieces, [](const Piece& piece) {
        return !piece.live() && piece.origin == Piece::kNoOrigin;
      });
      for (Piece& piece : pieces) {
        if (piece.origin != Piece::kNoOrigin) piece.inserted_by = by;
      }
    }
    copies.push_back(std::move(copy));
    moved.push_back(from);
  }
  for (const LineId from : moved) {
    StrikeLine(by, from);
    lines_[from.index()].moved_by = by;
  }
  const LineId first(static_cast<std::uint32_t>(lines_.size()));
  to = PlaceFor(to);
  for (Line& copy : copies) AddLine(to++, std::move(copy));
  return first;
}

}  // namespace ramseyer
