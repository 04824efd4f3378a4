// Words that point back mean the subject of the last amendment that had such a thing: after
// "Section 5(b) of the Clean Air Act is amended …", "such subsection" is 5(b) and "section 6 of
// such Act" is the Clean Air Act's.
#include "amend/language/law_memory.h"

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
  rules_.push_back({scope, std::move(law)});
}

void LawMemory::AddAlias(std::string_view alias, LawName law) {
  aliases_.push_back({std::string(alias), std::move(law)});
}

void LawMemory::Remember(const Target& target, NodeId provision) {
  const NodeId section = SectionAround(provision);
  if (!history_.empty() && history_.back().target == target && history_.back().section == section) {
    return;
  }
  history_.push_back({target, section});
}

std::optional<LawName> LawMemory::BlanketRule(NodeId provision) const {
  const Rule* best = nullptr;
  for (const Rule& rule : rules_) {
    if (!bill_->Contains(rule.scope, provision)) continue;
    if (best == nullptr || bill_->Contains(best->scope, rule.scope)) best = &rule;
  }
  return best == nullptr ? std::nullopt : std::optional(best->law);
}

std::optional<LawName> LawMemory::Alias(std::string_view name) const {
  for (std::size_t i = aliases_.size(); i-- > 0;) {
    if (aliases_[i].alias == name) return aliases_[i].law;
  }
  return std::nullopt;
}

std::optional<LawName> LawMemory::SuchAct(bool code) const {
  for (std::size_t i = history_.size(); i-- > 0;) {
    LawName law = history_[i].target.law;
    const bool this_act = law.basis == LawBasis::kThisAct;
    if (law.act.empty() && law.public_law.empty() && !this_act) continue;
    if (code != (law.act.find("Code") != std::string::npos)) continue;
    if (!law.usc_is_act) law.usc.reset();
    if (!this_act) law.basis = LawBasis::kPriorReference;
    return law;
  }
  return std::nullopt;
}

std::optional<LawName> LawMemory::SuchTitleOfCode() const {
  for (std::size_t i = history_.size(); i-- > 0;) {
    const LawName& law = history_[i].target.law;
    if (!law.act.empty() || !law.public_law.empty() || !law.usc.has_value()) continue;
    return LawName{LawBasis::kPriorReference, UscCitation{law.usc->title, "", {}, false}, false, "",
                   ""};
  }
  return std::nullopt;
}

std::optional<Target> LawMemory::SuchUnit(NodeKind kind, std::string_view label,
                                          NodeId provision) const {
  const NodeId section = SectionAround(provision);
  for (std::size_t i = history_.size(); i-- > 0 && history_[i].section == section;) {
    Target target = history_[i].target;
    const auto index = IndexOfKind(target.path, kind);
    if (!index.has_value() || target.law.basis == LawBasis::kNone) continue;
    if (!label.empty() && target.path[*index].label != label) continue;
    const bool cut = *index + 1 < target.path.size();
    target.path.resize(*index + 1);
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
  return std::nullopt;
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
