// Every JSON that the program writes keeps to the schema that is published for it, and says by
// which version of it.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/json_schema.h"
#include "support/run_program.h"

namespace ramseyer {
namespace {

using nlohmann::json;

const std::string kSamples = std::string(RAMSEYER_SOURCE_DIR) + "/samples/";
const std::string kBill = kSamples + "s1693-115-is.xml";
const std::string kReported = kSamples + "s1693-115-rs.xml";

struct JsonOutput {
  std::string schema;
  std::vector<std::string> command;
};

const std::vector<JsonOutput>& Outputs() {
  static const std::vector<JsonOutput> kOutputs = {
      {"report", {"amend", kBill, "--law", kSamples + "law"}},
      {"report", {"amend", kBill, "--law", kSamples + "law/usc18.xml"}},
      {"report", {"compare", kBill, kReported}},
      {"report", {"compare", kBill, kReported, kBill}},
      {"report", {"compare", kBill, kReported, "--ignore", "case", "--without", "headings"}},
      {"instructions", {"instructions", kBill, kReported}},
      {"explain", {"explain", kBill, "230(e)", "--law", kSamples + "law"}},
      {"explain", {"explain", kBill, "230(c)", "--law", kSamples + "law"}},
      {"document", {"show", kBill}},
      {"document", {"show", kSamples + "law/usc47.xml"}},
      {"document", {"show", kSamples + "law/usc47.xml", "230(c)(1)"}},
  };
  return kOutputs;
}

std::string JsonOf(std::vector<std::string> command) {
  command.insert(command.end(), {"--format", "json"});
  return test_support::RunProgram(RAMSEYER_PROGRAM, command).out;
}

TEST(JsonOutputs, KeepToTheirSchemas) {
  for (const JsonOutput& output : Outputs()) {
    EXPECT_EQ(
        test_support::SchemaViolations(output.schema + ".schema.json", JsonOf(output.command)), "")
        << output.command.front();
  }
}

TEST(JsonOutputs, EverySchemaNamesItsVersion) {
  for (const auto& [schema, name] :
       std::vector<std::pair<std::string, std::string>>{{"report", "report"},
                                                        {"instructions", "instructions"},
                                                        {"explain", "explanation"},
                                                        {"document", "document"}}) {
    std::ifstream file(std::string(RAMSEYER_SOURCE_DIR) + "/schemas/" + schema + ".schema.json");
    const json read = json::parse(file);
    const std::string id = read.at("$id");
    const bool nested = read.at("properties").contains("ramseyer");
    const json& head = nested ? read["properties"]["ramseyer"]["properties"] : read["properties"];
    EXPECT_EQ(id, "urn:ramseyer:" + name + ":" + head.at(name).at("const").dump());
  }
}

TEST(JsonOutputs, TheSchemaOfDocumentsRefusesWhatTheyDoNotHave) {
  json read = json::parse(JsonOf({"show", kBill}));
  read["type"] = "poem";
  read["nodes"]["colour"] = "red";
  const std::string violations =
      test_support::SchemaViolations("document.schema.json", read.dump());
  EXPECT_NE(violations.find("/type"), std::string::npos) << violations;
  EXPECT_NE(violations.find("colour"), std::string::npos) << violations;
}

}  // namespace
}  // namespace ramseyer
