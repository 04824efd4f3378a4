#include "render/docx/outcome_docx.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/docx/markup.h"
#include "render/docx/redline_docx.h"
#include "render/words.h"
#include "report/names.h"

namespace ramseyer::docx {
namespace {

std::vector<Span> FindingSpans(const Finding& finding) {
  return {
      {fmt::format("{}, {}: ", WordFor(SeverityOf(finding.kind)), IdOf(finding.kind)), "Strong"},
      {finding.message}};
}

// "Amends 47 U.S.C. 230(b). Changes 1, 2".
void WriteTarget(const ReportInstruction& instruction, XmlBuilder& out) {
  if (instruction.target.empty()) return;
  std::vector<Span> spans = {{fmt::format("Amends {}.", instruction.target), "Quiet"}};
  if (!instruction.changes.empty()) {
    spans.push_back({instruction.changes.size() == 1 ? " Change " : " Changes ", "Quiet"});
  }
  for (std::size_t i = 0; i < instruction.changes.size(); ++i) {
    if (i > 0) spans.push_back({", ", "Quiet"});
    const ChangeId change = instruction.changes[i];
    spans.push_back({std::to_string(change.index() + 1), "", BookmarkOf(change)});
  }
  WriteParagraph("InstructionNote", spans, out);
}

void WriteInstruction(const Report& report, std::size_t index, Revisions& revisions,
                      XmlBuilder& out) {
  const ReportInstruction& instruction = report.instructions[index];
  out.Open("w:p");
  out.Open("w:pPr");
  out.Leaf("w:pStyle", {{"w:val", "Instruction"}});
  out.Close();
  WriteBookmark(InstructionBookmark(index), revisions.NextId(), out);
  WriteSpan({fmt::format("{}. {}", index + 1, instruction.citation), "Strong"}, out);
  const std::string where = ToString(instruction.place);
  if (!where.empty()) WriteSpan({"  " + where, "Quiet"}, out);
  out.Close();
  std::vector<Span> words;
  if (instruction.own_words > 0) {
    words.push_back({instruction.words.substr(0, instruction.own_words), "Quiet"});
  }
  words.push_back({std::string(instruction.OwnWords())});
  WriteParagraph("InstructionWords", words, out);
  WriteTarget(instruction, out);
  for (const Finding& finding : instruction.findings) {
    WriteParagraph("InstructionNote", FindingSpans(finding), out);
  }
}

// "Not executed (2)", as the head of a list.
std::string StatusHeading(InstructionStatus status, std::size_t count) {
  std::string heading = fmt::format("{} ({})", WordFor(status), count);
  heading.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(heading.front())));
  return heading;
}

void WriteWithStatus(const Report& report, InstructionStatus status, Revisions& revisions,
                     XmlBuilder& out) {
  const auto& all = report.instructions;
  const auto count = static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(),
      [status](const ReportInstruction& instruction) { return instruction.status == status; }));
  if (count == 0) return;
  WriteHeading("Heading2", StatusHeading(status, count),
               {std::string("instructions_").append(IdOf(status)), revisions.NextId()}, out);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].status == status) WriteInstruction(report, i, revisions, out);
  }
}

// The new words of a figure, the old ones, or a dash.
std::string OrDash(const std::string& words) { return words.empty() ? "–" : words; }

void WriteFigures(const Report& report, FigureName name, XmlBuilder& out) {
  std::vector<TableRow> rows = {
      {{{name == FigureName::kAmount ? "Dollar amount in" : "Date in"}}, {{"Old"}}, {{"New"}}}};
  for (const ReportFigure& figure : report.substance.figures) {
    if (figure.name != name) continue;
    rows.push_back(
        {{{figure.citation}}, {{OrDash(figure.old_words)}}, {{OrDash(figure.new_words)}}});
  }
  if (rows.size() == 1) return;
  WriteTable({{4680, 2340, 2340}, true}, rows, out);
  WriteParagraph("Note", {}, out);
}

void WriteCitedLaw(const Report& report, XmlBuilder& out) {
  if (report.substance.cited_law.empty()) return;
  std::vector<TableRow> rows = {{{{"Law cited"}}, {{"Cited by"}}, {{"First in"}}}};
  for (const ReportCitedLaw& cited : report.substance.cited_law) {
    const std::string by = cited.added ? "the new document only" : "the old document only";
    rows.push_back({{{cited.law}}, {{by}}, {{cited.citation}}});
  }
  WriteTable({{3640, 2240, 3480}, true}, rows, out);
  WriteParagraph("Note", {}, out);
}

}  // namespace

void WriteInstructions(const Report& report, Revisions& revisions, XmlBuilder& out) {
  if (report.instructions.empty()) return;
  WriteHeading("Heading1", "Instructions", {"instructions", revisions.NextId(), true}, out);
  for (const InstructionStatus status : {InstructionStatus::kRefused, InstructionStatus::kExecuted,
                                         InstructionStatus::kNoTextEffect}) {
    WriteWithStatus(report, status, revisions, out);
  }
}

void WriteFindings(const Report& report, Revisions& revisions, XmlBuilder& out) {
  if (report.findings.empty()) return;
  WriteHeading("Heading1", "Findings", {"findings", revisions.NextId()}, out);
  for (const Finding& finding : report.findings) {
    const std::string where = ToString(finding.place);
    WriteParagraph("Instruction", {{finding.provision, "Strong"}, {"  " + where, "Quiet"}}, out);
    if (!finding.words.empty()) WriteParagraph("InstructionWords", {{finding.words}}, out);
    WriteParagraph("InstructionNote", FindingSpans(finding), out);
  }
}

void WriteSubstance(const Report& report, Revisions& revisions, XmlBuilder& out) {
  if (report.substance.figures.empty() && report.substance.cited_law.empty()) return;
  WriteHeading("Heading1", "Amounts, dates and law cited", {"substance", revisions.NextId(), true},
               out);
  WriteFigures(report, FigureName::kAmount, out);
  WriteFigures(report, FigureName::kDate, out);
  WriteCitedLaw(report, out);
}

}  // namespace ramseyer::docx
