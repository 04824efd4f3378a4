// The instructions in the order of the bill, those that were not executed first: they are what a
// reader must act on.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "render/pdf/blocks.h"
#include "render/pdf/parts.h"
#include "render/words.h"

namespace ramseyer::pdf {
namespace {

constexpr double kText = 10;
constexpr double kFine = 9;
constexpr double kDetail = 18;  // indentation of what belongs to an entry

TextLook Look(double size, bool bold = false, Ink ink = Ink::kBlack) {
  TextLook look;
  look.size = size;
  look.bold = bold;
  look.ink = ink;
  return look;
}

class AppendixComposer {
 public:
  AppendixComposer(const PrintContext& print, const std::map<std::string, std::size_t>& page_of)
      : print_(print), page_of_(page_of) {}

  std::vector<PdfGroup> Compose() {
    AddInstructions(InstructionStatus::kRefused, "Instructions not executed", kNotExecutedAnchor);
    AddInstructions(InstructionStatus::kExecuted, "Instructions executed", kInstructionsAnchor);
    AddInstructions(InstructionStatus::kNoTextEffect, "Instructions without effect on the text",
                    "no-text-effect");
    AddFindings();
    AddSummary();
    AddFigures(FigureName::kAmount, "Dollar amounts", "amounts");
    AddFigures(FigureName::kDate, "Dates", "dates");
    AddCitedLaw(true, "Law cited anew", "cited-anew");
    AddCitedLaw(false, "Law no longer cited", "no-longer-cited");
    return std::move(groups_);
  }

 private:
  void Open(std::string_view title, std::string anchor) {
    groups_.push_back({"Sect", std::string(title), {}});
    Add(Heading(print_.typesetter, print_.frame, title, std::move(anchor), 0));
  }

  void OpenTable() { groups_.push_back({"Table", groups_.back().running, {}}); }

  void Add(PdfBlock block) { groups_.back().blocks.push_back(std::move(block)); }

  TextSpan Words(std::string_view text, const TextLook& look) const {
    return Plain(print_.typesetter, text, look);
  }

  void AddParagraph(SpanText text, double x, double space, double size) {
    BlockLook look;
    look.x = x;
    look.space_before = space;
    look.text.size = size;
    Add(Paragraph(print_.typesetter, print_.frame, std::move(text), look));
  }

  void AddInstructions(InstructionStatus status, std::string_view title, std::string anchor) {
    const std::vector<ReportInstruction>& instructions = print_.report.instructions;
    const auto has = [&](const ReportInstruction& one) { return one.status == status; };
    if (std::none_of(instructions.begin(), instructions.end(), has)) return;
    Open(title, std::move(anchor));
    for (std::size_t i = 0; i < instructions.size(); ++i) {
      if (has(instructions[i])) AddInstruction(i);
    }
  }

  // Citation and target; the words, those that stand above in grey; findings; changes.
  void AddInstruction(std::size_t index) {
    const ReportInstruction& instruction = print_.report.instructions[index];
    SpanText head = {Words(instruction.citation, Look(kText, true))};
    if (!instruction.target.empty()) {
      head.push_back(Words("  on " + instruction.target, Look(kText)));
    }
    AddParagraph(std::move(head), 0, 10, kText);
    groups_.back().blocks.back().anchor = InstructionAnchor(index);
    groups_.back().blocks.back().keep_with_next = true;
    const std::string_view words = instruction.words;
    AddParagraph({Words(words.substr(0, instruction.own_words), Look(kText, false, Ink::kGrey)),
                  Words(words.substr(instruction.own_words), Look(kText))},
                 kDetail, 2, kText);
    AddFindingList(instruction.findings);
    AddChanges(instruction.changes);
  }

  void AddFindingList(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
      const std::string_view severity = WordFor(SeverityOf(finding.kind));
      AddParagraph(
          {Words(fmt::format("{}: ", severity), Look(kFine, true)),
           Words(fmt::format("{} ({})", finding.message, IdOf(finding.kind)), Look(kFine))},
          kDetail, 2, kFine);
    }
  }

  // "Changes 1 (page 4), 2 (page 5)", each leading to its words.
  void AddChanges(const std::vector<ChangeId>& changes) {
    if (changes.empty()) return;
    const TextLook grey = Look(kFine, false, Ink::kGrey);
    SpanText text = {Words(changes.size() == 1 ? "Change " : "Changes ", grey)};
    for (std::size_t i = 0; i < changes.size(); ++i) {
      if (i > 0) text.push_back(Words(", ", grey));
      const std::string anchor = ChangeAnchor(changes[i]);
      const auto page = page_of_.find(anchor);
      const std::uint32_t number = changes[i].index() + 1;
      TextSpan link =
          Words(page == page_of_.end() ? fmt::format("{}", number)
                                       : fmt::format("{} (page {})", number, page->second),
                Look(kFine, false, Ink::kBlue));
      if (page != page_of_.end()) link.link = anchor;
      text.push_back(std::move(link));
    }
    AddParagraph(std::move(text), kDetail, 2, kFine);
  }

  // Those that belong to no instruction.
  void AddFindings() {
    if (print_.report.findings.empty()) return;
    Open("Findings", kFindingsAnchor);
    for (const Finding& finding : print_.report.findings) {
      AddParagraph({Words(finding.provision, Look(kText, true))}, 0, 8, kText);
      groups_.back().blocks.back().keep_with_next = true;
      if (!finding.words.empty())
        AddParagraph({Words(finding.words, Look(kText))}, kDetail, 2, kText);
      AddFindingList({finding});
    }
  }

  void AddRow(const std::vector<RowCell>& cells, bool header = false) {
    Add(TableRow(print_.typesetter, print_.frame, cells,
                 Look(kText, false, header ? Ink::kGrey : Ink::kBlack)));
    groups_.back().blocks.back().header = header;
    groups_.back().blocks.back().keep_with_next = header;
  }

  void AddSummary() {
    Open("Summary", kSummaryAnchor);
    OpenTable();
    for (const SummaryRow& row : SummaryRows(print_.report)) {
      AddRow({{0, row.label}, {220, fmt::format("{}", row.count)}});
    }
  }

  static std::string OrNothing(const std::string& words) { return words.empty() ? "–" : words; }

  void AddFigures(FigureName name, std::string_view title, std::string anchor) {
    bool first = true;
    for (const ReportFigure& figure : print_.report.substance.figures) {
      if (figure.name != name) continue;
      if (first) {
        Open(title, std::move(anchor));
        OpenTable();
        AddRow({{0, "Old"}, {110, "New"}, {220, "Place"}}, true);
      }
      first = false;
      AddRow({{0, OrNothing(figure.old_words)},
              {110, OrNothing(figure.new_words)},
              {220, OrNothing(figure.citation)}});
    }
  }

  void AddCitedLaw(bool added, std::string_view title, std::string anchor) {
    bool first = true;
    for (const ReportCitedLaw& cited : print_.report.substance.cited_law) {
      if (cited.added != added) continue;
      if (first) {
        Open(title, std::move(anchor));
        OpenTable();
        AddRow({{0, "Law"}, {220, "Place"}}, true);
      }
      first = false;
      AddRow({{0, cited.law}, {220, OrNothing(cited.citation)}});
    }
  }

  const PrintContext& print_;
  const std::map<std::string, std::size_t>& page_of_;
  std::vector<PdfGroup> groups_;
};

}  // namespace

std::vector<PdfGroup> ComposeAppendix(const PrintContext& print,
                                      const std::map<std::string, std::size_t>& page_of) {
  return AppendixComposer(print, page_of).Compose();
}

}  // namespace ramseyer::pdf
