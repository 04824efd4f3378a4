#include "report/summary.h"

#include <algorithm>

#include "report/pieces.h"

namespace ramseyer {
namespace {

bool HasChange(const std::vector<ReportPiece>& field) {
  return std::any_of(field.begin(), field.end(),
                     [](const ReportPiece& piece) { return piece.kind != PieceKind::kKept; });
}

// In a moved line the words that only moved are no change of the provision.
bool HasEdit(const std::vector<ReportPiece>& field, bool moved) {
  return std::any_of(field.begin(), field.end(), [moved](const ReportPiece& piece) {
    return piece.kind == PieceKind::kStruck || piece.kind == PieceKind::kInserted ||
           (!moved && piece.kind != PieceKind::kKept);
  });
}

void CountWordsOf(const std::vector<ReportPiece>& field, ReportSummary& summary) {
  for (const ReportPiece& piece : field) {
    if (piece.kind == PieceKind::kInserted) summary.words_inserted += CountWords(piece.text);
    if (piece.kind == PieceKind::kStruck) summary.words_struck += CountWords(piece.text);
  }
}

// A provision that stands and is looked at until the next one begins.
struct OpenProvision {
  bool stands = false;
  bool changed = false;
};

class Counter {
 public:
  explicit Counter(ReportSummary& summary) : summary_(summary) {}

  void Count(const ReportSection& section) {
    open_ = {};
    for (const ReportLine& line : section.lines) Count(line);
    Close();
  }

 private:
  void Count(const ReportLine& line) {
    for (const auto* field : {&line.designation, &line.heading, &line.text}) {
      CountWordsOf(*field, summary_);
    }
    const bool moved = line.start == PieceKind::kMovedTo;
    const bool edited = HasEdit(line.heading, moved) || HasEdit(line.text, moved);
    if (line.style != LineStyle::kProvision) {
      open_.changed = open_.changed || edited || line.start == PieceKind::kInserted ||
                      line.start == PieceKind::kStruck;
      return;
    }
    Close();
    open_ = {line.start == PieceKind::kKept || moved, edited};
    if (line.start == PieceKind::kInserted) ++summary_.provisions_inserted;
    if (line.start == PieceKind::kStruck) ++summary_.provisions_struck;
    const bool redesignated = moved ? HasEdit(line.designation, true) : HasChange(line.designation);
    if (open_.stands && redesignated) ++summary_.provisions_redesignated;
  }

  void Close() {
    if (open_.stands && open_.changed) ++summary_.provisions_changed;
    open_ = {};
  }

  ReportSummary& summary_;
  OpenProvision open_;
};

void CountKind(ChangeKind kind, ReportSummary& summary) {
  switch (kind) {
    case ChangeKind::kMoved:
    case ChangeKind::kMovedAndChanged:
      ++summary.provisions_moved;
      return;
    case ChangeKind::kSplit:
      ++summary.provisions_split;
      return;
    case ChangeKind::kMerged:
      ++summary.provisions_merged;
      return;
    case ChangeKind::kReference:
      ++summary.references_followed;
      return;
    case ChangeKind::kInserted:
    case ChangeKind::kStruck:
    case ChangeKind::kReplaced:
    case ChangeKind::kRedesignated:
      return;
  }
}

}  // namespace

void CountProvisionsAndWords(Report& report) {
  ReportSummary summary;
  summary.instructions_executed = report.summary.instructions_executed;
  summary.instructions_refused = report.summary.instructions_refused;
  summary.instructions_without_effect = report.summary.instructions_without_effect;
  Counter counter(summary);
  for (const ReportSection& section : report.sections) counter.Count(section);
  for (const Change& change : report.changes) CountKind(change.kind, summary);
  report.summary = summary;
}

void CountInstructions(Report& report) {
  for (const ReportInstruction& instruction : report.instructions) {
    switch (instruction.status) {
      case InstructionStatus::kExecuted:
        ++report.summary.instructions_executed;
        break;
      case InstructionStatus::kRefused:
        ++report.summary.instructions_refused;
        break;
      case InstructionStatus::kNoTextEffect:
        ++report.summary.instructions_without_effect;
        break;
    }
  }
  for (std::uint32_t i = 0; i < report.changes.size(); ++i) {
    const std::size_t instruction = *report.changes[i].instruction;
    report.instructions[instruction].changes.emplace_back(i);
  }
}

}  // namespace ramseyer
