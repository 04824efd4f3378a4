// ramseyer amend BILL --law PATH...: how a bill would change the law.
#include "amend/amend.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>

#include "app/command.h"
#include "app/report_output.h"
#include "base/files.h"
#include "formats/read.h"
#include "render/uslm/uslm_writer.h"
#include "report/amend_report.h"

namespace ramseyer {
namespace {

struct AmendOptions {
  std::string bill;
  std::vector<std::string> law;
  ReportOptions report;
};

// The titles as they read in the year of enactment, a file each, in a folder.
Result<void> WriteTitles(const LawLibrary& library, const AmendedLaw& amended,
                         const std::string& folder) {
  if (folder.empty() || folder == "-") {
    return Fail("--format uslm writes a file a title: name their folder with --output DIR");
  }
  const Result<std::vector<UslmFile>> files = WriteAmendedTitles(amended, library);
  if (!files) return tl::make_unexpected(files.error());
  for (const UslmFile& file : *files) {
    const std::string path = (std::filesystem::path(folder) / file.name).string();
    if (Result<void> written = WriteFile(path, file.bytes); !written) return written;
  }
  if (const std::vector<std::string> withheld = WithheldFrom(amended); !withheld.empty()) {
    fmt::print(stderr,
               "ramseyer: warning: left as they were, because an instruction on them was refused: {}\n",
               fmt::join(withheld, ", "));
  }
  return {};
}

bool AmendsAnything(const Document& bill) {
  const InstructionList list = ReadInstructions(bill);
  return std::any_of(list.instructions.begin(), list.instructions.end(), [](const Instruction& i) {
    return !std::holds_alternative<NoTextEffect>(i.action);
  });
}

// The law, for a bill that needs it. A bill that amends nothing has its answer without: a law that can
// not be read is then worth a warning and no error.
Result<LawLibrary> LoadLaw(const Document& bill, const std::vector<std::string>& paths) {
  Result<LawLibrary> library = LawLibrary::Load(paths);
  if (library || AmendsAnything(bill)) return library;
  fmt::print(stderr, "ramseyer: warning: {}; the bill amends nothing, so no law was needed\n",
             ToString(library.error()));
  return LawLibrary::Load({});
}

ExitCode CodeFor(const AmendedLaw& amended) {
  const bool refused = std::any_of(
      amended.outcomes.begin(), amended.outcomes.end(),
      [](const Outcome& outcome) { return outcome.kind == OutcomeKind::kRefused; });
  return refused ? ExitCode::kUnresolved : ExitCode::kDone;
}

Result<ExitCode> RunAmend(const AmendOptions& options) {
  const Result<Document> bill = ReadDocumentFile(options.bill);
  if (!bill) return tl::make_unexpected(bill.error());
  const Result<LawLibrary> library = LoadLaw(*bill, options.law);
  if (!library) return tl::make_unexpected(library.error());
  const bool titles = options.report.output.format == "uslm";
  const AmendedLaw amended =
      Amend(*bill, *library, titles ? Moment::kFirstYear : Moment::kAllInEffect);
  const Result<void> written =
      titles
          ? WriteTitles(*library, amended, options.report.output.output)
          : WriteReport(ReportAmendment(*bill, *library, amended), options.report);
  if (!written) return tl::make_unexpected(written.error());
  return CodeFor(amended);
}

}  // namespace

Work AddAmend(CLI::App& program) {
  auto options = std::make_shared<AmendOptions>();
  CLI::App* command = program.add_subcommand("amend", "Show how a bill would change the law");
  command->add_option("bill", options->bill, "The bill, as XML")->required();
  command
      ->add_option("--law", options->law,
                   "The law it changes: titles of the Code as XML, or directories of them")
      ->required();
  AddReportOptions(*command, options->report, {"text", "html", "json", "pdf", "uslm"});
  command->footer(
      "--format uslm writes the amended titles into the folder named by --output. A section on which an\n"
      "instruction was refused stays in them as it was, and so does what the bill puts off (\"shall take\n"
      "effect 1 year after …\"): they are the law in the year of enactment. The other formats show all.\n"
      "Exit code 0 when every instruction was carried out, 3 when some were refused; each refusal is\n"
      "listed with its reason and place.");
  return [options] { return RunAmend(*options); };
}

}  // namespace ramseyer
