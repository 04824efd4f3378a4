#include "render/json/report_json.h"

#include "render/json/report_parts.h"
#include "report/names.h"

namespace ramseyer {
namespace {

constexpr int kReportFormat = 1;

Json NumbersOf(const std::vector<ChangeId>& changes) {
  Json numbers = Json::array();
  for (const ChangeId change : changes) numbers.push_back(NumberOf(change));
  return numbers;
}

Json DocumentsOf(const Report& report) {
  Json list = Json::array();
  for (const ReportDocument& document : report.documents) {
    list.push_back(ToJson(document));
  }
  return list;
}

Json SectionsOf(const Report& report) {
  Json list = Json::array();
  for (const ReportSection& section : report.sections) {
    Json lines = Json::array();
    for (const ReportLine& line : section.lines) lines.push_back(ToJson(line));
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
    Json json = ToJson(instruction, i);
    json["changes"] = NumbersOf(instruction.changes);
    list.push_back(std::move(json));
  }
  return list;
}

Json SummaryOf(const Report& report) {
  const ReportSummary& summary = report.summary;
  Json refused_by_reason = Json::object();
  for (const auto& [kind, count] : RefusalsByReason(report)) refused_by_reason[IdOf(kind)] = count;
  return {{"provisions_inserted", summary.provisions_inserted},
          {"provisions_struck", summary.provisions_struck},
          {"provisions_changed", summary.provisions_changed},
          {"provisions_redesignated", summary.provisions_redesignated},
          {"provisions_moved", summary.provisions_moved},
          {"words_inserted", summary.words_inserted},
          {"words_struck", summary.words_struck},
          {"instructions_executed", summary.instructions_executed},
          {"instructions_refused", summary.instructions_refused},
          {"refused_by_reason", std::move(refused_by_reason)},
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
