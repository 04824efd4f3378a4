// ramseyer instructions PATH...: what each bill says about changing the law, as typed data.
#include <CLI/CLI.hpp>
#include <memory>

#include "amend/language/instruction.h"
#include "amend/language/instruction_limit.h"
#include "app/command.h"
#include "app/input_files.h"
#include "app/output.h"
#include "app/progress.h"
#include "formats/read.h"
#include "render/json/instructions_json.h"
#include "render/text/instructions_text.h"

namespace ramseyer {
namespace {

struct InstructionsOptions {
  std::vector<std::string> paths;
  OutputOptions output;
};

bool AnyNotUnderstood(const InstructionList& list) {
  for (const Instruction& instruction : list.instructions) {
    if (std::holds_alternative<NotUnderstood>(instruction.action)) return true;
  }
  return false;
}

Result<ExitCode> Instructions(const InstructionsOptions& options) {
  const Result<std::vector<std::string>> files = InputFiles(options.paths);
  if (!files) return tl::make_unexpected(files.error());
  std::vector<BillInstructions> bills;
  bool all_understood = true;
  {
    Progress progress;
    for (std::size_t i = 0; i < files->size(); ++i) {
      progress.Show("reading", i + 1, files->size(), (*files)[i]);
      Result<Document> document = ReadDocumentFile((*files)[i]);
      if (!document) return tl::make_unexpected(document.error());
      if (Result<void> few = CheckInstructionCount(*document); !few) {
        return tl::make_unexpected(few.error());
      }
      auto bill = std::make_shared<const Document>(std::move(*document));
      InstructionList list = ReadInstructions(*bill);
      all_understood = all_understood && !AnyNotUnderstood(list);
      bills.push_back({std::move(bill), std::move(list)});
    }
  }
  const Result<void> written =
      RenderAndWrite(options.output, options.paths, [&](std::string_view format) {
        return format == kJsonFormat.name
                   ? RenderInstructionsJson(bills)
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
  AddOutputOptions(*command, options->output, {kTextFormat, kJsonFormat});
  command->footer("Exit code 3 when some amending words were not understood; they are listed.");
  return [options] { return Instructions(*options); };
}

}  // namespace ramseyer
