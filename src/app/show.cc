// ramseyer show FILE [CITATION]: a document, or one provision of it, as text or JSON; a bill as
// USLM, or as the lines of its print.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "app/command.h"
#include "app/output.h"
#include "document/dump.h"
#include "document/locate.h"
#include "formats/read.h"
#include "print/print_dump.h"
#include "print/print_layout.h"
#include "render/characters.h"
#include "render/json/document_json.h"
#include "render/uslm/bill_writer.h"

namespace ramseyer {
namespace {

constexpr OutputFormat kUslmBillFormat{"uslm", ".xml"};

struct ShowOptions {
  std::string file;
  std::string citation;
  bool lines = false;
  OutputOptions output;
};

// Only bills and their kin have pages of numbered lines, and lines are text.
Result<void> CheckLines(const ShowOptions& options, const Document& document) {
  const DocumentType type = document.info().type;
  if (type != DocumentType::kBill && type != DocumentType::kResolution &&
      type != DocumentType::kEngrossedAmendment) {
    return Fail(
        fmt::format("--lines wants a bill, resolution or amendment, and this is a {}", IdOf(type)),
        Place{options.file, 0, 0, 0});
  }
  const Result<std::vector<Destination>> destinations = DestinationsOf(options.output);
  if (!destinations) return tl::make_unexpected(destinations.error());
  for (const Destination& destination : *destinations) {
    if (destination.format.name != kTextFormat.name) {
      return Fail(
          fmt::format("--lines writes text, and {} was asked for", destination.format.name));
    }
  }
  return {};
}

// The document as USLM when that is asked for, else "".
Result<std::string> UslmOf(const Document& document, const ShowOptions& options) {
  const Result<std::vector<Destination>> destinations = DestinationsOf(options.output);
  if (!destinations) return tl::make_unexpected(destinations.error());
  const bool asked =
      std::any_of(destinations->begin(), destinations->end(), [](const Destination& destination) {
        return destination.format.name == kUslmBillFormat.name;
      });
  if (!asked) return std::string();
  if (!options.citation.empty()) {
    return Fail("--format uslm writes whole documents: leave the citation out");
  }
  return WriteUslmBill(document);
}

Result<ExitCode> Show(const ShowOptions& options) {
  const Result<Document> document = ReadDocumentFile(options.file);
  if (!document) return tl::make_unexpected(document.error());
  NodeId shown = document->root();
  if (!options.citation.empty()) {
    const Result<NodeId> found = FindProvision(*document, options.citation);
    if (!found) return tl::make_unexpected(found.error());
    shown = *found;
  }
  if (options.lines) {
    const Result<void> printable = CheckLines(options, *document);
    if (!printable) return tl::make_unexpected(printable.error());
  }
  const Result<std::string> uslm = UslmOf(*document, options);
  if (!uslm) return tl::make_unexpected(uslm.error());
  const Result<void> written =
      RenderAndWrite(options.output, {options.file}, [&](std::string_view format) {
        if (options.lines) return VisibleLines(DumpPrint(*document, LayOutPrint(*document), shown));
        if (format == kUslmBillFormat.name) return *uslm;
        return format == kJsonFormat.name ? DumpJson(*document, shown)
                                          : VisibleLines(DumpText(*document, shown));
      });
  if (!written) return tl::make_unexpected(written.error());
  return ExitCode::kDone;
}

}  // namespace

Work AddShow(CLI::App& program) {
  auto options = std::make_shared<ShowOptions>();
  CLI::App* command = program.add_subcommand("show", "Print a document, or one provision of it");
  command
      ->add_option("file", options->file,
                   "A bill, law or title of the Code, as XML, or a bill or\n"
                   "amendments as the Congressional Record prints them")
      ->required();
  command->add_option("citation", options->citation,
                      "The provision: \"section 3(a)(1)\", \"47 U.S.C. 230(e)\", an identifier");
  command->add_flag("--lines", options->lines,
                    "A bill as its print is laid out, with page and line numbers (computed)");
  AddOutputOptions(*command, options->output, {kTextFormat, kJsonFormat, kUslmBillFormat});
  return [options] { return Show(*options); };
}

}  // namespace ramseyer
