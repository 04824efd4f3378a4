#include "render/pdf/change_links.h"

#include <fmt/format.h>

namespace ramseyer::pdf {

std::string ChangeAnchor(ChangeId change) { return fmt::format("c{}", change.index() + 1); }

std::string InstructionAnchor(std::size_t index) { return fmt::format("i{}", index + 1); }

ChangeLinks::ChangeLinks(const Report& report)
    : report_(report), moves_from_(report.changes.size()), moves_to_(report.changes.size()) {
  for (const ReportSection& section : report.sections) {
    for (const ReportLine& line : section.lines) {
      for (const auto* field : {&line.designation, &line.heading, &line.text}) {
        for (const ReportPiece& piece : *field) {
          if (piece.text.empty()) continue;
          if (piece.kind == PieceKind::kMovedFrom) moves_from_[piece.change.index()] = true;
          if (piece.kind == PieceKind::kMovedTo) moves_to_[piece.change.index()] = true;
        }
      }
    }
  }
}

// A move has two places: "f3" where the words were, "c3" where they are.
std::string ChangeLinks::TakeAnchor(PieceKind kind, ChangeId change) {
  const bool old_end = kind == PieceKind::kMovedFrom && moves_to_[change.index()];
  std::string anchor = old_end ? fmt::format("f{}", change.index() + 1) : ChangeAnchor(change);
  return anchors_.insert(anchor).second ? anchor : "";
}

std::string ChangeLinks::LinkOf(PieceKind kind, ChangeId change) const {
  const std::size_t index = change.index();
  if (const auto instruction = report_.changes[index].instruction) {
    return InstructionAnchor(*instruction);
  }
  if (!moves_from_[index] || !moves_to_[index]) return "";
  if (kind == PieceKind::kMovedFrom) return ChangeAnchor(change);
  return kind == PieceKind::kMovedTo ? fmt::format("f{}", index + 1) : "";
}

}  // namespace ramseyer::pdf
