#include "render/json/explanation_json.h"

#include <utility>

#include "render/json/report_parts.h"

namespace ramseyer {
namespace {

constexpr int kExplanationFormat = 1;

Json LinesOf(const std::vector<ReportLine>& lines) {
  Json list = Json::array();
  for (const ReportLine& line : lines) list.push_back(ToJson(line));
  return list;
}

Json StepsOf(const Explanation& explanation) {
  Json list = Json::array();
  for (const ExplanationStep& step : explanation.steps) {
    Json json = ToJson(step.described, step.instruction);
    json["lines"] = LinesOf(step.lines);
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace

std::string RenderExplanationJson(const Explanation& explanation) {
  const Json json = {{"ramseyer", Header("explanation", kExplanationFormat)},
                     {"bill", ToJson(explanation.bill)},
                     {"law", ToJson(explanation.law)},
                     {"citation", explanation.citation},
                     {"identifier", explanation.identifier},
                     {"before", explanation.before},
                     {"heading", explanation.heading},
                     {"context", explanation.context},
                     {"steps", StepsOf(explanation)},
                     {"result", LinesOf(explanation.result)},
                     {"unplaced", explanation.unplaced}};
  return Print(json);
}

}  // namespace ramseyer
