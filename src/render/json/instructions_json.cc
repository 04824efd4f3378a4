#include "render/json/instructions_json.h"

#include "render/instruction_counts.h"
#include "render/json/instruction_json.h"
#include "render/json/json.h"

namespace ramseyer {
namespace {

constexpr int kInstructionsFormat = 1;

Json ToJson(const InstructionCounts& counts) {
  Json by_reason = Json::object();
  for (const auto& [reason, count] : counts.not_understood) by_reason[IdOf(reason)] = count;
  Json json;
  json["instructions"] = counts.all;
  json["understood"] = counts.understood;
  json["no_text_effect"] = counts.no_text_effect;
  json["not_understood"] = counts.AllNotUnderstood();
  json["not_understood_by_reason"] = std::move(by_reason);
  return json;
}

Json InstructionOf(const Document& bill, const Instruction& instruction) {
  Json json;
  json["number"] = instruction.id.index() + 1;
  json["citation"] = bill.CitationOf(instruction.provision);
  json["words"] = WordsOf(bill, instruction);
  json["place"] = ToJson(PlaceOf(bill, instruction));
  if (!instruction.takes_effect.empty()) json["takes_effect"] = instruction.takes_effect;
  json["action"] = ToJson(bill, instruction.action);
  json["target"] = ToJson(instruction.target);
  return json;
}

Json BillOf(const BillInstructions& bill) {
  Json list = Json::array();
  for (const Instruction& instruction : bill.instructions.instructions) {
    list.push_back(InstructionOf(*bill.bill, instruction));
  }
  const DocumentInfo& info = bill.bill->info();
  Json json;
  json["label"] = info.label;
  json["stage"] = info.stage;
  json["file"] = bill.bill->source().file();
  json["counts"] = ToJson(CountInstructions(bill.instructions));
  json["instructions"] = std::move(list);
  return json;
}

}  // namespace

std::string RenderInstructionsJson(const std::vector<BillInstructions>& bills) {
  InstructionCounts counts;
  Json list = Json::array();
  for (const BillInstructions& bill : bills) {
    counts.Add(CountInstructions(bill.instructions));
    list.push_back(BillOf(bill));
  }
  Json json;
  json["ramseyer"] = Header("instructions", kInstructionsFormat);
  json["counts"] = ToJson(counts);
  json["bills"] = std::move(list);
  return Print(json);
}

}  // namespace ramseyer
