// Refusals come first and under their reasons: they are what a reader must act on.
#include "render/text/outcome_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/characters.h"
#include "render/words.h"

namespace ramseyer {
namespace {

constexpr int kIndent = 2;
constexpr int kDetailIndent = 6;
constexpr std::size_t kWordsShown = 300;

void PrintHeading(std::string_view heading, TextPage& page) {
  page.Gap();
  page.Paragraph({{std::string(heading), kBoldText}}, 0);
  page.Gap();
}

// "bill.xml:40:9: section 3(a)", the form that editors follow.
void PrintPlace(std::string_view citation, const Place& place, TextPage& page) {
  const std::string where = Visible(ToString(place));
  StyledText text;
  if (!where.empty()) text.push_back({where + (citation.empty() ? "" : ": "), kDimText});
  if (!citation.empty()) text.push_back({Visible(citation), kBoldText});
  page.Paragraph(text, std::string(kIndent + 2, ' '), std::string(kDetailIndent, ' '));
}

void PrintDetail(std::string_view label, std::string_view words, TextPage& page) {
  if (words.empty()) return;
  page.Paragraph({{fmt::format("{} {}", label, Visible(words)), kPlainText}},
                 std::string(kDetailIndent, ' '), std::string(kDetailIndent + 2, ' '));
}

// Where it stands, the words, and what is the matter with them.
void PrintFinding(const Finding& finding, TextPage& page) {
  PrintPlace(finding.provision, finding.place, page);
  PrintDetail("words:", Shortened(finding.words, kWordsShown), page);
  PrintDetail("finding:", finding.message, page);
}

void PrintKind(FindingKind kind, std::size_t count, TextPage& page) {
  page.Gap();
  page.Paragraph({{fmt::format("{}: {} ({})", IdOf(kind), MeaningOf(kind), count), kPlainText}},
                 std::string(kIndent, ' '), std::string(kIndent + 2, ' '));
}

std::vector<const Finding*> FindingsOf(const Report& report, Severity severity) {
  std::vector<const Finding*> findings;
  const auto add = [&](const std::vector<Finding>& from) {
    for (const Finding& finding : from) {
      if (SeverityOf(finding.kind) == severity) findings.push_back(&finding);
    }
  };
  for (const ReportInstruction& instruction : report.instructions) add(instruction.findings);
  add(report.findings);
  return findings;
}

void PrintByKind(std::string_view heading, const std::vector<const Finding*>& findings,
                 TextPage& page) {
  if (findings.empty()) return;
  PrintHeading(heading, page);
  for (const FindingKind kind : AllFindingKinds()) {
    const auto is_kind = [&](const Finding* finding) { return finding->kind == kind; };
    const auto count = std::count_if(findings.begin(), findings.end(), is_kind);
    if (count == 0) continue;
    PrintKind(kind, static_cast<std::size_t>(count), page);
    for (const Finding* finding : findings) {
      if (finding->kind == kind) PrintFinding(*finding, page);
    }
  }
}

bool HasFinding(const ReportInstruction& instruction, Severity severity) {
  return std::any_of(instruction.findings.begin(), instruction.findings.end(),
                     [&](const Finding& finding) { return SeverityOf(finding.kind) == severity; });
}

// Instructions of a status that no finding of theirs accounts for: each is named all the same.
void PrintUnexplained(std::string_view heading, const Report& report, InstructionStatus status,
                      Severity severity, TextPage& page) {
  bool first = true;
  for (const ReportInstruction& instruction : report.instructions) {
    if (instruction.status != status || HasFinding(instruction, severity)) continue;
    if (first) PrintHeading(heading, page);
    first = false;
    PrintPlace(instruction.citation, instruction.place, page);
    PrintDetail("words:", Shortened(instruction.words, kWordsShown), page);
  }
}

// The counts stand flush right.
void PrintRow(std::string_view label, std::size_t count, TextPage& page) {
  constexpr std::size_t kRowWidth = 36;
  const std::string number = fmt::format("{}", count);
  std::string dots(" ");
  while (label.size() + dots.size() + number.size() + 1 < kRowWidth) dots += '.';
  page.Paragraph({{std::string(label), kPlainText}, {dots, kDimText}, {" " + number, kPlainText}},
                 kIndent);
}

}  // namespace

void PrintOutcome(const Report& report, TextPage& page) {
  PrintByKind("NOT EXECUTED", FindingsOf(report, Severity::kRefusal), page);
  PrintUnexplained("NOT EXECUTED, NO REASON GIVEN", report, InstructionStatus::kRefused,
                   Severity::kRefusal, page);
  PrintByKind("TO BE CHECKED", FindingsOf(report, Severity::kCaution), page);
  PrintByKind("NO EFFECT ON THE TEXT", FindingsOf(report, Severity::kNote), page);
  PrintUnexplained("NO EFFECT ON THE TEXT", report, InstructionStatus::kNoTextEffect,
                   Severity::kNote, page);
}

void PrintSummary(const Report& report, TextPage& page) {
  PrintHeading("SUMMARY", page);
  for (const SummaryRow& row : SummaryRows(report)) PrintRow(row.label, row.count, page);
}

}  // namespace ramseyer
