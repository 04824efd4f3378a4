#include "render/json/track_json.h"

#include <utility>

#include "render/json/report_parts.h"
#include "render/track_words.h"

namespace ramseyer {
namespace {

constexpr int kTrackFormat = 1;

Json ToJson(const StoredDocument& document) {
  Json json = {{"type", document.type},     {"label", document.label},
               {"stage", document.stage},   {"congress", document.congress},
               {"number", document.number}, {"identifier", document.identifier},
               {"date", document.date},     {"file", document.file},
               {"sha256", document.hash}};
  if (IsCode(document)) {
    json["release_point"] = document.release_point;
    json["sections"] = document.sections;
  } else {
    json["instructions"] = document.instructions;
  }
  return json;
}

Json ToJson(const StoredInstruction& instruction) {
  return {{"number", instruction.number + 1},
          {"citation", instruction.citation},
          {"action", instruction.action},
          {"target", instruction.target},
          {"identifier", instruction.identifier},
          {"words", instruction.words},
          {"line", instruction.line},
          {"column", instruction.column}};
}

Json ToJson(const LogEntry& entry);
Json ToJson(const BlameOrigin& origin);
Json ToJson(const CollisionPair& pair);
Json ToJson(const Collision& collision);
Json ToJson(const ExportedDocument& exported);

// Each of a list by its own function.
template <typename T>
Json ListOf(const std::vector<T>& items) {
  Json list = Json::array();
  for (const T& item : items) list.push_back(ToJson(item));
  return list;
}

Json ToJson(const LogEntry& entry) {
  Json json = {{"document", ToJson(entry.document)}};
  if (!entry.text) {
    json["instructions"] = ListOf(entry.instructions);
    return json;
  }
  json["text"] = IdOf(*entry.text);
  if (!entry.before.empty()) json["before"] = entry.before;
  if (!entry.lines.empty()) json["lines"] = ListOf(entry.lines);
  return json;
}

Json ToJson(const BlameOrigin& origin) {
  Json json = {{"after", origin.after}, {"before", origin.before}};
  if (origin.law) {
    json["law"] = ToJson(*origin.law);
    json["instruction"] = origin.instruction;
  }
  return json;
}

// Bills are counted from 1.
Json ToJson(const CollisionPair& pair) {
  Json json = {{"bills", {pair.first + 1, pair.second + 1}}, {"overlap", IdOf(pair.overlap)}};
  if (pair.overlap == Overlap::kYes) json["words"] = pair.words;
  return json;
}

Json ToJson(const Collision& collision) {
  Json bills = Json::array();
  for (std::size_t i = 0; i < collision.bills.size(); ++i) {
    bills.push_back({{"document", ToJson(collision.bills[i])},
                     {"instructions", ListOf(collision.instructions[i])}});
  }
  return {{"citation", collision.citation}, {"identifier", collision.identifier},
          {"heading", collision.heading},   {"release_point", collision.release_point},
          {"bills", std::move(bills)},      {"pairs", ListOf(collision.pairs)}};
}

Json ToJson(const ExportedDocument& exported) {
  Json json = {{"document", ToJson(exported.document)}};
  if (IsCode(exported.document)) {
    json["sections"] = exported.sections;
  } else {
    json["instructions"] = ListOf(exported.instructions);
  }
  return json;
}

Json Start(std::string_view command) {
  return {{"ramseyer", Header("track", kTrackFormat)}, {"command", command}};
}

}  // namespace

std::string RenderTrackJson(const TrackList& list) {
  Json json = Start("list");
  json["title"] = list.title;
  json["documents"] = ListOf(list.documents);
  return Print(json);
}

std::string RenderTrackJson(const TrackLog& log) {
  Json json = Start("log");
  json["citation"] = log.citation;
  json["identifier"] = log.identifier;
  json["entries"] = ListOf(log.entries);
  return Print(json);
}

std::string RenderTrackJson(const TrackBlame& blame) {
  Json json = Start("blame");
  json["citation"] = blame.citation;
  json["heading"] = blame.heading;
  json["first"] = blame.first;
  json["release_point"] = blame.release;
  json["lines"] = ListOf(blame.lines);
  json["origins"] = ListOf(blame.origins);
  return Print(json);
}

std::string RenderTrackJson(const TrackText& text) {
  Json json = Start("at");
  json["citation"] = text.citation;
  json["heading"] = text.heading;
  json["document"] = ToJson(text.document);
  json["lines"] = ListOf(text.lines);
  return Print(json);
}

std::string RenderTrackJson(const TrackCollisions& collisions) {
  Json json = Start("collisions");
  json["pending"] = collisions.pending;
  json["collisions"] = ListOf(collisions.collisions);
  return Print(json);
}

std::string RenderTrackJson(const TrackExport& all) {
  Json json = Start("export");
  json["documents"] = ListOf(all.documents);
  return Print(json);
}

}  // namespace ramseyer
