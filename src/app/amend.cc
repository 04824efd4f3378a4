// ramseyer amend BILL [--with AMENDMENT...] [--law PATH...]: what amendments do to a bill, and how
// a bill, amended or not, would change the law.
#include "amend/amend.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>

#include "amend/bill/bill_text.h"
#include "amend/language/instruction_limit.h"
#include "app/bill_amendments.h"
#include "app/command.h"
#include "app/fetched_inputs.h"
#include "app/ndjson.h"
#include "app/report_output.h"
#include "formats/read.h"
#include "render/characters.h"
#include "render/json/report_json.h"
#include "render/uslm/bill_writer.h"
#include "render/uslm/uslm_writer.h"
#include "report/amend_report.h"
#include "report/bill_report.h"

namespace ramseyer {
namespace {

struct AmendOptions {
  std::string bill;
  BillAmendmentOptions amendments;
  std::vector<std::string> law;
  ReportOptions report;
  bool ndjson = false;
};

// Of law the amended titles, a file each in a folder; of a bill alone the bill as amended.
constexpr OutputFormat kUslmFormat{"uslm", ""};

// What is to be written, what is left out of it, and whether any instruction was refused.
struct Rendered {
  std::vector<FileBytes> files;
  std::vector<std::string> withheld;  // sections that the titles have as they were
  bool refused = false;

  void Add(std::vector<FileBytes> more, const std::vector<Outcome>& outcomes) {
    std::move(more.begin(), more.end(), std::back_inserter(files));
    refused = refused || std::any_of(outcomes.begin(), outcomes.end(), [](const Outcome& outcome) {
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
             Visible(ToString(law.error())));
  return LawAtHand::Open({}, {});
}

bool IsUslm(const Destination& destination) { return destination.format.name == kUslmFormat.name; }

Result<std::vector<Destination>> DestinationsOf(const AmendOptions& options) {
  Result<std::vector<Destination>> destinations = DestinationsOf(options.report.output);
  if (!destinations) return destinations;
  for (Destination& destination : *destinations) {
    if (!IsUslm(destination)) continue;
    if (options.law.empty()) {
      // One file, which has no folder's name where others stand beside it.
      if (destinations->size() > 1) destination.path += ".xml";
    } else if (destination.path.empty()) {
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
  if (Result<void> few = CheckInstructionCount(amended.instructions, bill); !few) return few;
  progress.Show("writing the titles");
  Result<std::vector<FileBytes>> files = RenderTitles(library, amended, destination.path);
  if (!files) return tl::make_unexpected(files.error());
  rendered.withheld = WithheldFrom(amended);
  rendered.Add(std::move(*files), amended.outcomes);
  return {};
}

void WarnOfWithheld(const Rendered& rendered) {
  if (rendered.withheld.empty()) return;
  fmt::print(
      stderr,
      "ramseyer: warning: left as they were, because an instruction on them was refused: {}\n",
      Visible(fmt::format("{}", fmt::join(rendered.withheld, ", "))));
}

// The bill as amended comes first, then what it does to the law.
Result<void> RenderAsReports(std::vector<Report> reports, const Document& bill,
                             const LawLibrary& library, const ReportOptions& options,
                             const std::vector<Destination>& destinations, Progress& progress,
                             Rendered& rendered) {
  progress.Show("executing the instructions");
  const AmendedLaw amended = Amend(bill, library, Moment::kAllInEffect);
  if (Result<void> few = CheckInstructionCount(amended.instructions, bill); !few) return few;
  reports.push_back(ReportAmendment(bill, library, amended));
  Result<std::vector<FileBytes>> files = RenderReports(reports, options, destinations, progress);
  if (!files) return tl::make_unexpected(files.error());
  rendered.Add(std::move(*files), amended.outcomes);
  return {};
}

// What a bill does to this law, behind the reports that were made of it before.
Result<Rendered> RenderOnLaw(const std::vector<Report>& reports, const Document& bill,
                             const LawLibrary& library, const AmendOptions& options,
                             std::vector<Destination> destinations, Progress& progress) {
  Rendered rendered;
  const auto titles = std::find_if(destinations.begin(), destinations.end(), IsUslm);
  if (titles != destinations.end()) {
    const Result<void> done = RenderAsTitles(bill, library, *titles, progress, rendered);
    if (!done) return tl::make_unexpected(done.error());
    destinations.erase(titles);
  }
  if (!destinations.empty()) {
    const Result<void> done =
        RenderAsReports(reports, bill, library, options.report, destinations, progress, rendered);
    if (!done) return tl::make_unexpected(done.error());
  }
  return rendered;
}

Result<Rendered> RenderLaw(const std::vector<Report>& reports, const Document& bill,
                           const AmendOptions& options,
                           const std::vector<Destination>& destinations, Progress& progress) {
  progress.Show("reading", 2, 2, "the law");
  Result<LawAtHand> law = OpenLawIfNeeded(bill, options.law, progress);
  if (!law) return tl::make_unexpected(law.error());
  Result<Rendered> rendered = Rendered();
  const Result<void> done = law->With([&](const LawLibrary& library) -> Result<void> {
    rendered = RenderOnLaw(reports, bill, library, options, destinations, progress);
    return rendered ? Result<void>() : tl::make_unexpected(rendered.error());
  });
  if (!done) return tl::make_unexpected(done.error());
  return rendered;
}

// The bill as amended, in every format.
Result<Rendered> RenderBill(const Report& report, const BillUnderAmendment& under,
                            const AmendOptions& options, std::vector<Destination> destinations,
                            Progress& progress) {
  Rendered rendered;
  const auto whole = std::find_if(destinations.begin(), destinations.end(), IsUslm);
  if (whole != destinations.end()) {
    Result<std::string> bytes =
        WriteUslmBill(BillAsAmended(under.bill(), under.amended.manuscript));
    if (!bytes) return tl::make_unexpected(bytes.error());
    rendered.files.push_back({whole->path, std::move(*bytes)});
    destinations.erase(whole);
  }
  Result<std::vector<FileBytes>> files =
      RenderReports({&report, 1}, options.report, destinations, progress);
  if (!files) return tl::make_unexpected(files.error());
  rendered.Add(std::move(*files), under.amended.outcomes);
  return rendered;
}

// With amendments: the bill as they leave it, and what that does to the law.
Result<Rendered> RenderAmended(Document bill, const AmendOptions& options,
                               const std::vector<Destination>& destinations, Progress& progress) {
  const Result<BillUnderAmendment> under =
      AmendBillWith(std::move(bill), options.amendments, progress);
  if (!under) return tl::make_unexpected(under.error());
  Report report = ReportBillAmendment(under->bill(), under->amended);
  if (options.law.empty()) return RenderBill(report, *under, options, destinations, progress);
  Result<Rendered> rendered =
      RenderLaw({std::move(report)}, BillAsAmended(under->bill(), under->amended.manuscript),
                options, destinations, progress);
  if (rendered) rendered->Add({}, under->amended.outcomes);
  return rendered;
}

Result<Rendered> RenderAll(Document bill, const AmendOptions& options,
                           const std::vector<Destination>& destinations, Progress& progress) {
  if (!options.amendments.with.empty()) {
    return RenderAmended(std::move(bill), options, destinations, progress);
  }
  return RenderLaw({}, bill, options, destinations, progress);
}

Result<void> CheckOptions(const AmendOptions& options) {
  if (options.law.empty() && options.amendments.with.empty()) {
    return Fail(
        "nothing to execute: name the law that the bill amends with --law, or amendments to "
        "the bill with --with");
  }
  if (options.amendments.with.empty() && !options.amendments.without.empty()) {
    return Fail("--without leaves out amendments that --with names");
  }
  if (options.ndjson && (options.law.empty() || !options.amendments.with.empty())) {
    return Fail("--ndjson executes bills on the law of --law, and takes no --with");
  }
  return {};
}

Result<std::string> AnswerAmend(const NdjsonLine& line, LawAtHand& law) {
  const Result<Document> bill = line.Read("bill");
  if (!bill) return tl::make_unexpected(bill.error());
  std::string json;
  const Result<void> done = law.With([&](const LawLibrary& library) -> Result<void> {
    const AmendedLaw amended = Amend(*bill, library);
    json = RenderJson(ReportAmendment(*bill, library, amended));
    return CheckInstructionCount(amended.instructions, *bill);
  });
  if (!done) return tl::make_unexpected(done.error());
  return json;
}

Result<ExitCode> RunAmendLines(const AmendOptions& options) {
  Result<LawAtHand> law = OpenLawFiles(options.law);
  if (!law) return tl::make_unexpected(law.error());
  return AnswerStdin({"bill"}, [&](const NdjsonLine& line) { return AnswerAmend(line, *law); });
}

std::vector<std::string> InputsOf(const AmendOptions& options) {
  std::vector<std::string> inputs = {options.bill};
  for (const auto* more : {&options.law, &options.amendments.with}) {
    inputs.insert(inputs.end(), more->begin(), more->end());
  }
  return inputs;
}

Result<ExitCode> RunAmend(const AmendOptions& options) {
  if (Result<void> checked = CheckOptions(options); !checked) {
    return tl::make_unexpected(checked.error());
  }
  if (options.ndjson) return RunAmendLines(options);
  const Result<std::vector<Destination>> destinations = DestinationsOf(options);
  if (!destinations) return tl::make_unexpected(destinations.error());
  Progress progress;
  const Result<std::string> file = BillFile(options.bill, progress);
  if (!file) return tl::make_unexpected(file.error());
  progress.Show("reading", 1, 2, *file);
  Result<Document> bill = ReadDocumentFile(*file);
  if (!bill) return tl::make_unexpected(bill.error());
  const Result<Rendered> rendered = RenderAll(std::move(*bill), options, *destinations, progress);
  if (!rendered) return tl::make_unexpected(rendered.error());
  progress.Wipe();
  WarnOfWithheld(*rendered);
  if (Result<void> written = WriteOutputs(rendered->files, InputsOf(options)); !written) {
    return tl::make_unexpected(written.error());
  }
  return rendered->refused ? ExitCode::kUnresolved : ExitCode::kDone;
}

}  // namespace

Work AddAmend(CLI::App& program) {
  auto options = std::make_shared<AmendOptions>();
  CLI::App* command = program.add_subcommand(
      "amend", "Show how a bill would change the law, and what amendments do to a bill");
  command->add_option("bill", options->bill, kBillHelp)->required();
  command->add_option("--law", options->law, kLawHelp);
  command->add_option("--with", options->amendments.with,
                      "Amendments to the bill, in order: XML, or text as the Congressional Record "
                      "prints it; \"committee\" for those that a reported bill shows");
  command->add_option("--without", options->amendments.without,
                      "Leave out an amendment by its number (2), or one of its instructions (2.3)");
  AddReportOptions(*command, options->report, ReportKind::kAmendment, {kUslmFormat});
  AddNdjsonOption(*command, "bill", options->ndjson);
  command->footer(
      ReportFormatsHelp(ReportKind::kAmendment) +
      "uslm          the amended titles, in the folder named by --output; without --law the "
      "bill as amended\n"
      "\n"
      "With --with the bill as amended is shown; with --law too, how the bill as amended "
      "would change\n"
      "the law. Amendments name pages and lines of the bill's print: the print is laid out "
      "by a model, and\n"
      "a place counts only where the words confirm it.\n"
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
