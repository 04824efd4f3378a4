// The renderers of a watch on words that try to get out of what they are printed in, and held
// against the schemas and rules of their formats.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "render/characters.h"
#include "render/github/watch_github.h"
#include "render/json/watch_json.h"
#include "render/junit/watch_junit.h"
#include "render/sarif/watch_sarif.h"
#include "render/text/watch_text.h"
#include "report/watch_report.h"
#include "support/json_schema.h"
#include "support/run_program.h"
#include "support/sample_reports.h"

namespace ramseyer {
namespace {

using nlohmann::json;

constexpr const char* kSarifRules = "../tests/support/sarif_2_1_0.schema.json";

// A line end and a command, markup of every kind, an escape sequence, an override of direction, a
// byte that is not UTF-8.
const std::string kHostile =
    "x\n::error::y%0A<b>&\"']]> | `c` [l](http://h) {0} \x1b[31m\xE2\x80\xAE\xFF";

WatchReport HostileWatch() {
  WatchReport report;
  report.list = kHostile;
  report.entries = {
      {kHostile,
       kHostile,
       {kHostile},
       WatchSeverity::kError,
       "usc/t1/s1",
       Place{kHostile, 9, 2, 3}},
      {"2 U.S.C. 2", "", {}, WatchSeverity::kNote, "usc/t2/s2", Place{"watch.yaml", 20, 4, 3}}};
  report.documents = {{kHostile, kHostile}};
  WatchReportHit hit;
  hit.kind = HitKind::kDefinition;
  hit.action = "definition";
  for (std::string* part : {&hit.provision, &hit.term, &hit.citation, &hit.words, &hit.own_words}) {
    *part = kHostile;
  }
  hit.place = {kHostile, 30, 7, 5};
  hit.character_column = 4;
  hit.fingerprint = "0123456789abcdef";
  WatchRedline redline;
  redline.citation = kHostile;
  redline.status = InstructionStatus::kExecuted;
  redline.lines = test_support::HostileReport().sections.front().lines;
  for (ReportPiece& piece : redline.lines.front().text) piece.change = ChangeId();
  Finding finding;
  finding.message = finding.words = kHostile;
  redline.findings = {finding};
  hit.redline = redline;
  report.hits = {hit, hit};
  report.hits[1].kind = HitKind::kReference;
  report.hits[1].action = "reference";
  report.hits[1].redline.reset();
  report.hits[1].known = true;
  report.failures = {{kHostile, {kHostile, 1, 1, 2}}, {"no such file", {"gone.xml", 0, 0, 0}}};
  report.notes = {kHostile};
  report.baseline = true;
  report.files = 3;
  return report;
}

TEST(WatchJson, KeepsToTheSchemas) {
  EXPECT_EQ(test_support::SchemaViolations("watch.schema.json", RenderWatchJson(HostileWatch())),
            "");
  EXPECT_EQ(test_support::SchemaViolations("watch.schema.json", RenderWatchJson(WatchReport())),
            "");
  EXPECT_EQ(test_support::SchemaViolations("baseline.schema.json", RenderBaseline(HostileWatch())),
            "");
  json report = json::parse(RenderWatchJson(HostileWatch()));
  report["hits"][0].erase("fingerprint");
  EXPECT_NE(test_support::SchemaViolations("watch.schema.json", report.dump()), "");
}

TEST(WatchJson, ABaselineIsReadBack) {
  const Result<Baseline> baseline = Baseline::Parse("known", RenderBaseline(HostileWatch()));
  ASSERT_TRUE(baseline.has_value()) << ToString(baseline.error());
  EXPECT_TRUE(baseline->Knows("0123456789abcdef"));
}

TEST(WatchSarif, KeepsToTheRulesOfTheStandard) {
  EXPECT_EQ(test_support::SchemaViolations(kSarifRules, RenderWatchSarif(HostileWatch())), "");
  EXPECT_EQ(test_support::SchemaViolations(kSarifRules, RenderWatchSarif(WatchReport())), "");
  json log = json::parse(RenderWatchSarif(HostileWatch()));
  log["runs"][0]["results"][0]["message"].erase("text");
  EXPECT_NE(test_support::SchemaViolations(kSarifRules, log.dump()), "");
}

TEST(WatchSarif, ResultsPointAtTheirRulesAndKnownOnesAreSuppressed) {
  const json run = json::parse(RenderWatchSarif(HostileWatch())).at("runs").at(0);
  const json& rules = run.at("tool").at("driver").at("rules");
  ASSERT_EQ(run.at("results").size(), 2U);
  for (const json& result : run.at("results")) {
    EXPECT_EQ(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id"), result.at("ruleId"));
    EXPECT_EQ(result.at("partialFingerprints").at("ramseyerHit_v1"), "0123456789abcdef");
  }
  EXPECT_EQ(run.at("results").at(0).at("baselineState"), "new");
  EXPECT_FALSE(run.at("results").at(0).contains("suppressions"));
  EXPECT_EQ(run.at("results").at(1).at("baselineState"), "unchanged");
  EXPECT_EQ(run.at("results").at(1).at("suppressions").at(0).at("kind"), "external");
  EXPECT_EQ(run.at("invocations").at(0).at("executionSuccessful"), false);
  // A placeholder or link of a document's words would be read as one.
  const std::string message = run.at("results").at(0).at("message").at("text");
  EXPECT_NE(message.find("{{0}}"), std::string::npos);
  EXPECT_NE(message.find("\\[l\\](http://h)"), std::string::npos);
}

TEST(UriOfPath, EncodesAllThatAPathMayNotHave) {
  EXPECT_EQ(UriOfPath("bills/BILLS-115s1693is.xml"), "bills/BILLS-115s1693is.xml");
  EXPECT_EQ(UriOfPath("/tmp/a b#c?.xml"), "file:///tmp/a%20b%23c%3F.xml");
  EXPECT_EQ(UriOfPath("ü:%"), "%C3%BC%3A%25");
}

TEST(WorkflowCommands, WordsBeginNoCommandOfTheirOwn) {
  std::istringstream out(RenderWorkflowCommands(HostileWatch()));
  std::vector<std::string> lines;
  for (std::string line; std::getline(out, line);) lines.push_back(line);
  ASSERT_EQ(lines.size(), 4U);  // a new hit, two files, the counts
  EXPECT_EQ(lines[0].rfind("::error file=", 0), 0U) << lines[0];
  EXPECT_NE(lines[0].find(",line=7,col=4,title="), std::string::npos);
  // Three commands, each with the two marks that open and close its head.
  const std::string head = lines[0].substr(2, lines[0].find("::", 2) - 2);
  EXPECT_EQ(head.find("::"), std::string::npos);
  EXPECT_NE(head.find("‹U+003A›%3Aerror‹U+003A›%3Ay%250A"), std::string::npos) << head;
  EXPECT_EQ(lines[2].rfind("::error file=gone.xml,title=not read::no such file", 0), 0U);
  EXPECT_EQ(lines[3], "1 hit in 1 of 3 files, 1 more known; 2 files not read");
}

TEST(JobSummary, WordsStayWords) {
  const std::string page = RenderJobSummary(HostileWatch());
  EXPECT_EQ(page.find("<b>"), std::string::npos);
  EXPECT_EQ(page.find('\x1b'), std::string::npos);
  std::istringstream lines(page);
  std::size_t rows = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("| error ", 0) != 0) continue;
    ++rows;
    EXPECT_EQ(line.find("[l](http"), std::string::npos) << line;
  }
  EXPECT_EQ(rows, 1U);
}

std::string Unspaced(std::string_view text) {
  std::string unspaced;
  for (const char c : text) {
    if (c != ' ' && c != '\n') unspaced.push_back(c);
  }
  return unspaced;
}

std::string Unspaced(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += Unspaced(line);
  return all;
}

// The words of the lines on the page, without `dropped` elements and without tags.
std::string WordsOnPage(const std::string& page, const std::string& dropped) {
  std::string words;
  std::string_view rest = page;
  while (!rest.empty()) {
    if (rest.substr(0, dropped.size() + 2) == "<" + dropped + ">") {
      rest.remove_prefix(rest.find("</" + dropped + ">"));
    } else if (rest.front() == '<') {
      rest.remove_prefix(rest.find('>') + 1);
    } else {
      words.push_back(rest.front());
      rest.remove_prefix(1);
    }
  }
  return Unspaced(words);
}

TEST(JobSummary, RejectingGivesTheLawBeforeAndAcceptingTheLawAfter) {
  ReportSection shown;
  for (const ReportSection& section : test_support::AmendmentReport().sections) {
    for (const ReportLine& line : section.lines) {
      if (line.Changed()) shown.lines.push_back(line);
    }
  }
  ASSERT_GT(shown.lines.size(), 3U);
  WatchReport report = HostileWatch();
  report.hits.resize(1);
  report.hits.front().redline->lines = shown.lines;
  report.hits.front().words = "words";
  const std::string page = RenderJobSummary(report);
  const std::size_t begin = page.find("<p><i>words</i></p>") + 19;
  const std::string lines = page.substr(begin, page.find("</details>") - begin);
  EXPECT_EQ(WordsOnPage(lines, "ins"), Unspaced(RejectAll(shown)));
  EXPECT_EQ(WordsOnPage(lines, "del"), Unspaced(AcceptAll(shown)));
}

TEST(JobSummary, StaysBelowWhatGitHubShows) {
  WatchReport report = HostileWatch();
  report.hits.assign(5000, report.hits.front());
  const std::string page = RenderJobSummary(report);
  EXPECT_LT(page.size(), 1024U * 1024U);
  EXPECT_NE(page.find(" more; the page would be longer"), std::string::npos);
}

TEST(WatchJunit, IsXmlWhateverTheWords) {
  const test_support::TemporaryFolder folder;
  const std::string file = folder.Write("junit.xml", RenderWatchJunit(HostileWatch()));
  const test_support::ProgramRun run =
      test_support::RunProgram("/usr/bin/xmllint", {"--nonet", "--noout", file});
  EXPECT_EQ(run.code, 0) << run.err;
  const std::string xml = RenderWatchJunit(HostileWatch());
  EXPECT_NE(xml.find("tests=\"4\" failures=\"1\" errors=\"2\""), std::string::npos) << xml;
}

TEST(WatchText, LetsNoControlCharacterThrough) {
  for (const char c : RenderWatchText(HostileWatch(), {})) {
    EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n');
  }
}

}  // namespace
}  // namespace ramseyer
