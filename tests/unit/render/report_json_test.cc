// The JSON is read back by an independent parser and must hold all of the report.
#include "render/json/report_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "document/node_kind.h"
#include "render/characters.h"
#include "report/names.h"
#include "support/json_schema.h"
#include "support/sample_reports.h"

namespace ramseyer {
namespace {

using nlohmann::json;

constexpr const char* kSamples[] = {"amendment", "comparison", "hostile", "empty"};

// The value that has the given name.
template <typename Kind>
Kind Named(const json& name, int count) {
  for (int i = 0; i < count; ++i) {
    if (IdOf(static_cast<Kind>(i)) == name.get<std::string>()) return static_cast<Kind>(i);
  }
  ADD_FAILURE() << "unknown name " << name;
  return Kind();
}

ChangeId ChangeIn(const json& object, const char* key) {
  return object.contains(key) ? ChangeId(object.at(key).get<std::uint32_t>() - 1) : ChangeId();
}

std::vector<ReportPiece> ReadPieces(const json& list) {
  std::vector<ReportPiece> pieces;
  for (const json& piece : list) {
    pieces.push_back(
        {Named<PieceKind>(piece.at("kind"), 5), piece.at("text"), ChangeIn(piece, "change")});
  }
  return pieces;
}

void ExpectPlace(const std::optional<Place>& place, const json& object, const char* key) {
  ASSERT_EQ(object.contains(key), place.has_value()) << key;
  if (!place) return;
  EXPECT_EQ(object.at(key).at("line"), place->line);
  EXPECT_EQ(object.at(key).at("column"), place->column);
  EXPECT_EQ(object.at(key).at("offset"), place->offset);
}

void ExpectLine(const ReportLine& line, const json& object) {
  EXPECT_EQ(Named<LineStyle>(object.at("style"), 4), line.style);
  EXPECT_EQ(object.at("kind").get<std::string>(), IdOf(line.kind));
  EXPECT_EQ(object.at("depth"), line.depth);
  EXPECT_EQ(object.at("quoted"), line.quoted);
  EXPECT_EQ(Named<PieceKind>(object.at("start"), 5), line.start);
  EXPECT_EQ(ChangeIn(object, "start_change"), line.start_change);
  EXPECT_EQ(ReadPieces(object.at("designation")), line.designation);
  EXPECT_EQ(ReadPieces(object.at("heading")), line.heading);
  EXPECT_EQ(ReadPieces(object.at("text")), line.text);
  EXPECT_EQ(object.at("citation"), line.citation);
  ExpectPlace(line.old_place, object, "old_place");
  ExpectPlace(line.new_place, object, "new_place");
}

void ExpectFindings(const std::vector<Finding>& findings, const json& list) {
  ASSERT_EQ(list.size(), findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    EXPECT_EQ(list[i].at("kind").get<std::string>(), IdOf(findings[i].kind));
    EXPECT_EQ(list[i].at("message"), findings[i].message);
    EXPECT_EQ(list[i].at("words"), findings[i].words);
    EXPECT_EQ(list[i].at("provision"), findings[i].provision);
    EXPECT_EQ(list[i].at("place").at("line"), findings[i].place.line);
  }
}

void ExpectChanges(const std::vector<ChangeId>& changes, const json& list) {
  ASSERT_EQ(list.size(), changes.size());
  for (std::size_t i = 0; i < changes.size(); ++i) EXPECT_EQ(list[i], changes[i].index() + 1);
}

TEST(ReportJson, HoldsAllLines) {
  for (const char* sample : {"amendment", "comparison"}) {
    const Report report = test_support::ReportNamed(sample);
    const json read = json::parse(RenderJson(report));
    EXPECT_EQ(Named<ReportKind>(read.at("kind"), 2), report.kind);
    ASSERT_EQ(read.at("sections").size(), report.sections.size());
    for (std::size_t i = 0; i < report.sections.size(); ++i) {
      const ReportSection& section = report.sections[i];
      const json& object = read.at("sections")[i];
      EXPECT_EQ(object.at("citation"), section.citation);
      EXPECT_EQ(object.at("identifier"), section.identifier);
      EXPECT_EQ(object.at("heading"), section.heading);
      EXPECT_EQ(object.at("context"), section.context);
      ExpectChanges(section.changes, object.at("changes"));
      ASSERT_EQ(object.at("lines").size(), section.lines.size());
      for (std::size_t j = 0; j < section.lines.size(); ++j) {
        ExpectLine(section.lines[j], object.at("lines")[j]);
      }
    }
  }
}

TEST(ReportJson, HoldsChangesAndInstructions) {
  for (const char* sample : {"amendment", "comparison"}) {
    const Report report = test_support::ReportNamed(sample);
    const json read = json::parse(RenderJson(report));
    ASSERT_EQ(read.at("changes").size(), report.changes.size());
    for (std::size_t i = 0; i < report.changes.size(); ++i) {
      const Change& change = report.changes[i];
      const json& object = read.at("changes")[i];
      EXPECT_EQ(object.at("number"), i + 1);
      EXPECT_EQ(Named<ChangeKind>(object.at("kind"), 6), change.kind);
      EXPECT_EQ(object.at("citation"), change.citation);
      EXPECT_EQ(object.at("old_words"), change.old_words);
      EXPECT_EQ(object.at("new_words"), change.new_words);
      ASSERT_EQ(object.contains("instruction"), change.instruction.has_value());
      if (change.instruction) {
        EXPECT_EQ(object.at("instruction"), *change.instruction + 1);
      }
      ExpectPlace(change.old_place, object, "old_place");
      ExpectPlace(change.new_place, object, "new_place");
    }
    ASSERT_EQ(read.at("instructions").size(), report.instructions.size());
    for (std::size_t i = 0; i < report.instructions.size(); ++i) {
      const ReportInstruction& instruction = report.instructions[i];
      const json& object = read.at("instructions")[i];
      EXPECT_EQ(object.at("number"), i + 1);
      EXPECT_EQ(object.at("citation"), instruction.citation);
      EXPECT_EQ(object.at("words"), instruction.words);
      EXPECT_EQ(object.at("own_words").get<std::string>(), instruction.OwnWords());
      EXPECT_EQ(object.at("action"), instruction.action);
      EXPECT_EQ(object.at("target"), instruction.target);
      EXPECT_EQ(Named<InstructionStatus>(object.at("status"), 3), instruction.status);
      ExpectPlace(instruction.place, object, "place");
      ExpectFindings(instruction.findings, object.at("findings"));
      ExpectChanges(instruction.changes, object.at("changes"));
    }
    ExpectFindings(report.findings, read.at("findings"));
  }
}

TEST(ReportJson, IsValidByItsSchema) {
  for (const char* sample : kSamples) {
    const std::string rendered = RenderJson(test_support::ReportNamed(sample));
    EXPECT_EQ(test_support::SchemaViolations("report.schema.json", rendered), "") << sample;
  }
}

TEST(ReportJson, ReportsMadeTogetherAreOneListAndValid) {
  const std::vector<Report> reports = {test_support::ComparisonReport(),
                                       test_support::ComparisonReport()};
  const std::string rendered = RenderJson(reports);
  EXPECT_EQ(test_support::SchemaViolations("report.schema.json", rendered), "");
  const json read = json::parse(rendered);
  ASSERT_EQ(read.at("reports").size(), 2U);
  EXPECT_EQ(read["reports"][1], json::parse(RenderJson(reports[1])));
}

TEST(ReportJson, SubstanceIsHeld) {
  const json read = json::parse(RenderJson(test_support::ComparisonReport()));
  const json& figures = read.at("substance").at("figures");
  ASSERT_EQ(figures.size(), 2U);
  EXPECT_EQ(figures[0].at("old_words"), "$17");
  EXPECT_EQ(figures[0].at("new_words"), "$36");
  EXPECT_FALSE(figures[1].contains("new_place"));
  EXPECT_EQ(read.at("substance").at("cited_law")[0].at("law"), "20 U.S.C. 1001");
}

TEST(ReportJson, TheSchemaRefusesWhatTheFormatDoesNotHave) {
  json read = json::parse(RenderJson(test_support::AmendmentReport()));
  read["changes"][0]["kind"] = "improved";
  read["sections"][0]["lines"][0]["colour"] = "red";
  read["summary"].erase("words_struck");
  const std::string violations = test_support::SchemaViolations("report.schema.json", read.dump());
  EXPECT_NE(violations.find("/changes/0/kind"), std::string::npos) << violations;
  EXPECT_NE(violations.find("colour"), std::string::npos) << violations;
  EXPECT_NE(violations.find("words_struck"), std::string::npos) << violations;
}

TEST(ReportJson, HostileWordsComeBackAsTheyWereAndShowNothingTreacherous) {
  const Report report = test_support::HostileReport();
  const std::string rendered = RenderJson(report);
  std::string_view rest = rendered;
  while (!rest.empty()) {
    const char32_t character = TakeCharacter(rest);
    ASSERT_TRUE(character == '\n' || !IsTreacherous(character));
  }
  std::string expected = report.sections[0].citation;
  expected.replace(expected.find('\xff'), 1, "\xef\xbf\xbd");
  EXPECT_EQ(json::parse(rendered).at("sections")[0].at("citation"), expected);
}

TEST(ReportJson, APlaceThatIsOnlyAFileHasNoLine) {
  Report report;
  Finding finding;
  finding.place.file = "bill.xml";
  report.findings = {finding};
  const json read = json::parse(RenderJson(report));
  EXPECT_EQ(read.at("findings")[0].at("place"), json({{"file", "bill.xml"}}));
}

}  // namespace
}  // namespace ramseyer
