#include "watch/naming.h"

#include <algorithm>
#include <utility>

#include "amend/resolve/context.h"
#include "amend/resolve/known_acts.h"
#include "amend/resolve/locate.h"
#include "watch/cited_targets.h"

namespace ramseyer {
namespace {

std::size_t SectionIndex(const UnitPath& path) {
  const auto section = std::find_if(path.begin(), path.end(), [](const UnitName& unit) {
    return unit.kind == NodeKind::kSection;
  });
  return static_cast<std::size_t>(section - path.begin());
}

std::string SectionLabel(const UnitPath& path) {
  const std::size_t at = SectionIndex(path);
  return at < path.size() ? FoldIdentifier(path[at].label) : "";
}

bool IsLargerUnit(const UnitName& unit) {
  return !IsSectionLevel(unit.kind) && unit.kind != NodeKind::kLevel;
}

std::vector<LargerUnit> LargerUnits(const UnitPath& path) {
  std::vector<LargerUnit> above;
  for (const UnitName& unit : path) {
    if (!IsLargerUnit(unit)) break;
    above.push_back({unit.kind, FoldIdentifier(unit.label)});
  }
  return above;
}

std::vector<std::string> LabelsFrom(const UnitPath& path, std::size_t from) {
  std::vector<std::string> labels;
  for (std::size_t i = from; i < path.size(); ++i) labels.push_back(path[i].label);
  return labels;
}

// Sections of these have the numbers that the words give.
bool NumbersAreTheCodes(const LawName& law) {
  return law.basis == LawBasis::kTitleOfCode || (law.usc && law.usc->title == "26");
}

// The unit by the names of its Act or public law; nothing when the words name none.
std::optional<CitedProvision> InAct(const LawName& law, const TouchedUnit& unit) {
  if (law.act.empty() && law.public_law.empty()) return std::nullopt;
  CitedProvision provision;
  provision.law = law.act.empty() ? KeyOfPublicLaw(law.public_law) : KeyOfAct(law.act);
  provision.act = law.act;
  provision.above = LargerUnits(unit.path);
  const std::size_t at = SectionIndex(unit.path);
  if (at == unit.path.size()) {
    if (provision.above.size() < unit.path.size()) return std::nullopt;
    return provision;
  }
  provision.section = FoldIdentifier(unit.path[at].label);
  provision.path = LabelsFrom(unit.path, at + 1);
  if (unit.last && provision.path.empty())
    provision.last_section = FoldIdentifier(unit.last->label);
  if (unit.last && !provision.path.empty()) provision.last_label = unit.last->label;
  return provision;
}

void AddOnce(std::vector<CitedProvision>& names, CitedProvision name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

// The larger units around the provision as the library has them. A section that is not there yet is
// where the words put it.
void FillAbove(const LawLibrary& library, CitedProvision& provision) {
  if (!provision.last_section.empty()) return;
  std::vector<LawNode> nodes = NodesOf(library, provision);
  if (nodes.empty() && !provision.above.empty()) {
    CitedProvision around;
    around.law = provision.law;
    around.above = provision.above;
    nodes = NodesOf(library, around);
  }
  if (!nodes.empty() && provision.section.empty()) nodes.resize(1);
  if (nodes.size() == 1) provision.above = ProvisionAt(library, nodes.front()).above;
}

}  // namespace

CitedProvision ProvisionAt(const LawLibrary& library, LawNode node) {
  const Document& law = library.document(node.document);
  CitedProvision provision;
  if (const auto title = ParseUsc(law.info().identifier)) provision.law = KeyOfTitle(title->title);
  if (const auto usc = ParseUsc(law.provision(law.LevelAround(node.node)).identifier)) {
    provision = FromUsc(*usc);
  }
  for (NodeId at = node.node; at.valid(); at = law.node(at).parent) {
    const NodeKind kind = law.node(at).kind;
    if (!IsLevel(kind) || IsSectionLevel(kind) || kind == NodeKind::kLevel) continue;
    const std::string& identifier = law.provision(at).identifier;
    if (identifier == law.info().identifier) continue;
    provision.above.insert(provision.above.begin(),
                           {kind, FoldIdentifier(law.provision(at).designation)});
  }
  return provision;
}

std::vector<LawNode> NodesOf(const LawLibrary& library, const CitedProvision& provision) {
  std::vector<LawNode> nodes;
  const std::string title(TitleOf(provision));
  if (title.empty() || provision.note || provision.IsWholeLaw()) return nodes;
  if (!provision.section.empty() && provision.last_section.empty()) {
    const UscCitation usc{title, provision.section, provision.path, false};
    if (const auto node = library.Find(ToIdentifier(usc))) nodes.push_back(*node);
    return nodes;
  }
  for (const LawDocumentId id : library.DocumentsOf(title)) {
    const Document& law = library.document(id);
    for (std::uint32_t i = 0; i < law.size(); ++i) {
      const LawNode node{id, NodeId(i)};
      const NodeKind kind = law.node(node.node).kind;
      const bool wanted = provision.section.empty() ? kind == provision.above.back().kind
                                                    : kind == NodeKind::kSection;
      if (!wanted || law.provision(node.node).identifier.empty()) continue;
      const Relation relation = RelationOf(ProvisionAt(library, node), provision);
      if (relation == Relation::kIs || relation == Relation::kWithin) nodes.push_back(node);
    }
  }
  return nodes;
}

UnitNamer::UnitNamer(const Document& bill, const LawLibrary& library)
    : library_(&library), law_(bill, library) {}

std::optional<UscCitation> UnitNamer::Cite(const Instruction& instruction, const UnitPath& path) {
  LawName law = instruction.target.law;
  const bool own_section = SectionLabel(path) == SectionLabel(instruction.target.path);
  if (law.usc && !law.usc_is_act && !law.usc->section.empty() && !own_section) {
    // The citation is of the target's section, the unit in another one.
    if (NumbersAreTheCodes(law)) {
      law.usc->section.clear();
      law.usc->path.clear();
    } else {
      law.usc_is_act = true;
    }
  }
  ResolveContext context(instruction, law_.bill(), law_, {});
  auto citation =
      law.usc && law.usc->note ? Resolved<UscCitation>(*law.usc) : CiteLaw(context, law, path);
  if (!citation) return std::nullopt;
  return std::move(*citation);
}

std::optional<CitedProvision> UnitNamer::InCode(const Instruction& instruction,
                                                const TouchedUnit& unit) {
  const LawName& law = instruction.target.law;
  const auto citation = Cite(instruction, unit.path);
  if (!citation) {
    // In which title at least.
    if (!law.usc || law.usc->note) return std::nullopt;
    return FromUsc({law.usc->title, "", {}, false});
  }
  CitedProvision provision = FromUsc(*citation);
  if (provision.note) return provision;
  if (NumbersAreTheCodes(law) || provision.section.empty()) {
    provision.above = LargerUnits(unit.path);
  }
  const std::size_t at = SectionIndex(unit.path);
  if (provision.section.empty()) return provision;
  if (at == unit.path.size() && !unit.path.empty() && IsLargerUnit(unit.path.front())) {
    return std::nullopt;  // a title of an Act; the citation is of its first section
  }
  if (!unit.path.empty())
    provision.path = LabelsFrom(unit.path, at < unit.path.size() ? at + 1 : 0);
  if (unit.last && !provision.path.empty()) provision.last_label = unit.last->label;
  if (unit.last && provision.path.empty()) {
    UnitPath last = unit.path;
    if (!last.empty()) last.back() = *unit.last;
    const auto end = Cite(instruction, last);
    if (end && end->title == citation->title) provision.last_section = FoldIdentifier(end->section);
  }
  return provision;
}

void UnitNamer::AddByCredit(std::vector<CitedProvision>& names) const {
  const CitedProvision& code = names.front();
  const std::string title(TitleOf(code));
  if (title.empty() || code.section.empty() || code.note || !code.last_section.empty()) return;
  const auto credit = library_->CreditOf(UscCitation{title, code.section, {}, false});
  if (!credit || credit->section.empty()) return;
  for (const KnownAct& act : KnownActs()) {
    if (act.credit != credit->act) continue;
    CitedProvision name = code;
    name.law = KeyOfAct(act.name);
    name.act = std::string(act.name);
    name.above.clear();
    name.section = credit->section;
    name.path.insert(name.path.begin(), credit->path.begin(), credit->path.end());
    AddOnce(names, std::move(name));
  }
}

std::vector<CitedProvision> UnitNamer::NamesOf(const Instruction& instruction,
                                               const TouchedUnit& unit) {
  const LawName& law = instruction.target.law;
  std::vector<CitedProvision> names;
  if (law.basis == LawBasis::kThisAct) return names;
  if (auto code = InCode(instruction, unit)) {
    if (!library_->empty()) FillAbove(*library_, *code);
    names.push_back(std::move(*code));
    AddByCredit(names);
  }
  if (auto act = InAct(law, unit)) AddOnce(names, std::move(*act));
  const bool in_code = !names.empty() && !names.front().section.empty();
  if (!in_code && std::holds_alternative<NotUnderstood>(instruction.action)) {
    for (const UscCitation& usc : CitedTargets(WordsOf(law_.bill(), instruction))) {
      AddOnce(names, FromUsc(usc));
    }
  }
  return names;
}

std::vector<CitedProvision> UnitNamer::NamesOf(const CitedProvision& watched) const {
  std::vector<CitedProvision> names = {watched};
  const ActIndex& acts = law_.acts();
  constexpr std::string_view kPublicLaw = "public-law/";
  std::optional<UscCitation> code;
  if (watched.law.rfind(kPublicLaw, 0) == 0) {
    code = acts.FindInPublicLaw(watched.law.substr(kPublicLaw.size()), watched.section);
  } else if (!watched.act.empty()) {
    code = acts.Find(watched.act, watched.section);
  }
  if (watched.section.empty() || !watched.last_section.empty() || !code) return names;
  CitedProvision name = FromUsc(*code);
  name.path = watched.path;
  name.last_label = watched.last_label;
  AddOnce(names, std::move(name));
  return names;
}

}  // namespace ramseyer
