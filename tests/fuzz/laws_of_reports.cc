#include <algorithm>

#include "base/check.h"
#include "compare/compare.h"
#include "fuzz/laws.h"
#include "report/compare_report.h"

namespace ramseyer::fuzz {
namespace {

void CheckPieces(const std::vector<ReportPiece>& pieces, std::size_t changes) {
  for (const ReportPiece& piece : pieces) {
    RAMSEYER_CHECK(piece.change.valid() == (piece.kind != PieceKind::kKept));
    RAMSEYER_CHECK(!piece.change.valid() || piece.change.index() < changes);
  }
}

void CheckSection(const ReportSection& section, const Report& report) {
  for (const ReportLine& line : section.lines) {
    CheckPieces(line.designation, report.changes.size());
    CheckPieces(line.heading, report.changes.size());
    CheckPieces(line.text, report.changes.size());
  }
  for (const ChangeId id : section.changes) RAMSEYER_CHECK(id.index() < report.changes.size());
  for (const std::size_t i : section.not_executed) RAMSEYER_CHECK(i < report.instructions.size());
}

std::size_t CountOf(const Report& report, InstructionStatus status) {
  return static_cast<std::size_t>(
      std::count_if(report.instructions.begin(), report.instructions.end(),
                    [&](const ReportInstruction& one) { return one.status == status; }));
}

void CheckUnchanged(const Document& document) {
  const Comparison same = Compare(document, document);
  for (const ProvisionResult& provision : same.provisions) RAMSEYER_CHECK(provision.unchanged());
  RAMSEYER_CHECK(!ReportComparison(document, document, same).HasChanges());
}

}  // namespace

void CheckReport(const Report& report) {
  for (const ReportSection& section : report.sections) CheckSection(section, report);
  for (const Change& change : report.changes) {
    RAMSEYER_CHECK(!change.instruction || *change.instruction < report.instructions.size());
  }
  for (const ReportInstruction& instruction : report.instructions) {
    RAMSEYER_CHECK(instruction.own_words <= instruction.words.size());
    for (const ChangeId id : instruction.changes) {
      RAMSEYER_CHECK(id.index() < report.changes.size());
    }
  }
  const ReportSummary& summary = report.summary;
  RAMSEYER_CHECK(summary.instructions_executed == CountOf(report, InstructionStatus::kExecuted));
  RAMSEYER_CHECK(summary.instructions_refused == CountOf(report, InstructionStatus::kRefused));
  RAMSEYER_CHECK(summary.instructions_without_effect ==
                 CountOf(report, InstructionStatus::kNoTextEffect));
}

Report CheckComparison(const Document& old_document, const Document& new_document) {
  CheckUnchanged(old_document);
  CheckUnchanged(new_document);
  Report report = ReportComparison(old_document, new_document, Compare(old_document, new_document));
  CheckReport(report);
  return report;
}

}  // namespace ramseyer::fuzz
