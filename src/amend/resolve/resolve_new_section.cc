// A whole section put into a chapter or other unit above sections.
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

// The last section within a unit that is numbered before the new one, or the unit itself.
LawNode LastSectionBefore(const LawLibrary& library, LawNode unit, const std::string& label) {
  const Document& law = library.document(unit.document);
  for (std::uint32_t i = law.node(unit.node).end.index(); i-- > unit.node.index();) {
    if (law.node(NodeId(i)).kind != NodeKind::kSection) continue;
    if (NumberedBefore(FoldIdentifier(law.provision(NodeId(i)).designation), label)) {
      return {unit.document, NodeId(i)};
    }
  }
  return unit;
}

// "at the end of subchapter III of chapter 18": by number within the innermost unit that the law loaded
// knows.
Resolved<LawNode> AtEndOf(ResolveContext& context, const Target& target, const std::string& label) {
  UnitPath path = target.path;
  auto place = LocateLaw(context, target.law, path);
  while (!place && path.size() > 1) {
    path.pop_back();
    auto outer = LocateLaw(context, target.law, path);
    if (outer) place = std::move(outer);
  }
  if (!place) return tl::make_unexpected(place.error());
  if (place->manuscript) {
    return Refuse(FindingKind::kStructureMismatch, "a section would be put into a section");
  }
  return LastSectionBefore(context.law().library(), place->node, label);
}

Resolved<LawNode> Follows(ResolveContext& context, const Target& target, const Position& where,
                          const std::string& label) {
  if (where.side == Side::kAtEnd) return AtEndOf(context, target, label);
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
  if (!place) return tl::make_unexpected(place.error());
  return place->node;
}

std::vector<std::vector<NewLine>> SplitSections(const std::vector<NewLine>& lines) {
  std::vector<std::vector<NewLine>> sections;
  for (const NewLine& line : lines) {
    if (line.role == LineRole::kUnit && line.kind == NodeKind::kSection) sections.emplace_back();
    if (!sections.empty()) sections.back().push_back(line);
  }
  return sections;
}

}  // namespace

Resolved<Edited> ResolveNewSection(ResolveContext& context, const Target& target,
                                   const Insert& action) {
  const auto payload = ReadPayload(context, action.what);
  if (!payload) return tl::make_unexpected(payload.error());
  std::vector<std::vector<NewLine>> sections = SplitSections(payload->lines);
  std::size_t lines = 0;
  for (const auto& section : sections) lines += section.size();
  if (lines != payload->lines.size() || !payload->words.empty()) {
    return Refuse(FindingKind::kNotExecutable, "a new chapter or other unit above sections");
  }
  const std::string label = FoldIdentifier(sections.front().front().label);
  const auto follows = Follows(context, target, action.where, label);
  if (!follows) return tl::make_unexpected(follows.error());
  const Document& law = context.law().library().document(follows->document);
  const auto title = ParseUsc(law.info().identifier);
  if (!title || (!law.info().positive_law && title->title != "26")) {
    return Refuse(FindingKind::kNotExecutable,
                  "the number that the Code gives to a new section of an Act is not known");
  }
  Edited edited;
  for (std::vector<NewLine>& section : sections) {
    NewLine& start = section.front();
    UscCitation citation;
    citation.title = title->title;
    citation.section = FoldIdentifier(start.label);
    const std::string identifier = ToIdentifier(citation);
    if (context.law().library().Find(identifier) || context.law().FindAdded(identifier)) {
      return Refuse(FindingKind::kDesignationTaken,
                    fmt::format("{} exists already", ToString(citation)));
    }
    start.designation = "§ " + start.label + ".";
    const int outer = start.depth;
    for (NewLine& line : section) line.depth -= outer;
    edited.push_back({context.law().AddSection(*follows, identifier), {InsertLines{0, 0, section}}});
  }
  return edited;
}

}  // namespace ramseyer
