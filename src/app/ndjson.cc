#include "app/ndjson.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <streambuf>
#include <string>
#include <utility>

#include "base/limits.h"
#include "formats/read.h"

namespace ramseyer {
namespace {

using OrderedJson = nlohmann::ordered_json;

std::string OnOneLine(const OrderedJson& json) {
  return json.dump(-1, ' ', true, OrderedJson::error_handler_t::replace);
}

// JSON as our renderers print it, without the white space between its values.
std::string OnOneLine(std::string_view printed) {
  std::string line;
  line.reserve(printed.size());
  bool quoted = false;
  for (std::size_t i = 0; i < printed.size(); ++i) {
    const char c = printed[i];
    if (!quoted && (c == ' ' || c == '\n')) continue;
    line.push_back(c);
    if (quoted && c == '\\') {
      line.push_back(printed[++i]);
    } else if (c == '"') {
      quoted = !quoted;
    }
  }
  return line;
}

bool IsDocument(const OrderedJson& value) {
  if (!value.is_object()) return false;
  const bool path = value.contains("path") && value["path"].is_string();
  const bool text = value.contains("text") && value["text"].is_string();
  const bool named = !value.contains("name") || value["name"].is_string();
  return path != text && named;
}

// What is wrong with a line; "" for a good one.
std::string FaultOf(const OrderedJson& line, const std::vector<std::string>& fields) {
  if (line.is_discarded()) return "the line is not JSON";
  if (!line.is_object()) return "the line is not a JSON object";
  for (const std::string& field : fields) {
    if (!line.contains(field)) return fmt::format("the line has no \"{}\"", field);
    if (IsDocument(line[field])) continue;
    return fmt::format("\"{}\" is no object with a \"path\" or a \"text\"", field);
  }
  return "";
}

OrderedJson ErrorOf(const char* kind, const Error& error) {
  OrderedJson json = {{"kind", kind}, {"message", error.message}};
  if (!error.place.file.empty()) json["file"] = error.place.file;
  if (error.place.line > 0) {
    json["line"] = error.place.line;
    json["column"] = error.place.column;
  }
  return json;
}

std::string AnswerOf(const std::string& text, const std::vector<std::string>& fields,
                     const NdjsonAnswer& answer) {
  const OrderedJson line = OrderedJson::parse(text, nullptr, false);
  const bool has_id = line.is_object() && line.contains("id");
  const std::string id = has_id ? OnOneLine(line["id"]) : "null";
  if (const std::string fault = FaultOf(line, fields); !fault.empty()) {
    return fmt::format("{{\"id\":{},\"error\":{}}}\n", id,
                       OnOneLine(ErrorOf("bad-line", {fault, {}})));
  }
  const Result<std::string> result = answer(NdjsonLine(line));
  if (!result) {
    return fmt::format("{{\"id\":{},\"error\":{}}}\n", id,
                       OnOneLine(ErrorOf("bad-input", result.error())));
  }
  return fmt::format("{{\"id\":{},\"result\":{}}}\n", id, OnOneLine(std::string_view(*result)));
}

// The next line. What is more than a file may have is passed over, and the line is not `whole`
// then.
bool GetLine(std::istream& in, std::string& line, bool& whole) {
  line.clear();
  whole = true;
  const std::uint64_t most = LimitOf(Limit::kFileSize);
  std::streambuf& from = *in.rdbuf();
  constexpr int kEnd = std::char_traits<char>::eof();
  int c = from.sbumpc();
  for (; c != kEnd && c != '\n'; c = from.sbumpc()) {
    whole = whole && line.size() < most;
    if (whole) line.push_back(std::char_traits<char>::to_char_type(c));
  }
  return c != kEnd || !line.empty();
}

std::string TooLong() {
  const Error error{fmt::format("the line {}", BeyondLimit(Limit::kFileSize)), {}};
  return fmt::format("{{\"id\":null,\"error\":{}}}\n", OnOneLine(ErrorOf("bad-line", error)));
}

}  // namespace

Result<Document> NdjsonLine::Read(std::string_view field) const {
  const OrderedJson& value = (*line_)[std::string(field)];
  if (value.contains("path")) return ReadDocumentFile(value["path"].get<std::string>());
  Result<Source> source =
      Source::FromBytes(value.value("name", "-"), value["text"].get<std::string>());
  if (!source) return tl::make_unexpected(source.error());
  return ReadDocument(std::move(*source));
}

void AnswerNdjson(std::istream& in, const std::vector<std::string>& fields,
                  const NdjsonAnswer& answer, const std::function<void(std::string_view)>& write) {
  bool whole = true;
  for (std::string line; GetLine(in, line, whole);) {
    write(whole ? AnswerOf(line, fields, answer) : TooLong());
  }
}

Result<ExitCode> AnswerStdin(const std::vector<std::string>& fields, const NdjsonAnswer& answer) {
  AnswerNdjson(std::cin, fields, answer, [](std::string_view line) {
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fflush(stdout);
  });
  if (std::ferror(stdout) != 0) return Fail("can not be written", Place{"stdout", 0, 0, 0});
  return ExitCode::kDone;
}

void AddNdjsonOption(CLI::App& command, const std::string& inputs, bool& wanted) {
  CLI::Option* named = command.get_option(inputs);
  CLI::Option* flag = command.add_flag_callback(
      "--ndjson",
      [named, &wanted] {
        named->required(false);
        wanted = true;
      },
      "Answer lines of JSON on stdin, each naming or carrying its documents, with a line on "
      "stdout");
  flag->excludes(named);
  flag->excludes(command.get_option("--format"));
  flag->excludes(command.get_option("--output"));
}

}  // namespace ramseyer
