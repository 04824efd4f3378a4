#include "amend/resolve/cite_target.h"

#include <algorithm>

#include "amend/resolve/locate.h"

namespace ramseyer {
namespace {

// The labels of the units below the section, as far as each has one.
std::vector<std::string> LabelsBelow(const UnitPath& path, const UscCitation& citation) {
  const auto section = std::find_if(path.begin(), path.end(), [](const UnitName& unit) {
    return unit.kind == NodeKind::kSection;
  });
  if (path.empty()) return citation.path;
  std::vector<std::string> labels;
  for (auto unit = section == path.end() ? path.begin() : section + 1; unit != path.end(); ++unit) {
    if (unit->label.empty()) break;
    labels.push_back(unit->label);
  }
  return labels;
}

bool NamesLargerUnit(const UnitPath& path) {
  return !path.empty() && path.back().kind != NodeKind::kLevel && RankOf(path.back().kind) == 0;
}

std::string Larger(const UscCitation& title, const UnitPath& path) {
  std::string identifier = ToIdentifier(title);
  for (const UnitName& unit : path) {
    if (unit.label.empty()) break;
    identifier = IdentifierBelow(identifier, unit.kind, unit.label);
  }
  return identifier;
}

}  // namespace

std::string CiteTarget(const Instruction& instruction, WorkingLaw& law) {
  const Target& target = instruction.target;
  if (target.law.basis == LawBasis::kThisAct) return "";
  if (target.law.usc && target.law.usc->note) return ToIdentifier(*target.law.usc);
  ResolveContext context(instruction, law.bill(), law, {});
  const auto cited = CiteLaw(context, target.law, target.path);
  if (!cited) return "";
  UscCitation citation = *cited;
  if (citation.section.empty()) return Larger(citation, target.path);
  // A unit of an Act above its sections: the section cited is only the Act's first.
  if (NamesLargerUnit(target.path)) return "";
  citation.path = LabelsBelow(target.path, citation);
  return FoldIdentifier(ToIdentifier(citation));
}

}  // namespace ramseyer
