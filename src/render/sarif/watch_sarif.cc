#include "render/sarif/watch_sarif.h"

#include <fmt/format.h>

#include <cctype>

#include "render/json/json_writer.h"
#include "render/version.h"
#include "render/watch_words.h"

namespace ramseyer {
namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::string_view kBaselineNote = "known to the baseline";

// Braces and brackets would be read as placeholders and links (SARIF 2.1.0, 3.11.5 and 3.11.6).
std::string EscapeMessage(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '{' || c == '}') escaped.push_back(c);
    if (c == '[' || c == ']' || c == '\\') escaped.push_back('\\');
    escaped.push_back(c);
  }
  return escaped;
}

class Writer {
 public:
  explicit Writer(const WatchReport& report) : report_(report) {}

  std::string Write() {
    json_.BeginObject();
    json_.Key("$schema").String(kSchema);
    json_.Key("version").String("2.1.0");
    json_.Key("runs").BeginArray().BeginObject();
    WriteTool();
    WriteInvocation();
    json_.Key("columnKind").String("unicodeCodePoints");
    json_.Key("results").BeginArray();
    for (const WatchReportHit& hit : report_.hits) WriteResult(hit);
    json_.EndArray();
    json_.EndObject().EndArray().EndObject();
    return json_.Take();
  }

 private:
  void WriteMessage(std::string_view key, std::string_view text) {
    json_.Key(key).BeginObject().Key("text").String(EscapeMessage(text)).EndObject();
  }

  void WriteTool() {
    json_.Key("tool").BeginObject().Key("driver").BeginObject();
    json_.Key("name").String("Ramseyer");
    json_.Key("version").String(Version());
    json_.Key("semanticVersion").String(Version());
    json_.Key("rules").BeginArray();
    for (const WatchReportEntry& entry : report_.entries) WriteRule(entry);
    json_.EndArray().EndObject().EndObject();
  }

  void WriteRule(const WatchReportEntry& entry) {
    json_.BeginObject();
    json_.Key("id").String(entry.rule);
    WriteMessage("shortDescription", WatchedName(entry));
    WriteMessage("fullDescription",
                 fmt::format("A bill amends {}, or what it depends on.", WatchedName(entry)));
    json_.Key("defaultConfiguration").BeginObject();
    json_.Key("level").String(IdOf(entry.severity)).EndObject();
    if (!entry.owners.empty()) {
      json_.Key("properties").BeginObject().Key("owners").BeginArray();
      for (const std::string& owner : entry.owners) json_.String(owner);
      json_.EndArray().EndObject();
    }
    json_.EndObject();
  }

  void WriteInvocation() {
    json_.Key("invocations").BeginArray().BeginObject();
    json_.Key("executionSuccessful").Bool(report_.failures.empty());
    if (!report_.failures.empty()) {
      json_.Key("toolExecutionNotifications").BeginArray();
      for (const Error& failure : report_.failures) {
        json_.BeginObject();
        json_.Key("level").String("error");
        WriteMessage("message", failure.message);
        json_.Key("locations").BeginArray();
        WriteLocation(failure.place, failure.place.column, "");
        json_.EndArray().EndObject();
      }
      json_.EndArray();
    }
    json_.EndObject().EndArray();
  }

  void WriteLocation(const Place& place, std::uint32_t column, std::string_view citation) {
    json_.BeginObject().Key("physicalLocation").BeginObject();
    json_.Key("artifactLocation")
        .BeginObject()
        .Key("uri")
        .String(UriOfPath(place.file))
        .EndObject();
    if (place.line > 0) {
      json_.Key("region").BeginObject();
      json_.Key("startLine").Number(place.line);
      json_.Key("startColumn").Number(column);
      json_.EndObject();
    }
    json_.EndObject();
    if (!citation.empty()) {
      json_.Key("logicalLocations").BeginArray().BeginObject();
      json_.Key("fullyQualifiedName").String(citation);
      json_.EndObject().EndArray();
    }
    json_.EndObject();
  }

  void WriteResult(const WatchReportHit& hit) {
    const WatchReportEntry& entry = report_.entries[hit.entry];
    json_.BeginObject();
    json_.Key("ruleId").String(entry.rule);
    json_.Key("ruleIndex").Number(hit.entry);
    json_.Key("level").String(IdOf(entry.severity));
    WriteMessage("message", fmt::format("{}: {}: {}", WhereOf(report_, hit), MessageOf(hit, entry),
                                        hit.words));
    json_.Key("locations").BeginArray();
    WriteLocation(hit.place, hit.character_column, hit.citation);
    json_.EndArray();
    json_.Key("partialFingerprints").BeginObject();
    // The key that code scanning knows, and our own.
    json_.Key("primaryLocationLineHash").String(hit.fingerprint);
    json_.Key("ramseyerHit_v1").String(hit.fingerprint).EndObject();
    if (report_.baseline) json_.Key("baselineState").String(hit.known ? "unchanged" : "new");
    if (hit.known) {
      json_.Key("suppressions").BeginArray().BeginObject();
      json_.Key("kind").String("external");
      json_.Key("justification").String(kBaselineNote);
      json_.EndObject().EndArray();
    }
    json_.Key("properties").BeginObject();
    json_.Key("action").String(hit.action);
    json_.Key("kind").String(IdOf(hit.kind));
    json_.Key("provision").String(hit.provision);
    json_.EndObject().EndObject();
  }

  const WatchReport& report_;
  JsonWriter json_;
};

bool StaysInUri(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string UriOfPath(std::string_view path) {
  std::string uri = path.substr(0, 1) == "/" ? "file://" : "";
  for (const char c : path) {
    if (StaysInUri(c)) {
      uri.push_back(c);
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return uri;
}

std::string RenderWatchSarif(const WatchReport& report) { return Writer(report).Write(); }

}  // namespace ramseyer
