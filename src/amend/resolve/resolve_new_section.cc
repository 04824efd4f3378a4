// A whole section put into a chapter or other unit above sections, or a whole chapter.
//
// In a title that is positive law, and in title 26, a section's number is its place in the Code. An Act's
// new section elsewhere is numbered in the Code by the Office of the Law Revision Counsel: its place is
// not known from the bill.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

#include "amend/resolve/locate.h"
#include "amend/resolve/payload.h"
#include "amend/resolve/resolve_action.h"
#include "document/citation.h"

namespace ramseyer {
namespace {

// "1116A" stands behind "1116" and before "1117".
bool NumberedBefore(std::string_view a, std::string_view b) {
  const auto number = [](std::string_view label) {
    std::size_t value = 0;
    std::size_t digits = 0;
    while (digits < label.size() && std::isdigit(static_cast<unsigned char>(label[digits])) != 0) {
      value = value * 10 + static_cast<std::size_t>(label[digits++] - '0');
    }
    return std::pair(value, std::string(label.substr(digits)));
  };
  return number(a) < number(b);
}

// Where something new stands: behind a provision, or as the last thing within it.
struct Beside {
  LawNode node;
  bool inside = false;
};

// Behind the last section within a unit that is numbered before the new one, or at the unit's end.
Beside ByNumber(const LawLibrary& library, LawNode unit, const std::string& label) {
  const Document& law = library.document(unit.document);
  for (std::uint32_t i = law.node(unit.node).end.index(); i-- > unit.node.index();) {
    if (law.node(NodeId(i)).kind != NodeKind::kSection || law.StandsInNote(NodeId(i))) continue;
    if (NumberedBefore(FoldIdentifier(law.provision(NodeId(i)).designation), label)) {
      return {{unit.document, NodeId(i)}, false};
    }
  }
  return {unit, true};
}

// The title that the law loaded has, though it lacks the unit named: the number tells the place.
Resolved<Beside> InTitle(ResolveContext& context, const LawName& law, const std::string& label) {
  const LawLibrary& library = context.law().library();
  const auto node = law.usc ? library.Find("/us/usc/t" + law.usc->title) : std::nullopt;
  if (!node) return Refuse(FindingKind::kLawNotLoaded, "the title is not among the law loaded");
  context.Caution(FindingKind::kInferredPlace,
                  fmt::format("the unit named is not among the law loaded; section {} is put where its "
                              "number falls",
                              label));
  return ByNumber(library, *node, label);
}

// "at the end of subchapter III of chapter 18": by number within the innermost unit that the law loaded
// knows.
Resolved<Beside> AtEndOf(ResolveContext& context, const Target& target, const std::string& label,
                         bool above_section) {
  UnitPath path = target.path;
  auto place = LocateLaw(context, target.law, path);
  while (!place && path.size() > 1) {
    path.pop_back();
    auto outer = LocateLaw(context, target.law, path);
    if (outer) place = std::move(outer);
  }
  if (!place) {
    const bool in_code = target.law.usc && !target.law.usc_is_act;
    if (in_code && place.error().kind == FindingKind::kProvisionNotFound) {
      return InTitle(context, target.law, label);
    }
    return tl::make_unexpected(place.error());
  }
  if (place->manuscript) {
    return Refuse(FindingKind::kStructureMismatch, "a section would be put into a section");
  }
  if (above_section && path.size() == target.path.size()) return Beside{place->node, true};
  return ByNumber(context.law().library(), place->node, label);
}

Resolved<Beside> Follows(ResolveContext& context, const Target& target, const Position& where,
                         const std::string& label, bool above_section) {
  if (where.side == Side::kAtEnd) return AtEndOf(context, target, label, above_section);
  if (where.side != Side::kAfter || where.anchor.kind != PassageKind::kUnits ||
      where.anchor.units.empty()) {
    return Refuse(FindingKind::kNotExecutable, "a section put in elsewhere than after a section");
  }
  const UnitRange& range = where.anchor.units.back();
  UnitPath path = range.last ? UnitPath{*range.last} : range.first;
  LawName law = target.law;
  // The title is known; the citation's own section need not be the one to follow.
  if (law.usc && !law.usc_is_act) law.usc->section.clear();
  if (!path.empty() && path.back().usc) {
    law.usc = path.back().usc;
    law.usc_is_act = false;
  }
  const auto place = LocateLaw(context, law, path);
  if (place) return Beside{place->node, false};
  const bool larger = !path.empty() && RankOf(path.back().kind) == 0;
  if (larger && place.error().kind == FindingKind::kProvisionNotFound) {
    return InTitle(context, law, label);
  }
  return tl::make_unexpected(place.error());
}

// What is put in, an outermost unit each: a section, or a chapter with its sections.
std::vector<std::vector<NewLine>> SplitUnits(const std::vector<NewLine>& lines) {
  std::vector<std::vector<NewLine>> units;
  for (const NewLine& line : lines) {
    if (line.role == LineRole::kUnit && line.depth == 0) units.emplace_back();
    if (!units.empty()) units.back().push_back(line);
  }
  return units;
}

std::vector<std::string> SectionLabels(const std::vector<NewLine>& lines) {
  std::vector<std::string> labels;
  for (const NewLine& line : lines) {
    const bool section = line.role == LineRole::kUnit && line.kind == NodeKind::kSection;
    if (section) labels.push_back(FoldIdentifier(line.label));
  }
  return labels;
}

// The designation as the Code prints it. Words that a file has in the same element are the heading's.
void NameSection(NewLine& line) {
  const std::size_t label = line.designation.find(line.label);
  std::string_view behind = std::string_view(line.designation).substr(
      label == std::string::npos ? line.designation.size() : label + line.label.size());
  behind.remove_prefix(std::min(behind.find_first_not_of(". "), behind.size()));
  if (line.heading.empty()) line.heading = std::string(behind);
  line.designation = "§ " + line.label + ".";
}

// "SUBCHAPTER V—", where the bill's format leaves all but the number to its stylesheet.
void NameLarger(NewLine& line) {
  if (line.designation != line.label) return;
  std::string kind(IdOf(line.kind));
  std::transform(kind.begin(), kind.end(), kind.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  line.designation = kind + " " + line.label + "—";
}

UscCitation SectionOf(const UscCitation& title, const std::string& label) {
  return {title.title, label, {}, false};
}

// None of the new sections may exist already.
Resolved<void> CheckNew(ResolveContext& context, const UscCitation& title,
                        const std::vector<std::string>& labels) {
  for (const std::string& label : labels) {
    const UscCitation citation = SectionOf(title, label);
    const std::string identifier = ToIdentifier(citation);
    if (context.law().library().Find(identifier) || context.law().FindAdded(identifier)) {
      return Refuse(FindingKind::kDesignationTaken,
                    fmt::format("{} exists already", ToString(citation)));
    }
  }
  return {};
}

// The identifier of a new chapter below what it stands in.
std::string IdentifierOfLarger(const Document& law, const Beside& beside, const NewLine& unit) {
  NodeId around = beside.inside ? beside.node.node : law.node(beside.node.node).parent;
  while (around.valid() && (!IsLevel(law.node(around).kind) || law.provision(around).identifier.empty() ||
                            IsSectionLevel(law.node(around).kind))) {
    around = law.node(around).parent;
  }
  return around.valid() ? IdentifierBelow(law.provision(around).identifier, unit.kind, unit.label) : "";
}

}  // namespace

Resolved<Edited> ResolveNewSection(ResolveContext& context, const Target& target,
                                   const Insert& action) {
  const auto payload = ReadPayload(context, action.what);
  if (!payload) return tl::make_unexpected(payload.error());
  std::vector<std::vector<NewLine>> units = SplitUnits(payload->lines);
  std::size_t lines = 0;
  for (const auto& unit : units) lines += unit.size();
  const std::vector<std::string> labels = SectionLabels(payload->lines);
  if (lines != payload->lines.size() || !payload->words.empty() || labels.empty()) {
    return Refuse(FindingKind::kNotExecutable, "a new unit above sections with words of its own");
  }
  const bool above_section = !IsSectionLevel(units.front().front().kind);
  const auto beside = Follows(context, target, action.where, labels.front(), above_section);
  if (!beside) return tl::make_unexpected(beside.error());
  const Document& law = context.law().library().document(beside->node.document);
  const auto title = ParseUsc(law.info().identifier);
  if (!title || (!law.info().positive_law && title->title != "26")) {
    return Refuse(FindingKind::kNotExecutable,
                  "the number that the Code gives to a new section of an Act is not known");
  }
  if (auto is_new = CheckNew(context, *title, labels); !is_new) {
    return tl::make_unexpected(is_new.error());
  }
  Edited edited;
  for (std::vector<NewLine>& unit : units) {
    for (NewLine& line : unit) {
      if (line.role != LineRole::kUnit) continue;
      if (line.kind == NodeKind::kSection) NameSection(line);
      if (!IsSectionLevel(line.kind)) NameLarger(line);
    }
    const NewLine& first = unit.front();
    const std::string identifier = above_section
                                       ? IdentifierOfLarger(law, *beside, first)
                                       : ToIdentifier(SectionOf(*title, FoldIdentifier(first.label)));
    edited.push_back({context.law().AddProvision(beside->node, beside->inside, identifier),
                      {InsertLines{0, 0, unit}}});
  }
  return edited;
}

}  // namespace ramseyer
