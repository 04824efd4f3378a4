#include "render/json/report_json.h"

#include "document/node_kind.h"
#include "render/json/json.h"
#include "report/names.h"

namespace ramseyer {
namespace {

constexpr int kReportFormat = 1;

std::uint32_t NumberOf(ChangeId change) { return change.index() + 1; }

Json NumbersOf(const std::vector<ChangeId>& changes) {
  Json numbers = Json::array();
  for (const ChangeId change : changes) numbers.push_back(NumberOf(change));
  return numbers;
}

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

Json DocumentsOf(const Report& report) {
  Json list = Json::array();
  for (const ReportDocument& document : report.documents) {
    list.push_back({{"label", document.label}, {"file", document.file}});
  }
  return list;
}

Json PiecesOf(const std::vector<ReportPiece>& pieces) {
  Json list = Json::array();
  for (const ReportPiece& piece : pieces) {
    Json json = {{"kind", IdOf(piece.kind)}, {"text", piece.text}};
    if (piece.change.valid()) json["change"] = NumberOf(piece.change);
    list.push_back(std::move(json));
  }
  return list;
}

Json LineOf(const ReportLine& line) {
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

Json SectionsOf(const Report& report) {
  Json list = Json::array();
  for (const ReportSection& section : report.sections) {
    Json lines = Json::array();
    for (const ReportLine& line : section.lines) lines.push_back(LineOf(line));
    Json not_executed = Json::array();
    for (const std::size_t index : section.not_executed) not_executed.push_back(index + 1);
    list.push_back({{"citation", section.citation},
                    {"identifier", section.identifier},
                    {"heading", section.heading},
                    {"context", section.context},
                    {"changes", NumbersOf(section.changes)},
                    {"not_executed", std::move(not_executed)},
                    {"lines", std::move(lines)}});
  }
  return list;
}

Json ChangesOf(const Report& report) {
  Json list = Json::array();
  for (std::size_t i = 0; i < report.changes.size(); ++i) {
    const Change& change = report.changes[i];
    Json json = {{"number", i + 1},
                 {"kind", IdOf(change.kind)},
                 {"citation", change.citation},
                 {"old_words", change.old_words},
                 {"new_words", change.new_words}};
    if (change.instruction) json["instruction"] = *change.instruction + 1;
    AddPlaces(change.old_place, change.new_place, json);
    list.push_back(std::move(json));
  }
  return list;
}

Json InstructionsOf(const Report& report) {
  Json list = Json::array();
  for (std::size_t i = 0; i < report.instructions.size(); ++i) {
    const ReportInstruction& instruction = report.instructions[i];
    list.push_back({{"number", i + 1},
                    {"citation", instruction.citation},
                    {"words", instruction.words},
                    {"own_words", instruction.OwnWords()},
                    {"action", instruction.action},
                    {"target", instruction.target},
                    {"place", ToJson(instruction.place)},
                    {"status", IdOf(instruction.status)},
                    {"findings", FindingsOf(instruction.findings)},
                    {"changes", NumbersOf(instruction.changes)}});
  }
  return list;
}

Json SummaryOf(const Report& report) {
  const ReportSummary& summary = report.summary;
  return {{"provisions_inserted", summary.provisions_inserted},
          {"provisions_struck", summary.provisions_struck},
          {"provisions_changed", summary.provisions_changed},
          {"provisions_redesignated", summary.provisions_redesignated},
          {"provisions_moved", summary.provisions_moved},
          {"words_inserted", summary.words_inserted},
          {"words_struck", summary.words_struck},
          {"instructions_executed", summary.instructions_executed},
          {"instructions_refused", summary.instructions_refused},
          {"instructions_without_effect", summary.instructions_without_effect}};
}

}  // namespace

std::string RenderJson(const Report& report) {
  const Json json = {{"ramseyer", Header("report", kReportFormat)},
                     {"kind", IdOf(report.kind)},
                     {"documents", DocumentsOf(report)},
                     {"summary", SummaryOf(report)},
                     {"sections", SectionsOf(report)},
                     {"changes", ChangesOf(report)},
                     {"instructions", InstructionsOf(report)},
                     {"findings", FindingsOf(report.findings)}};
  return Print(json);
}

}  // namespace ramseyer
