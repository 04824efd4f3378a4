// The three fields of a line are strung into one row of runs, so that a provision that is new as a
// whole gets one pair of marks and not three: {+(6) Heading. Text+}.
#include "render/text/marked_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "render/characters.h"
#include "render/words.h"
#include "report/pending_changes.h"

namespace ramseyer {
namespace {

enum class Field : std::uint8_t { kDesignation, kHeading, kText };

struct Run {
  Field field = Field::kText;
  PieceKind kind = PieceKind::kKept;
  ChangeId change;
  std::string text;
  bool breaks = false;  // a new paragraph begins here
};

bool IsBlank(std::string_view text) { return text.find_first_not_of(' ') == std::string::npos; }

std::string_view WithoutSpaceAtEnd(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

HeadingJoin JoinAfter(const Run& run) {
  return run.field == Field::kHeading ? JoinAfterHeading(run.text) : HeadingJoin::kSpace;
}

void AddField(Field field, const std::vector<ReportPiece>& pieces, std::vector<Run>& runs) {
  bool first = true;
  for (const ReportPiece& piece : pieces) {
    if (piece.text.empty()) continue;
    const HeadingJoin join =
        first && !runs.empty() ? JoinAfter(runs.back()) : HeadingJoin::kNothing;
    if (join == HeadingJoin::kSpace) {
      const bool same = runs.back().kind == piece.kind && runs.back().change == piece.change;
      runs.push_back({field, same ? piece.kind : PieceKind::kKept, same ? piece.change : ChangeId(),
                      " ", false});
    }
    first = false;
    runs.push_back(
        {field, piece.kind, piece.change, Visible(piece.text), join == HeadingJoin::kBreak});
  }
}

// The sign of a paragraph where a line's start changed and nothing else would show it.
void AddStart(const ReportLine& line, std::vector<Run>& runs) {
  if (!NeedsParagraphSign(line)) return;
  if (runs.front().kind == line.start && runs.front().change == line.start_change) {
    runs.front().text.insert(0, "¶ ");
  } else {
    runs.insert(runs.begin(), {Field::kDesignation, line.start, line.start_change, "¶", false});
    runs.insert(runs.begin() + 1, {Field::kDesignation, PieceKind::kKept, ChangeId(), " ", false});
  }
}

std::vector<Run> RunsOf(const ReportLine& line) {
  std::vector<Run> runs;
  AddField(Field::kDesignation, line.designation, runs);
  AddField(Field::kHeading, line.heading, runs);
  AddField(Field::kText, line.text, runs);
  AddStart(line, runs);
  return runs;
}

// Headings are bold, and so is the number of a section, which stands in one line with its heading.
TextStyle StyleOf(const Run& run, int depth) {
  const bool bold =
      run.field == Field::kHeading || (run.field == Field::kDesignation && depth == 0);
  return {run.kind, bold, false};
}

void Append(StyledText& text, std::string_view more, const TextStyle& style) {
  if (!more.empty()) text.push_back({std::string(more), style});
}

// A blank that alone was struck or put in between words that stay shows as an open box; next to
// other changes it needs no mark.
std::string_view ShownBlank(const std::vector<Run>& runs, std::size_t at) {
  const bool between = at > 0 && at + 1 < runs.size() && runs[at - 1].kind == PieceKind::kKept &&
                       runs[at + 1].kind == PieceKind::kKept;
  return between ? "␣" : "";
}

// Runs [begin, end) have the same fate.
void AppendMarked(const std::vector<Run>& runs, std::size_t begin, std::size_t end,
                  StyledText& text) {
  std::string words;
  for (std::size_t i = begin; i < end; ++i) words += runs[i].text;
  if (IsBlank(words)) {
    const std::string_view shown = ShownBlank(runs, begin);
    if (shown.empty()) {
      if (runs[begin].kind != PieceKind::kStruck) Append(text, " ", kPlainText);
      return;
    }
    words = shown;
  }
  const std::size_t first = words.find_first_not_of(' ');
  const std::size_t last = words.find_last_not_of(' ') + 1;
  const TextMarks marks = MarksOf(runs[begin].kind);
  Append(text, words.substr(0, first), kPlainText);
  Append(text, fmt::format("{}{}{}", marks.open, words.substr(first, last - first), marks.close),
         kPlainText);
  Append(text, words.substr(last), kPlainText);
}

// The number goes to the words, before the space that follows them.
void AppendNumber(StyledText& text, ChangeId change) {
  std::string space;
  if (!text.empty() && text.back().text.back() == ' ') {
    std::string& back = text.back().text;
    const std::size_t end = WithoutSpaceAtEnd(back).size();
    space = back.substr(end);
    back.resize(end);
  }
  Append(text, NumberOf(change), kDimText);
  Append(text, space, kPlainText);
}

}  // namespace

TextMarks MarksOf(PieceKind kind) {
  switch (kind) {
    case PieceKind::kKept:
      break;
    case PieceKind::kStruck:
      return {"[-", "-]"};
    case PieceKind::kInserted:
      return {"{+", "+}"};
    case PieceKind::kMovedFrom:
      return {"[~", "~]"};
    case PieceKind::kMovedTo:
      return {"{~", "~}"};
  }
  return {"", ""};
}

StyledText MarkSample(PieceKind kind, std::string_view name, bool color) {
  if (color) return {{std::string(name), {kind, false, false}}, {" ", kPlainText}};
  const TextMarks marks = MarksOf(kind);
  return {{fmt::format("{}{}{} ", marks.open, name, marks.close), kPlainText}};
}

std::string NumberOf(ChangeId change) { return fmt::format("[{}]", change.index() + 1); }

MarkedParagraphs MarkLine(const ReportLine& line, const std::vector<ChangeId>& numbered,
                          bool color) {
  const std::vector<Run> runs = RunsOf(line);
  const PendingChanges pending(numbered);
  MarkedParagraphs paragraphs(1);
  std::size_t begin = 0;
  while (begin < runs.size()) {
    const Run& run = runs[begin];
    if (run.breaks) paragraphs.emplace_back();
    StyledText& text = paragraphs.back();
    std::size_t end = begin + 1;
    while (end < runs.size() && !runs[end].breaks && runs[end].kind == run.kind &&
           runs[end].change == run.change) {
      ++end;
    }
    if (color || run.kind == PieceKind::kKept) {
      for (std::size_t i = begin; i < end; ++i)
        Append(text, runs[i].text, StyleOf(runs[i], line.depth));
    } else {
      AppendMarked(runs, begin, end, text);
    }
    const bool goes_on = end < runs.size() && runs[end].change == run.change;
    if (!goes_on && pending.Has(run.change)) AppendNumber(text, run.change);
    begin = end;
  }
  return paragraphs;
}

}  // namespace ramseyer
