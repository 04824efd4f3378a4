#include "render/pdf/field_spans.h"

#include <algorithm>
#include <utility>

#include "render/pdf/marking.h"
#include "render/words.h"

namespace ramseyer::pdf {
namespace {

bool IsBlank(std::string_view text) { return text.find_first_not_of(' ') == std::string::npos; }

TextSpan Bracket(std::string text, const TextSpan& like) {
  TextSpan bracket = Sign(std::move(text), like);
  bracket.kind = like.kind;
  bracket.look.bold = true;
  return bracket;
}

// A blank that was struck next to another change shows by what stands there instead.
bool IsBlankBesideChange(const FieldSpans& spans, std::size_t begin, std::size_t end) {
  const auto is_blank = [](const FieldSpan& span) { return IsBlank(span.span.text); };
  const auto kept = [&](std::size_t at) { return spans[at].span.kind == PieceKind::kKept; };
  const auto at = [&](std::size_t i) { return spans.begin() + static_cast<std::ptrdiff_t>(i); };
  const bool between = begin > 0 && end < spans.size() && kept(begin - 1) && kept(end);
  return !between && std::all_of(at(begin), at(end), is_blank);
}

bool HasWordsOn(PrintedSide side, const FieldSpans& spans, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (!spans[i].span.sign && IsPrinted(spans[i].span.kind, side)) return true;
  }
  return false;
}

// The blank between fields: part of the text before if both fields have words there, and of the
// text after if they have words in that. Fields begin at `begin` and at `at`, the second ends the
// spans.
FieldSpan BlankBetween(const FieldSpans& spans, std::size_t begin, std::size_t at) {
  const auto joins = [&](PrintedSide side) {
    return HasWordsOn(side, spans, begin, at) && HasWordsOn(side, spans, at, spans.size());
  };
  const bool joins_old = joins(PrintedSide::kOld);
  const bool joins_new = joins(PrintedSide::kNew);
  FieldSpan blank{spans[at - 1].field, Sign(" ", spans[at].span)};
  blank.span.sign = !joins_old && !joins_new;
  if (joins_old == joins_new) return blank;
  for (std::size_t i = begin; i < spans.size(); ++i) {
    const TextSpan& like = spans[i].span;
    if (joins_old ? !IsOld(like.kind) : !IsNew(like.kind)) continue;
    blank.span.kind = like.kind;
    blank.span.change = like.change;
    break;
  }
  return blank;
}

bool EndsInDash(const FieldSpans& spans, std::size_t end) {
  return JoinAfterHeading(spans[end - 1].span.text) == HeadingJoin::kNothing;
}

}  // namespace

bool IsPrinted(PieceKind kind, PrintedSide side) {
  return side == PrintedSide::kBoth || (side == PrintedSide::kOld ? !IsNew(kind) : !IsOld(kind));
}

TextSpan Sign(std::string text, const TextSpan& like) {
  TextSpan sign;
  sign.text = std::move(text);
  sign.look.size = like.look.size;
  sign.sign = true;
  return sign;
}

void AddBlanks(FieldSpans& spans, std::size_t heading, std::size_t text) {
  const bool runs_in = text > heading && text < spans.size() &&
                       JoinAfterHeading(spans[text - 1].span.text) == HeadingJoin::kSpace;
  if (runs_in) {
    spans.insert(spans.begin() + static_cast<std::ptrdiff_t>(text),
                 BlankBetween(spans, heading, text));
  }
  if (heading > 0 && heading < spans.size() && !EndsInDash(spans, heading)) {
    spans.insert(spans.begin() + static_cast<std::ptrdiff_t>(heading),
                 BlankBetween(spans, 0, heading));
  }
}

void ShrinkBlankAtStart(FieldSpans& spans) {
  constexpr double kNoSize = 0.1;
  if (spans.empty()) return;
  TextSpan& first = spans.front().span;
  const std::size_t blanks = std::min(first.text.find_first_not_of(' '), first.text.size());
  if (blanks == 0 || first.sign) return;
  TextSpan blank = first;
  blank.text.resize(blanks);
  blank.look.size = kNoSize;
  blank.look.decoration = Decoration::kNone;
  first.text.erase(0, blanks);
  if (first.text.empty()) {
    first = std::move(blank);
  } else {
    spans.insert(spans.begin(), {spans.front().field, std::move(blank)});
  }
}

void AddBrackets(PdfStyle style, FieldSpans& spans) {
  FieldSpans out;
  for (std::size_t begin = 0; begin < spans.size();) {
    const PieceKind kind = spans[begin].span.kind;
    std::size_t end = begin + 1;
    while (end < spans.size() && spans[end].span.kind == kind) ++end;
    if (!MarkingOf(style, kind).brackets || IsBlankBesideChange(spans, begin, end)) {
      out.insert(out.end(), spans.begin() + static_cast<std::ptrdiff_t>(begin),
                 spans.begin() + static_cast<std::ptrdiff_t>(end));
      begin = end;
      continue;
    }
    std::size_t first = begin;
    std::size_t last = end - 1;
    while (first < last && IsBlank(spans[first].span.text)) ++first;
    while (last > first && IsBlank(spans[last].span.text)) --last;
    for (std::size_t i = begin; i < end; ++i) {
      if (i == first) out.push_back({spans[i].field, Bracket("[", spans[i].span)});
      out.push_back(spans[i]);
      if (i == last) out.push_back({spans[i].field, Bracket("]", spans[i].span)});
    }
    begin = end;
  }
  spans = std::move(out);
}

void PartOldFromNew(FieldSpans& spans) {
  constexpr double kThin = 0.6;  // of the size of the words
  FieldSpans out;
  for (const FieldSpan& span : spans) {
    if (!out.empty() && IsOld(out.back().span.kind) && IsNew(span.span.kind) &&
        out.back().field == span.field && out.back().span.text.back() != ' ' &&
        span.span.text.front() != ' ') {
      TextSpan gap = Sign(" ", span.span);
      gap.look.size *= kThin;
      out.push_back({span.field, std::move(gap)});
    }
    out.push_back(span);
  }
  spans = std::move(out);
}

}  // namespace ramseyer::pdf
