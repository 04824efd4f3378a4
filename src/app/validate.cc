// ramseyer validate FILE: a document held against the schema of its format.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <memory>

#include "app/command.h"
#include "app/progress.h"
#include "render/characters.h"
#include "text/source.h"
#include "xml/schema.h"
#include "xml/schema_choice.h"

namespace ramseyer {
namespace {

struct ValidateOptions {
  std::string file;
  std::string schema;
  std::string schemas;
};

std::string FolderOf(const ValidateOptions& options) {
  if (!options.schemas.empty()) return options.schemas;
  const char* folder = std::getenv("RAMSEYER_SCHEMAS");
  return folder == nullptr ? "" : folder;
}

Result<std::string> SchemaFor(const Source& document, const ValidateOptions& options) {
  if (!options.schema.empty()) return options.schema;
  const std::string folder = FolderOf(options);
  if (folder.empty()) {
    return Fail(
        "no schema: name one with --schema FILE, or a folder of them with --schemas DIR or in the "
        "environment as RAMSEYER_SCHEMAS");
  }
  const Result<XmlTree> tree = XmlTree::Parse(document);
  if (!tree) return tl::make_unexpected(tree.error());
  return ChooseSchema(*tree, folder);
}

Result<ExitCode> Validate(const ValidateOptions& options) {
  const Result<Source> document = Source::FromFile(options.file);
  if (!document) return tl::make_unexpected(document.error());
  const Result<std::string> path = SchemaFor(*document, options);
  if (!path) return tl::make_unexpected(path.error());
  Progress progress;
  progress.Show("compiling " + *path);
  const Result<Schema> schema = Schema::Load(*path);
  if (!schema) return tl::make_unexpected(schema.error());
  const Result<std::vector<SchemaViolation>> violations = schema->Validate(*document);
  if (!violations) return tl::make_unexpected(violations.error());
  progress.Wipe();
  for (const std::string& warning : schema->warnings()) {
    fmt::print(stderr, "ramseyer: warning: {}\n", Visible(warning));
  }
  for (const SchemaViolation& violation : *violations) {
    fmt::print("{}:{}: {}\n", Visible(options.file), violation.line, Visible(violation.message));
  }
  if (!violations->empty()) return ExitCode::kDifferences;
  fmt::print("{}: valid by {}\n", Visible(options.file), Visible(*path));
  return ExitCode::kDone;
}

}  // namespace

Work AddValidate(CLI::App& program) {
  auto options = std::make_shared<ValidateOptions>();
  CLI::App* command =
      program.add_subcommand("validate", "Hold a document against the schema of its format");
  command->add_option("file", options->file, "The document, as XML")->required();
  command->add_option("--schema", options->schema, "The schema (XSD)");
  command->add_option("--schemas", options->schemas,
                      "A folder of schemas, from which the one that the document names is taken; "
                      "else RAMSEYER_SCHEMAS");
  command->footer(
      "Without --schema the document's xsi:schemaLocation tells which schema of the folder is "
      "meant,\n"
      "by the last part of the address; without that, it is the newest one of the document's\n"
      "namespace. Nothing is fetched from the network. A schema that another one names by an "
      "address\n"
      "is taken from beside it.\n"
      "\n"
      "Prints each violation as \"file:line: message\". Exit code 0 when the document is valid, 1 "
      "when\n"
      "it is not, 2 when it is not well-formed or there is no schema.\n"
      "\n"
      "Examples:\n"
      "  ramseyer validate bill.xml --schema uslm-2.1.0.xsd\n"
      "  ramseyer validate report.xml --schemas schemas/");
  return [options] { return Validate(*options); };
}

}  // namespace ramseyer
