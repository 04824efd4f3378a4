// ramseyer show FILE [CITATION]: a document, or one provision of it, as text or JSON; a bill as
// USLM.
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
#include "render/json/document_json.h"
#include "render/uslm/bill_writer.h"

namespace ramseyer {
namespace {

constexpr OutputFormat kUslmBillFormat{"uslm", ".xml"};

struct ShowOptions {
  std::string file;
  std::string citation;
  OutputOptions output;
};

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
  const Result<std::string> uslm = UslmOf(*document, options);
  if (!uslm) return tl::make_unexpected(uslm.error());
  const Result<void> written = RenderAndWrite(options.output, [&](std::string_view format) {
    if (format == kUslmBillFormat.name) return *uslm;
    return format == kJsonFormat.name ? DumpJson(*document, shown) : DumpText(*document, shown);
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
  AddOutputOptions(*command, options->output, {kTextFormat, kJsonFormat, kUslmBillFormat});
  return [options] { return Show(*options); };
}

}  // namespace ramseyer
