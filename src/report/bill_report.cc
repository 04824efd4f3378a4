#include "report/bill_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "report/amend_changes.h"
#include "report/amend_section.h"
#include "report/describe.h"
#include "report/summary.h"

namespace ramseyer {
namespace {

bool StartsSection(const Line& line) {
  return line.role == LineRole::kUnit && line.quotation == 0 && RankOf(line.kind) <= 1 &&
         line.kind != NodeKind::kDocument;
}

std::string AfterOf(const std::vector<ReportPiece>& pieces) {
  std::string words;
  for (const ReportPiece& piece : pieces) {
    if (piece.kind != PieceKind::kStruck && piece.kind != PieceKind::kMovedFrom)
      words += piece.text;
  }
  return words;
}

// The words before the first provision, a provision, or a level above sections.
class BillSections {
 public:
  BillSections(const Document& bill, const Manuscript& manuscript)
      : bill_(bill), manuscript_(manuscript) {}

  std::vector<ReportSection> Split(SourcedSection whole) {
    Start(whole.section.citation, "");
    for (std::size_t i = 0; i < whole.section.lines.size(); ++i) {
      const Line& source = manuscript_.line(whole.sources[i]);
      if (source.kind == NodeKind::kDocument && source.role == LineRole::kUnit) continue;
      ReportLine& line = whole.section.lines[i];
      if (StartsSection(source)) {
        Start(line.citation, source.source.valid() && IsLevel(bill_.node(source.source).kind)
                                 ? bill_.provision(source.source).identifier
                                 : "");
        sections_.back().heading = AfterOf(line.heading);
        depth_ = source.depth;
      }
      line.depth = std::max(0, line.depth - depth_);
      Add(std::move(line));
    }
    std::erase_if(sections_, [](const ReportSection& section) { return section.lines.empty(); });
    return std::move(sections_);
  }

 private:
  void Start(std::string citation, std::string identifier) {
    ReportSection section;
    section.citation = std::move(citation);
    section.identifier = std::move(identifier);
    section.context = bill_.info().label;
    sections_.push_back(std::move(section));
    depth_ = 1;
  }

  void Add(ReportLine line) {
    Note(line.start_change);
    for (const auto* field : {&line.designation, &line.heading, &line.text}) {
      for (const ReportPiece& piece : *field) Note(piece.change);
    }
    sections_.back().lines.push_back(std::move(line));
  }

  void Note(ChangeId change) {
    std::vector<ChangeId>& changes = sections_.back().changes;
    if (change.valid() && std::find(changes.begin(), changes.end(), change) == changes.end()) {
      changes.push_back(change);
    }
  }

  const Document& bill_;
  const Manuscript& manuscript_;
  std::vector<ReportSection> sections_;
  int depth_ = 1;
};

std::string CitationOf(const Document& bill, const AmendedBill& amended, InstructionId id) {
  const std::size_t amendment = amended.AmendmentOf(id);
  const BillAmendment& of = amended.amendments[amendment];
  const std::size_t number = id.index() - of.list.instructions.front().id.index() + 1;
  if (of.document == &bill) {
    const std::string place = bill.CitationOf(amended.instruction(id).provision);
    return fmt::format("committee amendment {}{}{}", number, place.empty() ? "" : ", ", place);
  }
  return fmt::format("amendment {}, instruction {}", amendment + 1, number);
}

}  // namespace

Report ReportBillAmendment(const Document& bill, const AmendedBill& amended) {
  Report report;
  report.kind = ReportKind::kBillAmendment;
  report.documents = {DescribeDocument(bill)};
  for (const BillAmendment& amendment : amended.amendments) {
    report.documents.push_back(DescribeDocument(*amendment.document));
    std::string& label = report.documents.back().label;
    if (amendment.document == &bill) label = "the committee's";
    label = fmt::format("{}{}{}", report.documents.size() - 1, label.empty() ? "" : ": ", label);
  }
  AmendmentChanges changes(amended.operations);
  AmendedProvision whole;
  whole.manuscript = amended.manuscript;
  whole.origin = LawNode{LawDocumentId(0), bill.root()};
  report.sections =
      BillSections(bill, amended.manuscript).Split(WriteSourcedSection(whole, bill, changes));
  report.changes = changes.Finish();
  for (const Outcome& outcome : amended.outcomes) {
    const Document& document =
        *amended.amendments[amended.AmendmentOf(outcome.instruction)].document;
    report.instructions.push_back(
        DescribeInstruction(document, amended.instruction(outcome.instruction), outcome));
    report.instructions.back().citation = CitationOf(bill, amended, outcome.instruction);
  }
  CountInstructions(report);
  CountProvisionsAndWords(report);
  return report;
}

}  // namespace ramseyer
