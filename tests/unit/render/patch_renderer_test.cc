// patch(1) makes the text after of the text before.
#include "render/patch/patch_renderer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "render/characters.h"
#include "render/patch/report_lines.h"
#include "support/run_program.h"
#include "support/sample_reports.h"

namespace ramseyer {
namespace {

constexpr const char* kPatch = "/usr/bin/patch";

// What patch(1) makes of the text, which must take every hunk where the patch says it is.
std::string Patched(const std::string& before, const std::string& patch) {
  const test_support::TemporaryFolder folder;
  const std::string file = folder.Write("law.txt", before);
  const test_support::ProgramRun run = test_support::RunProgram(
      kPatch, {"--fuzz=0", "--batch", file, folder.Write("law.patch", patch)});
  EXPECT_EQ(run.code, 0) << run.out << run.err;
  EXPECT_EQ(run.out.find("offset"), std::string::npos) << run.out;
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void ExpectApplies(const Report& report, const std::string& what) {
  EXPECT_EQ(Patched(RenderBefore(report), RenderPatch(report)), RenderAfter(report)) << what;
}

TEST(PatchRenderer, AppliesToTheTextBefore) {
  if (!std::filesystem::exists(kPatch)) GTEST_SKIP() << kPatch << " is missing: skipped";
  for (const char* sample : {"amendment", "comparison", "hostile"}) {
    Report report = test_support::ReportNamed(sample);
    report.sections.front().lines.front().text.push_back(
        {PieceKind::kInserted, "\n@@ -1 +1 @@\n-law", ChangeId(0)});
    EXPECT_NE(RenderBefore(report), RenderAfter(report));
    ExpectApplies(report, sample);
  }
}

TEST(PatchRenderer, TheTextsAreThoseOfTheReport) {
  const Report report = test_support::AmendmentReport();
  std::vector<std::string> before;
  std::vector<std::string> after;
  for (const ReportSection& section : report.sections) {
    for (const std::string& line : RejectAll(section)) before.push_back(line);
    for (const std::string& line : AcceptAll(section)) after.push_back(line);
  }
  EXPECT_EQ(LinesBefore(report), before);
  EXPECT_EQ(LinesAfter(report), after);
}

// Sections of lines that are kept, struck, put in or changed as the dice fall; some are new or gone
// as a whole.
Report RandomReport(std::mt19937& dice) {
  const auto roll = [&](unsigned sides) { return static_cast<unsigned>(dice() % sides); };
  Report report;
  for (unsigned s = 0, sections = roll(5); s < sections; ++s) {
    ReportSection section;
    section.citation = "section " + std::to_string(s + 1);
    const unsigned whole = roll(6);
    for (unsigned i = 0, lines = roll(14); i < lines; ++i) {
      const unsigned fate = whole < 2 ? whole : roll(12);
      const std::string words = "word " + std::to_string(roll(4));
      const std::string text = fate == 0   ? "[-" + words + "-]#1"
                               : fate == 1 ? "{+" + words + "+}#1"
                               : fate == 2 ? words + "[- old-]#1{+ new+}#1"
                                           : words;
      ReportLine line = test_support::TextLine(1, text);
      if (fate < 2) line.start = line.text.front().kind;
      section.lines.push_back(line);
    }
    report.sections.push_back(section);
  }
  report.changes.resize(1);
  return report;
}

TEST(PatchRenderer, AppliesWhateverChanged) {
  if (!std::filesystem::exists(kPatch)) GTEST_SKIP() << kPatch << " is missing: skipped";
  std::mt19937 dice(20180411);
  for (int round = 0; round < 150 && !testing::Test::HasFailure(); ++round) {
    const Report report = RandomReport(dice);
    if (RenderBefore(report) == RenderAfter(report)) continue;
    ExpectApplies(report, RenderPatch(report));
  }
}

TEST(PatchRenderer, IsEmptyWhereNothingChangesAndNothingIsMissing) {
  EXPECT_EQ(RenderPatch(Report()), "");
  Report report = test_support::AmendmentReport();
  report.sections.clear();
  EXPECT_NE(RenderPatch(report).find("1 of 11 instructions was not executed"), std::string::npos);
}

TEST(PatchRenderer, AHostileNameStaysInItsComment) {
  Report report = test_support::AmendmentReport();
  report.documents.front().label = "a\n--- b\n+++ c\n@@ -1 +1 @@\n-x\n+y";
  const std::string patch = RenderPatch(report);
  EXPECT_EQ(patch.find("\n--- "), patch.find("\n--- before.txt"));
  EXPECT_EQ(patch.find("\n-x"), std::string::npos);
}

}  // namespace
}  // namespace ramseyer
