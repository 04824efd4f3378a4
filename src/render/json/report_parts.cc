#include "render/json/report_parts.h"

#include <utility>

#include "document/node_kind.h"
#include "report/names.h"

namespace ramseyer {
namespace {

Json PiecesOf(const std::vector<ReportPiece>& pieces) {
  Json list = Json::array();
  for (const ReportPiece& piece : pieces) {
    Json json = {{"kind", IdOf(piece.kind)}, {"text", piece.text}};
    if (piece.change.valid()) json["change"] = NumberOf(piece.change);
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace

std::uint32_t NumberOf(ChangeId change) { return change.index() + 1; }

void AddPlaces(const std::optional<Place>& old_place, const std::optional<Place>& new_place,
               Json& json) {
  if (old_place) json["old_place"] = ToJson(*old_place);
  if (new_place) json["new_place"] = ToJson(*new_place);
}

Json FindingsOf(const std::vector<Finding>& findings) {
  Json list = Json::array();
  for (const Finding& finding : findings) list.push_back(ToJson(finding));
  return list;
}

Json ToJson(const ReportDocument& document) {
  return {{"label", document.label}, {"file", document.file}};
}

Json ToJson(const ReportLine& line) {
  Json json = {{"style", IdOf(line.style)},
               {"kind", IdOf(line.kind)},
               {"depth", line.depth},
               {"quoted", line.quoted},
               {"start", IdOf(line.start)}};
  if (line.start_change.valid()) json["start_change"] = NumberOf(line.start_change);
  json["designation"] = PiecesOf(line.designation);
  json["heading"] = PiecesOf(line.heading);
  json["text"] = PiecesOf(line.text);
  json["citation"] = line.citation;
  AddPlaces(line.old_place, line.new_place, json);
  return json;
}

Json ToJson(const ReportInstruction& instruction, std::size_t index) {
  return {{"number", index + 1},
          {"citation", instruction.citation},
          {"words", instruction.words},
          {"own_words", instruction.OwnWords()},
          {"action", instruction.action},
          {"target", instruction.target},
          {"place", ToJson(instruction.place)},
          {"status", IdOf(instruction.status)},
          {"findings", FindingsOf(instruction.findings)}};
}

}  // namespace ramseyer
