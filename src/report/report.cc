// A report holds the text before and the text after at once. Either is had by leaving out the
// pieces, and the line starts, that the other alone has.
#include "report/report.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace ramseyer {
namespace {

enum class Side : std::uint8_t { kOld, kNew };

bool Stands(PieceKind kind, Side side) {
  switch (kind) {
    case PieceKind::kKept:
      return true;
    case PieceKind::kStruck:
    case PieceKind::kMovedFrom:
      return side == Side::kOld;
    case PieceKind::kInserted:
    case PieceKind::kMovedTo:
      return side == Side::kNew;
  }
  return false;
}

// A moved line belongs to one side with all that it holds: what is struck from it is marked at its
// new place, yet stood in the text before at its old place only.
bool BelongsToOtherSide(const ReportLine& line, Side side) {
  return line.start == (side == Side::kOld ? PieceKind::kMovedTo : PieceKind::kMovedFrom);
}

std::string Words(const std::vector<ReportPiece>& pieces, Side side) {
  std::string words;
  for (const ReportPiece& piece : pieces) {
    if (Stands(piece.kind, side)) words += piece.text;
  }
  return words;
}

// One line as one of the two texts has it.
struct Fields {
  std::string designation;
  std::string heading;
  std::string text;
};

Fields FieldsOf(const ReportLine& line, Side side) {
  return {Words(line.designation, side), Words(line.heading, side), Words(line.text, side)};
}

// Old words in a new line were cut from the fields of the line before; what is left of a line whose
// start was struck goes on in the text of the line before.
void Join(const Fields& rest, Side side, Fields& line) {
  if (side == Side::kOld) {
    line.heading += rest.designation + rest.heading;
  } else {
    line.text += rest.designation + rest.heading;
  }
  line.text += rest.text;
}

std::string Trimmed(std::string_view words) {
  const std::size_t begin = words.find_first_not_of(' ');
  if (begin == std::string_view::npos) return "";
  return std::string(words.substr(begin, words.find_last_not_of(' ') + 1 - begin));
}

// The fields that are there, with a space between.
std::string Print(const Fields& fields) {
  std::string words;
  for (const std::string* field : {&fields.designation, &fields.heading, &fields.text}) {
    const std::string more = Trimmed(*field);
    if (!words.empty() && !more.empty()) words += ' ';
    words += more;
  }
  return words;
}

std::vector<std::string> Project(const ReportSection& section, Side side) {
  std::vector<Fields> lines;
  for (const ReportLine& line : section.lines) {
    if (BelongsToOtherSide(line, side)) continue;
    if (Stands(line.start, side) || lines.empty()) {
      lines.push_back(FieldsOf(line, side));
    } else {
      Join(FieldsOf(line, side), side, lines.back());
    }
  }
  std::vector<std::string> printed;
  for (const Fields& line : lines) {
    std::string words = Print(line);
    if (!words.empty()) printed.push_back(std::move(words));
  }
  return printed;
}

}  // namespace

bool ReportLine::Changed() const {
  const auto changed = [](const ReportPiece& piece) { return piece.kind != PieceKind::kKept; };
  return start != PieceKind::kKept ||
         std::any_of(designation.begin(), designation.end(), changed) ||
         std::any_of(heading.begin(), heading.end(), changed) ||
         std::any_of(text.begin(), text.end(), changed);
}

std::vector<std::string> RejectAll(const ReportSection& section) {
  return Project(section, Side::kOld);
}

std::vector<std::string> AcceptAll(const ReportSection& section) {
  return Project(section, Side::kNew);
}

std::vector<std::pair<FindingKind, std::size_t>> RefusalsByReason(const Report& report) {
  std::map<FindingKind, std::size_t> counts;
  for (const ReportInstruction& instruction : report.instructions) {
    if (instruction.status != InstructionStatus::kRefused) continue;
    const auto reason = std::find_if(
        instruction.findings.begin(), instruction.findings.end(),
        [](const Finding& finding) { return SeverityOf(finding.kind) == Severity::kRefusal; });
    if (reason != instruction.findings.end()) ++counts[reason->kind];
  }
  return {counts.begin(), counts.end()};
}

}  // namespace ramseyer
