#include "app/ndjson.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "base/files.h"
#include "support/json_schema.h"
#include "support/run_program.h"

namespace ramseyer {
namespace {

using nlohmann::json;

const std::string kSamplesFolder = std::string(RAMSEYER_SOURCE_DIR) + "/samples/";

// The answers to lines that `answer` is not asked about, or fails.
std::vector<std::string> AnswersTo(const std::vector<std::string>& lines,
                                   const NdjsonAnswer& answer) {
  std::stringstream in;
  for (const std::string& line : lines) in << line << '\n';
  std::vector<std::string> answers;
  AnswerNdjson(in, {"bill"}, answer, [&](std::string_view line) { answers.emplace_back(line); });
  return answers;
}

Result<std::string> LabelOf(const NdjsonLine& line) {
  const Result<Document> bill = line.Read("bill");
  if (!bill) return tl::make_unexpected(bill.error());
  return json{{"label", bill->info().label}, {"file", bill->source().file()}}.dump(2) + "\n";
}

TEST(Ndjson, AnswersEachLineInItsPlace) {
  const std::vector<std::string> answers = AnswersTo(
      {R"({"id": "a b", "bill": {"path": ")" + kSamplesFolder + R"(s1693-115-is.xml"}})",
       R"({"bill": {"text": "<bill><legis-body><section><enum>1.</enum></section></legis-body></bill>"}})",
       R"({"id": [1, {"x": null}], "bill": {"text": "<bill>", "name": "n.xml"}})"},
      LabelOf);
  ASSERT_EQ(answers.size(), 3U);
  const json first = {
      {"id", "a b"},
      {"result",
       {{"label", "S. 1693 (115th Congress)"}, {"file", kSamplesFolder + "s1693-115-is.xml"}}}};
  EXPECT_EQ(json::parse(answers[0]), first);
  EXPECT_EQ(answers[1], "{\"id\":null,\"result\":{\"file\":\"-\",\"label\":\"\"}}\n");
  const json third = json::parse(answers[2]);
  EXPECT_EQ(third["id"], json::parse(R"([1, {"x": null}])"));
  EXPECT_EQ(third["error"]["kind"], "bad-input");
  EXPECT_EQ(third["error"]["file"], "n.xml");
}

TEST(Ndjson, AnswersBadLinesAndGoesOn) {
  const std::vector<std::string> bad = {"",
                                        "no JSON",
                                        "[1]",
                                        R"({"id": 4})",
                                        R"({"id": 5, "bill": "a.xml"})",
                                        R"({"id": 6, "bill": {}})",
                                        R"({"id": 7, "bill": {"path": "a", "text": "b"}})",
                                        R"({"id": 8, "bill": {"text": "b", "name": 1}})",
                                        "{\"id\": 9, \"bill\": {\"text\": \"\xFF\"}}",
                                        std::string(100000, '[')};
  std::size_t asked = 0;
  const auto answers = AnswersTo(bad, [&](const NdjsonLine&) -> Result<std::string> {
    ++asked;
    return "{}";
  });
  EXPECT_EQ(asked, 0U);
  ASSERT_EQ(answers.size(), bad.size());
  for (std::size_t i = 0; i < bad.size(); ++i) {
    EXPECT_EQ(json::parse(answers[i])["error"]["kind"], "bad-line") << bad[i].substr(0, 80);
    EXPECT_EQ(answers[i].find('\n'), answers[i].size() - 1);
  }
  EXPECT_EQ(answers[3],
            "{\"id\":4,\"error\":{\"kind\":\"bad-line\",\"message\":\"the line has no "
            "\\\"bill\\\"\"}}\n");
}

TEST(Ndjson, LeavesSpacesInWordsAsTheyAre) {
  const auto answers =
      AnswersTo({R"({"bill": {"text": ""}})"}, [](const NdjsonLine&) -> Result<std::string> {
        return "{\n  \"a b\": \"c \\\" d\\\\\",\n  \"e\": [\n    1\n  ]\n}\n";
      });
  EXPECT_EQ(answers, (std::vector<std::string>{
                         "{\"id\":null,\"result\":{\"a b\":\"c \\\" d\\\\\",\"e\":[1]}}\n"}));
}

// What the program prints for lines on its stdin.
std::string Piped(const std::string& lines, const std::string& command) {
  const std::string file = testing::TempDir() + "ndjson_lines";
  EXPECT_TRUE(WriteFile(file, lines));
  return test_support::RunProgram(
             "/bin/sh", {"-c", std::string(RAMSEYER_PROGRAM) + " " + command + " < " + file})
      .out;
}

TEST(NdjsonProgram, SaysWhatFormatJsonSays) {
  const std::string bill = kSamplesFolder + "s1693-115-is.xml";
  const std::string reported = kSamplesFolder + "s1693-115-rs.xml";
  const std::string of_bill = R"({"id": 1, "bill": {"path": ")" + bill + "\"}}\n";
  const std::string of_pair =
      R"({"id": 1, "old": {"path": ")" + bill + R"("}, "new": {"path": ")" + reported + "\"}}\n";
  struct Case {
    std::string lines;
    std::string command;
    std::string documents;
    std::string options;
  };
  const std::vector<Case> cases = {
      {of_bill, "instructions", bill, ""},
      {of_bill, "amend", bill, " --law " + kSamplesFolder + "law"},
      {of_pair, "compare", bill + " " + reported, " --ignore case"},
      {of_bill, "watch", bill,
       " -w " + kSamplesFolder + "watch.yaml --law " + kSamplesFolder + "law"}};
  for (const Case& one : cases) {
    const std::string answered =
        Piped("x\n" + one.lines + one.lines, one.command + one.options + " --ndjson");
    std::stringstream answers(answered);
    std::string line;
    ASSERT_TRUE(std::getline(answers, line)) << one.command;
    EXPECT_EQ(json::parse(line)["error"]["kind"], "bad-line");
    const json expected =
        json::parse(Piped("", one.command + " " + one.documents + one.options + " --format json"));
    for (int i = 0; i < 2; ++i) {
      ASSERT_TRUE(std::getline(answers, line)) << one.command;
      EXPECT_EQ(test_support::SchemaViolations("ndjson.schema.json", line), "");
      EXPECT_EQ(json::parse(line)["result"], expected) << one.command;
    }
    EXPECT_FALSE(std::getline(answers, line)) << one.command;
  }
}

TEST(NdjsonProgram, TakesNoDocumentsAndNoFormatsBeside) {
  const std::string bill = kSamplesFolder + "s1693-115-is.xml";
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"instructions", "--ndjson", bill},
        {"instructions", "--ndjson", "--format", "json"},
        {"instructions"},
        {"compare", "--ndjson", "--text", "both"},
        {"amend", "--ndjson", "--law", "nowhere"}}) {
    const auto run = test_support::RunProgram(RAMSEYER_PROGRAM, arguments);
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(run.code, 2) << arguments.back();
  }
}

}  // namespace
}  // namespace ramseyer
