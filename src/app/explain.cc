// ramseyer explain BILL --law PATH... CITATION: the steps that made a provision what a bill would
// make of it.
#include <CLI/CLI.hpp>
#include <memory>

#include "amend/amend.h"
#include "amend/language/instruction_limit.h"
#include "app/command.h"
#include "app/fetched_inputs.h"
#include "app/output.h"
#include "app/progress.h"
#include "formats/read.h"
#include "render/json/explanation_json.h"
#include "render/text/explanation_text.h"
#include "report/explanation.h"

namespace ramseyer {
namespace {

struct ExplainOptions {
  std::string bill;
  std::vector<std::string> law;
  std::string citation;
  OutputOptions output;
  bool full = false;
};

std::string Render(const Explanation& explanation, const ExplainOptions& options,
                   std::string_view format) {
  if (format == kJsonFormat.name) return RenderExplanationJson(explanation);
  TextOptions text;
  text.width = OutputWidth(options.output);
  text.color = OutputColor(options.output);
  text.show_unchanged = options.full;
  return RenderExplanationText(explanation, text);
}

// In "--law PATH... CITATION" the option, which takes any number of paths, takes the citation too.
Result<void> TakeCitation(ExplainOptions& options) {
  if (!options.citation.empty()) return {};
  if (options.law.size() < 2) {
    return Fail("explain needs the provision: ramseyer explain BILL --law PATH... CITATION");
  }
  options.citation = options.law.back();
  options.law.pop_back();
  return {};
}

Result<ExitCode> RunExplain(ExplainOptions options) {
  if (Result<void> taken = TakeCitation(options); !taken) {
    return tl::make_unexpected(taken.error());
  }
  Progress progress;
  const Result<std::string> file = BillFile(options.bill, progress);
  if (!file) return tl::make_unexpected(file.error());
  progress.Show("reading", 1, 2, *file);
  const Result<Document> bill = ReadDocumentFile(*file);
  if (!bill) return tl::make_unexpected(bill.error());
  progress.Show("reading", 2, 2, "the law");
  Result<LawAtHand> law = OpenLaw(*bill, options.law, progress);
  if (!law) return tl::make_unexpected(law.error());
  progress.Show("executing the instructions");
  Result<Explanation> explanation = Explanation();
  const Result<void> explained = law->With([&](const LawLibrary& library) -> Result<void> {
    const AmendedLaw amended = Amend(*bill, library);
    if (Result<void> few = CheckInstructionCount(amended.instructions, *bill); !few) return few;
    explanation = Explain(*bill, library, amended, options.citation);
    return explanation ? Result<void>() : tl::make_unexpected(explanation.error());
  });
  if (!explained) return tl::make_unexpected(explained.error());
  progress.Wipe();
  std::vector<std::string> inputs = options.law;
  inputs.push_back(options.bill);
  const Result<void> written = RenderAndWrite(options.output, inputs, [&](std::string_view format) {
    return Render(*explanation, options, format);
  });
  if (!written) return tl::make_unexpected(written.error());
  return explanation->AnyRefused() ? ExitCode::kUnresolved : ExitCode::kDone;
}

}  // namespace

Work AddExplain(CLI::App& program) {
  auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = program.add_subcommand(
      "explain", "Show the steps that make a provision what a bill would make of it");
  command->add_option("bill", options->bill, kBillHelp)->required();
  command->add_option("--law", options->law, kLawHelp)->required();
  command->add_option("citation", options->citation,
                      "The section, or a provision in it: \"47 U.S.C. 230(e)\", \"230(e)(1)\", an "
                      "identifier; stands before --law or behind its paths");
  AddOutputOptions(*command, options->output, {kTextFormat, kJsonFormat});
  command->add_flag("--full", options->full, "Print lines that a step leaves alone too (text)");
  command->footer(
      "Each step is an instruction of the bill: where it stands, its words, what a reader should\n"
      "check, and what it alone changed, on the text as the steps before it left it. A refused\n"
      "instruction stands in its place with the reason. The provision as it would read comes "
      "last.\n"
      "\n"
      "A provision is named as the bill would leave it or, when it would be gone, as it is called\n"
      "now; it is followed through redesignations and moves.\n"
      "\n"
      "Exit code 0 when all that the bill says of it was carried out, be it nothing; 3 when a\n"
      "refused instruction is among the steps; 2 when there is no such provision, before or "
      "after.\n"
      "\n"
      "Examples:\n"
      "  ramseyer explain bill.xml --law usc/ \"47 U.S.C. 230\"\n"
      "  ramseyer explain bill.xml --law usc47.xml \"230(e)(1)\" --format json");
  return [options] { return RunExplain(*options); };
}

}  // namespace ramseyer
