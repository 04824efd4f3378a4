#include "render/json/document_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "formats/read.h"

namespace ramseyer {
namespace {

nlohmann::json JsonOf(const std::string& bytes) {
  const Result<Document> document = ReadDocument(*Source::FromBytes("f.xml", bytes));
  EXPECT_TRUE(document);
  return nlohmann::json::parse(DumpJson(*document, document->root()));
}

TEST(DumpJson, NestsNodesWithTheirWordsAndPlaces) {
  const nlohmann::json json = JsonOf(
      "<bill><form><congress>115th</congress><legis-num>S. 1</legis-num></form><legis-body>\n"
      "<section><enum>2.</enum><text>striking <quote>and</quote>;</text></section></legis-body>"
      "</bill>");
  EXPECT_EQ(json["document"], 1);
  EXPECT_EQ(json["format"], "bill-dtd");
  EXPECT_EQ(json["type"], "bill");
  EXPECT_EQ(json["identifier"], "/us/bill/115/s/1");
  const nlohmann::json& section = json["nodes"]["children"][1]["children"][0];
  EXPECT_EQ(section["kind"], "section");
  EXPECT_EQ(section["designation"], "2");
  EXPECT_EQ(section["identifier"], "/us/bill/115/s/1/s2");
  EXPECT_EQ(section["place"]["line"], 2);
  EXPECT_EQ(section["place"]["column"], 1);
  const nlohmann::json& content = section["children"][1];
  EXPECT_EQ(content["text"], "striking “and”;");
  ASSERT_EQ(content["marks"].size(), 1U);
  EXPECT_EQ(content["marks"][0]["kind"], "quote");
  EXPECT_EQ(content["marks"][0]["begin"], 12);
  EXPECT_EQ(content["marks"][0]["end"], 15);
  EXPECT_FALSE(content.contains("children"));
  EXPECT_FALSE(content.contains("committee"));
}

TEST(DumpJson, SaysWhichTextOfAReportedBillANodeBelongsTo) {
  const nlohmann::json json = JsonOf(
      "<bill bill-stage=\"Reported-in-House\"><legis-body reported-display-style=\"strikethrough\">"
      "<section><enum>1.</enum></section></legis-body></bill>");
  EXPECT_EQ(json["nodes"]["children"][0]["committee"], "struck");
}

TEST(DumpJson, KeepsTheMarkWhereANoteStandsAtTheEnd) {
  const nlohmann::json json = JsonOf(
      "<section><content>host.<note type=\"footnote\">So in original.</note></content></section>");
  const nlohmann::json& content = json["nodes"]["children"][0]["children"][0];
  ASSERT_EQ(content["marks"].size(), 1U);
  EXPECT_EQ(content["marks"][0]["kind"], "note-reference");
  EXPECT_EQ(content["marks"][0]["begin"], 5);
  EXPECT_EQ(content["children"][0]["kind"], "footnote");
}

}  // namespace
}  // namespace ramseyer
