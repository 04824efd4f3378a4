#include "report/excerpt.h"

#include <algorithm>

namespace ramseyer {
namespace {

bool HasKeptWords(const ReportLine& line) {
  for (const auto* field : {&line.designation, &line.heading, &line.text}) {
    for (const ReportPiece& piece : *field) {
      if (piece.kind == PieceKind::kKept && !piece.text.empty()) return true;
    }
  }
  return false;
}

// Shows the lines that start the provisions around line `at`. A further paragraph stands at the
// depth of the provision that it belongs to, a provision one deeper than the one around it.
void ShowAround(const ReportSection& section, std::size_t at, std::vector<bool>& shown) {
  const ReportLine& inner = section.lines[at];
  int limit = inner.style == LineStyle::kProvision ? inner.depth - 1 : inner.depth;
  for (std::size_t i = at; i-- > 0 && limit >= 0;) {
    const ReportLine& line = section.lines[i];
    if (line.style != LineStyle::kProvision || line.depth > limit) continue;
    shown[i] = true;
    limit = line.depth - 1;
  }
}

bool Contains(const std::vector<ChangeId>& changes, ChangeId change) {
  return std::find(changes.begin(), changes.end(), change) != changes.end();
}

void AddOnce(std::vector<ChangeId>& changes, ChangeId change) {
  if (change.valid() && !Contains(changes, change)) changes.push_back(change);
}

std::vector<ChangeId> ChangesIn(const ReportLine& line) {
  std::vector<ChangeId> changes;
  AddOnce(changes, line.start_change);
  for (const auto* field : {&line.designation, &line.heading, &line.text}) {
    for (const ReportPiece& piece : *field) AddOnce(changes, piece.change);
  }
  return changes;
}

}  // namespace

std::vector<ExcerptRow> Excerpt(const ReportSection& section) {
  const std::size_t count = section.lines.size();
  std::vector<bool> shown(count, false);
  for (std::size_t i = 0; i < count; ++i) {
    const ReportLine& line = section.lines[i];
    if (!line.Changed()) continue;
    shown[0] = true;
    shown[i] = true;
    ShowAround(section, i, shown);
    if (i > 0 && line.start != PieceKind::kKept && HasKeptWords(line)) shown[i - 1] = true;
  }
  std::vector<ExcerptRow> rows;
  for (std::size_t i = 0; i < count; ++i) {
    if (!shown[i] && !rows.empty() && !rows.back().shown) {
      rows.back().end = i + 1;
    } else {
      rows.push_back({i, i + 1, shown[i]});
    }
  }
  return rows;
}

std::vector<LineChanges> ChangesByLine(const ReportSection& section) {
  std::vector<LineChanges> lines(section.lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) lines[i].all = ChangesIn(section.lines[i]);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const ChangeId change : lines[i].all) {
      if (i == 0 || !Contains(lines[i - 1].all, change)) lines[i].first.push_back(change);
      if (i + 1 == lines.size() || !Contains(lines[i + 1].all, change)) {
        lines[i].last.push_back(change);
      }
    }
  }
  return lines;
}

}  // namespace ramseyer
