#include "render/docx/runs.h"

#include <algorithm>

#include "render/words.h"

namespace ramseyer::docx {
namespace {

bool StandsInOld(PieceKind kind) {
  return kind == PieceKind::kKept || kind == PieceKind::kStruck || kind == PieceKind::kMovedFrom;
}

bool StandsInNew(PieceKind kind) {
  return kind == PieceKind::kKept || kind == PieceKind::kInserted || kind == PieceKind::kMovedTo;
}

// A moved line belongs to one text with all that it holds.
bool LineIsInOld(const ReportLine& line) { return line.start != PieceKind::kMovedTo; }
bool LineIsInNew(const ReportLine& line) { return line.start != PieceKind::kMovedFrom; }

Run MakeRun(const ReportLine& line, const ReportPiece& piece, RunStyle style) {
  Run run;
  run.kind = piece.kind;
  run.style = style;
  run.text = piece.text;
  run.change = piece.change;
  const bool in_old = StandsInOld(piece.kind) && LineIsInOld(line);
  const bool in_new = StandsInNew(piece.kind) && LineIsInNew(line);
  run.in_neither = !in_old && !in_new;
  if (piece.kind == PieceKind::kKept && in_old != in_new) {
    run.kind = line.start;
    run.change = line.start_change;
  }
  return run;
}

// The change that brings or takes a gap: that of the words right behind it, else of those before.
ChangeId ChangeOfGap(const ReportLine& line, const std::vector<ReportPiece>& behind, PieceKind kind,
                     const std::vector<Run>& before) {
  if (kind == PieceKind::kKept) return ChangeId();
  if (behind.front().kind == kind) return behind.front().change;
  const auto last = std::find_if(before.rbegin(), before.rend(),
                                 [kind](const Run& run) { return run.kind == kind; });
  return last != before.rend() ? last->change : line.start_change;
}

bool IsBlank(std::string_view words) {
  return words.find_first_not_of(' ') == std::string_view::npos;
}

}  // namespace

bool InOld(const Run& run) { return StandsInOld(run.kind) && !run.in_neither; }
bool InNew(const Run& run) { return StandsInNew(run.kind) && !run.in_neither; }

std::vector<Run> RunMaker::Next(const ReportLine& line) {
  Begin(line, Side::kOld);
  Begin(line, Side::kNew);
  std::vector<Run> runs;
  for (const Field field : {Field::kDesignation, Field::kHeading, Field::kText}) {
    WriteField(line, field, runs);
  }
  if (runs.empty()) runs.emplace_back();
  return runs;
}

void RunMaker::Begin(const ReportLine& line, Side side) {
  const bool old = side == Side::kOld;
  if (!(old ? LineIsInOld(line) : LineIsInNew(line))) return;
  const bool starts = old ? StandsInOld(line.start) : StandsInNew(line.start);
  const bool joins = printed(side).any_line && !starts;
  if (!joins) printed(side) = {};
  printed(side).any_line = true;
  printed(side).joins = joins;
}

std::string RunMaker::WordsOf(const ReportLine& line, Field field, Side side) {
  std::string words;
  const bool old = side == Side::kOld;
  if (!(old ? LineIsInOld(line) : LineIsInNew(line))) return words;
  for (const ReportPiece& piece : FieldOf(line, field)) {
    if (old ? StandsInOld(piece.kind) : StandsInNew(piece.kind)) words += piece.text;
  }
  return words;
}

const std::vector<ReportPiece>& RunMaker::FieldOf(const ReportLine& line, Field field) {
  switch (field) {
    case Field::kDesignation:
      return line.designation;
    case Field::kHeading:
      return line.heading;
    case Field::kText:
      break;
  }
  return line.text;
}

// As RejectAll and AcceptAll (report/report.h) join lines.
RunMaker::Field RunMaker::PrintedAs(Field field, Side side) const {
  if (!printed(side).joins || field == Field::kText) return field;
  return side == Side::kOld ? Field::kHeading : Field::kText;
}

RunMaker::Gap RunMaker::GapBefore(Field field, std::string_view words, Side side) const {
  const Printed& line = printed(side);
  const Field target = PrintedAs(field, side);
  if (IsBlank(words) || !line.any_words || target == line.last) return Gap::kNone;
  HeadingJoin join = HeadingJoin::kSpace;
  if (target == Field::kText && line.last == Field::kHeading) join = JoinAfterHeading(line.heading);
  if (join == HeadingJoin::kBreak) return Gap::kBreak;
  const bool spaced = line.ends_in_space || words.front() == ' ';
  return join == HeadingJoin::kNothing || spaced ? Gap::kNone : Gap::kSpace;
}

void RunMaker::NotePrinted(Field field, std::string_view words, Side side) {
  if (words.empty()) return;
  Printed& line = printed(side);
  line.ends_in_space = words.back() == ' ';
  if (IsBlank(words)) return;
  line.any_words = true;
  line.last = PrintedAs(field, side);
  if (line.last == Field::kHeading) line.heading += words;
}

// A gap that only one of the texts has is tracked with the words that need it.
void RunMaker::WriteGaps(const ReportLine& line, Field field, std::vector<Run>& runs) const {
  const Gap old_gap = GapBefore(field, WordsOf(line, field, Side::kOld), Side::kOld);
  const Gap new_gap = GapBefore(field, WordsOf(line, field, Side::kNew), Side::kNew);
  const auto write = [&](Gap gap, PieceKind kind) {
    if (gap == Gap::kNone) return;
    Run run;
    run.kind = kind;
    run.style = gap == Gap::kBreak ? RunStyle::kBreak : RunStyle::kPlain;
    run.text = gap == Gap::kBreak ? "" : " ";
    run.change = ChangeOfGap(line, FieldOf(line, field), kind, runs);
    runs.push_back(std::move(run));
  };
  if (old_gap == new_gap) {
    write(old_gap, PieceKind::kKept);
    return;
  }
  const bool moved_from = line.start == PieceKind::kMovedFrom;
  const bool moved_to = line.start == PieceKind::kMovedTo;
  write(old_gap, moved_from ? PieceKind::kMovedFrom : PieceKind::kStruck);
  write(new_gap, moved_to ? PieceKind::kMovedTo : PieceKind::kInserted);
}

void RunMaker::WriteField(const ReportLine& line, Field field, std::vector<Run>& runs) {
  WriteGaps(line, field, runs);
  const RunStyle style = field == Field::kHeading ? RunStyle::kHeading : RunStyle::kPlain;
  for (const ReportPiece& piece : FieldOf(line, field)) {
    if (!piece.text.empty()) runs.push_back(MakeRun(line, piece, style));
  }
  for (const Side side : {Side::kOld, Side::kNew}) {
    NotePrinted(field, WordsOf(line, field, side), side);
  }
}

}  // namespace ramseyer::docx
