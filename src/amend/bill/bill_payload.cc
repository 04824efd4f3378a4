#include "amend/bill/bill_payload.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "amend/resolve/field_edits.h"

namespace ramseyer {
namespace {

constexpr std::size_t kLongestHeading = 80;

// A unit around or before a place: what new units are put beside or into.
struct UnitBefore {
  NodeKind kind = NodeKind::kSection;
  int depth = 0;
  int quotation = 0;
};

std::vector<UnitBefore> UnitsBefore(const Manuscript& manuscript, std::size_t index) {
  std::vector<UnitBefore> units;
  for (std::size_t i = 0; i < index; ++i) {
    const Line& line = manuscript.line(manuscript.order()[i]);
    if (line.live() && line.role == LineRole::kUnit) {
      units.push_back({line.kind, line.depth, line.quotation});
    }
  }
  return units;
}

// Beside the last unit of its own kind, unless a greater one has begun since; in the last greater
// one otherwise. Quoted units count only for those quoted alike.
int DepthBehind(const std::vector<UnitBefore>& units, const NewLine& line) {
  for (std::size_t i = units.size(); i-- > 0;) {
    const UnitBefore& unit = units[i];
    if (unit.quotation > line.quotation) continue;
    if (unit.quotation < line.quotation) return unit.depth + 1;
    if (unit.kind == line.kind) return unit.depth;
    if (unit.kind == NodeKind::kDocument || RankOf(unit.kind) < RankOf(line.kind)) {
      return unit.depth + 1;
    }
  }
  return 0;
}

// "(a)In General—Section 230", as the Congressional Record prints a heading run into its text, has
// the space and the stop that it has in the bill: "(a) In General.—Section 230".
std::string WithRunIn(std::string words) {
  const std::size_t close = words.find(')');
  const std::size_t dash = words.find(kRunIn.substr(1));
  const bool heading = words.starts_with("(") && close < dash && dash != std::string::npos &&
                       dash < kLongestHeading && words.find_first_of(",;:.", close) > dash;
  if (!heading) return words;
  words.insert(dash, kRunIn.substr(0, 1));
  if (words[close + 1] != ' ') words.insert(close + 1, " ");
  return words;
}

}  // namespace

Resolved<PayloadParts> ReadBillPayload(ResolveContext& context, const Payload& payload,
                                       int quotation) {
  PayloadParts read;
  for (const PayloadPiece& piece : payload) {
    if (!piece.block.valid()) {
      if (!read.lines.empty()) {
        if (piece.words.find_first_not_of(" .;,") == std::string::npos) continue;
        return Refuse(FindingKind::kStructureMismatch, "words follow a quoted block");
      }
      // Within a quoted block the bill itself prints single marks.
      const std::string words = quotation == 0 ? Unquote(piece.words) : piece.words;
      read.words +=
          context.bill().info().format == DocumentFormat::kRecord ? WithRunIn(words) : words;
      continue;
    }
    const bool own = context.bill().node(piece.block).kind != NodeKind::kQuotedBlock;
    for (NewLine& line : LinesForBill(context.bill(), piece.block)) {
      if (!own) line.quotation += quotation;
      read.lines.push_back(std::move(line));
    }
  }
  if (read.empty()) return Refuse(FindingKind::kStructureMismatch, "nothing is put in");
  return read;
}

std::vector<NewLine> PlaceLines(const Manuscript& manuscript, std::size_t index,
                                std::vector<NewLine> lines) {
  std::vector<UnitBefore> units = UnitsBefore(manuscript, index);
  int shift = units.empty() ? 0 : units.back().depth;
  for (NewLine& line : lines) {
    const bool unit = line.role == LineRole::kUnit;
    if (unit && line.depth == 0) shift = DepthBehind(units, line);
    line.depth += shift;
    if (unit) units.push_back({line.kind, line.depth, line.quotation});
  }
  return lines;
}

}  // namespace ramseyer
