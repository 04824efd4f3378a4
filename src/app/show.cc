// ramseyer show FILE [CITATION]: a document, or one provision of it, as text or JSON, or as the
// lines of the bill's print.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <vector>

#include "app/command.h"
#include "app/output.h"
#include "document/dump.h"
#include "document/locate.h"
#include "formats/read.h"
#include "print/print_dump.h"
#include "print/print_layout.h"
#include "render/json/document_json.h"

namespace ramseyer {
namespace {

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
  const Result<void> written = RenderAndWrite(options.output, [&](std::string_view format) {
    if (options.lines) return DumpPrint(*document, LayOutPrint(*document), shown);
    return format == kJsonFormat.name ? DumpJson(*document, shown) : DumpText(*document, shown);
  });
  if (!written) return tl::make_unexpected(written.error());
  return ExitCode::kDone;
}

}  // namespace

Work AddShow(CLI::App& program) {
  auto options = std::make_shared<ShowOptions>();
  CLI::App* command = program.add_subcommand("show", "Print a document, or one provision of it");
  command->add_option("file", options->file, "A bill, law or title of the Code, as XML")
      ->required();
  command->add_option("citation", options->citation,
                      "The provision: \"section 3(a)(1)\", \"47 U.S.C. 230(e)\", an identifier");
  command->add_flag("--lines", options->lines,
                    "A bill as its print is laid out, with page and line numbers (computed)");
  AddOutputOptions(*command, options->output, {kTextFormat, kJsonFormat});
  return [options] { return Show(*options); };
}

}  // namespace ramseyer
