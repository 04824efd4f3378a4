#include "render/docx/section_plan.h"

#include <algorithm>

namespace ramseyer::docx {
namespace {

ParagraphMark StartOf(const ReportSection& section, std::size_t line) {
  if (line >= section.lines.size()) return {};
  return {section.lines[line].start, section.lines[line].start_change};
}

// Whether one of the two texts has nothing of the line, its start included.
bool IsWhole(const ReportLine& line, const std::vector<Run>& runs) {
  switch (line.start) {
    case PieceKind::kKept:
      return false;
    case PieceKind::kStruck:
    case PieceKind::kMovedFrom:
      return std::none_of(runs.begin(), runs.end(), InNew);
    case PieceKind::kInserted:
    case PieceKind::kMovedTo:
      return std::none_of(runs.begin(), runs.end(), InOld);
  }
  return false;
}

// Whether the words stay on which a paragraph ends.
bool EndsInKeptWords(const ParagraphPlan& plan) {
  return plan.runs.back().kind == PieceKind::kKept;
}

}  // namespace

std::vector<ParagraphPlan> PlanSection(const ReportSection& section) {
  std::vector<ParagraphPlan> plans(section.lines.size());
  std::vector<bool> whole;
  RunMaker maker;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    plans[i].runs = maker.Next(section.lines[i]);
    plans[i].mark = StartOf(section, i + 1);
    whole.push_back(IsWhole(section.lines[i], plans[i].runs));
  }
  for (std::size_t begin = 0; begin < plans.size();) {
    std::size_t end = begin;
    while (end < plans.size() && whole[end]) ++end;
    const bool between = end < plans.size() && StartOf(section, end).kind == PieceKind::kKept;
    if (end > begin && between && (begin == 0 || EndsInKeptWords(plans[begin - 1]))) {
      if (begin > 0) plans[begin - 1].mark = {};
      for (std::size_t i = begin; i < end; ++i) plans[i].mark = StartOf(section, i);
    }
    begin = end + 1;
  }
  return plans;
}

}  // namespace ramseyer::docx
