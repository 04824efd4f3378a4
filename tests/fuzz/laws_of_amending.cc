#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "fuzz/laws.h"
#include "render/uslm/uslm_writer.h"
#include "report/amend_report.h"
#include "report/replay.h"

namespace ramseyer::fuzz {
namespace {

void CheckOutcome(const Outcome& outcome, const std::vector<Operation>& operations) {
  RAMSEYER_CHECK(outcome.operations.empty() != (outcome.kind == OutcomeKind::kExecuted));
  if (outcome.kind != OutcomeKind::kExecuted) RAMSEYER_CHECK(!outcome.findings.empty());
  for (const OperationId id : outcome.operations) {
    RAMSEYER_CHECK(id.index() < operations.size());
    RAMSEYER_CHECK(operations[id.index()].id == id);
    RAMSEYER_CHECK(operations[id.index()].instruction == outcome.instruction);
  }
}

std::string_view BytesOf(const Document& document, NodeId id) {
  const ByteRange range = document.node(id).source;
  return document.source().bytes().substr(range.begin, range.size());
}

// The sections of the document in which no provision was changed, in order; those that new ones
// were put into, and those within others, left out.
std::vector<NodeId> UntouchedSections(LawDocumentId id, const Document& title,
                                      const AmendedLaw& amended) {
  std::vector<NodeId> changed;
  for (const AmendedProvision& provision : amended.provisions) {
    for (const auto& place : {provision.origin, provision.follows}) {
      if (place && place->document == id) changed.push_back(place->node);
    }
  }
  std::vector<NodeId> sections;
  for (std::uint32_t index = 0; index < title.size(); ++index) {
    const NodeId node(index);
    if (title.node(node).kind != NodeKind::kSection) continue;
    if (!sections.empty() && title.Contains(sections.back(), node)) continue;
    const bool touched = std::any_of(changed.begin(), changed.end(), [&](NodeId one) {
      return title.Contains(node, one) || title.Contains(one, node);
    });
    if (!touched) sections.push_back(node);
  }
  return sections;
}

// Where two have one name, what is written of either may be either's.
bool HasNameAlone(const LawLibrary& law, const Document& title) {
  std::size_t count = 0;
  for (std::uint32_t index = 0; index < law.size(); ++index) {
    count += law.document(LawDocumentId(index)).source().file() == title.source().file() ? 1 : 0;
  }
  return count == 1;
}

}  // namespace

void CheckInstructions(const Document& bill, const InstructionList& list) {
  for (std::size_t i = 0; i < list.instructions.size(); ++i) {
    const Instruction& instruction = list.instructions[i];
    RAMSEYER_CHECK(instruction.id.index() == i);
    RAMSEYER_CHECK(instruction.provision.valid() && instruction.provision.index() < bill.size());
    RAMSEYER_CHECK(instruction.words.begin <= instruction.words.end);
    RAMSEYER_CHECK(instruction.words.end <= bill.text().size());
    for (const ByteRange chapeau : instruction.chapeaux) {
      RAMSEYER_CHECK(chapeau.begin <= chapeau.end && chapeau.end <= bill.text().size());
    }
    RAMSEYER_CHECK(!WordsOf(bill, instruction).empty());
    RAMSEYER_CHECK(Source::FromBytes("words", WordsOf(bill, instruction)).has_value());
    RAMSEYER_CHECK(Source::FromBytes("target", ToString(instruction.target)).has_value());
  }
}

void CheckAccounting(const AmendedLaw& amended) {
  const auto& instructions = amended.instructions.instructions;
  RAMSEYER_CHECK(amended.outcomes.size() == instructions.size());
  std::set<OperationId> named;
  std::size_t operations = 0;
  for (std::size_t i = 0; i < instructions.size(); ++i) {
    const Outcome& outcome = amended.outcomes[i];
    RAMSEYER_CHECK(outcome.instruction == instructions[i].id);
    CheckOutcome(outcome, amended.operations);
    named.insert(outcome.operations.begin(), outcome.operations.end());
    operations += outcome.operations.size();
  }
  RAMSEYER_CHECK(operations == amended.operations.size() && named.size() == operations);
}

void CheckUntouched(const LawLibrary& law, const AmendedLaw& amended) {
  const auto files = WriteAmendedTitles(amended, law);
  if (!files) return;
  for (std::uint32_t index = 0; index < law.size(); ++index) {
    const Document& title = law.document(LawDocumentId(index));
    const auto file = std::find_if(files->begin(), files->end(), [&](const UslmFile& one) {
      return one.name == title.source().file();
    });
    if (file == files->end() || !HasNameAlone(law, title)) continue;
    std::size_t at = 0;
    for (const NodeId section : UntouchedSections(LawDocumentId(index), title, amended)) {
      const std::string_view bytes = BytesOf(title, section);
      at = file->bytes.find(bytes, at);
      RAMSEYER_CHECK(at != std::string::npos);
      at += bytes.size();
    }
  }
}

Report CheckAmendment(const Document& bill, const LawLibrary& law) {
  const AmendedLaw first_year = Amend(bill, law, Moment::kFirstYear);
  CheckAccounting(first_year);
  CheckUntouched(law, first_year);
  const AmendedLaw amended = Amend(bill, law, Moment::kAllInEffect);
  CheckInstructions(bill, amended.instructions);
  CheckAccounting(amended);
  for (const AmendedProvision& provision : amended.provisions) {
    RAMSEYER_CHECK(!Replay(provision, law, amended.operations).empty());
  }
  Report report = ReportAmendment(bill, law, amended);
  RAMSEYER_CHECK(report.instructions.size() == amended.outcomes.size());
  CheckReport(report);
  return report;
}

}  // namespace ramseyer::fuzz
