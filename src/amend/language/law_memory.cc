// Words that point back mean the subject of the last amendment that had such a thing: after
// "Section 5(b) of the Clean Air Act is amended …", "such subsection" is 5(b) and "section 6 of
// such Act" is the Clean Air Act's.
#include "amend/language/law_memory.h"

#include <algorithm>
#include <utility>

#include "amend/language/naming.h"

namespace ramseyer::language {

NodeId LawMemory::SectionAround(NodeId provision) const {
  NodeId around = provision;
  for (NodeId at = provision; at.valid(); at = bill_->node(at).parent) {
    if (bill_->node(at).kind == NodeKind::kSection) around = at;
  }
  return around;
}

void LawMemory::AddBlanketRule(NodeId scope, LawName law) {
  rules_.insert_or_assign(scope, std::move(law));
}

void LawMemory::AddAlias(std::string_view alias, LawName law) {
  aliases_.insert_or_assign(std::string(alias), std::move(law));
}

void LawMemory::Remember(const Target& target, NodeId provision) {
  const NodeId section = SectionAround(provision);
  const bool same_section = last_ && last_->section == section;
  if (same_section && last_->target == target) return;
  if (!same_section) units_.clear();
  last_ = Named{target, section};
  const LawName& law = target.law;
  const bool named = !law.act.empty() || !law.public_law.empty();
  if (named || law.basis == LawBasis::kThisAct) {
    act_[law.act.find("Code") != std::string::npos ? 1 : 0] = law;
  }
  if (!named && law.usc.has_value()) title_of_code_ = law;
  if (law.basis == LawBasis::kNone) return;
  const std::vector<NodeKind> kinds = InferKinds(target.path);
  for (std::size_t i = kinds.size(); i-- > 0;) {
    const bool innermost = std::find(kinds.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                     kinds.end(), kinds[i]) == kinds.end();
    if (!innermost) continue;
    units_.insert_or_assign({kinds[i], ""}, target);
    units_.insert_or_assign({kinds[i], target.path[i].label}, target);
  }
}

std::optional<LawName> LawMemory::BlanketRule(NodeId provision) const {
  if (rules_.empty()) return std::nullopt;
  for (NodeId at = provision; at.valid(); at = bill_->node(at).parent) {
    if (const auto rule = rules_.find(at); rule != rules_.end()) return rule->second;
  }
  return std::nullopt;
}

std::optional<LawName> LawMemory::Alias(std::string_view name) const {
  const auto alias = aliases_.find(name);
  return alias == aliases_.end() ? std::nullopt : std::optional(alias->second);
}

std::optional<LawName> LawMemory::SuchAct(bool code) const {
  std::optional<LawName> law = act_[code ? 1 : 0];
  if (!law) return std::nullopt;
  if (!law->usc_is_act) law->usc.reset();
  if (law->basis != LawBasis::kThisAct) law->basis = LawBasis::kPriorReference;
  return law;
}

std::optional<LawName> LawMemory::SuchTitleOfCode() const {
  if (!title_of_code_) return std::nullopt;
  return LawName{LawBasis::kPriorReference, UscCitation{title_of_code_->usc->title, "", {}, false},
                 false, "", ""};
}

std::optional<Target> LawMemory::SuchUnit(NodeKind kind, std::string_view label,
                                          NodeId provision) const {
  if (!last_ || last_->section != SectionAround(provision)) return std::nullopt;
  const auto named = units_.find({kind, std::string(label)});
  if (named == units_.end()) return std::nullopt;
  Target target = named->second;
  const std::size_t index = *IndexOfKind(target.path, kind);
  const bool cut = index + 1 < target.path.size();
  target.path.resize(index + 1);
  target.parts.clear();
  target.qualifiers.clear();
  LawName& law = target.law;
  if (law.basis != LawBasis::kThisAct) law.basis = LawBasis::kPriorReference;
  if (cut && law.usc.has_value() && !law.usc_is_act) {
    law.usc->path.clear();
    if (RankOf(kind) == 0) law.usc->section.clear();
  }
  return target;
}

UnitPath LawMemory::ThisSection(NodeId provision) const {
  const NodeId section = SectionAround(provision);
  if (bill_->node(section).kind != NodeKind::kSection) return {};
  return {UnitName{NodeKind::kSection, bill_->provision(section).designation, 0, {}}};
}

std::optional<UscCitation> LawMemory::LinkAt(std::uint32_t text_offset) const {
  for (const Mark& mark : bill_->MarksIn({text_offset, text_offset + 1})) {
    if (mark.kind == MarkKind::kReference) return ParseUsc(mark.target);
  }
  return std::nullopt;
}

bool LawMemory::IsThisAct(std::string_view act) const {
  return !act.empty() && act == bill_->info().short_title;
}

}  // namespace ramseyer::language
