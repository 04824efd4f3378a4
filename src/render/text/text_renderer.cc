// A comparative print in the manner of the reports of the House: unchanged provisions give way to a
// row of asterisks, changes stand where they fall, and below the last line of each change the
// instruction that made it.
#include "render/text/text_renderer.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "render/characters.h"
#include "render/text/line_printer.h"
#include "render/text/marked_line.h"
#include "render/text/outcome_text.h"
#include "render/text/page.h"
#include "render/text/substance_text.h"
#include "render/words.h"
#include "report/excerpt.h"

namespace ramseyer {
namespace {

constexpr std::size_t kWordsShown = 300;  // characters of an instruction's words

class Printer {
 public:
  Printer(const Report& report, const TextOptions& options)
      : report_(report), options_(options), page_(options.width, options.color), lines_(page_) {}

  std::string Print() {
    PrintHead();
    PrintSections();
    page_.Gap();
    page_.Rule();
    PrintOutcome(report_, page_);
    PrintSummary(report_, page_);
    PrintSubstance(report_, page_);
    return page_.Take();
  }

 private:
  void PrintHead() {
    std::string title(TitleOf(report_.kind));
    std::transform(title.begin(), title.end(), title.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    if (!report_.series.empty()) title += " · " + report_.series;
    page_.Paragraph({{title, kBoldText}}, 0);
    page_.Paragraph({{std::string(SubtitleOf(report_.kind)), kPlainText}}, 0);
    page_.Gap();
    for (std::size_t i = 0; i < report_.documents.size(); ++i) {
      const ReportDocument& document = report_.documents[i];
      page_.Paragraph({{Visible(NameOf(document)), kPlainText}},
                      fmt::format("  {:<5} ", RoleOf(report_.kind, i)), "        ");
      page_.Paragraph({{Visible(document.file), kDimText}}, 8);
    }
    page_.Gap();
    PrintSettings();
    PrintLegend();
    PrintWarning();
  }

  // Said at once, because a print from which changes are missing is easily taken for the whole.
  void PrintWarning() {
    const std::size_t refused = report_.summary.instructions_refused;
    if (refused == 0) return;
    page_.Gap();
    page_.Paragraph({{NotExecutedWarning(report_), kBoldText}}, 2);
  }

  void PrintSettings() {
    if (report_.settings.empty()) return;
    page_.Paragraph({{fmt::format("{}", fmt::join(report_.settings, ", ")), kPlainText}},
                    "  Scope ", "        ");
  }

  void PrintLegend() {
    StyledText text;
    const auto sample = [&](PieceKind kind, std::string_view name) {
      const StyledText more = MarkSample(kind, name, options_.color);
      text.insert(text.end(), more.begin(), more.end());
    };
    sample(PieceKind::kStruck, "struck");
    sample(PieceKind::kInserted, "inserted");
    if (HasPieces(report_, PieceKind::kMovedFrom)) sample(PieceKind::kMovedFrom, "moved from here");
    if (HasPieces(report_, PieceKind::kMovedTo)) sample(PieceKind::kMovedTo, "moved to here");
    text.push_back({"[1]", kDimText});
    text.push_back({" number of the change", kPlainText});
    page_.Paragraph(text, "  Marks ", "        ");
    if (!options_.show_unchanged) {
      page_.Paragraph({{fmt::format("{} unchanged, left out", kAsterisks), kDimText}}, 8);
    }
  }

  void PrintSections() {
    std::size_t unchanged = 0;
    for (std::size_t i = 0; i <= report_.sections.size(); ++i) {
      const bool end = i == report_.sections.size();
      if (!end && report_.sections[i].changes.empty() && !options_.show_unchanged) {
        ++unchanged;
        continue;
      }
      PrintUnchanged(i - unchanged, unchanged);
      unchanged = 0;
      if (!end) PrintSection(report_.sections[i]);
    }
    if (!report_.HasChanges()) {
      page_.Gap();
      page_.Paragraph({{"No words change.", kPlainText}}, 2);
    }
  }

  // Sections of a comparison that read the same in both documents.
  void PrintUnchanged(std::size_t first, std::size_t count) {
    if (count == 0) return;
    const std::string from = Visible(report_.sections[first].citation);
    const std::string to = Visible(report_.sections[first + count - 1].citation);
    page_.Gap();
    page_.Rule();
    page_.Paragraph({{count == 1 ? fmt::format("{}: unchanged", from)
                                 : fmt::format("{} to {}: unchanged", from, to),
                      kDimText}},
                    0);
  }

  void PrintSection(const ReportSection& section) {
    page_.Gap();
    page_.Rule();
    StyledText title = {{Visible(section.citation), kBoldText}};
    if (!section.context.empty()) title.push_back({" · " + Visible(section.context), kDimText});
    page_.Paragraph(title, 0);
    const bool says_heading = !section.lines.empty() && !section.lines.front().heading.empty();
    if (!section.heading.empty() && !says_heading) {
      page_.Paragraph({{Visible(section.heading), kBoldText}}, 0);
    }
    const std::string warning = IncompleteWarning(report_, section);
    if (!warning.empty()) page_.Paragraph({{Visible(warning), kBoldText}}, 0);
    const std::vector<LineChanges> changes = ChangesByLine(section);
    for (const ExcerptRow& row : Excerpt(section)) {
      if (row.shown || options_.show_unchanged) {
        for (std::size_t i = row.begin; i < row.end; ++i) PrintLine(section.lines[i], changes[i]);
      } else {
        lines_.PrintLeftOut(section.lines[row.begin]);
      }
    }
  }

  void PrintLine(const ReportLine& line, const LineChanges& changes) {
    lines_.Print(line, changes.last);
    if (changes.last.empty()) return;
    bool first = true;
    for (const ChangeId change : changes.last) {
      if (!HasNote(change)) continue;
      if (first) page_.Gap();
      first = false;
      PrintNote(change, lines_.IndentOf(line) + kIndentStep);
    }
    if (!first) page_.Gap();
  }

  const ReportInstruction* InstructionOf(ChangeId change) const {
    const std::optional<std::size_t> index = report_.changes[change.index()].instruction;
    return index ? &report_.instructions[*index] : nullptr;
  }

  bool HasNote(ChangeId change) const {
    return InstructionOf(change) != nullptr || !NoteOn(report_.changes[change.index()]).empty();
  }

  // "[3] section 3(a)(1)(A): by striking …", and where the same instruction comes again "[4]
  // section 3(a)(1)(A), as at [3]".
  std::string NoteOnInstruction(ChangeId change) {
    const ReportInstruction& instruction = *InstructionOf(change);
    const std::string citation = Visible(instruction.citation);
    const auto [known, is_new] = noted_.try_emplace(&instruction, change);
    return is_new ? fmt::format("{}: {}", citation,
                                Visible(Shortened(instruction.OwnWords(), kWordsShown)))
                  : fmt::format("{}, as at {}", citation, NumberOf(known->second));
  }

  void PrintNote(ChangeId change, int indent) {
    const std::string note = InstructionOf(change) != nullptr
                                 ? NoteOnInstruction(change)
                                 : Visible(NoteOn(report_.changes[change.index()]));
    const std::string first =
        std::string(static_cast<std::size_t>(indent), ' ') + NumberOf(change) + ' ';
    page_.Paragraph({{note, kDimText}}, first, std::string(first.size(), ' '));
  }

  const Report& report_;
  const TextOptions& options_;
  TextPage page_;
  LinePrinter lines_;
  std::map<const ReportInstruction*, ChangeId> noted_;  // where its words were printed first
};

}  // namespace

std::string RenderText(const Report& report, const TextOptions& options) {
  return Printer(report, options).Print();
}

}  // namespace ramseyer
