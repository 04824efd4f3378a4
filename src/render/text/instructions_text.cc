#include "render/text/instructions_text.h"

#include <fmt/format.h>

#include "render/characters.h"
#include "render/instruction_counts.h"
#include "render/text/action_words.h"
#include "render/text/page.h"
#include "render/words.h"

namespace ramseyer {
namespace {

constexpr std::size_t kWordsShown = 400;

void PrintDetail(std::string_view label, std::string_view words, TextPage& page) {
  if (words.empty()) return;
  page.Paragraph({{Visible(words), kPlainText}}, fmt::format("      {:<8}", label),
                 std::string(14, ' '));
}

void PrintInstruction(const Document& bill, const Instruction& instruction, TextPage& page) {
  const std::string place = ToString(PlaceOf(bill, instruction));
  page.Paragraph(
      {{Visible(fmt::format("{}: {}", place, bill.CitationOf(instruction.provision))), kPlainText}},
      fmt::format("{:>4}  ", instruction.id.index() + 1), "      ");
  PrintDetail("target", ToString(instruction.target), page);
  PrintDetail("action", InWords(bill, instruction.action), page);
  PrintDetail("words", Shortened(WordsOf(bill, instruction), kWordsShown), page);
  page.Gap();
}

void PrintBill(const BillInstructions& bill, TextPage& page) {
  const DocumentInfo& info = bill.bill->info();
  page.Gap();
  page.Rule();
  page.Paragraph(
      {{Visible(info.stage.empty() ? info.label : info.label + ", " + info.stage), kPlainText}}, 0);
  page.Paragraph({{Visible(bill.bill->source().file()), kPlainText}}, 0);
  page.Gap();
  for (const Instruction& instruction : bill.instructions.instructions) {
    PrintInstruction(*bill.bill, instruction, page);
  }
  if (bill.instructions.instructions.empty()) page.Paragraph({{"No instructions.", kPlainText}}, 6);
}

void PrintCount(std::string_view label, std::size_t count, TextPage& page) {
  page.Paragraph({{fmt::format("{}: {}", label, count), kPlainText}}, "  ", "    ");
}

void PrintCounts(std::size_t bills, const InstructionCounts& counts, TextPage& page) {
  page.Gap();
  page.Rule();
  page.Paragraph(
      {{fmt::format("{} in {}", Counted(counts.all, "instruction"), Counted(bills, "document")),
        kPlainText}},
      0);
  PrintCount("understood", counts.understood, page);
  PrintCount("understood, without effect on the text", counts.no_text_effect, page);
  PrintCount("not understood", counts.AllNotUnderstood(), page);
  for (const auto& [reason, count] : counts.not_understood) {
    page.Paragraph(
        {{fmt::format("{}, {}: {}", IdOf(reason), MeaningOf(reason), count), kPlainText}}, "    ",
        "      ");
  }
}

}  // namespace

std::string RenderInstructionsText(const std::vector<BillInstructions>& bills, int width) {
  TextPage page(width, false);
  InstructionCounts counts;
  for (const BillInstructions& bill : bills) {
    PrintBill(bill, page);
    counts.Add(CountInstructions(bill.instructions));
  }
  PrintCounts(bills.size(), counts, page);
  return page.Take();
}

}  // namespace ramseyer
