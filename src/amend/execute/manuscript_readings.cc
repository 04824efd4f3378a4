// What a manuscript reads before and after, and the white space that an operation's edits leave
// over.
#include <algorithm>
#include <utility>

#include "amend/execute/manuscript.h"
#include "amend/execute/spacing.h"
#include "base/check.h"

namespace ramseyer {
namespace {

std::string OriginalOf(const std::vector<Piece>& pieces, Field home) {
  std::string text;
  for (const Piece& piece : pieces) {
    if (piece.original() && piece.home == home) text += piece.text;
  }
  return text;
}

bool IsTouched(const Line& line, OperationId by) {
  if (line.inserted_by == by || line.struck_by == by) return true;
  for (const Field field : {Field::kDesignation, Field::kHeading, Field::kText}) {
    for (const Piece& piece : line.pieces(field)) {
      if (piece.inserted_by == by || piece.struck_by == by) return true;
    }
  }
  return false;
}

}  // namespace

std::optional<std::uint32_t> Manuscript::OriginOf(LineId id, Field field, std::uint32_t at) const {
  std::optional<std::uint32_t> nearest;
  for (const Stretch& stretch : StretchesOf(id, field)) {
    for (const Piece& piece : line(stretch.line).pieces(stretch.field)) {
      const auto size = static_cast<std::uint32_t>(piece.text.size());
      if (piece.live() && at < size) return piece.has_place() ? piece.origin + at : nearest;
      if (piece.has_place()) nearest = piece.origin + size;
      if (piece.live()) at -= size;
    }
  }
  return nearest;
}

std::vector<ByteRange> Manuscript::LeftoverSpaces(OperationId by, LineId id, Field field) const {
  std::string text;
  std::vector<std::size_t> seams;  // offsets at which the operation struck something
  for (const Stretch& stretch : StretchesOf(id, field)) {
    const Line& here = line(stretch.line);
    if (here.struck_by == by) seams.push_back(text.size());
    for (const Piece& piece : here.pieces(stretch.field)) {
      if (piece.live()) {
        text += piece.text;
      } else if (piece.struck_by == by) {
        seams.push_back(text.size());
      }
    }
  }
  const auto is_seam = [&](std::size_t at) {
    return std::find(seams.begin(), seams.end(), at) != seams.end();
  };
  std::vector<ByteRange> spaces;
  bool after_space = true;  // nor at the beginning
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ' ') {
      after_space = false;
      continue;
    }
    const bool at_end = text.find_first_not_of(' ', i) == std::string::npos;
    const bool before_mark = is_seam(i + 1) && ClosesUp(std::string_view(text).substr(i + 1));
    const bool behind_bracket = i > 0 && is_seam(i) && text[i - 1] == '(';
    if (after_space || at_end || before_mark || behind_bracket) {
      const auto at = static_cast<std::uint32_t>(i);
      spaces.push_back({at, at + 1});
    }
    after_space = true;
  }
  return spaces;
}

void Manuscript::Tidy(OperationId by) {
  std::vector<LineId> touched;
  LineId standing;  // the live line that the words belong to
  for (const LineId id : order_) {
    if (line(id).live()) standing = id;
    const bool added = !touched.empty() && touched.back() == standing;
    if (standing.valid() && !added && IsTouched(line(id), by)) touched.push_back(standing);
  }
  for (const LineId id : touched) {
    for (const Field field : {Field::kDesignation, Field::kHeading, Field::kText}) {
      const std::vector<ByteRange> spaces = LeftoverSpaces(by, id, field);
      for (auto it = spaces.rbegin(); it != spaces.rend(); ++it) StrikeText(by, id, field, *it);
    }
    Line& here = lines_[id.index()];
    if (here.role == LineRole::kText && Live(id, Field::kText).empty()) here.struck_by = by;
  }
}

// ---- projections --------------------------------------------------------------------------------

std::vector<Manuscript::PlainLine> Manuscript::Before() const {
  std::vector<PlainLine> plain;
  for (const LineId id : order_) {
    const Line& here = line(id);
    const std::string heading = OriginalOf(here.text, Field::kHeading);
    const std::string text = OriginalOf(here.text, Field::kText);
    if (here.inserted_by.valid()) {
      // Original words in a new line were cut from the line before.
      if (!heading.empty()) plain.back().heading += heading;
      if (!text.empty()) plain.back().text += text;
      continue;
    }
    plain.push_back({id, here.role, here.kind_before, here.depth_before,
                     OriginalOf(here.designation, Field::kDesignation),
                     OriginalOf(here.heading, Field::kHeading), text});
  }
  return plain;
}

std::vector<Manuscript::PlainLine> Manuscript::After() const {
  std::vector<PlainLine> plain;
  for (const LineId id : order_) {
    const Line& here = line(id);
    const std::string heading = LiveOf(here.heading);
    const std::string text = LiveOf(here.text);
    if (here.live()) {
      plain.push_back(
          {id, here.role, here.kind, here.depth, LiveOf(here.designation), heading, text});
    } else if (!heading.empty() || !text.empty()) {
      plain.back().text += heading + text;
    }
  }
  return plain;
}

}  // namespace ramseyer
