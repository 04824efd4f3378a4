#include "render/markdown/table_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>

#include "render/markdown/escape_markdown.h"
#include "render/words.h"
#include "report/names.h"

namespace ramseyer {
namespace {

constexpr std::size_t kWordsShown = 200;
constexpr std::size_t kNameShown = 120;

std::string Cell(std::string_view words, std::size_t limit = kNameShown) {
  return EscapeMarkdown(Shortened(words, limit));
}

std::string Fate(const ReportInstruction& instruction) {
  std::string fate(WordFor(instruction.status));
  if (instruction.status == InstructionStatus::kRefused) fate = "**" + fate + "**";
  for (const Finding& finding : instruction.findings) {
    const Severity severity = SeverityOf(finding.kind);
    const std::string_view name = severity == Severity::kCaution ? "to be checked: " : "";
    fate +=
        fmt::format("<br>{}{}: {}", name, IdOf(finding.kind), Cell(finding.message, kWordsShown));
  }
  return fate;
}

std::string NumbersOf(const std::vector<ChangeId>& changes) {
  std::vector<std::uint32_t> numbers;
  for (const ChangeId change : changes) numbers.push_back(change.index() + 1);
  return fmt::format("{}", fmt::join(numbers, ", "));
}

std::string OrNothing(const std::string& words) { return words.empty() ? "–" : Cell(words); }

}  // namespace

std::string InstructionTableHead() {
  return "| | In the bill | Instruction | Amends | Result | Changes |\n|--:|---|---|---|---|---|\n";
}

std::vector<std::string> InstructionRows(const Report& report) {
  std::vector<std::string> rows;
  for (const ReportInstruction& instruction : report.instructions) {
    rows.push_back(fmt::format("| {} | {} | {} | {} | {} | {} |\n", rows.size() + 1,
                               Cell(instruction.citation),
                               Cell(instruction.OwnWords(), kWordsShown), Cell(instruction.target),
                               Fate(instruction), NumbersOf(instruction.changes)));
  }
  return rows;
}

std::string FindingTableHead() { return "| Kind | Where | Finding |\n|---|---|---|\n"; }

std::vector<std::string> FindingRows(const Report& report) {
  std::vector<std::string> rows;
  for (const Finding& finding : report.findings) {
    rows.push_back(fmt::format("| {} | {} | {} |\n", IdOf(finding.kind), Cell(finding.provision),
                               Cell(finding.message, kWordsShown)));
  }
  return rows;
}

std::string SubstanceTableHead() { return "| | Old | New | Where |\n|---|---|---|---|\n"; }

std::vector<std::string> SubstanceRows(const Report& report) {
  std::vector<std::string> rows;
  for (const ReportFigure& figure : report.substance.figures) {
    rows.push_back(fmt::format(
        "| {} | {} | {} | {} |\n", figure.name == FigureName::kAmount ? "Amount" : "Date",
        OrNothing(figure.old_words), OrNothing(figure.new_words), Cell(figure.citation)));
  }
  for (const ReportCitedLaw& cited : report.substance.cited_law) {
    const std::string law = Cell(cited.law);
    rows.push_back(fmt::format("| Law cited | {} | {} | {} |\n", cited.added ? "–" : law,
                               cited.added ? law : "–", Cell(cited.citation)));
  }
  return rows;
}

}  // namespace ramseyer
