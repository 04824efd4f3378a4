// "by striking …", with or without "and inserting …".
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "amend/resolve/code_words.h"
#include "amend/resolve/designations.h"
#include "amend/resolve/field_edits.h"
#include "amend/resolve/passage.h"
#include "amend/resolve/splice.h"
#include "amend/resolve/target_scope.h"

namespace ramseyer {
namespace {

using Edits = std::vector<Edit>;

// "by striking paragraph (5)", "by striking subparagraphs (A) through (F) and inserting …".
Resolved<Edits> StrikeUnits(ResolveContext& context, const Scope& scope,
                            const std::vector<LineId>& units, const PayloadParts& payload) {
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  Edits edits;
  for (const LineId unit : units) {
    if (!manuscript.ParentUnit(unit).valid()) {
      return Refuse(FindingKind::kNotExecutable, "striking a whole section");
    }
    edits.emplace_back(StrikeUnit{unit});
  }
  if (payload.empty()) return edits;
  if (!payload.words.empty() || !payload.HasUnits()) {
    return Refuse(FindingKind::kStructureMismatch,
                  fmt::format("words without a designation would take the place of {}",
                              CitationOf(manuscript, units.front())));
  }
  const LineId parent = manuscript.ParentUnit(units.front());
  if (auto free =
          CheckDesignationsFree(context, manuscript, parent, OuterLabels(payload.lines), units);
      !free) {
    return tl::make_unexpected(free.error());
  }
  const Line& first = manuscript.line(units.front());
  const NewLine& outer = payload.lines[OuterUnits(payload.lines).front()];
  if (outer.kind != first.kind && !CountedAlike(outer.label, first.label)) {
    return Refuse(FindingKind::kStructureMismatch,
                  fmt::format("a {} would take the place of {}", IdOf(outer.kind),
                              CitationOf(manuscript, units.front())));
  }
  edits.emplace_back(InsertLines{manuscript.EndOfUnit(units.back()), first.depth, payload.lines});
  return edits;
}

Resolved<std::vector<LineId>> UnitsOf(ResolveContext& context, const Scope& scope,
                                      const Passage& passage) {
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  std::vector<LineId> units;
  for (const UnitRange& range : passage.units) {
    auto found = LocateUnits(context, manuscript, scope.unit, range);
    if (!found) return found;
    units.insert(units.end(), found->begin(), found->end());
  }
  if (units.empty()) return Refuse(FindingKind::kProvisionNotFound, "no unit is named");
  for (auto unit = units.begin(); unit != units.end(); ++unit) {
    for (auto other = units.begin(); other != units.end(); ++other) {
      const std::size_t at = manuscript.IndexOf(*unit);
      const bool within = manuscript.IndexOf(*other) <= at && at < manuscript.EndOfUnit(*other);
      if (unit == other || !within) continue;
      return Refuse(FindingKind::kCountMismatch,
                    fmt::format("{} would be struck twice", CitationOf(manuscript, *unit)));
    }
  }
  return units;
}

// "by striking the section designation and heading and all that follows through “The Secretary” and
// inserting": the block opens with the section's own line.
Resolved<Edits> RestateHead(const Manuscript& manuscript, const TextSpan& span,
                            const PayloadParts& payload) {
  const LineId root = span.begin.line;
  const NewLine& head = payload.lines.front();
  Edits edits;
  ReplaceHeading(manuscript, root, head.heading, edits);
  PayloadParts rest;
  rest.words = head.text;
  rest.lines.assign(payload.lines.begin() + 1, payload.lines.end());
  for (NewLine& line : rest.lines) --line.depth;
  TextSpan behind{{root, Field::kText, 0}, span.end};
  if (span.end.field == Field::kHeading) {
    if (!rest.empty()) {
      return Refuse(FindingKind::kStructureMismatch,
                    "text would be put in with a section's heading");
    }
    return edits;
  }
  auto more = Splice(manuscript, behind, rest);
  if (!more) return more;
  std::move(more->begin(), more->end(), std::back_inserter(edits));
  return edits;
}

// “by striking “(1)” and inserting “(2)”” in paragraph (1) redesignates it: another may not be
// called so.
Resolved<void> CheckNewDesignation(ResolveContext& context, const Manuscript& manuscript,
                                   const TextSpan& span, const std::string& words) {
  const LineId unit = span.begin.line;
  const bool whole = span.begin.field == Field::kDesignation && span.begin.offset == 0 &&
                     span.end.line == unit && span.end.field == Field::kDesignation &&
                     span.end.offset == manuscript.Live(unit, Field::kDesignation).size();
  const bool one = words.size() > 2 && words.front() == '(' && words.find(')') == words.size() - 1;
  if (!whole || !one) return {};
  return CheckDesignationsFree(context, manuscript, manuscript.ParentUnit(unit),
                               {words.substr(1, words.size() - 2)}, {unit});
}

// The heading that the Code gives a section is often its own: a block that begins with the
// section's line restates it also where the Act's words begin with the text.
bool OpensSection(const Manuscript& manuscript, const TextSpan& span, const PayloadParts& payload) {
  const bool at_start = span.begin.line == RootUnit(manuscript) && span.begin.offset == 0 &&
                        span.begin.field != Field::kDesignation;
  return at_start && payload.words.empty() && !payload.lines.empty() &&
         payload.lines.front().role == LineRole::kUnit &&
         payload.lines.front().kind == NodeKind::kSection;
}

// The “.—” behind a heading is the manner of the title, not the heading: it stays when other words
// take the heading's place.
TextSpan BeforeRunIn(const Manuscript& manuscript, const Passage& passage, TextSpan span,
                     const PayloadParts& payload) {
  const bool heading = passage.kind == PassageKind::kPart && !passage.and_all_that_follows &&
                       passage.part.kind == PartKind::kHeading && !payload.words.empty() &&
                       WithoutRunIn(payload.words) == payload.words;
  if (!heading || span.end.field != Field::kHeading) return span;
  const std::string live = manuscript.Live(span.end.line, Field::kHeading);
  if (span.end.offset != live.size()) return span;
  span.end.offset = static_cast<std::uint32_t>(WithoutRunIn(live).size());
  return span;
}

// "Chapter 71 … is amended by striking section 7103", with or without another text in its place.
bool StrikesSections(const Strike& action) {
  const auto is_section = [](const UnitRange& range) {
    return range.first.size() == 1 && range.first[0].kind == NodeKind::kSection && !range.last;
  };
  return action.what.kind == PassageKind::kUnits && !action.what.and_all_that_follows &&
         !action.what.units.empty() &&
         std::all_of(action.what.units.begin(), action.what.units.end(), is_section);
}

// One section under the number of the one that is struck: the section reads as the new one.
Resolved<Edited> ReplaceSection(ResolveContext& context, const Target& section,
                                const Strike& action) {
  const auto payload = ReadPayload(context, action.insert);
  if (!payload) return tl::make_unexpected(payload.error());
  const bool one = payload->words.empty() && OuterUnits(payload->lines).size() == 1 &&
                   payload->lines.front().label == section.path.back().label;
  if (action.what.units.size() != 1 || !one) {
    return Refuse(FindingKind::kNotExecutable,
                  "sections would be replaced by others than one of the same number");
  }
  return ResolveRestate(context, section, Restate{action.insert});
}

// Each of the sections goes as one that is repealed does.
Resolved<Edited> StrikeSections(ResolveContext& context, const Target& target,
                                const Strike& action) {
  Edited all;
  for (const UnitRange& range : action.what.units) {
    Target section = target;
    section.path.push_back(range.first[0]);
    if (section.law.usc && !section.law.usc_is_act) section.law.usc->section = range.first[0].label;
    auto edited = action.insert.empty() ? ResolveRepeal(context, section)
                                        : ReplaceSection(context, section, action);
    if (!edited) return edited;
    std::move(edited->begin(), edited->end(), std::back_inserter(all));
  }
  return all;
}

bool IsWholeUnits(const Scope& scope, const Passage& passage) {
  if (passage.and_all_that_follows) return false;
  if (passage.kind == PassageKind::kUnits) return true;
  return passage.kind == PassageKind::kTarget && !scope.is_part;
}

}  // namespace

Resolved<Edited> ResolveStrike(ResolveContext& context, const Target& target,
                               const Strike& action) {
  if (StrikesSections(action)) return StrikeSections(context, target, action);
  const auto scope = LocateScope(context, target);
  if (!scope) return tl::make_unexpected(scope.error());
  PayloadParts payload;
  if (!action.insert.empty()) {
    auto read = ReadPayload(context, action.insert);
    if (!read) return tl::make_unexpected(read.error());
    payload = std::move(*read);
    PutAsTheCodeHas(context, scope->manuscript, payload);
  }
  if (IsWholeUnits(*scope, action.what)) {
    std::vector<LineId> units = {scope->unit};
    if (action.what.kind == PassageKind::kUnits) {
      auto found = UnitsOf(context, *scope, action.what);
      if (!found) return tl::make_unexpected(found.error());
      units = std::move(*found);
    }
    auto edits = StrikeUnits(context, *scope, units, payload);
    if (!edits) return tl::make_unexpected(edits.error());
    return Edited{{scope->manuscript, std::move(*edits)}};
  }

  const auto spans = FindSpans(context, *scope, action.what);
  if (!spans) return tl::make_unexpected(spans.error());
  Edits edits;
  for (const TextSpan& span : *spans) {
    if (span.begin == span.end) {
      return Refuse(FindingKind::kWordsNotFound,
                    fmt::format("“{}” does not stand there in the Code", action.what.words));
    }
    const Manuscript& manuscript = context.manuscript(scope->manuscript);
    if (auto free = CheckNewDesignation(context, manuscript, span, payload.words); !free) {
      return tl::make_unexpected(free.error());
    }
    auto more =
        OpensSection(manuscript, span, payload)
            ? RestateHead(manuscript, span, payload)
            : Splice(manuscript, BeforeRunIn(manuscript, action.what, span, payload), payload);
    if (!more) return tl::make_unexpected(more.error());
    std::move(more->begin(), more->end(), std::back_inserter(edits));
  }
  return Edited{{scope->manuscript, std::move(edits)}};
}

}  // namespace ramseyer
