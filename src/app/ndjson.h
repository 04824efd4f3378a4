// --ndjson: lines of JSON in on stdin, as many out on stdout, each answering the one in its place.
// For programs that drive many of us at once: GNU parallel, Spark's pipe, Dask.
//
//   {"id": 7, "bill": {"path": "bill.xml"}}     ──►  {"id": 7, "result": {…}}
//   {"id": 8, "bill": {"text": "<bill>…"}}      ──►  {"id": 8, "error": {"kind": "bad-input", …}}
//
// schemas/ndjson.schema.json describes both. A line is answered before the next is read, and a bad
// one is answered like any other; so is one that is longer than a file may be (base/limits.h).
#pragma once

#include <functional>
#include <istream>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/exit_code.h"
#include "base/result.h"
#include "document/document.h"

namespace CLI {
class App;
}

namespace ramseyer {

// A line that was read: the documents that it names or carries.
class NdjsonLine {
 public:
  // `line` is an object that has each field it will be asked for, and outlives this.
  explicit NdjsonLine(const nlohmann::ordered_json& line) : line_(&line) {}

  // The document of a field: read from its "path", or from its "text", which is then called by its
  // "name" ("-" without one). Errors: those of ReadDocumentFile and ReadDocument.
  [[nodiscard]] Result<Document> Read(std::string_view field) const;

 private:
  const nlohmann::ordered_json* line_;
};

// Makes the JSON that answers a line, as --format json writes it.
using NdjsonAnswer = std::function<Result<std::string>(const NdjsonLine&)>;

// Answers every line of `in`, whose objects must have a document in each of `fields`, by giving
// what is to be written to `write`, a line at a time with its end. O(size of the lines and of
// `answer`).
void AnswerNdjson(std::istream& in, const std::vector<std::string>& fields,
                  const NdjsonAnswer& answer, const std::function<void(std::string_view)>& write);

// AnswerNdjson from stdin to stdout. Error: stdout can not be written to.
[[nodiscard]] Result<ExitCode> AnswerStdin(const std::vector<std::string>& fields,
                                           const NdjsonAnswer& answer);

// Adds --ndjson, which stands in the place of `inputs`, the required option that names documents,
// and of --format and --output.
void AddNdjsonOption(CLI::App& command, const std::string& inputs, bool& wanted);

}  // namespace ramseyer
