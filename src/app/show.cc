// ramseyer show FILE [CITATION]: a document, or one provision of it, as text or JSON.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/command.h"
#include "app/output.h"
#include "document/dump.h"
#include "document/locate.h"
#include "formats/read.h"
#include "render/json/document_json.h"

namespace ramseyer {
namespace {

struct ShowOptions {
  std::string file;
  std::string citation;
  OutputOptions output;
};

Result<ExitCode> Show(const ShowOptions& options) {
  const Result<Document> document = ReadDocumentFile(options.file);
  if (!document) return tl::make_unexpected(document.error());
  NodeId shown = document->root();
  if (!options.citation.empty()) {
    const Result<NodeId> found = FindProvision(*document, options.citation);
    if (!found) return tl::make_unexpected(found.error());
    shown = *found;
  }
  const Result<void> written = RenderAndWrite(options.output, [&](std::string_view format) {
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
  AddOutputOptions(*command, options->output, {kTextFormat, kJsonFormat});
  return [options] { return Show(*options); };
}

}  // namespace ramseyer
