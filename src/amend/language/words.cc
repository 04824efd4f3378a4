// Instructions in words, for people.
#include <fmt/format.h>

#include <array>

#include "amend/language/instruction.h"

namespace ramseyer {
namespace {

std::string LabelOf(const UnitName& unit) {
  std::string text;
  if (unit.ordinal > 0) text += fmt::format("[{}] ", unit.ordinal);
  if (RankOf(unit.kind) == 1 || (RankOf(unit.kind) == 0 && unit.kind != NodeKind::kLevel)) {
    return text + fmt::format("{} {}", IdOf(unit.kind), unit.label);
  }
  return text + (unit.label.empty() ? std::string(IdOf(unit.kind)) : '(' + unit.label + ')');
}

// "paragraph (4)", "section 230".
std::string UnitInWords(const UnitName& unit) {
  return RankOf(unit.kind) > 1 ? fmt::format("{} {}", IdOf(unit.kind), LabelOf(unit))
                               : LabelOf(unit);
}

std::string ToString(const Part& part) {
  const std::string unit = part.unit.has_value() ? UnitInWords(*part.unit) : "";
  const std::string which = part.ordinal < 0 ? "last" : fmt::format("{}.", part.ordinal);
  switch (part.kind) {
    case PartKind::kMatterPreceding:
      return "matter preceding " + unit;
    case PartKind::kMatterFollowing:
      return "matter following " + unit;
    case PartKind::kHeading:
      return "heading";
    case PartKind::kDesignation:
      return "designation";
    case PartKind::kDesignationAndHeading:
      return "designation and heading";
    case PartKind::kSentence:
      return which + " sentence";
    case PartKind::kProviso:
      return part.ordinal == 0 ? "proviso" : which + " proviso";
    case PartKind::kUndesignatedParagraph:
      if (!part.topic.empty()) return fmt::format("undesignated paragraph on “{}”", part.topic);
      return which + " undesignated paragraph";
    case PartKind::kFlushText:
      return "flush text";
    case PartKind::kTableOfSections:
      return "table of sections";
    case PartKind::kTableItem:
      return "item relating to " + unit +
             (part.last.has_value() ? " through " + LabelOf(*part.last) : "");
    case PartKind::kEnd:
      return "end";
    case PartKind::kOfficialTitle:
      return "official title";
    case PartKind::kPreamble:
      return "preamble";
    case PartKind::kAfterEnactingClause:
      return "all after the enacting clause";
    case PartKind::kMatterInserted:
      return "matter proposed to be inserted";
  }
  return "";
}

// "230(b)(4)" for the path from its section on; what stands above the section is `above`.
std::string SectionAndBelow(const UnitPath& path, std::size_t section) {
  std::string text = path[section].label;
  for (std::size_t i = section + 1; i < path.size(); ++i) text += LabelOf(path[i]);
  return text;
}

std::size_t SectionIn(const UnitPath& path) {
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i].kind == NodeKind::kSection) return i;
  }
  return path.size();
}

std::string LawInWords(const LawName& law) {
  if (!law.act.empty()) return "the " + law.act;
  if (!law.public_law.empty()) return "Public Law " + law.public_law;
  if (law.basis == LawBasis::kThisAct) return "this Act";
  if (law.basis == LawBasis::kBill) return "the bill";
  if (law.usc.has_value() && law.usc->section.empty()) {
    return fmt::format("title {}, United States Code", law.usc->title);
  }
  return law.usc.has_value() ? ramseyer::ToString(*law.usc) : "";
}

std::string PlaceInWords(const Target& target) {
  const std::size_t section = SectionIn(target.path);
  const LawName& law = target.law;
  const bool note = law.usc.has_value() && law.usc->note;
  if (note && !law.usc_is_act && !LawInWords(law).empty() && section < target.path.size()) {
    return fmt::format("section {} of {} ({})", SectionAndBelow(target.path, section),
                       LawInWords(law), ramseyer::ToString(*law.usc));
  }
  if (law.usc.has_value() && !law.usc_is_act && !law.usc->section.empty()) {
    if (section == target.path.size()) return ramseyer::ToString(*law.usc);
    UscCitation cited = *law.usc;
    cited.path.clear();
    std::string text = ramseyer::ToString(cited);
    for (std::size_t i = section + 1; i < target.path.size(); ++i) text += LabelOf(target.path[i]);
    return text;
  }
  std::string text;
  if (section < target.path.size()) {
    text = "section " + SectionAndBelow(target.path, section);
  } else {
    for (std::size_t i = target.path.size(); i-- > 0;) {
      if (!text.empty()) text += " of ";
      text += UnitInWords(target.path[i]);
    }
  }
  const std::string name = LawInWords(law);
  if (name.empty()) return text;
  return text.empty() ? name : text + " of " + name;
}

}  // namespace

std::string ToString(const Target& target) {
  std::string text = PlaceInWords(target);
  for (const Part& part : target.parts) {
    if (!text.empty()) text += ", ";
    text += ToString(part);
  }
  return text;
}

std::string_view IdOf(const Action& action) {
  if (const auto* strike = std::get_if<Strike>(&action)) {
    return strike->insert.empty() ? "strike" : "strike-insert";
  }
  if (const auto* insert = std::get_if<Insert>(&action)) {
    return insert->where.side == Side::kAtEnd ? "add" : "insert";
  }
  constexpr auto kIds =
      std::to_array<std::string_view>({"strike", "insert", "restate", "redesignate", "designate",
                                       "move", "repeal", "redesignate-following", "no-text-effect",
                                       "not-understood"});
  static_assert(kIds.size() == std::variant_size_v<Action>);
  return kIds[action.index()];
}

std::string WordsOf(const Document& bill, const Instruction& instruction) {
  std::string words;
  for (const ByteRange& chapeau : instruction.chapeaux) {
    words += bill.Text(chapeau);
    words += " … ";
  }
  return words + std::string(bill.Text(instruction.words));
}

}  // namespace ramseyer
