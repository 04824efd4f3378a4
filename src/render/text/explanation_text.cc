// The print of an amendment shows all changes at once; here each has the page to itself, in the
// order in which a reader would carry the instructions out by hand.
#include "render/text/explanation_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "render/characters.h"
#include "render/text/line_printer.h"
#include "render/text/marked_line.h"
#include "render/text/page.h"
#include "render/words.h"
#include "report/excerpt.h"

namespace ramseyer {
namespace {

constexpr std::size_t kWordsShown = 400;  // characters of an instruction's words
constexpr int kDetailIndent = 2;

// Alone on its line a heading needs no “.—” to part it from its text.
std::string_view WithoutRunIn(std::string_view heading) {
  constexpr std::string_view kRunIn = ".—";
  return heading.ends_with(kRunIn) ? heading.substr(0, heading.size() - kRunIn.size()) : heading;
}

class Printer {
 public:
  Printer(const Explanation& explanation, const TextOptions& options)
      : explanation_(explanation), options_(options), page_(options.width, options.color) {}

  std::string Print() {
    PrintHead();
    if (explanation_.steps.empty()) {
      page_.Gap();
      page_.Paragraph(
          {{fmt::format("No instruction of the bill changes {}.", Visible(explanation_.citation)),
            kPlainText}},
          0);
    }
    std::size_t number = 0;
    for (const ExplanationStep& step : explanation_.steps) PrintStep(step, number);
    PrintResult();
    PrintUnplaced();
    return page_.Take();
  }

 private:
  void PrintHead() {
    StyledText title = {{Visible(explanation_.citation), kBoldText}};
    if (!explanation_.context.empty()) {
      title.push_back({" · " + Visible(explanation_.context), kDimText});
    }
    page_.Paragraph(title, 0);
    const std::string_view heading = WithoutRunIn(explanation_.heading);
    if (!heading.empty()) page_.Paragraph({{Visible(heading), kBoldText}}, 0);
    page_.Gap();
    PrintDocument("Bill", explanation_.bill);
    PrintDocument("Law", explanation_.law);
    PrintNames();
    if (std::any_of(explanation_.steps.begin(), explanation_.steps.end(),
                    [](const ExplanationStep& step) { return step.executed(); })) {
      PrintLegend();
    }
  }

  void PrintDocument(std::string_view role, const ReportDocument& document) {
    const std::string first = fmt::format("  {:<6}", role);
    const std::string rest(8, ' ');
    if (document.label.empty()) {
      page_.Paragraph({{Visible(document.file), kDimText}}, first, rest);
      return;
    }
    page_.Paragraph({{Visible(document.label), kPlainText}}, first, rest);
    page_.Paragraph({{Visible(document.file), kDimText}}, rest, rest);
  }

  // A provision that the bill renames, adds or takes away says so at once.
  void PrintNames() {
    const std::string& before = explanation_.before;
    std::string note;
    if (explanation_.result.empty()) {
      note = "The bill takes it away.";
    } else if (before.empty()) {
      note = "The bill adds it.";
    } else if (before != explanation_.citation) {
      note = fmt::format("Before the bill it is {}.", Visible(before));
    }
    if (note.empty()) return;
    page_.Gap();
    page_.Paragraph({{note, kPlainText}}, 2);
  }

  void PrintLegend() {
    StyledText text;
    for (const auto& [kind, name] :
         {std::pair{PieceKind::kStruck, "struck"}, std::pair{PieceKind::kInserted, "inserted"},
          std::pair{PieceKind::kMovedFrom, "moved from here"},
          std::pair{PieceKind::kMovedTo, "moved to here"}}) {
      const bool moved = kind == PieceKind::kMovedFrom || kind == PieceKind::kMovedTo;
      if (moved && !AnyLineStarts(kind)) continue;
      const StyledText sample = MarkSample(kind, name, options_.color);
      text.insert(text.end(), sample.begin(), sample.end());
    }
    text.push_back({"by the step, on what the steps before it left", kPlainText});
    page_.Gap();
    page_.Paragraph(text, "  Marks ", "        ");
  }

  bool AnyLineStarts(PieceKind kind) const {
    for (const ExplanationStep& step : explanation_.steps) {
      for (const ReportLine& line : step.lines) {
        if (line.start == kind) return true;
      }
    }
    return false;
  }

  // ---- steps ------------------------------------------------------------------------------------

  void PrintStep(const ExplanationStep& step, std::size_t& number) {
    const ReportInstruction& instruction = step.described;
    page_.Gap();
    page_.Rule();
    const std::string name =
        step.executed() ? fmt::format("Step {}", ++number) : std::string("Not executed");
    page_.Paragraph({{name, kBoldText}, {": " + Visible(instruction.citation), kBoldText}}, 0);
    page_.Paragraph({{Visible(ToString(instruction.place)), kDimText}}, kDetailIndent);
    PrintDetail("target", instruction.target);
    PrintDetail("words", Shortened(instruction.OwnWords(), kWordsShown));
    for (const Finding& finding : instruction.findings) {
      PrintDetail(WordFor(SeverityOf(finding.kind)),
                  fmt::format("{}: {}", IdOf(finding.kind), finding.message));
    }
    if (step.executed()) PrintLines(step.lines, options_.show_unchanged);
  }

  void PrintDetail(std::string_view label, std::string_view words) {
    if (words.empty()) return;
    page_.Paragraph({{fmt::format("{}: {}", label, Visible(words)), kPlainText}},
                    std::string(kDetailIndent, ' '), std::string(kDetailIndent + 2, ' '));
  }

  void PrintLines(const std::vector<ReportLine>& lines, bool whole) {
    ReportSection section;
    section.lines = lines;
    LinePrinter printer(page_);
    for (const ExcerptRow& row : Excerpt(section)) {
      if (!row.shown && !whole) {
        printer.PrintLeftOut(lines[row.begin]);
        continue;
      }
      for (std::size_t i = row.begin; i < row.end; ++i) printer.Print(lines[i], {});
    }
  }

  // ---- the end ----------------------------------------------------------------------------------

  void PrintResult() {
    page_.Gap();
    page_.Rule();
    page_.Paragraph({{ResultTitle(), kBoldText}}, 0);
    if (explanation_.result.empty()) {
      page_.Gap();
      page_.Paragraph({{"Nothing of it is left.", kPlainText}}, 2);
    }
    PrintLines(explanation_.result, true);
  }

  std::string ResultTitle() const {
    const auto refused = static_cast<std::size_t>(
        std::count_if(explanation_.steps.begin(), explanation_.steps.end(),
                      [](const ExplanationStep& step) { return !step.executed(); }));
    if (explanation_.steps.empty()) return "AS IT READS";
    if (refused == 0) return "AS IT WOULD READ";
    return fmt::format("AS IT WOULD READ WITHOUT {} NOT EXECUTED",
                       refused == 1 ? "THE INSTRUCTION" : "THE INSTRUCTIONS");
  }

  void PrintUnplaced() {
    if (explanation_.unplaced == 0) return;
    page_.Gap();
    page_.Paragraph(
        {{fmt::format(
              "{} of the bill {} not executed and may speak of any provision; `amend` lists "
              "{}.",
              Counted(explanation_.unplaced, "further instruction"),
              explanation_.unplaced == 1 ? "was" : "were",
              explanation_.unplaced == 1 ? "it" : "them"),
          kPlainText}},
        0);
  }

  const Explanation& explanation_;
  const TextOptions& options_;
  TextPage page_;
};

}  // namespace

std::string RenderExplanationText(const Explanation& explanation, const TextOptions& options) {
  return Printer(explanation, options).Print();
}

}  // namespace ramseyer
