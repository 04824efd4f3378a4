#include "report/amend_report.h"

#include <algorithm>
#include <set>

#include "report/amend_changes.h"
#include "report/amend_section.h"
#include "report/summary.h"

namespace ramseyer {
namespace {

ReportDocument Describe(const Document& document) {
  const DocumentInfo& info = document.info();
  ReportDocument described{info.label, document.source().file()};
  if (!info.stage.empty()) {
    if (!described.label.empty()) described.label += ", ";
    described.label += info.stage;
  }
  return described;
}

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

void AddInstructions(const Document& bill, const AmendedLaw& amended, Report& report) {
  for (const Outcome& outcome : amended.outcomes) {
    const Instruction& from = amended.instructions.instructions[outcome.instruction.index()];
    ReportInstruction instruction;
    instruction.citation = bill.CitationOf(from.provision);
    instruction.words = WordsOf(bill, from);
    instruction.own_words = instruction.words.size() - from.words.size();
    instruction.action = std::string(IdOf(from.action));
    instruction.target = ToString(from.target);
    instruction.place = bill.PlaceOfText(from.words.begin);
    instruction.status = StatusOf(outcome.kind);
    instruction.findings = outcome.findings;
    report.instructions.push_back(std::move(instruction));
    switch (outcome.kind) {
      case OutcomeKind::kExecuted:
        ++report.summary.instructions_executed;
        break;
      case OutcomeKind::kRefused:
        ++report.summary.instructions_refused;
        break;
      case OutcomeKind::kNoTextEffect:
        ++report.summary.instructions_without_effect;
        break;
    }
  }
  for (std::uint32_t i = 0; i < report.changes.size(); ++i) {
    const std::size_t instruction = *report.changes[i].instruction;
    report.instructions[instruction].changes.push_back(ChangeId(i));
  }
}

}  // namespace

Report ReportAmendment(const Document& bill, const LawLibrary& law, const AmendedLaw& amended) {
  Report report;
  report.kind = ReportKind::kAmendment;
  report.documents = {Describe(bill)};
  AmendmentChanges changes(amended.operations);
  std::set<LawDocumentId> described;
  for (const AmendedProvision& provision : amended.provisions) {
    const LawNode place = provision.origin ? *provision.origin : *provision.follows;
    const Document& document = law.document(place.document);
    if (described.insert(place.document).second) report.documents.push_back(Describe(document));
    ReportSection section = WriteAmendedSection(provision, document, changes);
    // What the bill did and undid leaves nothing to show.
    if (!section.changes.empty()) report.sections.push_back(std::move(section));
  }
  report.changes = changes.Finish();
  AddInstructions(bill, amended, report);
  CountProvisionsAndWords(report);
  return report;
}

}  // namespace ramseyer
