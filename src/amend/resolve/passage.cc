// Spans are found unit by unit: in the scope, or in each of the units that the passage names ("in
// subparagraphs (A) and (B)"); then what follows is added ("and all that follows through …").
#include "amend/resolve/passage.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "amend/resolve/locate.h"
#include "amend/resolve/printed_lines.h"
#include "amend/resolve/search.h"
#include "amend/resolve/sentences.h"
#include "base/limits.h"

namespace ramseyer {
namespace {

using Spans = std::vector<TextSpan>;
using Ranges = std::vector<ByteRange>;

Resolved<Ranges> FindRanges(ResolveContext& context, const Scope& scope, const Passage& passage);

std::string Where(ResolveContext& context, const Scope& scope) {
  return CitationOf(context.manuscript(scope.manuscript), scope.unit);
}

tl::unexpected<Refusal> NotFound(ResolveContext& context, const Scope& scope,
                                 const Passage& passage) {
  return Refuse(
      FindingKind::kWordsNotFound,
      fmt::format("{} does not stand {}in {}{}",
                  passage.words.empty() ? "what is named" : fmt::format("“{}”", passage.words),
                  passage.occurrence == Occurrence::kAtEnd ? "at the end of what is named " : "",
                  Where(context, scope), scope.is_part ? " (the part named)" : ""));
}

bool IsHeadingOnly(const LiveText& text, ByteRange range) {
  return text.SegmentAt(range.begin).field == Field::kHeading &&
         text.SegmentAt(range.end - 1).field == Field::kHeading;
}

// A named mark is one of the sentence's own: "the period" is not that of "U.S.C.".
Ranges MarksOfSentences(const LiveText& text, const Ranges& marks, std::string_view mark) {
  if (mark != ".") return marks;
  Ranges kept;
  for (const ByteRange sentence : SentencesOf(text)) {
    for (const ByteRange found : marks) {
      const std::string_view behind = text.Text({found.end, sentence.end});
      const bool ends = sentence.begin <= found.begin && found.end <= sentence.end &&
                        behind.find_first_not_of("”’)]\"'") == std::string_view::npos;
      if (ends) kept.push_back(found);
    }
  }
  return kept;
}

// Only white space between the two places.
bool Adjoin(const LiveText& text, std::uint32_t end, std::uint32_t begin) {
  return end <= begin && text.Text({end, begin}).find_first_not_of(" \n") == std::string_view::npos;
}

Resolved<Ranges> KeepAdjoining(ResolveContext& context, const Scope& scope, const Passage& passage,
                               Ranges ranges) {
  for (const auto* neighbours : {&passage.after, &passage.before}) {
    if (neighbours->empty()) continue;
    Passage neighbour = neighbours->front();
    const bool behind = neighbours == &passage.after;
    if (neighbour.occurrence == Occurrence::kOnly) neighbour.occurrence = Occurrence::kEach;
    if (behind && neighbour.occurrence == Occurrence::kAtEnd) {
      // "“and” after the semicolon at the end": both together end the text.
      neighbour.occurrence = Occurrence::kEach;
      std::erase_if(ranges, [&](ByteRange range) {
        return !Adjoin(scope.text, range.end, scope.text.whole().end);
      });
    }
    auto found = FindRanges(context, scope, neighbour);
    if (!found) return found;
    std::erase_if(ranges, [&](ByteRange range) {
      return std::none_of(found->begin(), found->end(), [&](ByteRange other) {
        return behind ? Adjoin(scope.text, other.end, range.begin)
                      : Adjoin(scope.text, range.end, other.begin);
      });
    });
  }
  return ranges;
}

// The words at the end of the scope. A unit with flush text behind its units has two ends.
Resolved<Ranges> AtEnd(ResolveContext& context, const Scope& scope, const Passage& passage) {
  const Ranges at_end = SearchAtEnd(context, scope, scope.text, passage.words);
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  const std::vector<LineId> children = manuscript.ChildUnits(scope.unit);
  if (scope.is_part || children.empty() || FlushTextOf(manuscript, scope.unit).empty())
    return at_end;
  const LiveText flush = FlushTextOf(manuscript, scope.unit);
  const std::uint32_t flush_begin =
      scope.text.OffsetOf({flush.segments()[0].line, Field::kText, 0});
  const LiveText before = scope.text.Part({0, flush_begin});
  const Ranges at_last_unit = SearchAtEnd(context, scope, before, passage.words);
  if (at_last_unit.empty()) return at_end;
  if (!at_end.empty()) {
    return Refuse(FindingKind::kEndAmbiguous,
                  fmt::format("“{}” ends both the last unit of {} and the text behind it",
                              passage.words, Where(context, scope)));
  }
  return at_last_unit;  // offsets of the part are those of the whole, which begins alike
}

// "before the period" of a heading: the Code prints headings without it.
bool IsStopOfHeading(const Scope& scope, const Passage& passage) {
  return scope.is_part && passage.kind == PassageKind::kPunctuation && passage.words == "." &&
         !scope.text.empty() && IsHeadingOnly(scope.text, scope.text.segments().back().range);
}

// The words are the designation of the unit itself: “by striking “(2)” and inserting “(2)(A)””.
bool IsOwnDesignation(const Manuscript& manuscript, const Scope& scope, const Passage& passage) {
  return !scope.is_part && passage.kind == PassageKind::kWords && passage.through.empty() &&
         !scope.text.segments().empty() &&
         scope.text.segments().front().field == Field::kDesignation &&
         scope.text.segments().front().line == scope.unit &&
         manuscript.Live(scope.unit, Field::kDesignation) == passage.words;
}

Resolved<Ranges> WordRanges(ResolveContext& context, const Scope& scope, const Passage& passage) {
  Ranges ranges;
  if (passage.occurrence == Occurrence::kAtEnd) {
    auto at_end = AtEnd(context, scope, passage);
    if (!at_end) return at_end;
    ranges = std::move(*at_end);
  } else {
    // On a line of a bill's print, capitals are the printer's.
    ranges = passage.printed ? SearchAnyCase(scope.text, passage.words)
                             : Search(context, scope, scope.text, passage.words);
    if (passage.kind == PassageKind::kPunctuation) {
      ranges = MarksOfSentences(scope.text, ranges, passage.words);
    }
  }
  if (ranges.empty() && IsOwnDesignation(context.manuscript(scope.manuscript), scope, passage)) {
    return Ranges{scope.text.segments().front().range};
  }
  auto kept = KeepAdjoining(context, scope, passage, std::move(ranges));
  if (!kept) return kept;
  ranges = std::move(*kept);
  if (ranges.empty() && IsStopOfHeading(scope, passage)) {
    context.Caution(FindingKind::kEditorialForm, "the heading stands without its stop in the Code");
    return Ranges{{scope.text.whole().end, scope.text.whole().end}};
  }
  if (ranges.empty()) return NotFound(context, scope, passage);

  if (passage.printed) {
    const auto one = OnLines(context, scope, ranges, passage);
    if (!one) return tl::make_unexpected(one.error());
    return Ranges{*one};
  }
  if (passage.occurrence == Occurrence::kOrdinal) {
    const int count = static_cast<int>(ranges.size());
    const int index = passage.ordinal < 0 ? count + passage.ordinal : passage.ordinal - 1;
    if (index < 0 || index >= count) {
      return Refuse(FindingKind::kWordsNotFound,
                    fmt::format("“{}” stands {} in {}; there is no place {}", passage.words,
                                count == 1 ? "once" : fmt::format("{} times", count),
                                Where(context, scope), std::abs(passage.ordinal)));
    }
    return Ranges{ranges[static_cast<std::size_t>(index)]};
  }
  if (passage.occurrence == Occurrence::kOnly && ranges.size() > 1) {
    const auto heading = [&](ByteRange range) { return IsHeadingOnly(scope.text, range); };
    const auto in_text = std::count_if(ranges.begin(), ranges.end(), std::not_fn(heading));
    if (in_text > 0) std::erase_if(ranges, heading);
    if (ranges.size() > 1) {
      return Refuse(FindingKind::kWordsAmbiguous,
                    fmt::format("“{}” stands {} times in {}", passage.words, ranges.size(),
                                Where(context, scope)));
    }
  }
  // Said here, before each place is looked up.
  if (ranges.size() > LimitOf(Limit::kEdits)) {
    return Refuse(FindingKind::kNotExecutable,
                  fmt::format("“{}” stands {} times in {}, which {}", passage.words, ranges.size(),
                              Where(context, scope), BeyondLimit(Limit::kEdits)));
  }
  return ranges;
}

// Nothing when any of the span's words stands outside the text.
std::optional<ByteRange> RangeOf(const LiveText& text, const TextSpan& span) {
  const ByteRange range{text.OffsetOf(span.begin), text.OffsetOf(span.end)};
  if (range.begin >= range.end || text.SpanOf(range) != span) return std::nullopt;
  return range;
}

Resolved<Ranges> UnitRanges(ResolveContext& context, const Scope& scope, const Passage& passage) {
  Ranges ranges;
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  for (const UnitRange& named : passage.units) {
    const auto units = LocateUnits(context, manuscript, scope.unit, named);
    if (!units) return tl::make_unexpected(units.error());
    for (const LineId unit : *units) {
      const LiveText words = ScopeOfUnit(manuscript, scope.manuscript, unit).text;
      if (words.empty()) return NotFound(context, scope, passage);
      const auto range = RangeOf(scope.text, words.SpanOf(words.whole()));
      if (!range) {
        return Refuse(FindingKind::kWordsNotFound, fmt::format("{} does not stand there as a whole",
                                                               CitationOf(manuscript, unit)));
      }
      ranges.push_back(*range);
    }
  }
  return ranges;
}

Resolved<Ranges> PartRanges(ResolveContext& context, const Scope& scope, const Part& part) {
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  const bool from_designation =
      part.kind == PartKind::kDesignation || part.kind == PartKind::kDesignationAndHeading;
  if (from_designation && !manuscript.ParentUnit(scope.unit).valid() && !scope.is_part) {
    // A section's own number is no part of the text: what is named begins with its heading.
    const LiveText heading = [&] {
      LiveText text;
      text.Add(manuscript, scope.unit, Field::kHeading);
      return text;
    }();
    if (!heading.empty()) return Ranges{heading.whole()};
  }
  if (part.kind == PartKind::kProviso) {
    return Refuse(FindingKind::kNotExecutable,
                  "a proviso as a whole: the colon before it is of no proviso");
  }
  const auto narrowed = Narrow(context, scope, part);
  if (!narrowed) return tl::make_unexpected(narrowed.error());
  const auto& first = narrowed->text.segments().front();
  const auto& last = narrowed->text.segments().back();
  const ByteRange range{
      scope.text.OffsetOf({first.line, first.field, first.field_offset}),
      scope.text.OffsetOf({last.line, last.field, last.field_offset + last.range.size()})};
  if (range.begin >= range.end) {
    return Refuse(FindingKind::kPartNotFound,
                  fmt::format("{} has no such part", Where(context, scope)));
  }
  return Ranges{range};
}

Resolved<Ranges> FindRanges(ResolveContext& context, const Scope& scope, const Passage& passage) {
  switch (passage.kind) {
    case PassageKind::kWords:
    case PassageKind::kPunctuation:
      return WordRanges(context, scope, passage);
    case PassageKind::kUnits:
      return UnitRanges(context, scope, passage);
    case PassageKind::kPart:
      return PartRanges(context, scope, passage.part);
    case PassageKind::kLines: {
      if (passage.and_all_that_follows) {
        const auto begin = BeginOfLine(context, scope, passage.printed->first);
        if (!begin) return tl::make_unexpected(begin.error());
        return Ranges{{*begin, *begin + 1}};
      }
      const auto range = RangeOfLines(context, scope, *passage.printed);
      if (!range) return tl::make_unexpected(range.error());
      return Ranges{*range};
    }
    case PassageKind::kTarget:
      break;
  }
  if (scope.text.empty()) return NotFound(context, scope, passage);
  return Ranges{scope.text.whole()};
}

// The spans of the passage itself, without what follows.
Resolved<Spans> FindStarts(ResolveContext& context, const Scope& scope, const Passage& passage) {
  std::vector<Scope> scopes;
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  for (const UnitPath& path : passage.within) {
    const auto unit = LocateNear(context, manuscript, scope.unit, path);
    if (!unit) return tl::make_unexpected(unit.error());
    scopes.push_back(ScopeOfUnit(manuscript, scope.manuscript, *unit));
  }
  if (scopes.empty()) scopes.push_back(scope);
  Spans spans;
  for (const Scope& part : scopes) {
    const auto ranges = FindRanges(context, part, passage);
    if (!ranges) return tl::make_unexpected(ranges.error());
    for (const ByteRange range : *ranges) {
      const bool place = range.empty();  // behind the last words
      const TextSpan span = part.text.SpanOf(place ? part.text.whole() : range);
      spans.push_back(place ? TextSpan{span.end, span.end} : span);
    }
  }
  return spans;
}

Resolved<void> DropExcepted(ResolveContext& context, const Scope& scope, const Passage& passage,
                            Spans& spans) {
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  for (const UnitPath& path : passage.except) {
    const auto unit = LocateNear(context, manuscript, scope.unit, path);
    if (!unit) return tl::make_unexpected(unit.error());
    const std::size_t begin = manuscript.IndexOf(*unit);
    const std::size_t end = manuscript.EndOfUnit(*unit);
    std::erase_if(spans, [&](const TextSpan& span) {
      const std::size_t at = manuscript.IndexOf(span.begin.line);
      return begin <= at && at < end;
    });
  }
  return {};
}

// Where the passage behind "through" ends.
Resolved<TextPoint> FindThrough(ResolveContext& context, const Scope& scope, const Passage& passage,
                                const TextSpan& start) {
  Scope rest = scope;
  rest.text = scope.text.Part({scope.text.OffsetOf(start.end), scope.text.whole().end});
  if (rest.text.empty()) return NotFound(context, scope, passage.through.front());
  if (passage.through.front().kind == PassageKind::kLines) {
    const auto end = EndOfLine(context, rest, passage.through.front().printed->last);
    if (!end) return tl::make_unexpected(end.error());
    return rest.text.SpanOf({*end - 1, *end}).end;
  }
  const auto end = FindSpan(context, rest, passage.through.front());
  if (end) return end->end;
  return Refuse(end.error().kind,
                fmt::format("behind {}, {}",
                            passage.words.empty()
                                ? CitationOf(context.manuscript(scope.manuscript), start.begin.line)
                                : fmt::format("“{}”", passage.words),
                            end.error().message));
}

// Where "all that follows" ends.
Resolved<TextPoint> EndOfWhatFollows(ResolveContext& context, const Scope& scope,
                                     const Passage& passage, const TextSpan& start) {
  const Manuscript& manuscript = context.manuscript(scope.manuscript);
  if (passage.through_end_of) {
    const auto unit = LocateNear(context, manuscript, scope.unit, *passage.through_end_of);
    if (!unit) return tl::make_unexpected(unit.error());
    const LiveText words = ScopeOfUnit(manuscript, scope.manuscript, *unit).text;
    return words.SpanOf(words.whole()).end;
  }
  if (passage.through.empty()) {
    if (passage.within.empty() || passage.occurrence == Occurrence::kAtEnd) {
      return scope.text.SpanOf(scope.text.whole()).end;
    }
    const auto within = LocateNear(context, manuscript, scope.unit, passage.within.front());
    if (!within) return tl::make_unexpected(within.error());
    const LiveText words = ScopeOfUnit(manuscript, scope.manuscript, *within).text;
    const TextPoint inner = words.SpanOf(words.whole()).end;
    if (inner == scope.text.SpanOf(scope.text.whole()).end) return inner;
    return Refuse(FindingKind::kEndAmbiguous,
                  fmt::format("all that follows “{}” may end with {} or with {}", passage.words,
                              CitationOf(manuscript, *within), Where(context, scope)));
  }
  auto end = FindThrough(context, scope, passage, start);
  if (end || !scope.is_part) return end;
  // What is struck may begin in a part and end behind it.
  const auto beyond =
      FindThrough(context, ScopeOfUnit(manuscript, scope.manuscript, scope.unit), passage, start);
  return beyond ? beyond : end;
}

bool Before(const Manuscript& manuscript, TextPoint a, TextPoint b) {
  const auto key = [&](TextPoint p) {
    return std::make_tuple(manuscript.IndexOf(p.line), p.field, p.offset);
  };
  return key(a) < key(b);
}

std::string OwnName(const Manuscript& manuscript, LineId unit) {
  return manuscript.line(unit).label;
}

}  // namespace

Resolved<Spans> FindSpans(ResolveContext& context, const Scope& scope, const Passage& passage) {
  auto spans = FindStarts(context, scope, passage);
  if (!spans) return spans;
  if (auto kept = DropExcepted(context, scope, passage, *spans); !kept) {
    return tl::make_unexpected(kept.error());
  }
  if (spans->empty()) return NotFound(context, scope, passage);
  const auto expected = static_cast<std::size_t>(passage.expected_count);
  if (expected != 0 && spans->size() != expected) {
    return Refuse(FindingKind::kCountMismatch,
                  fmt::format("“{}” was to stand {} times in {} and stands {} times", passage.words,
                              expected, Where(context, scope), spans->size()));
  }
  if (!passage.and_all_that_follows) return spans;
  if (spans->size() > 1) {
    return Refuse(
        FindingKind::kWordsAmbiguous,
        fmt::format("all that follows “{}” begins in {} places", passage.words, spans->size()));
  }
  TextSpan& span = spans->front();
  const auto end = EndOfWhatFollows(context, scope, passage, span);
  if (!end) return tl::make_unexpected(end.error());
  if (Before(context.manuscript(scope.manuscript), *end, span.end)) {
    return Refuse(FindingKind::kWordsNotFound,
                  fmt::format("what follows “{}” ends before it", passage.words));
  }
  span.end = *end;
  return spans;
}

Resolved<TextSpan> FindSpan(ResolveContext& context, const Scope& scope, const Passage& passage) {
  const auto spans = FindSpans(context, scope, passage);
  if (!spans) return tl::make_unexpected(spans.error());
  if (spans->size() > 1) {
    return Refuse(FindingKind::kWordsAmbiguous,
                  fmt::format("“{}” stands {} times in {}", passage.words, spans->size(),
                              Where(context, scope)));
  }
  return spans->front();
}

Resolved<LineId> LocateNear(ResolveContext& context, const Manuscript& manuscript, LineId unit,
                            const UnitPath& path) {
  if (path.empty()) return unit;
  const UnitName& outer = path.front();
  if (!outer.label.empty()) {
    auto within = LocateUnit(context, manuscript, unit, path);
    if (within) return within;
  }
  for (LineId around = unit; around.valid(); around = manuscript.ParentUnit(around)) {
    const Line& line = manuscript.line(around);
    if (outer.kind != NodeKind::kLevel && outer.kind != line.kind) continue;
    if (!outer.label.empty() && outer.label != OwnName(manuscript, around)) continue;
    return LocateUnit(context, manuscript, around, UnitPath(path.begin() + 1, path.end()));
  }
  return Refuse(FindingKind::kProvisionNotFound,
                fmt::format("{} has no {}", CitationOf(manuscript, unit), ToString(outer)));
}

}  // namespace ramseyer
