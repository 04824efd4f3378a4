#include "report/amend_report.h"

#include <algorithm>
#include <set>

#include "report/amend_changes.h"
#include "report/amend_section.h"
#include "report/describe.h"
#include "report/summary.h"

namespace ramseyer {
namespace {

void AddInstructions(const Document& bill, const AmendedLaw& amended, Report& report) {
  for (const Outcome& outcome : amended.outcomes) {
    report.instructions.push_back(DescribeInstruction(
        bill, amended.instructions.instructions[outcome.instruction.index()], outcome));
  }
  CountInstructions(report);
}

}  // namespace

Report ReportAmendment(const Document& bill, const LawLibrary& law, const AmendedLaw& amended) {
  Report report;
  report.kind = ReportKind::kAmendment;
  report.documents = {DescribeDocument(bill)};
  AmendmentChanges changes(amended.operations);
  std::set<LawDocumentId> described;
  for (const AmendedProvision& provision : amended.provisions) {
    const LawNode place = provision.origin ? *provision.origin : *provision.follows;
    const Document& document = law.document(place.document);
    if (described.insert(place.document).second) report.documents.push_back(DescribeDocument(document));
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
