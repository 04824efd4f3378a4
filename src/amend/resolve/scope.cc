#include "amend/resolve/scope.h"

#include <fmt/format.h>

#include <algorithm>

#include "amend/resolve/locate.h"
#include "amend/resolve/provisos.h"
#include "amend/resolve/sentences.h"

namespace ramseyer {
namespace {

// The lines of a unit that are its own, between two places of the order.
LiveText OwnText(const Manuscript& manuscript, std::size_t begin, std::size_t end) {
  LiveText text;
  for (std::size_t i = begin; i < end; ++i) {
    const LineId line = manuscript.order()[i];
    if (manuscript.line(line).live()) text.Add(manuscript, line, Field::kText);
  }
  return text;
}

struct Around {
  std::size_t before_begin = 0;  // the unit's own lines before the child
  std::size_t before_end = 0;
  std::size_t after_begin = 0;  // and behind it, up to the next child
  std::size_t after_end = 0;
};

Around AroundChild(const Manuscript& manuscript, LineId unit, const std::vector<LineId>& children,
                   std::size_t child) {
  Around around;
  around.before_begin =
      child == 0 ? manuscript.IndexOf(unit) : manuscript.EndOfUnit(children[child - 1]);
  around.before_end = manuscript.IndexOf(children[child]);
  around.after_begin = manuscript.EndOfUnit(children[child]);
  around.after_end = child + 1 == children.size() ? manuscript.EndOfUnit(unit)
                                                  : manuscript.IndexOf(children[child + 1]);
  return around;
}

tl::unexpected<Refusal> NoPart(const Manuscript& manuscript, LineId unit, std::string_view what) {
  return Refuse(FindingKind::kPartNotFound,
                fmt::format("{} has no {}", CitationOf(manuscript, unit), what));
}

Resolved<LiveText> Matter(ResolveContext& context, const Manuscript& manuscript, LineId unit,
                          const Part& part) {
  const bool preceding = part.kind == PartKind::kMatterPreceding;
  const std::string_view what =
      preceding ? "matter preceding its units" : "matter following its units";
  std::vector<LineId> children = manuscript.ChildUnits(unit);
  if (children.empty()) return NoPart(manuscript, unit, what);
  std::size_t child = preceding ? 0 : children.size() - 1;
  if (part.unit) {
    const auto located = LocateUnit(context, manuscript, unit, {*part.unit});
    if (!located) return tl::make_unexpected(located.error());
    unit = manuscript.ParentUnit(*located);
    children = manuscript.ChildUnits(unit);
    child = static_cast<std::size_t>(std::find(children.begin(), children.end(), *located) -
                                     children.begin());
  }
  const Around around = AroundChild(manuscript, unit, children, child);
  LiveText text = preceding ? OwnText(manuscript, around.before_begin, around.before_end)
                            : OwnText(manuscript, around.after_begin, around.after_end);
  if (text.empty()) return NoPart(manuscript, unit, what);
  return text;
}

Resolved<LiveText> Sentence(const Manuscript& manuscript, const Scope& scope, int ordinal) {
  const std::vector<ByteRange> sentences = SentencesOf(scope.text);
  const int count = static_cast<int>(sentences.size());
  const int index = ordinal < 0 ? count + ordinal : ordinal - 1;
  // "the last sentence" of only one is not what the bill saw.
  const bool lone_last = ordinal < 0 && count == 1;
  if (index < 0 || index >= count || lone_last) {
    return Refuse(FindingKind::kPartNotFound,
                  fmt::format("{} has {} sentences", CitationOf(manuscript, scope.unit), count));
  }
  return scope.text.Part(sentences[static_cast<std::size_t>(index)]);
}

Resolved<LiveText> Proviso(const Manuscript& manuscript, const Scope& scope, int ordinal) {
  const std::vector<ByteRange> provisos = ProvisosOf(scope.text);
  const int count = static_cast<int>(provisos.size());
  const int index = ordinal < 0 ? count + ordinal : std::max(ordinal, 1) - 1;
  const bool not_the_only = ordinal == 0 && count > 1;
  if (index < 0 || index >= count || not_the_only) {
    return Refuse(FindingKind::kPartNotFound,
                  fmt::format("{} has {} provisos", CitationOf(manuscript, scope.unit), count));
  }
  return scope.text.Part(provisos[static_cast<std::size_t>(index)]);
}

// Paragraphs of text that bear no designation: the unit's own and the lines behind it.
std::vector<LineId> UndesignatedParagraphs(const Manuscript& manuscript, LineId unit) {
  std::vector<LineId> paragraphs;
  const std::size_t end = manuscript.EndOfUnit(unit);
  for (std::size_t i = manuscript.IndexOf(unit); i < end; ++i) {
    const LineId line = manuscript.order()[i];
    const Line& here = manuscript.line(line);
    if (!here.live() || here.role == LineRole::kCell) continue;
    const bool own =
        line == unit || (here.role == LineRole::kText && manuscript.ParentUnit(line) == unit);
    if (own && !manuscript.Live(line, Field::kText).empty()) paragraphs.push_back(line);
  }
  return paragraphs;
}

// "The term “Corporation” means …", for the topic "Corporation".
bool Defines(std::string_view text, std::string_view topic) {
  return text.starts_with(fmt::format("The term “{}”", topic)) ||
         text.starts_with(fmt::format("The term \"{}\"", topic)) ||
         text.starts_with(fmt::format("“{}” means", topic));
}

Resolved<LiveText> UndesignatedParagraph(const Manuscript& manuscript, LineId unit,
                                         const Part& part) {
  std::vector<LineId> paragraphs = UndesignatedParagraphs(manuscript, unit);
  if (!part.topic.empty()) {
    paragraphs.erase(
        std::remove_if(
            paragraphs.begin(), paragraphs.end(),
            [&](LineId line) { return !Defines(manuscript.Live(line, Field::kText), part.topic); }),
        paragraphs.end());
    if (paragraphs.size() != 1) {
      return Refuse(FindingKind::kPartNotFound,
                    fmt::format("{} has {} undesignated paragraphs that define “{}”",
                                CitationOf(manuscript, unit), paragraphs.size(), part.topic));
    }
  }
  const int count = static_cast<int>(paragraphs.size());
  const int ordinal = part.topic.empty() ? part.ordinal : 1;
  const int index = ordinal < 0 ? count + ordinal : ordinal - 1;
  if (index < 0 || index >= count) return NoPart(manuscript, unit, "such undesignated paragraph");
  LiveText text;
  text.Add(manuscript, paragraphs[static_cast<std::size_t>(index)], Field::kText);
  return text;
}

Resolved<LiveText> Fields(const Manuscript& manuscript, LineId unit,
                          std::initializer_list<Field> fields, std::string_view what) {
  LiveText text;
  for (const Field field : fields) text.Add(manuscript, unit, field);
  if (text.empty()) return NoPart(manuscript, unit, what);
  return text;
}

// "the section heading", said of a paragraph: the unit of that level around it.
Resolved<LineId> UnitOfHeading(const Manuscript& manuscript, LineId unit, const Part& part) {
  if (!part.unit || part.unit->kind == NodeKind::kLevel || !part.unit->label.empty()) return unit;
  for (LineId around = unit; around.valid(); around = manuscript.ParentUnit(around)) {
    if (manuscript.line(around).kind == part.unit->kind) return around;
  }
  return NoPart(manuscript, unit, fmt::format("{} heading", IdOf(part.unit->kind)));
}

Resolved<LiveText> TextOfPart(ResolveContext& context, const Manuscript& manuscript,
                              const Scope& scope, const Part& part) {
  switch (part.kind) {
    case PartKind::kMatterPreceding:
    case PartKind::kMatterFollowing:
      return Matter(context, manuscript, scope.unit, part);
    case PartKind::kHeading:
      return Fields(manuscript, scope.unit, {Field::kHeading}, "heading");
    case PartKind::kDesignation:
      return Fields(manuscript, scope.unit, {Field::kDesignation}, "designation");
    case PartKind::kDesignationAndHeading:
      return Fields(manuscript, scope.unit, {Field::kDesignation, Field::kHeading},
                    "designation and heading");
    case PartKind::kSentence:
      return Sentence(manuscript, scope, part.ordinal);
    case PartKind::kProviso:
      return Proviso(manuscript, scope, part.ordinal);
    case PartKind::kUndesignatedParagraph:
      return UndesignatedParagraph(manuscript, scope.unit, part);
    case PartKind::kFlushText: {
      LiveText text = FlushTextOf(manuscript, scope.unit);
      if (text.empty()) return NoPart(manuscript, scope.unit, "flush text");
      return text;
    }
    case PartKind::kTableOfSections:
    case PartKind::kTableItem:
      return Refuse(FindingKind::kPartNotFound,
                    fmt::format("{} has no table of sections", CitationOf(manuscript, scope.unit)));
    case PartKind::kOfficialTitle:
    case PartKind::kPreamble:
    case PartKind::kAfterEnactingClause:
    case PartKind::kMatterInserted:
      return NoPart(manuscript, scope.unit, "such part: it is one of a bill");
    case PartKind::kEnd:
      break;
  }
  return scope.text;
}

}  // namespace

LiveText ChapeauOf(const Manuscript& manuscript, LineId unit) {
  const std::vector<LineId> children = manuscript.ChildUnits(unit);
  return OwnText(manuscript, manuscript.IndexOf(unit),
                 children.empty() ? manuscript.EndOfUnit(unit) : manuscript.IndexOf(children[0]));
}

LiveText FlushTextOf(const Manuscript& manuscript, LineId unit) {
  const std::vector<LineId> children = manuscript.ChildUnits(unit);
  if (children.empty()) return {};
  return OwnText(manuscript, manuscript.EndOfUnit(children.back()), manuscript.EndOfUnit(unit));
}

Scope ScopeOfUnit(const Manuscript& manuscript, ManuscriptId id, LineId unit) {
  Scope scope;
  scope.manuscript = id;
  scope.unit = unit;
  const bool is_root = !manuscript.ParentUnit(unit).valid();
  scope.text.AddLines(manuscript, manuscript.IndexOf(unit), manuscript.EndOfUnit(unit),
                      is_root ? Field::kHeading : Field::kDesignation);
  return scope;
}

Resolved<Scope> Narrow(ResolveContext& context, const Scope& scope, const Part& part) {
  if (part.kind == PartKind::kEnd) return scope;
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  Scope narrowed = scope;
  const bool of_heading = part.kind == PartKind::kHeading || part.kind == PartKind::kDesignation ||
                          part.kind == PartKind::kDesignationAndHeading;
  if (of_heading) {
    const auto unit = UnitOfHeading(manuscript, scope.unit, part);
    if (!unit) return tl::make_unexpected(unit.error());
    narrowed.unit = *unit;
  }
  auto text = TextOfPart(context, manuscript, narrowed, part);
  if (!text) return tl::make_unexpected(text.error());
  narrowed.text = std::move(*text);
  narrowed.is_part = true;
  return narrowed;
}

Resolved<Scope> Narrow(ResolveContext& context, Scope scope, const std::vector<Part>& parts) {
  for (const Part& part : parts) {
    auto narrowed = Narrow(context, scope, part);
    if (!narrowed) return narrowed;
    scope = std::move(*narrowed);
  }
  return scope;
}

}  // namespace ramseyer
