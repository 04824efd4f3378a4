// Explanations of the founding example: their JSON keeps to the schema and holds what the text
// prints.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "formats/read.h"
#include "render/characters.h"
#include "render/json/explanation_json.h"
#include "render/text/explanation_text.h"
#include "support/json_schema.h"
#include "support/sample_reports.h"

namespace ramseyer {
namespace {

using nlohmann::json;

constexpr const char* kSchema = "explain.schema.json";

Explanation Founding(std::string_view citation) {
  const std::string samples = std::string(RAMSEYER_SOURCE_DIR) + "/samples";
  const Result<Document> bill = ReadDocumentFile(samples + "/s1693-115-is.xml");
  const Result<LawLibrary> law = LawLibrary::Load({samples + "/law"});
  EXPECT_TRUE(bill.has_value() && law.has_value());
  Result<Explanation> explanation = Explain(*bill, *law, Amend(*bill, *law), citation);
  EXPECT_TRUE(explanation.has_value()) << citation;
  return std::move(*explanation);
}

// Words, names and places that try to get out of what they are printed in.
Explanation Hostile() {
  const Report report = test_support::HostileReport();
  Explanation explanation;
  explanation.bill = explanation.law = report.documents.front();
  explanation.citation = explanation.before = explanation.heading = explanation.context =
      explanation.identifier = report.sections.front().citation;
  ExplanationStep step;
  step.described = report.instructions.front();
  step.described.status = InstructionStatus::kExecuted;
  step.lines = report.sections.front().lines;
  for (ReportPiece& piece : step.lines.front().text) piece.change = ChangeId();
  explanation.steps = {step};
  step.described.status = InstructionStatus::kRefused;
  step.lines.clear();
  explanation.steps.push_back(step);
  return explanation;
}

TEST(ExplanationJson, KeepsToTheSchema) {
  for (const char* citation : {"47 U.S.C. 230", "230(e)", "47 U.S.C. 230(c)", "1591(e)(4)"}) {
    EXPECT_EQ(test_support::SchemaViolations(kSchema, RenderExplanationJson(Founding(citation))),
              "")
        << citation;
  }
  EXPECT_EQ(test_support::SchemaViolations(kSchema, RenderExplanationJson(Hostile())), "");
}

TEST(ExplanationJson, TheSchemaRefusesWhatIsNotSaid) {
  json explanation = json::parse(RenderExplanationJson(Founding("230(e)")));
  explanation["steps"][0].erase("words");
  EXPECT_NE(test_support::SchemaViolations(kSchema, explanation.dump()), "");
}

TEST(ExplanationJson, HoldsTheSteps) {
  const Explanation explanation = Founding("47 U.S.C. 230(e)(1)");
  const json read = json::parse(RenderExplanationJson(explanation));
  ASSERT_EQ(read.at("steps").size(), 3U);
  const json& first = read.at("steps").at(0);
  EXPECT_EQ(first.at("citation"), "section 3(a)(2)(A)(i)");
  EXPECT_EQ(first.at("number"), explanation.steps[0].instruction + 1);
  EXPECT_EQ(first.at("place").at("line"), 49);
  EXPECT_EQ(first.at("findings").at(0).at("kind"), "editorial-form");
  EXPECT_EQ(read.at("before"), "47 U.S.C. 230(e)(1)");
  EXPECT_EQ(read.at("result").size(), explanation.result.size());
}

TEST(ExplanationText, SaysWhereEachStepStands) {
  const std::string text = RenderExplanationText(Founding("47 U.S.C. 230(b)(6)"), TextOptions());
  EXPECT_NE(text.find("The bill adds it."), std::string::npos) << text;
  EXPECT_NE(text.find("s1693-115-is.xml:44:138"), std::string::npos) << text;
  EXPECT_NE(text.find("{+(6) to ensure vigorous enforcement"), std::string::npos) << text;
}

TEST(ExplanationText, LetsNoControlCharacterThrough) {
  std::string text = RenderExplanationText(Hostile(), TextOptions());
  std::string_view rest = text;
  while (!rest.empty()) {
    const char32_t character = TakeCharacter(rest);
    EXPECT_TRUE(character == '\n' || !IsTreacherous(character))
        << static_cast<std::uint32_t>(character);
  }
}

TEST(ExplanationText, KeepsToTheWidth) {
  TextOptions options;
  options.width = 60;
  const std::string text = RenderExplanationText(Founding("47 U.S.C. 230"), options);
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    EXPECT_LE(DisplayWidth(line), 60) << line;
    rest.remove_prefix(line.size() + 1);
  }
}

}  // namespace
}  // namespace ramseyer
