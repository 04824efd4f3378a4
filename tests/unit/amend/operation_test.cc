#include "amend/execute/operation.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "formats/read.h"
#include "support/law.h"

namespace ramseyer {
namespace {

using test_support::CodeTitle;
using test_support::Print;

constexpr std::string_view kSection = R"(
<section identifier="/us/usc/t99/s5"><num value="5">§ 5.</num><heading> Kites</heading>
<subsection identifier="/us/usc/t99/s5/a"><num value="a">(a)</num><content> Nothing shall impair the enforcement of section 6, or any other statute.</content></subsection>
<subsection identifier="/us/usc/t99/s5/b"><num value="b">(b)</num><chapeau> A kite is—</chapeau>
<paragraph identifier="/us/usc/t99/s5/b/1"><num value="1">(1)</num><content> light; and</content></paragraph>
<paragraph identifier="/us/usc/t99/s5/b/2"><num value="2">(2)</num><content> tied (or held).</content></paragraph></subsection>
</section>)";

Manuscript Kites() {
  const Document law = CodeTitle(kSection);
  return Manuscript::FromDocument(law, law.FindIdentifier("/us/usc/t99/s5"));
}

// The lines, as they are numbered in the section.
constexpr LineId kA(1), kB(2), kOne(3), kTwo(4);

NewLine Unit(NodeKind kind, int depth, std::string label, std::string text) {
  NewLine line;
  line.kind = kind;
  line.depth = depth;
  line.designation = "(" + label + ")";
  line.label = std::move(label);
  line.text = std::move(text);
  return line;
}

Operation Of(std::vector<Edit> edits) {
  Operation operation;
  operation.id = OperationId(0);
  operation.edits = std::move(edits);
  return operation;
}

ByteRange RangeOf(const Manuscript& manuscript, LineId line, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(manuscript.Live(line, Field::kText).find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

std::string Executed(const std::vector<Edit>& edits) {
  Manuscript kites = Kites();
  const Result<void> done = Execute(Of(edits), kites);
  EXPECT_TRUE(done.has_value()) << (done ? "" : ToString(done.error()));
  EXPECT_EQ(Print(kites.Before()), Print(Kites().Before()));
  return Print(kites.After());
}

TEST(ExecuteTest, BreaksASentenceIntoUnits) {
  const Manuscript kites = Kites();
  const ByteRange impair = RangeOf(kites, kA, "impair the enforcement");
  const ByteRange statute = RangeOf(kites, kA, "statute.");
  const std::string after = Executed(
      {StrikeText{kA, Field::kText, impair}, InsertText{kA, Field::kText, impair.end, "impair—"},
       SplitLine{kA, impair.end, 2, {Unit(NodeKind::kParagraph, 0, "1", "the enforcement")}},
       StrikeText{kA, Field::kText, statute},
       InsertText{kA, Field::kText, statute.end, "statute; or"},
       SplitLine{kA,
                 statute.end,
                 2,
                 {Unit(NodeKind::kParagraph, 0, "2", "any prosecution for—"),
                  Unit(NodeKind::kSubparagraph, 1, "A", "arson; or"),
                  Unit(NodeKind::kSubparagraph, 1, "B", "theft.")}}});
  EXPECT_EQ(after,
            "§ 5. | Kites\n"
            "  (a) | Nothing shall impair—\n"
            "    (1) | the enforcement of section 6, or any other statute; or\n"
            "    (2) | any prosecution for—\n"
            "      (A) | arson; or\n"
            "      (B) | theft.\n"
            "  (b) | A kite is—\n"
            "    (1) | light; and\n"
            "    (2) | tied (or held).\n");
}

TEST(ExecuteTest, RedesignatesAndInsertsBefore) {
  const Manuscript kites = Kites();
  EXPECT_EQ(Executed({SetDesignation{kOne, "(2)", "2"}, SetDesignation{kTwo, "(3)", "3"},
                      InsertLines{
                          kites.IndexOf(kOne), 2, {Unit(NodeKind::kParagraph, 0, "1", "small;")}}}),
            "§ 5. | Kites\n"
            "  (a) | Nothing shall impair the enforcement of section 6, or any other statute.\n"
            "  (b) | A kite is—\n"
            "    (1) | small;\n"
            "    (2) | light; and\n"
            "    (3) | tied (or held).\n");
}

TEST(ExecuteTest, PutsWhiteSpaceRight) {
  const Manuscript kites = Kites();
  const std::string after =
      Executed({StrikeText{kA, Field::kText, RangeOf(kites, kA, "any other")},
                StrikeText{kA, Field::kText, RangeOf(kites, kA, "of section 6")},
                StrikeText{kOne, Field::kText, RangeOf(kites, kOne, "and")},
                StrikeText{kTwo, Field::kText, RangeOf(kites, kTwo, "or")}});
  EXPECT_NE(after.find("impair the enforcement, or statute."), std::string::npos) << after;
  EXPECT_NE(after.find("| light;\n"), std::string::npos) << after;
  EXPECT_NE(after.find("| tied (held)."), std::string::npos) << after;
}

TEST(ExecuteTest, KeepsTheOrderOfInsertionsAtOnePlace) {
  EXPECT_NE(Executed({InsertText{kOne, Field::kText, 5, ", thin"},
                      InsertText{kOne, Field::kText, 5, ", red"},
                      InsertLines{3, 1, {Unit(NodeKind::kSubsection, 0, "x", "one")}},
                      InsertLines{3, 1, {Unit(NodeKind::kSubsection, 0, "y", "two")}}})
                .find("  (x) | one\n  (y) | two\n    (1) | light, thin, red; and\n"),
            std::string::npos);
}

TEST(ExecuteTest, StrikesAUnitAndPutsOneInItsPlace) {
  const Manuscript kites = Kites();
  EXPECT_EQ(Executed({StrikeUnit{kB},
                      InsertLines{kites.EndOfUnit(kB),
                                  1,
                                  {Unit(NodeKind::kSubsection, 0, "b", "Kites are free.")}}}),
            "§ 5. | Kites\n"
            "  (a) | Nothing shall impair the enforcement of section 6, or any other statute.\n"
            "  (b) | Kites are free.\n");
}

TEST(ExecuteTest, JoinsAcrossUnits) {
  const Manuscript kites = Kites();
  EXPECT_EQ(Executed({StrikeText{kB, Field::kText, RangeOf(kites, kB, "—")}, JoinLine{kOne},
                      StrikeText{kOne, Field::kText, RangeOf(kites, kOne, "; and")}, JoinLine{kTwo},
                      StrikeText{kTwo, Field::kText, RangeOf(kites, kTwo, "tied (or ")},
                      StrikeText{kTwo, Field::kText, RangeOf(kites, kTwo, ")")}}),
            "§ 5. | Kites\n"
            "  (a) | Nothing shall impair the enforcement of section 6, or any other statute.\n"
            "  (b) | A kite is light held.\n");
}

TEST(ExecuteTest, MovesUnitsWithTheirNewNames) {
  const Manuscript kites = Kites();
  EXPECT_EQ(Executed({SetDesignation{kTwo, "(1)", "1"}, SetDesignation{kOne, "(2)", "2"},
                      MoveUnit{kTwo, kites.IndexOf(kOne)}}),
            "§ 5. | Kites\n"
            "  (a) | Nothing shall impair the enforcement of section 6, or any other statute.\n"
            "  (b) | A kite is—\n"
            "    (1) | tied (or held).\n"
            "    (2) | light; and\n");
}

TEST(ExecuteTest, StrikesAParagraphLeftWithoutWords) {
  Manuscript kites = Kites();
  NewLine flush;
  flush.role = LineRole::kText;
  flush.kind = NodeKind::kContinuation;
  flush.text = "at any time.";
  const std::size_t end = kites.EndOfUnit(kB);
  ASSERT_TRUE(Execute(Of({InsertLines{end, 1, {flush}}}), kites));
  const LineId line = kites.order()[end];
  EXPECT_EQ(kites.ParentUnit(line), kB);
  ASSERT_TRUE(Execute(Of({StrikeText{line, Field::kText, {0, 12}}}), kites));
  EXPECT_FALSE(kites.line(line).live());
  EXPECT_EQ(Print(kites.After()), Print(Kites().After()));
}

TEST(ExecuteTest, FillsANewSection) {
  Manuscript added = Manuscript::ForNewSection(CodeTitle(kSection));
  NewLine section = Unit(NodeKind::kSection, 0, "6", "");
  section.designation = "§ 6.";
  section.heading = "Strings";
  ASSERT_TRUE(Execute(
      Of({InsertLines{0, 0, {section, Unit(NodeKind::kSubsection, 1, "a", "Short.")}}}), added));
  EXPECT_EQ(Print(added.After()), "§ 6. | Strings\n  (a) | Short.\n");
  EXPECT_EQ(Print(added.Before()), "");
}

struct Contradiction {
  std::string name;
  std::vector<Edit> edits;
};

TEST(ExecuteTest, RefusesContradictionsAndChangesNothing) {
  const NewLine line = Unit(NodeKind::kParagraph, 0, "9", "x");
  const std::vector<Contradiction> cases = {
      {"overlapping strikes",
       {StrikeText{kA, Field::kText, {0, 5}}, StrikeText{kA, Field::kText, {4, 9}}}},
      {"insertion within struck words",
       {StrikeText{kA, Field::kText, {0, 5}}, InsertText{kA, Field::kText, 2, "x"}}},
      {"split within struck words",
       {StrikeText{kA, Field::kText, {0, 5}}, SplitLine{kA, 2, 1, {line}}}},
      {"two splits at one place", {SplitLine{kA, 2, 1, {line}}, SplitLine{kA, 2, 1, {line}}}},
      {"split without lines", {SplitLine{kA, 2, 1, {}}}},
      {"offset behind the end", {InsertText{kA, Field::kText, 900, "x"}}},
      {"offset within a character", {InsertText{kB, Field::kText, 11, "x"}}},
      {"strike of nothing", {StrikeText{kA, Field::kText, {3, 3}}}},
      {"unit struck twice", {StrikeUnit{kB}, StrikeUnit{kB}}},
      {"unit struck within another", {StrikeUnit{kB}, StrikeUnit{kOne}}},
      {"words of a struck unit", {StrikeUnit{kB}, StrikeText{kOne, Field::kText, {0, 3}}}},
      {"lines put into a struck unit", {StrikeUnit{kB}, InsertLines{3, 2, {line}}}},
      {"unit moved into itself", {MoveUnit{kB, 4}}},
      {"unit moved and struck", {MoveUnit{kB, 1}, StrikeUnit{kOne}}},
      {"two designations", {SetDesignation{kOne, "(3)", "3"}, SetDesignation{kOne, "(4)", "4"}}},
      {"designation struck and set",
       {StrikeText{kOne, Field::kDesignation, {0, 3}}, SetDesignation{kOne, "(4)", "4"}}},
      {"designation of a joined line", {JoinLine{kOne}, SetDesignation{kOne, "(3)", "3"}}},
      {"joined twice", {JoinLine{kOne}, JoinLine{kOne}}},
      {"first line joined", {JoinLine{LineId(0)}}},
      {"no such line", {StrikeLine{LineId(77)}}},
      {"place behind the last line", {InsertLines{99, 1, {line}}}},
  };
  for (const Contradiction& one : cases) {
    SCOPED_TRACE(one.name);
    Manuscript kites = Kites();
    std::vector<Edit> edits = {InsertText{kTwo, Field::kText, 0, "well "}};
    edits.insert(edits.end(), one.edits.begin(), one.edits.end());
    EXPECT_FALSE(Execute(Of(edits), kites).has_value());
    EXPECT_FALSE(kites.changed());
  }
}

// ---- quoted blocks
// ----------------------------------------------------------------------------------

Document Read(std::string bytes) {
  Result<Source> source = Source::FromBytes("bill.xml", std::move(bytes));
  EXPECT_TRUE(source.has_value());
  Result<Document> bill = ReadDocument(std::move(*source));
  EXPECT_TRUE(bill.has_value()) << (bill ? "" : ToString(bill.error()));
  return std::move(*bill);
}

std::string PrintBlock(const Document& bill) {
  for (std::uint32_t i = 0; i < bill.size(); ++i) {
    if (bill.node(NodeId(i)).kind != NodeKind::kQuotedBlock) continue;
    std::string page;
    for (const NewLine& line : LinesOfBlock(bill, NodeId(i))) {
      page += std::to_string(line.depth) + " " + std::string(IdOf(line.kind)) + " [" + line.label +
              "] " + line.designation + "|" + line.heading + "|" + line.text + "\n";
    }
    return page;
  }
  return "no quoted block";
}

constexpr std::string_view kBlock =
    "0 text [] ||impair—\n"
    "0 subparagraph [A] (A)|In general|The enforcement of—\n"
    "1 clause [i] (i)||section 6; or\n"
    "1 clause [ii] (ii)||section 7,\n"
    "0 continuation [] ||of this Act.\n";

TEST(LinesOfBlockTest, ReadsTheBillDtd) {
  EXPECT_EQ(
      PrintBlock(Read(
          R"(<bill><legis-body><section id="S1"><enum>1.</enum><text>Section 5 is amended by inserting the following: </text><quoted-block style="OLC"><text>impair—</text><subparagraph><enum>(A)</enum><header>In general</header><text>The enforcement of—</text><clause><enum>(i)</enum><text>section 6; or</text></clause><clause><enum>(ii)</enum><text>section 7,</text></clause><continuation-text continuation-text-level="subparagraph">of this Act.</continuation-text></subparagraph><after-quoted-block>.</after-quoted-block></quoted-block></section></legis-body></bill>)")),
      kBlock);
}

TEST(LinesOfBlockTest, ReadsUslmAlike) {
  EXPECT_EQ(
      PrintBlock(Read(
          R"(<bill xmlns="http://schemas.gpo.gov/xml/uslm"><main><section><num value="1">SECTION 1. </num><content>Section 5 is <amendingAction type="amend">amended</amendingAction> by <amendingAction type="insert">inserting</amendingAction> the following: <quotedContent>“impair—<subparagraph><num value="A">“(A) </num><heading><inline class="smallCaps">In general</inline>.—</heading><chapeau>The enforcement of—</chapeau><clause><num value="i">“(i) </num><content>section 6; or</content></clause><clause><num value="ii">“(ii) </num><content>section 7,</content></clause><continuation>“of this Act.”</continuation></subparagraph></quotedContent>.</content></section></main></bill>)")),
      kBlock);
}

}  // namespace
}  // namespace ramseyer
