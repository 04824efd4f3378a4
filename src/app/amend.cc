// ramseyer amend BILL --law PATH...: how a bill would change the law.
#include "amend/amend.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>

#include "app/command.h"
#include "app/fetched_inputs.h"
#include "app/ndjson.h"
#include "app/report_output.h"
#include "formats/read.h"
#include "render/json/report_json.h"
#include "render/uslm/uslm_writer.h"
#include "report/amend_report.h"

namespace ramseyer {
namespace {

struct AmendOptions {
  std::string bill;
  std::vector<std::string> law;
  ReportOptions report;
  bool ndjson = false;
};

// The amended titles, a file each in a folder.
constexpr OutputFormat kTitlesFormat{"uslm", ""};

// What is to be written, what is left out of it, and whether any instruction was refused.
struct Rendered {
  std::vector<FileBytes> files;
  std::vector<std::string> withheld;  // sections that the titles have as they were
  bool refused = false;

  void Add(std::vector<FileBytes> more, const AmendedLaw& amended) {
    std::move(more.begin(), more.end(), std::back_inserter(files));
    refused = refused || std::any_of(amended.outcomes.begin(), amended.outcomes.end(),
                                     [](const Outcome& outcome) {
                                       return outcome.kind == OutcomeKind::kRefused;
                                     });
  }
};

// The law as it reads in the year of enactment.
Result<std::vector<FileBytes>> RenderTitles(const LawLibrary& library, const AmendedLaw& amended,
                                            const std::string& folder) {
  const Result<std::vector<UslmFile>> titles = WriteAmendedTitles(amended, library);
  if (!titles) return tl::make_unexpected(titles.error());
  std::vector<FileBytes> files;
  for (const UslmFile& title : *titles) {
    files.push_back({(std::filesystem::path(folder) / title.name).string(), title.bytes});
  }
  return files;
}

bool AmendsAnything(const Document& bill) {
  const InstructionList list = ReadInstructions(bill);
  return std::any_of(list.instructions.begin(), list.instructions.end(), [](const Instruction& i) {
    return !std::holds_alternative<NoTextEffect>(i.action);
  });
}

// The law, for a bill that needs it. A bill that amends nothing has its answer without: a law that
// can not be read is then worth a warning and no error.
Result<LawAtHand> OpenLawIfNeeded(const Document& bill, const std::vector<std::string>& paths,
                                  Progress& progress) {
  Result<LawAtHand> law = OpenLaw(bill, paths, progress);
  if (law || AmendsAnything(bill)) return law;
  fmt::print(stderr, "ramseyer: warning: {}; the bill amends nothing, so no law was needed\n",
             ToString(law.error()));
  return LawAtHand::Open({}, {});
}

bool IsTitles(const Destination& destination) {
  return destination.format.name == kTitlesFormat.name;
}

Result<std::vector<Destination>> DestinationsOf(const AmendOptions& options) {
  Result<std::vector<Destination>> destinations = DestinationsOf(options.report.output);
  if (!destinations) return destinations;
  for (const Destination& destination : *destinations) {
    if (IsTitles(destination) && destination.path.empty()) {
      return Fail("--format uslm writes a file a title: name their folder with --output DIR");
    }
  }
  return destinations;
}

// The titles and the reports show the law at different moments.
Result<void> RenderAsTitles(const Document& bill, const LawLibrary& library,
                            const Destination& destination, Progress& progress,
                            Rendered& rendered) {
  progress.Show("executing the instructions");
  const AmendedLaw amended = Amend(bill, library, Moment::kFirstYear);
  progress.Show("writing the titles");
  Result<std::vector<FileBytes>> files = RenderTitles(library, amended, destination.path);
  if (!files) return tl::make_unexpected(files.error());
  rendered.withheld = WithheldFrom(amended);
  rendered.Add(std::move(*files), amended);
  return {};
}

void WarnOfWithheld(const Rendered& rendered) {
  if (rendered.withheld.empty()) return;
  fmt::print(
      stderr,
      "ramseyer: warning: left as they were, because an instruction on them was refused: {}\n",
      fmt::join(rendered.withheld, ", "));
}

Result<void> RenderAsReports(const Document& bill, const LawLibrary& library,
                             const ReportOptions& options,
                             const std::vector<Destination>& destinations, Progress& progress,
                             Rendered& rendered) {
  progress.Show("executing the instructions");
  const AmendedLaw amended = Amend(bill, library, Moment::kAllInEffect);
  const Report report = ReportAmendment(bill, library, amended);
  Result<std::vector<FileBytes>> files =
      RenderReports({&report, 1}, options, destinations, progress);
  if (!files) return tl::make_unexpected(files.error());
  rendered.Add(std::move(*files), amended);
  return {};
}

Result<Rendered> RenderAll(const Document& bill, const LawLibrary& library,
                           const AmendOptions& options, std::vector<Destination> destinations,
                           Progress& progress) {
  Rendered rendered;
  const auto titles = std::find_if(destinations.begin(), destinations.end(), IsTitles);
  if (titles != destinations.end()) {
    const Result<void> done = RenderAsTitles(bill, library, *titles, progress, rendered);
    if (!done) return tl::make_unexpected(done.error());
    destinations.erase(titles);
  }
  if (!destinations.empty()) {
    const Result<void> done =
        RenderAsReports(bill, library, options.report, destinations, progress, rendered);
    if (!done) return tl::make_unexpected(done.error());
  }
  return rendered;
}

Result<std::string> AnswerAmend(const NdjsonLine& line, LawAtHand& law) {
  const Result<Document> bill = line.Read("bill");
  if (!bill) return tl::make_unexpected(bill.error());
  std::string json;
  const Result<void> done = law.With([&](const LawLibrary& library) -> Result<void> {
    json = RenderJson(ReportAmendment(*bill, library, Amend(*bill, library)));
    return {};
  });
  if (!done) return tl::make_unexpected(done.error());
  return json;
}

Result<ExitCode> RunAmendLines(const AmendOptions& options) {
  Result<LawAtHand> law = OpenLawFiles(options.law);
  if (!law) return tl::make_unexpected(law.error());
  return AnswerStdin({"bill"}, [&](const NdjsonLine& line) { return AnswerAmend(line, *law); });
}

Result<ExitCode> RunAmend(const AmendOptions& options) {
  if (options.ndjson) return RunAmendLines(options);
  const Result<std::vector<Destination>> destinations = DestinationsOf(options);
  if (!destinations) return tl::make_unexpected(destinations.error());
  Progress progress;
  const Result<std::string> file = BillFile(options.bill, progress);
  if (!file) return tl::make_unexpected(file.error());
  progress.Show("reading", 1, 2, *file);
  const Result<Document> bill = ReadDocumentFile(*file);
  if (!bill) return tl::make_unexpected(bill.error());
  progress.Show("reading", 2, 2, "the law");
  Result<LawAtHand> law = OpenLawIfNeeded(*bill, options.law, progress);
  if (!law) return tl::make_unexpected(law.error());
  Result<Rendered> rendered = Rendered();
  const Result<void> done = law->With([&](const LawLibrary& library) -> Result<void> {
    rendered = RenderAll(*bill, library, options, *destinations, progress);
    return rendered ? Result<void>() : tl::make_unexpected(rendered.error());
  });
  if (!done) return tl::make_unexpected(done.error());
  progress.Wipe();
  WarnOfWithheld(*rendered);
  if (Result<void> written = WriteOutputs(rendered->files); !written) {
    return tl::make_unexpected(written.error());
  }
  return rendered->refused ? ExitCode::kUnresolved : ExitCode::kDone;
}

}  // namespace

Work AddAmend(CLI::App& program) {
  auto options = std::make_shared<AmendOptions>();
  CLI::App* command = program.add_subcommand("amend", "Show how a bill would change the law");
  command->add_option("bill", options->bill, kBillHelp)->required();
  command->add_option("--law", options->law, kLawHelp)->required();
  AddReportOptions(*command, options->report, ReportKind::kAmendment, {kTitlesFormat});
  AddNdjsonOption(*command, "bill", options->ndjson);
  command->footer(ReportFormatsHelp(ReportKind::kAmendment) +
                  "uslm          the amended titles, in the folder named by --output\n"
                  "\n"
                  "In the amended titles a section on which an instruction was refused stays as it "
                  "was, and so\n"
                  "does what the bill puts off (\"shall take effect 1 year after …\"): they are "
                  "the law in the year\n"
                  "of enactment. The other formats show all.\n"
                  "\n"
                  "Exit code 0 when every instruction was carried out, 3 when some were refused; "
                  "each refusal is\n"
                  "listed with its reason and place.");
  return [options] { return RunAmend(*options); };
}

}  // namespace ramseyer
