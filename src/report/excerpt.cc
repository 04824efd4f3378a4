#include "report/excerpt.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

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

// The lines that start the provisions around the line that is looked at, the innermost last: each
// stands deeper than the one before it. A further paragraph stands at the depth of the provision
// that it belongs to, a provision one deeper than the one around it.
class LinesAround {
 public:
  explicit LinesAround(const ReportSection& section) : section_(section) {}

  // Goes past the line `at`; lines must be passed in order, each once.
  void Pass(std::size_t at) {
    const ReportLine& line = section_.lines[at];
    if (line.style != LineStyle::kProvision) return;
    while (!starts_.empty() && DepthOf(starts_.back()) >= line.depth) starts_.pop_back();
    starts_.push_back(at);
  }

  // Shows the lines around `at`, the first that was not passed.
  void Show(std::size_t at, std::vector<bool>& shown) const {
    const ReportLine& inner = section_.lines[at];
    const int limit = inner.style == LineStyle::kProvision ? inner.depth - 1 : inner.depth;
    for (const std::size_t start : starts_) {
      if (DepthOf(start) > limit) break;
      shown[start] = true;
    }
  }

 private:
  int DepthOf(std::size_t at) const { return section_.lines[at].depth; }

  const ReportSection& section_;
  std::vector<std::size_t> starts_;
};

std::vector<ChangeId> ChangesIn(const ReportLine& line) {
  std::vector<ChangeId> changes;
  std::unordered_set<ChangeId> seen;
  const auto add_once = [&](ChangeId change) {
    if (change.valid() && seen.insert(change).second) changes.push_back(change);
  };
  add_once(line.start_change);
  for (const auto* field : {&line.designation, &line.heading, &line.text}) {
    for (const ReportPiece& piece : *field) add_once(piece.change);
  }
  return changes;
}

// Of the changes of a line, those that another line does not bear.
std::vector<ChangeId> NotIn(const std::vector<ChangeId>& other,
                            const std::vector<ChangeId>& changes) {
  const std::unordered_set<ChangeId> others(other.begin(), other.end());
  std::vector<ChangeId> only;
  std::copy_if(changes.begin(), changes.end(), std::back_inserter(only),
               [&](ChangeId change) { return others.count(change) == 0; });
  return only;
}

}  // namespace

std::vector<ExcerptRow> Excerpt(const ReportSection& section) {
  const std::size_t count = section.lines.size();
  std::vector<bool> shown(count, false);
  LinesAround around(section);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) around.Pass(i - 1);
    const ReportLine& line = section.lines[i];
    if (!line.Changed()) continue;
    shown[0] = true;
    shown[i] = true;
    around.Show(i, shown);
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
    const bool last = i + 1 == lines.size();
    lines[i].first = i == 0 ? lines[i].all : NotIn(lines[i - 1].all, lines[i].all);
    lines[i].last = last ? lines[i].all : NotIn(lines[i + 1].all, lines[i].all);
  }
  return lines;
}

}  // namespace ramseyer
