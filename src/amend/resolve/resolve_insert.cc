// "by inserting … after …" and "by adding at the end …".
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "amend/resolve/code_words.h"
#include "amend/resolve/designations.h"
#include "amend/resolve/passage.h"
#include "amend/resolve/run_in.h"
#include "amend/resolve/splice.h"
#include "amend/resolve/target_scope.h"

namespace ramseyer {
namespace {

using Edits = std::vector<Edit>;

Resolved<void> CheckLevel(const Manuscript& manuscript, LineId parent, const NewLine& outer) {
  const Line& around = manuscript.line(parent);
  const std::vector<LineId> children = manuscript.ChildUnits(parent);
  const auto fits = [&] {
    if (children.empty()) return RankOf(outer.kind) > RankOf(around.kind);
    const Line& sibling = manuscript.line(children.back());
    return sibling.kind == outer.kind || CountedAlike(sibling.label, outer.label);
  };
  if (fits()) return {};
  return Refuse(
      FindingKind::kStructureMismatch,
      fmt::format("a {} is no unit of {}", IdOf(outer.kind), CitationOf(manuscript, parent)));
}

// Whether text follows each of the units, as a table does that belongs to it: what stands behind
// the last is then no end common to all.
bool EachUnitHasTextBehind(const Manuscript& manuscript, const std::vector<LineId>& units) {
  return units.size() > 1 && std::all_of(units.begin(), units.end(), [&](LineId unit) {
           const std::size_t behind = manuscript.EndOfUnit(unit);
           if (behind >= manuscript.order().size()) return false;
           const Line& line = manuscript.line(manuscript.order()[behind]);
           return line.live() && line.role == LineRole::kText;
         });
}

// Units behind the last of those within a unit.
Resolved<Edits> AppendUnits(ResolveContext& context, const Manuscript& manuscript, LineId unit,
                            const PayloadParts& payload) {
  const NewLine& outer = payload.lines[OuterUnits(payload.lines).front()];
  if (auto level = CheckLevel(manuscript, unit, outer); !level)
    return tl::make_unexpected(level.error());
  if (auto free = CheckDesignationsFree(context, manuscript, unit, OuterLabels(payload.lines), {});
      !free) {
    return tl::make_unexpected(free.error());
  }
  const std::vector<LineId> children = manuscript.ChildUnits(unit);
  if (!FlushTextOf(manuscript, unit).empty() && !EachUnitHasTextBehind(manuscript, children)) {
    return Refuse(
        FindingKind::kEndAmbiguous,
        fmt::format("{} ends with text behind its units; whether {} {} stands before or behind "
                    "it is not said",
                    CitationOf(manuscript, unit), IdOf(outer.kind), outer.designation));
  }
  const int depth =
      children.empty() ? manuscript.line(unit).depth + 1 : manuscript.line(children.back()).depth;
  return Edits{InsertLines{manuscript.EndOfUnit(unit), depth, payload.lines}};
}

bool IsSentence(std::string_view words) {
  const auto first = static_cast<unsigned char>(words.empty() ? ' ' : words.front());
  return std::isupper(first) != 0 || first >= 0x80 || first == '(';
}

// Words behind the last words of a scope. A sentence behind units is text of its own.
Resolved<Edits> AppendWords(const Manuscript& manuscript, const Scope& scope,
                            const std::string& words, bool flush) {
  const auto behind = [&](LineId line) {
    NewLine text;
    text.role = LineRole::kText;
    text.kind = NodeKind::kContinuation;
    text.text = words;
    return Edits{InsertLines{manuscript.EndOfUnit(line), manuscript.line(line).depth, {text}}};
  };
  if (scope.text.empty()) {
    return Refuse(FindingKind::kPartNotFound,
                  fmt::format("{} has no words", CitationOf(manuscript, scope.unit)));
  }
  const TextPoint end = scope.text.SpanOf(scope.text.whole()).end;
  const bool starts_unit = manuscript.line(end.line).role == LineRole::kUnit;
  const bool in_child = (starts_unit ? end.line : manuscript.ParentUnit(end.line)) != scope.unit;
  if (!scope.is_part && (flush || (in_child && IsSentence(words)))) return behind(scope.unit);
  if (end.field != Field::kText && !scope.is_part) {
    const LineId line = end.line;
    return Edits{InsertText{line, Field::kText, 0, words}};
  }
  PayloadParts payload;
  payload.words = words;
  return Splice(manuscript, {end, end}, payload);
}

// Words that begin with a designation of the level are units: “(d) Drones.—There are drones.”.
PayloadParts AsUnits(PayloadParts payload, std::optional<NodeKind> level) {
  if (!level || !payload.lines.empty()) return payload;
  std::vector<NewLine> units = ReadRunIn(payload.words, *level);
  if (units.empty()) return payload;
  return {"", std::move(units)};
}

// The level of the units within a unit: as they are, or one below its own.
std::optional<NodeKind> LevelWithin(const Manuscript& manuscript, LineId unit) {
  const std::vector<LineId> children = manuscript.ChildUnits(unit);
  if (children.empty()) return BelowLevel(manuscript.line(unit).kind);
  return manuscript.line(children.back()).kind;
}

Resolved<Edits> InsertAtEnd(ResolveContext& context, const Scope& scope, const PayloadParts& quoted,
                            bool flush) {
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  const PayloadParts payload =
      scope.is_part || flush ? quoted : AsUnits(quoted, LevelWithin(manuscript, scope.unit));
  if (payload.lines.empty()) return AppendWords(manuscript, scope, payload.words, flush);
  if (!payload.HasUnits()) {
    return Edits{InsertLines{manuscript.EndOfUnit(scope.unit), manuscript.line(scope.unit).depth,
                             payload.lines}};
  }
  if (!payload.words.empty()) {
    auto edits = AppendWords(manuscript, scope, payload.words, flush);
    if (!edits) return edits;
    if (!manuscript.ChildUnits(scope.unit).empty()) {
      return Refuse(FindingKind::kStructureMismatch,
                    fmt::format("a sentence with units of its own would follow the units of {}",
                                CitationOf(manuscript, scope.unit)));
    }
    edits->emplace_back(InsertLines{manuscript.EndOfUnit(scope.unit),
                                    manuscript.line(scope.unit).depth + 1, payload.lines});
    return edits;
  }
  if (scope.is_part) {
    return Refuse(FindingKind::kStructureMismatch, "units would be put into a part of a provision");
  }
  if (flush) return Refuse(FindingKind::kStructureMismatch, "units would stand as flush text");
  return AppendUnits(context, manuscript, scope.unit, payload);
}

Resolved<Edits> InsertAtBeginning(ResolveContext& context, const Scope& scope,
                                  const PayloadParts& payload) {
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  const std::vector<LineId> children = manuscript.ChildUnits(scope.unit);
  if (payload.lines.empty()) {
    const LiveText own = scope.is_part ? scope.text : ChapeauOf(manuscript, scope.unit);
    if (own.empty()) {
      return Refuse(FindingKind::kPartNotFound,
                    fmt::format("{} has no words of its own", CitationOf(manuscript, scope.unit)));
    }
    const TextPoint begin = own.SpanOf(own.whole()).begin;
    return Splice(manuscript, {begin, begin}, payload);
  }
  if (scope.is_part || !payload.words.empty() || children.empty() || !payload.HasUnits()) {
    return Refuse(
        FindingKind::kStructureMismatch,
        fmt::format("{} has no units to put others before", CitationOf(manuscript, scope.unit)));
  }
  if (auto free =
          CheckDesignationsFree(context, manuscript, scope.unit, OuterLabels(payload.lines), {});
      !free) {
    return tl::make_unexpected(free.error());
  }
  return Edits{InsertLines{manuscript.IndexOf(children[0]), manuscript.line(children[0]).depth,
                           payload.lines}};
}

// "by inserting after paragraph (3) the following".
Resolved<Edits> InsertByUnit(ResolveContext& context, const Scope& scope, const Position& where,
                             const PayloadParts& quoted) {
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  const bool after = where.side == Side::kAfter;
  const UnitRange& named = after ? where.anchor.units.back() : where.anchor.units.front();
  const auto units = LocateUnits(context, manuscript, scope.unit, named);
  if (!units) return tl::make_unexpected(units.error());
  const LineId anchor = after ? units->back() : units->front();
  const LineId parent = manuscript.ParentUnit(anchor);
  if (!parent.valid()) return Refuse(FindingKind::kNotExecutable, "a section beside a section");
  const std::size_t index = after ? manuscript.EndOfUnit(anchor) : manuscript.IndexOf(anchor);
  const int depth = manuscript.line(anchor).depth;
  const PayloadParts payload = AsUnits(quoted, manuscript.line(anchor).kind);
  PayloadParts laid = payload;
  if (laid.words.starts_with("(")) {
    return Refuse(
        FindingKind::kStructureMismatch,
        fmt::format("“{}” begins with a designation that is none beside {}",
                    laid.words.substr(0, laid.words.find(' ')), CitationOf(manuscript, anchor)));
  }
  if (!laid.words.empty()) {
    NewLine text;
    text.role = LineRole::kText;
    text.kind = NodeKind::kContinuation;
    text.depth = -1;
    text.text = laid.words;
    laid.lines.insert(laid.lines.begin(), std::move(text));
  }
  if (payload.HasUnits()) {
    if (!payload.words.empty()) {
      return Refuse(FindingKind::kStructureMismatch,
                    fmt::format("words without a designation would stand beside {}",
                                CitationOf(manuscript, anchor)));
    }
    const NewLine& outer = laid.lines[OuterUnits(laid.lines).front()];
    if (outer.kind != manuscript.line(anchor).kind &&
        !CountedAlike(outer.label, manuscript.line(anchor).label)) {
      return Refuse(FindingKind::kStructureMismatch,
                    fmt::format("a {} would stand beside {}", IdOf(outer.kind),
                                CitationOf(manuscript, anchor)));
    }
    if (auto free = CheckDesignationsFree(context, manuscript, parent, OuterLabels(laid.lines), {});
        !free) {
      return tl::make_unexpected(free.error());
    }
  }
  return Edits{InsertLines{index, depth, laid.lines}};
}

// "after the second undesignated paragraph the following": what stands beside a paragraph is one.
bool StandsBesideParagraph(const Position& where, const PayloadParts& payload) {
  return where.side == Side::kAfter && where.anchor.kind == PassageKind::kPart &&
         where.anchor.part.kind == PartKind::kUndesignatedParagraph && !payload.HasUnits();
}

InsertLines ParagraphBehind(const Manuscript& manuscript, LineId line, PayloadParts payload) {
  if (!payload.words.empty()) {
    NewLine text;
    text.role = LineRole::kText;
    text.kind = NodeKind::kText;
    text.text = std::move(payload.words);
    payload.lines.insert(payload.lines.begin(), std::move(text));
  }
  return {manuscript.IndexOf(line) + 1, manuscript.line(line).depth, std::move(payload.lines)};
}

Resolved<Edits> InsertByPassage(ResolveContext& context, const Scope& scope, const Position& where,
                                const PayloadParts& payload) {
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  const auto spans = FindSpans(context, scope, where.anchor);
  if (!spans) return tl::make_unexpected(spans.error());
  Edits edits;
  for (const TextSpan& span : *spans) {
    if (StandsBesideParagraph(where, payload)) {
      edits.emplace_back(ParagraphBehind(manuscript, span.end.line, payload));
      continue;
    }
    const bool behind_heading = where.side == Side::kAfter &&
                                where.anchor.kind == PassageKind::kPart &&
                                span.end.field == Field::kHeading;
    if (behind_heading) {
      return Refuse(FindingKind::kStructureMismatch,
                    fmt::format("the words would stand between the heading of {} and its text",
                                CitationOf(manuscript, span.end.line)));
    }
    const TextPoint at = where.side == Side::kAfter ? span.end : span.begin;
    auto more = Splice(manuscript, {at, at}, payload);
    if (!more) return more;
    std::move(more->begin(), more->end(), std::back_inserter(edits));
  }
  return edits;
}

// The scope that "at the end of …" speaks of.
Resolved<Scope> AnchorScope(ResolveContext& context, const Scope& scope, const Passage& anchor) {
  if (anchor.kind == PassageKind::kPart) return Narrow(context, scope, anchor.part);
  if (anchor.kind != PassageKind::kUnits) return scope;
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  const auto units = LocateUnits(context, manuscript, scope.unit, anchor.units.front());
  if (!units) return tl::make_unexpected(units.error());
  if (anchor.units.size() > 1 || units->size() > 1) {
    return Refuse(FindingKind::kNotExecutable, "adding at the end of several units");
  }
  return ScopeOfUnit(manuscript, scope.manuscript, units->front());
}

bool PutsInSections(const PayloadParts& payload) {
  return std::any_of(payload.lines.begin(), payload.lines.end(), [](const NewLine& line) {
    return line.role == LineRole::kUnit && RankOf(line.kind) <= 1;
  });
}

}  // namespace

Resolved<Edited> ResolveInsert(ResolveContext& context, const Target& target,
                               const Insert& action) {
  if (action.where.side == Side::kInOrder) {
    return Refuse(FindingKind::kNotExecutable, "an insertion at the place that an order gives");
  }
  auto payload = ReadPayload(context, action.what);
  if (!payload) return tl::make_unexpected(payload.error());
  if (PutsInSections(*payload)) return ResolveNewSection(context, target, action);
  const auto scope = LocateScope(context, target);
  if (!scope) return tl::make_unexpected(scope.error());
  PutAsTheCodeHas(context, scope->manuscript, *payload);
  const Position& where = action.where;
  if (where.side == Side::kAtEnd || where.side == Side::kAtBeginning) {
    const auto anchor = AnchorScope(context, *scope, where.anchor);
    if (!anchor) return tl::make_unexpected(anchor.error());
    return EditsOf(*anchor, where.side == Side::kAtEnd
                                ? InsertAtEnd(context, *anchor, *payload, where.flush)
                                : InsertAtBeginning(context, *anchor, *payload));
  }
  if (where.anchor.kind == PassageKind::kUnits && !where.anchor.units.empty()) {
    return EditsOf(*scope, InsertByUnit(context, *scope, where, *payload));
  }
  return EditsOf(*scope, InsertByPassage(context, *scope, where, *payload));
}

}  // namespace ramseyer
