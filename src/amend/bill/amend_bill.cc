#include "amend/bill/amend_bill.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "amend/bill/committee.h"
#include "amend/bill/conflicts.h"
#include "amend/bill/fixed_points.h"
#include "amend/bill/resolve_bill.h"
#include "amend/carry_out.h"
#include "amend/resolve/printed_bill.h"
#include "base/check.h"

namespace ramseyer {
namespace {

// The one bill of a library.
constexpr LawNode kBill{LawDocumentId(0), NodeId(0)};

void ReadAll(const std::vector<const Document*>& documents,
             std::vector<BillAmendment>& amendments) {
  std::uint32_t next =
      amendments.empty() ? 0
                         : static_cast<std::uint32_t>(amendments.front().list.instructions.size());
  for (const Document* document : documents) {
    BillAmendment amendment{document, ReadBillAmendment(*document)};
    for (Instruction& instruction : amendment.list.instructions)
      instruction.id = InstructionId(next++);
    amendments.push_back(std::move(amendment));
  }
}

// Where the last thing that an operation did stands, one behind it.
std::optional<LastChange> LastChangeOf(const Manuscript& manuscript, ManuscriptId id,
                                       OperationId by) {
  for (std::size_t i = manuscript.order().size(); i-- > 0;) {
    const Line& line = manuscript.line(manuscript.order()[i]);
    if (line.inserted_by == by || line.struck_by == by) return LastChange{id, i + 1};
  }
  return std::nullopt;
}

class BillAmender {
 public:
  BillAmender(const LawLibrary& base, const std::vector<const Document*>& amendments,
              const BillAmendingOptions& options)
      : bill_(base.document(kBill.document)),
        law_(bill_, base),
        manuscript_(law_.Open(kBill)),
        options_(options) {
    if (options.with_committee) TakeCommittee();
    ReadAll(amendments, amended_.amendments);
    print_ = PrintOf(bill_, law_.manuscript(manuscript_), amended_.amendments);
    law_.SetPrint(print_.get());
    touched_ = TouchedBy(base, *print_, amended_.amendments);
  }

  AmendedBill Run() {
    if (options_.with_committee) CarryCommittee();
    for (std::size_t a = options_.with_committee ? 1 : 0; a < amended_.amendments.size(); ++a) {
      std::optional<LastChange> last;
      const std::vector<Instruction>& list = amended_.amendments[a].list.instructions;
      for (std::size_t i = 0; i < list.size(); ++i) {
        amended_.outcomes.push_back(IsLeftOut(a, i)
                                        ? Omitted(a, list[i])
                                        : Carry(a, list[i], std::span(list).subspan(i + 1), last));
      }
    }
    NameTwins();
    RAMSEYER_CHECK(
        ReadsAsBefore(law_.manuscript(manuscript_), Manuscript::FromBill(bill_, Reading())));
    amended_.manuscript = std::move(law_.manuscript(manuscript_));
    return std::move(amended_);
  }

 private:
  CommitteeReading Reading() const {
    return options_.with_committee ? CommitteeReading::kBefore : CommitteeReading::kAfter;
  }

  void TakeCommittee() {
    law_.manuscript(manuscript_) = Manuscript::FromBill(bill_, Reading());
    committee_ = CommitteeAmendmentsOf(bill_);
    BillAmendment amendment{&bill_, {}};
    for (CommitteeAmendment& one : committee_) {
      one.instruction.id =
          InstructionId(static_cast<std::uint32_t>(amendment.list.instructions.size()));
      amendment.list.instructions.push_back(one.instruction);
    }
    amended_.amendments.push_back(std::move(amendment));
  }

  // Its edits are of the bill as referred: the last is carried out first, and moves nothing that
  // one before it names.
  void CarryCommittee() {
    for (std::size_t i = committee_.size(); i-- > 0;) {
      CommitteeAmendment& one = committee_[i];
      if (IsLeftOut(0, i)) {
        amended_.outcomes.push_back(Omitted(0, one.instruction));
        continue;
      }
      Operation operation;
      operation.instruction = one.instruction.id;
      operation.manuscript = manuscript_;
      operation.edits = std::move(one.edits);
      operation.says_spaces = true;
      Resolution resolution;
      resolution.operations.push_back(std::move(operation));
      amended_.outcomes.push_back(
          CarryOut(one.instruction, bill_, std::move(resolution), law_, amended_.operations));
    }
    std::reverse(amended_.outcomes.begin(), amended_.outcomes.end());
    if (!options_.left_out.empty()) return;
    RAMSEYER_CHECK(SameLines(law_.manuscript(manuscript_).After(),
                             Manuscript::FromBill(bill_, CommitteeReading::kAfter).After()));
  }

  const Document& DocumentOf(std::size_t amendment) const {
    return *amended_.amendments[amendment].document;
  }

  bool IsLeftOut(std::size_t amendment, std::size_t instruction) const {
    return std::any_of(options_.left_out.begin(), options_.left_out.end(), [&](const LeftOut& out) {
      return out.amendment == amendment && out.instruction.value_or(instruction) == instruction;
    });
  }

  Outcome WithoutEffect(std::size_t amendment, const Instruction& instruction, FindingKind kind,
                        std::string message) const {
    Outcome outcome;
    outcome.instruction = instruction.id;
    outcome.kind = OutcomeKind::kNoTextEffect;
    outcome.findings.push_back(
        FindingAbout(DocumentOf(amendment), instruction, kind, std::move(message)));
    return outcome;
  }

  Outcome Omitted(std::size_t amendment, const Instruction& instruction) const {
    return WithoutEffect(amendment, instruction, FindingKind::kLeftOut, "left out on request");
  }

  Outcome Carry(std::size_t amendment, const Instruction& instruction,
                std::span<const Instruction> later, std::optional<LastChange>& last) {
    if (std::holds_alternative<NoTextEffect>(instruction.action)) {
      return WithoutEffect(amendment, instruction, FindingKind::kNoTextEffect, "no words change");
    }
    ResolveContext context(instruction, DocumentOf(amendment), law_, later);
    if (instruction.words.empty()) {
      context.Caution(
          FindingKind::kImpliedSubstitute,
          "the amendment does not say what it amends: its text is taken for the bill's");
    }
    Outcome outcome = CarryOut(instruction, DocumentOf(amendment), ResolveOnBill(context, last),
                               law_, amended_.operations);
    if (outcome.kind == OutcomeKind::kExecuted) {
      if (auto change =
              LastChangeOf(law_.manuscript(manuscript_), manuscript_, outcome.operations.back())) {
        last = change;
      }
    }
    NameConflict(amendment, instruction, outcome);
    done_.push_back(instruction.id);
    return outcome;
  }

  // The earlier instruction of another amendment that changes the same passage.
  void NameConflict(std::size_t amendment, const Instruction& instruction, Outcome& outcome) const {
    for (const InstructionId earlier : done_) {
      const std::size_t other = amended_.AmendmentOf(earlier);
      if (other == amendment || amended_.outcomes[earlier.index()].kind != OutcomeKind::kExecuted)
        continue;
      if (!TouchOneAnother(touched_[earlier.index()], touched_[instruction.id.index()])) continue;
      const std::string name =
          fmt::format("amendment {} changes that passage too: “{}”", other + 1,
                      DocumentOf(other).Text(amended_.instruction(earlier).words));
      if (outcome.kind == OutcomeKind::kRefused) {
        Finding& refusal = outcome.findings.front();
        refusal.kind = FindingKind::kAmendmentConflict;
        refusal.message += "; " + name;
      } else {
        outcome.findings.push_back(
            FindingAbout(DocumentOf(amendment), instruction, FindingKind::kAmendmentsTouch, name));
      }
      return;
    }
  }

  // A section put in under a number that another one bears stands there so; the clerk renumbers it.
  void NameTwins() {
    std::map<std::pair<LineId, std::string>, std::vector<LineId>> sections;  // by what holds them
    const Manuscript& manuscript = law_.manuscript(manuscript_);
    for (const LineId id : manuscript.order()) {
      const Line& line = manuscript.line(id);
      const bool section = line.live() && line.role == LineRole::kUnit && line.quotation == 0 &&
                           line.kind == NodeKind::kSection && !line.label.empty();
      if (section) sections[{manuscript.ParentUnit(id), line.label}].push_back(id);
    }
    for (const auto& [name, twins] : sections) {
      if (twins.size() < 2) continue;
      for (const LineId id : twins) {
        const OperationId by = manuscript.line(id).inserted_by;
        if (!by.valid()) continue;
        const InstructionId said = amended_.operations[by.index()].instruction;
        amended_.outcomes[said.index()].findings.push_back(FindingAbout(
            DocumentOf(amended_.AmendmentOf(said)), amended_.instruction(said),
            FindingKind::kDesignationTwice,
            fmt::format("the bill has {} sections {} then", twins.size(), name.second)));
      }
    }
  }

  const Document& bill_;
  WorkingLaw law_;
  ManuscriptId manuscript_;
  const BillAmendingOptions& options_;
  std::unique_ptr<const PrintedBill> print_;
  AmendedBill amended_;
  std::vector<Touched> touched_;  // by InstructionId
  std::vector<InstructionId> done_;
  std::vector<CommitteeAmendment> committee_;
};

}  // namespace

std::size_t AmendedBill::AmendmentOf(InstructionId instruction) const {
  std::size_t first = 0;
  for (std::size_t i = 0; i < amendments.size(); ++i) {
    first += amendments[i].list.instructions.size();
    if (instruction.index() < first) return i;
  }
  RAMSEYER_CHECK(false);
}

const Instruction& AmendedBill::instruction(InstructionId id) const {
  const std::vector<Instruction>& list = amendments[AmendmentOf(id)].list.instructions;
  return list[id.index() - list.front().id.index()];
}

AmendedBill AmendBill(const LawLibrary& base, const std::vector<const Document*>& amendments,
                      const BillAmendingOptions& options) {
  return BillAmender(base, amendments, options).Run();
}

}  // namespace ramseyer
