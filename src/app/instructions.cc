// ramseyer instructions PATH...: what each bill says about changing the law, as typed data.
#include <CLI/CLI.hpp>
#include <memory>

#include "amend/language/instruction.h"
#include "amend/language/instruction_limit.h"
#include "app/command.h"
#include "app/in_parallel.h"
#include "app/input_files.h"
#include "app/ndjson.h"
#include "app/output.h"
#include "formats/read.h"
#include "render/json/instructions_json.h"
#include "render/text/instructions_text.h"

namespace ramseyer {
namespace {

struct InstructionsOptions {
  std::vector<std::string> paths;
  unsigned jobs = 0;
  OutputOptions output;
  bool ndjson = false;
};

bool AnyNotUnderstood(const InstructionList& list) {
  for (const Instruction& instruction : list.instructions) {
    if (std::holds_alternative<NotUnderstood>(instruction.action)) return true;
  }
  return false;
}

Result<BillInstructions> InstructionsOf(Document document) {
  auto bill = std::make_shared<const Document>(std::move(document));
  InstructionList list = ReadInstructions(*bill);
  if (Result<void> few = CheckInstructionCount(list, *bill); !few) {
    return tl::make_unexpected(few.error());
  }
  return BillInstructions{std::move(bill), std::move(list)};
}

Result<BillInstructions> ReadBill(const std::string& file) {
  return ReadDocumentFile(file).and_then(InstructionsOf);
}

Result<std::string> AnswerInstructions(const NdjsonLine& line) {
  const Result<BillInstructions> bill = line.Read("bill").and_then(InstructionsOf);
  if (!bill) return tl::make_unexpected(bill.error());
  return RenderInstructionsJson({*bill});
}

Result<ExitCode> Instructions(const InstructionsOptions& options) {
  if (options.ndjson) return AnswerStdin({"bill"}, AnswerInstructions);
  const Result<std::vector<std::string>> files = InputFiles(options.paths);
  if (!files) return tl::make_unexpected(files.error());
  std::vector<BillInstructions> bills;
  bool all_understood = true;
  for (Result<BillInstructions>& bill :
       InParallel<BillInstructions>(*files, options.jobs, ReadBill)) {
    if (!bill) return tl::make_unexpected(bill.error());
    all_understood = all_understood && !AnyNotUnderstood(bill->instructions);
    bills.push_back(std::move(*bill));
  }
  const Result<void> written = RenderAndWrite(options.output, *files, [&](std::string_view format) {
    return format == kJsonFormat.name ? RenderInstructionsJson(bills)
                                      : RenderInstructionsText(bills, OutputWidth(options.output));
  });
  if (!written) return tl::make_unexpected(written.error());
  return all_understood ? ExitCode::kDone : ExitCode::kUnresolved;
}

}  // namespace

Work AddInstructions(CLI::App& program) {
  auto options = std::make_shared<InstructionsOptions>();
  CLI::App* command =
      program.add_subcommand("instructions", "List a bill's amendatory instructions as typed data");
  command
      ->add_option("path", options->paths, "Bills, directories of them, or - for a list on stdin")
      ->required();
  options->jobs = static_cast<unsigned>(JobsFor(0));
  command->add_option("-j,--jobs", options->jobs, "Files that are read at once")
      ->check(CLI::Range(1U, 256U))
      ->capture_default_str();
  AddOutputOptions(*command, options->output, {kTextFormat, kJsonFormat});
  AddNdjsonOption(*command, "path", options->ndjson);
  command->footer("Exit code 3 when some amending words were not understood; they are listed.");
  return [options] { return Instructions(*options); };
}

}  // namespace ramseyer
