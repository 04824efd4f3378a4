#include "report/explanation.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "formats/read.h"
#include "support/plain_xml.h"

namespace ramseyer {
namespace {

Document Read(const std::string& name, const std::string& xml) {
  auto source = Source::FromBytes(name, xml);
  EXPECT_TRUE(source.has_value());
  auto document = ReadDocument(std::move(*source));
  EXPECT_TRUE(document.has_value()) << (document ? "" : ToString(document.error()));
  return std::move(*document);
}

Document Title(const std::string& number, std::string_view lines) {
  const std::string identifier = "/us/usc/t" + number;
  return Read(
      "usc" + number + ".xml",
      fmt::format("<uscDoc xmlns=\"http://xml.house.gov/schemas/uslm/1.0\" identifier=\"{0}\">"
                  "<meta><docNumber>{1}</docNumber></meta><main><title identifier=\"{0}\">"
                  "<num value=\"{1}\">Title {1}—</num><heading>TEST</heading>{2}</title>"
                  "</main></uscDoc>",
                  identifier, number, test_support::LawXml(identifier, lines)));
}

constexpr std::string_view kKites =
    "§ 5. Kites |\n"
    "  (a) A kite may fly—\n"
    "    (1) by day; and\n"
    "    (2) by night.\n"
    "  (b) A string is of hemp.\n"
    "  (c) A tail is red.\n"
    "  (c) A reel is red.\n"
    "§ 6. Strings | A string holds.\n";

constexpr std::string_view kReels = "§ 6. Reels | A reel turns.\n";

// A bill on section 5 of title 18, given by its paragraphs.
Result<Explanation> ExplainOn(const std::string& paragraphs, std::string_view citation) {
  const Document bill =
      Read("bill.xml", "<bill><legis-body>" +
                           test_support::BillXml("Section 5 of title 18, United States Code, is "
                                                 "amended—\n" +
                                                 paragraphs) +
                           "</legis-body></bill>");
  std::vector<Document> titles;
  titles.push_back(Title("18", kKites));
  titles.push_back(Title("19", kReels));
  const LawLibrary law = LawLibrary::FromDocuments(std::move(titles));
  return Explain(bill, law, Amend(bill, law), citation);
}

Explanation Explained(const std::string& paragraphs, std::string_view citation) {
  Result<Explanation> explanation = ExplainOn(paragraphs, citation);
  EXPECT_TRUE(explanation.has_value()) << (explanation ? "" : ToString(explanation.error()));
  return explanation ? std::move(*explanation) : Explanation();
}

std::string ErrorOf(std::string_view citation) {
  const Result<Explanation> explanation =
      ExplainOn("  (1) in subsection (b), by striking “hemp” and inserting “silk”.\n", citation);
  return explanation ? "explained" : explanation.error().message;
}

std::vector<std::string> StepsOf(const Explanation& explanation) {
  std::vector<std::string> steps;
  for (const ExplanationStep& step : explanation.steps) {
    steps.push_back((step.executed() ? "" : "not executed: ") + step.described.citation);
  }
  return steps;
}

using Steps = std::vector<std::string>;

constexpr const char* kLengthenList =
    "  (1) in subsection (a)—\n"
    "    (A) by redesignating paragraph (2) as paragraph (3);\n"
    "    (B) by inserting after paragraph (1) the following:\n"
    "      | (2) at dawn; and\n"
    "      > ; and\n"
    "    (C) in paragraph (3), as so redesignated, by striking “night” and inserting “dusk”; and\n"
    "  (2) in subsection (b), by striking “silk”.\n";

TEST(Explanation, TellsTheStepsOfASectionInOrder) {
  const Explanation explanation = Explained(kLengthenList, "18 U.S.C. 5");
  EXPECT_EQ(StepsOf(explanation), (Steps{"section 2(1)(A)", "section 2(1)(B)", "section 2(1)(C)",
                                         "not executed: section 2(2)"}));
  EXPECT_TRUE(explanation.AnyRefused());
  EXPECT_EQ(explanation.steps.back().described.findings.front().kind, FindingKind::kWordsNotFound);
  EXPECT_TRUE(explanation.steps.back().lines.empty());
}

TEST(Explanation, FollowsAProvisionThroughItsNames) {
  const Explanation renamed = Explained(kLengthenList, "18 U.S.C. 5(a)(3)");
  EXPECT_EQ(renamed.before, "18 U.S.C. 5(a)(2)");
  EXPECT_EQ(renamed.citation, "18 U.S.C. 5(a)(3)");
  EXPECT_EQ(StepsOf(renamed), (Steps{"section 2(1)(A)", "section 2(1)(C)"}));

  const Explanation added = Explained(kLengthenList, "18 U.S.C. 5(a)(2)");
  EXPECT_EQ(added.before, "");
  EXPECT_EQ(StepsOf(added), (Steps{"section 2(1)(B)"}));
}

TEST(Explanation, FollowsAProvisionThatMoves) {
  const Explanation moved = Explained(
      "  (1) in subsection (a)—\n"
      "    (A) by moving paragraph (1) so as to appear after paragraph (2); and\n"
      "    (B) in paragraph (1), by striking “day” and inserting “daylight”.\n",
      "5(a)(1)");
  EXPECT_EQ(StepsOf(moved), (Steps{"section 2(1)(A)", "section 2(1)(B)"}));
  ASSERT_EQ(moved.result.size(), 1U);
  EXPECT_EQ(moved.result.front().text.front().text, "by daylight; and");
}

TEST(Explanation, AProvisionThatGivesWayToAnotherOfItsNameIsOne) {
  const Explanation replaced = Explained(
      "  (1) in subsection (a), by striking paragraph (2) and inserting the following:\n"
      "    | (2) at dawn.\n"
      "    > .\n",
      "5(a)(2)");
  EXPECT_EQ(replaced.before, "18 U.S.C. 5(a)(2)");
  ASSERT_EQ(replaced.steps.size(), 1U);
  ASSERT_EQ(replaced.steps[0].lines.size(), 2U);
  EXPECT_EQ(replaced.steps[0].lines[0].start, PieceKind::kStruck);
  EXPECT_EQ(replaced.steps[0].lines[1].start, PieceKind::kInserted);
}

TEST(Explanation, OneThatIsTakenAwayLeavesNothing) {
  const Explanation struck = Explained("  (1) by striking subsection (b).\n", "5(b)");
  EXPECT_EQ(struck.citation, "18 U.S.C. 5(b)");
  EXPECT_EQ(StepsOf(struck), (Steps{"section 2(1)"}));
  EXPECT_TRUE(struck.result.empty());
}

TEST(Explanation, RefusalsOnOtherPartsOfTheSectionStayOut) {
  const std::string refused = "  (1) in subsection (b), by striking “silk”.\n";
  EXPECT_EQ(StepsOf(Explained(refused, "5(a)")), Steps{});
  EXPECT_EQ(StepsOf(Explained(refused, "5(b)")), (Steps{"not executed: section 2(1)"}));
  EXPECT_EQ(StepsOf(Explained(refused, "5")), (Steps{"not executed: section 2(1)"}));
  const std::string whole = "  (1) by striking “silk”.\n";
  EXPECT_EQ(StepsOf(Explained(whole, "5(a)")), (Steps{"not executed: section 2(1)"}));
}

TEST(Explanation, AProvisionThatIsLeftAloneReadsAsItDid) {
  const Explanation alone = Explained(kLengthenList, "18 U.S.C. 6");
  EXPECT_TRUE(alone.steps.empty());
  EXPECT_FALSE(alone.AnyRefused());
  EXPECT_EQ(alone.before, "18 U.S.C. 6");
  ASSERT_EQ(alone.result.size(), 1U);
  EXPECT_EQ(alone.result.front().text.front().text, "A string holds.");
  EXPECT_EQ(alone.unplaced, 0U);
}

TEST(Explanation, NoPieceBearsANumber) {
  const Explanation explanation = Explained(kLengthenList, "18 U.S.C. 5");
  for (const ExplanationStep& step : explanation.steps) {
    for (const ReportLine& line : step.lines) {
      EXPECT_FALSE(line.start_change.valid());
      for (const auto* field : {&line.designation, &line.heading, &line.text}) {
        for (const ReportPiece& piece : *field) EXPECT_FALSE(piece.change.valid()) << piece.text;
      }
    }
  }
}

TEST(ExplanationErrors, SayWhatIsWrong) {
  EXPECT_EQ(ErrorOf("42 U.S.C. 5"), "title 42 is not among the law loaded, which has title 18, 19");
  EXPECT_EQ(ErrorOf("18 U.S.C. 99"),
            "title 18 has no section 99, neither before the bill nor after it");
  EXPECT_EQ(ErrorOf("18 U.S.C. 5(z)(1)"),
            "18 U.S.C. 5 has no (z)(1), neither before the bill nor after it");
  EXPECT_EQ(ErrorOf("section 99"),
            "the law loaded has no section 99, neither before the bill nor after it");
  EXPECT_EQ(ErrorOf("6"), "section 6 is in several titles; name one of 18 U.S.C. 6, 19 U.S.C. 6");
  EXPECT_EQ(ErrorOf("5(c)"), "2 provisions are called (c) in 18 U.S.C. 5");
  EXPECT_EQ(ErrorOf("/us/usc/t18"), "\"/us/usc/t18\" is a whole title; name a section of it");
  for (const char* unreadable : {"", "(a)", "the first section", "chapter 5"}) {
    EXPECT_NE(ErrorOf(unreadable).find("can not be read as a citation"), std::string::npos)
        << unreadable << ": " << ErrorOf(unreadable);
  }
}

TEST(ExplanationErrors, EverySpellingFindsTheProvision) {
  for (const char* citation : {"18 U.S.C. 5(b)", "18 USC 5(b)", "/us/usc/t18/s5/b", "section 5(b)",
                               "sec. 5(b)", "§ 5(b)", "5(b)"}) {
    EXPECT_EQ(ErrorOf(citation), "explained") << citation;
  }
}

}  // namespace
}  // namespace ramseyer
