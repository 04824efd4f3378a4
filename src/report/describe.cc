#include "report/describe.h"

namespace ramseyer {
namespace {

InstructionStatus StatusOf(OutcomeKind kind) {
  switch (kind) {
    case OutcomeKind::kExecuted:
      return InstructionStatus::kExecuted;
    case OutcomeKind::kRefused:
      return InstructionStatus::kRefused;
    case OutcomeKind::kNoTextEffect:
      return InstructionStatus::kNoTextEffect;
  }
  return InstructionStatus::kRefused;
}

}  // namespace

ReportDocument DescribeDocument(const Document& document) {
  const DocumentInfo& info = document.info();
  ReportDocument described{info.label, document.source().file(), "", info.release_point};
  if (!info.stage.empty()) {
    if (!described.label.empty()) described.label += ", ";
    described.label += info.stage;
  }
  return described;
}

ReportInstruction DescribeInstruction(const Document& bill, const Instruction& from,
                                      const Outcome& outcome) {
  ReportInstruction instruction;
  instruction.citation = bill.CitationOf(from.provision);
  instruction.words = WordsOf(bill, from);
  instruction.own_words = instruction.words.size() - from.words.size();
  instruction.action = std::string(IdOf(from.action));
  instruction.target = ToString(from.target);
  instruction.place = bill.PlaceOfText(from.words.begin);
  instruction.status = StatusOf(outcome.kind);
  instruction.findings = outcome.findings;
  return instruction;
}

}  // namespace ramseyer
