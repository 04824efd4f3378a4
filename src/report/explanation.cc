// Each step is a state of the manuscript of its own (report/replay.h), printed as any amended
// section is. What of it belongs to the provision is told by line ids, which every state shares: a
// unit that moves goes on in its copy.
#include "report/explanation.h"

#include <algorithm>
#include <set>
#include <utility>

#include "document/citation.h"
#include "report/amend_section.h"
#include "report/describe.h"
#include "report/named_provision.h"
#include "report/replay.h"

namespace ramseyer {
namespace {

using Labels = std::vector<std::string>;

// The line of the law, or of the bill's own text, that a moved copy was made from in the end.
LineId FirstOf(const Manuscript& manuscript, LineId id) {
  while (manuscript.line(id).moved_from.valid()) id = manuscript.line(id).moved_from;
  return id;
}

void ForgetChanges(std::vector<ReportPiece>& pieces) {
  for (ReportPiece& piece : pieces) piece.change = ChangeId();
}

bool BeginsWith(const Labels& labels, const Labels& with) {
  return with.size() <= labels.size() && std::equal(with.begin(), with.end(), labels.begin());
}

// The labels that an instruction names below the section. Nothing said is the whole section.
Labels LabelsBelowSection(const Target& target) {
  Labels labels;
  bool below = false;
  for (const UnitName& unit : target.path) {
    if (below) labels.push_back(unit.label);
    below = below || unit.kind == NodeKind::kSection;
  }
  return labels;
}

class Explainer {
 public:
  Explainer(const Document& bill, const LawLibrary& law, const AmendedLaw& amended,
            NamedProvision named)
      : bill_(bill), law_(law), amended_(amended), named_(std::move(named)) {}

  Explanation Explain() {
    explained_.bill = DescribeDocument(bill_);
    explained_.law = DescribeDocument(LawDocument());
    explained_.identifier = named_.section.identifier;
    FindKin();
    WriteEnds();
    AddExecuted();
    AddRefused();
    return std::move(explained_);
  }

 private:
  const Document& LawDocument() const {
    const AmendedProvision& section = named_.section;
    return law_.document((section.origin ? *section.origin : *section.follows).document);
  }

  // The lines with which the unit begins, at its place and at those it is moved to. One that was
  // struck and given way to another of its name is the same provision to a reader.
  void FindKin() {
    const Manuscript& finished = named_.section.manuscript;
    AddKinOf(FirstOf(finished, named_.unit));
    if (!named_.unit_before.valid()) return;
    const bool stands =
        std::any_of(finished.order().begin(), finished.order().end(), [&](LineId id) {
          return finished.line(id).live() && FirstOf(finished, id) == named_.unit_before;
        });
    if (!stands) AddKinOf(named_.unit_before);
  }

  void AddKinOf(LineId first) {
    const Manuscript& finished = named_.section.manuscript;
    for (const LineId id : finished.order()) {
      if (FirstOf(finished, id) == first) kin_.insert(id);
    }
  }

  // The lines of the provision while it stands as it does in this state.
  std::set<LineId> LinesIn(const Manuscript& manuscript) const {
    std::set<LineId> lines;
    const std::vector<LineId>& order = manuscript.order();
    for (std::size_t i = 0; i < order.size(); ++i) {
      const bool whole = named_.path.empty();
      const bool unit = kin_.count(order[i]) > 0 && manuscript.line(order[i]).live();
      if (!whole && !unit) continue;
      const std::size_t end = whole ? i + 1 : manuscript.EndOfUnit(order[i]);
      for (std::size_t at = i; at < end; ++at) lines.insert(order[at]);
    }
    return lines;
  }

  SourcedSection Write(Manuscript manuscript) const {
    AmendedProvision state = named_.section;
    state.manuscript = std::move(manuscript);
    AmendmentChanges changes(amended_.operations);
    return WriteSourcedSection(state, LawDocument(), changes);
  }

  static std::vector<ReportLine> Only(SourcedSection written, const std::set<LineId>& lines) {
    std::vector<ReportLine> kept;
    for (std::size_t i = 0; i < written.sources.size(); ++i) {
      if (lines.count(written.sources[i]) == 0) continue;
      ReportLine& line = written.section.lines[i];
      line.start_change = ChangeId();
      ForgetChanges(line.designation);
      ForgetChanges(line.heading);
      ForgetChanges(line.text);
      kept.push_back(std::move(line));
    }
    return kept;
  }

  // The provision before the bill and after it.
  void WriteEnds() {
    const Manuscript old_state = BeforeTheBill(named_.section, law_);
    const std::vector<ReportLine> old_lines = Only(Write(old_state), LinesIn(old_state));
    Manuscript new_state = named_.section.manuscript;
    new_state.Settle();
    SourcedSection written = Write(new_state);
    explained_.context = written.section.context;
    explained_.result = Only(std::move(written), LinesIn(new_state));
    if (!old_lines.empty()) explained_.before = old_lines.front().citation;
    const std::vector<ReportLine>& lines =
        explained_.result.empty() ? old_lines : explained_.result;
    if (lines.empty()) return;
    explained_.citation = lines.front().citation;
    for (const ReportPiece& piece : lines.front().heading) explained_.heading += piece.text;
  }

  void AddExecuted() {
    for (const ReplayedStep& replayed : Replay(named_.section, law_, amended_.operations)) {
      std::set<LineId> lines = LinesIn(replayed.before);
      lines.merge(LinesIn(replayed.after));
      ExplanationStep step;
      step.lines = Only(Write(replayed.after), lines);
      const bool touches = std::any_of(step.lines.begin(), step.lines.end(),
                                       [](const ReportLine& line) { return line.Changed(); });
      if (!touches) continue;
      const InstructionId id = amended_.operations[replayed.operation.index()].instruction;
      step.instruction = id.index();
      step.described = Described(amended_.outcomes[id.index()]);
      explained_.steps.push_back(std::move(step));
    }
  }

  void AddRefused() {
    const std::string section = FoldIdentifier(named_.section.identifier);
    for (const Outcome& outcome : amended_.outcomes) {
      if (outcome.kind != OutcomeKind::kRefused) continue;
      if (outcome.speaks_of.empty()) ++explained_.unplaced;
      if (FoldIdentifier(outcome.speaks_of) != section || !MayConcern(outcome)) continue;
      ExplanationStep step;
      step.instruction = outcome.instruction.index();
      step.described = Described(outcome);
      explained_.steps.push_back(std::move(step));
    }
    std::stable_sort(explained_.steps.begin(), explained_.steps.end(),
                     [](const ExplanationStep& a, const ExplanationStep& b) {
                       return a.instruction < b.instruction;
                     });
  }

  // Whether a refused instruction may speak of the provision: it names the provision, a part of it,
  // or what it is part of, by the labels of before or after.
  bool MayConcern(const Outcome& outcome) const {
    const Instruction& instruction =
        amended_.instructions.instructions[outcome.instruction.index()];
    const Labels labels = LabelsBelowSection(instruction.target);
    for (const std::string& citation : {explained_.citation, explained_.before}) {
      const auto usc = ParseUsc(citation);
      const Labels path = usc ? usc->path : named_.path;
      if (BeginsWith(path, labels) || BeginsWith(labels, path)) return true;
    }
    return false;
  }

  ReportInstruction Described(const Outcome& outcome) const {
    return DescribeInstruction(bill_, amended_.instructions.instructions[outcome.instruction.index()],
                               outcome);
  }

  const Document& bill_;
  const LawLibrary& law_;
  const AmendedLaw& amended_;
  NamedProvision named_;
  std::set<LineId> kin_;
  Explanation explained_;
};

}  // namespace

bool Explanation::AnyRefused() const {
  return std::any_of(steps.begin(), steps.end(),
                     [](const ExplanationStep& step) { return !step.executed(); });
}

Result<Explanation> Explain(const Document& bill, const LawLibrary& law, const AmendedLaw& amended,
                            std::string_view citation) {
  Result<NamedProvision> named = FindNamedProvision(law, amended, citation);
  if (!named) return tl::make_unexpected(named.error());
  return Explainer(bill, law, amended, std::move(*named)).Explain();
}

}  // namespace ramseyer
