#include "watch/watch_list.h"

#include <gtest/gtest.h>

#include <string>

#include "support/json_schema.h"

namespace ramseyer {
namespace {

Result<WatchList> Parsed(const std::string& yaml) { return ParseWatchList("watch.yaml", yaml); }

// "line:column: message".
std::string ErrorOf(const std::string& yaml) {
  const Result<WatchList> list = Parsed(yaml);
  EXPECT_FALSE(list.has_value()) << yaml;
  if (list) return "";
  const std::string error = ToString(list.error());
  constexpr std::string_view kFile = "watch.yaml:";
  EXPECT_EQ(error.rfind(kFile, 0), 0U) << error;
  return error.substr(kFile.size());
}

TEST(WatchList, ReadsAllThatAnEntrySays) {
  const Result<WatchList> list = Parsed(
      "# what we watch\n"
      "watch:\n"
      "  - cite: 47 U.S.C. 230(c)\n"
      "    label: intermediary liability\n"
      "    owners: [platform, legal]\n"
      "    severity: error\n"
      "    actions: [strike, repeal, strike]\n"
      "  - {cite: title 18, owners: courts}\n");
  ASSERT_TRUE(list.has_value()) << ToString(list.error());
  ASSERT_EQ(list->entries.size(), 2U);
  const WatchEntry& first = list->entries[0];
  EXPECT_EQ(first.cite, "47 U.S.C. 230(c)");
  EXPECT_EQ(ToString(first.provision), "47 U.S.C. 230(c)");
  EXPECT_EQ(first.label, "intermediary liability");
  EXPECT_EQ(first.owners, (std::vector<std::string>{"platform", "legal"}));
  EXPECT_EQ(first.severity, WatchSeverity::kError);
  EXPECT_EQ(first.actions, (std::vector<std::string>{"repeal", "strike"}));
  EXPECT_EQ(first.rule, "usc/t47/s230/c:repeal+strike");
  EXPECT_EQ(ToString(first.place), "watch.yaml:3:11");
  EXPECT_TRUE(first.Wants("repeal"));
  EXPECT_FALSE(first.Wants("insert"));
  const WatchEntry& second = list->entries[1];
  EXPECT_EQ(second.owners, (std::vector<std::string>{"courts"}));
  EXPECT_EQ(second.severity, WatchSeverity::kWarning);
  EXPECT_TRUE(second.Wants("insert"));
}

TEST(WatchList, TheSameProvisionHasTheSameRuleHoweverItIsWritten) {
  const Result<WatchList> list = Parsed("watch:\n  - cite: /us/usc/t47/s230/c\n");
  ASSERT_TRUE(list.has_value());
  EXPECT_EQ(list->entries[0].rule, "usc/t47/s230/c");
  EXPECT_EQ(ErrorOf("watch:\n  - cite: 47 U.S.C. 230\n  - cite: section 230 of title 47\n"),
            "3:11: \"section 230 of title 47\" is watched already, by line 2");
}

TEST(WatchList, SaysWhereItIsWrongAndWhatWasExpected) {
  EXPECT_EQ(ErrorOf("watch:\n  - cite: 47 U.S.C. 230\n    severty: error\n"),
            "3:5: unknown key \"severty\" in an entry of the watch list: expected cite, label, "
            "owners, severity, actions");
  EXPECT_EQ(ErrorOf("watch:\n  - label: x\n"),
            "2:5: expected \"cite\" in an entry of the watch list");
  EXPECT_EQ(ErrorOf("watch:\n  - cite: 47 U.S.C. 230\n    severity: loud\n"),
            "3:15: unknown severity \"loud\": expected error, warning or note");
  EXPECT_EQ(ErrorOf("watch:\n  - cite: [1]\n"),
            "2:11: expected \"cite\": words, not a list or map");
  EXPECT_NE(ErrorOf("watch:\n  - cite:\n").find("expected \"cite\": words, not nothing"),
            std::string::npos);
  EXPECT_EQ(ErrorOf("watch:\n  - cite: 47 U.S.C. 230\n    cite: 47 U.S.C. 231\n"),
            "3:5: the key \"cite\" stands twice in an entry of the watch list");
  EXPECT_EQ(ErrorOf("watch: []\n"),
            "1:1: expected \"watch\": a list of at least one entry with a \"cite\"");
  EXPECT_EQ(ErrorOf("watched:\n  - cite: 47 U.S.C. 230\n"),
            "1:1: unknown key \"watched\" in a watch list: expected watch");
  EXPECT_EQ(ErrorOf("- cite: 47 U.S.C. 230\n"), "1:1: expected a watch list: a map with watch");
  EXPECT_EQ(ErrorOf("").substr(0, 25), " expected one YAML docume");
  EXPECT_NE(ErrorOf("watch: [").find("not well-formed YAML"), std::string::npos);
  EXPECT_NE(
      ErrorOf("watch:\n  - cite: 47 U.S.C. 230\n    actions: [explode]\n").find("redesignate"),
      std::string::npos);
  EXPECT_EQ(
      ErrorOf("watch:\n  - cite: somewhere\n").rfind("2:11: \"somewhere\" can not be read", 0), 0U);
}

// JSON is YAML: the schema and the reader say the same of it.
TEST(WatchList, TheSchemaSaysWhatTheReaderSays) {
  for (const char* json :
       {R"({"watch": [{"cite": "title 18"}]})",
        R"({"watch": [{"cite": "title 18", "label": "x", "owners": "a", "severity": "note"}]})",
        R"({"watch": [{"cite": "title 18", "owners": ["a"], "actions": ["definition"]}]})",
        R"({"watch": []})", R"({"watch": [{}]})", R"({"watch": [{"cite": ""}]})",
        R"({"watch": [{"cite": "title 18", "actions": "explode"}]})",
        R"({"watch": [{"cite": "title 18", "severity": "loud"}]})",
        R"({"watch": [{"cite": "title 18", "owner": "a"}]})", R"({"watch": {}, "x": 1})"}) {
    const bool valid = test_support::SchemaViolations("watchlist.schema.json", json).empty();
    EXPECT_EQ(Parsed(json).has_value(), valid) << json;
  }
}

TEST(WatchList, HostileYamlIsAnError) {
  EXPECT_FALSE(Parsed(std::string(100000, '[')).has_value());
  EXPECT_FALSE(Parsed("watch: &a [*a]\n").has_value());
  EXPECT_FALSE(Parsed("watch:\n  - cite: \"\\x00\"\n").has_value());
  EXPECT_FALSE(Parsed("\xff\xfe\x00").has_value());
  EXPECT_FALSE(Parsed("--- 1\n--- 2\n").has_value());
}

}  // namespace
}  // namespace ramseyer
