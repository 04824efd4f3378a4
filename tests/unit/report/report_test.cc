// The two texts that a report holds, and what of them is shown.
#include "report/report.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "report/excerpt.h"
#include "report/names.h"
#include "report/pending_changes.h"
#include "support/sample_reports.h"

namespace ramseyer {
namespace {

using test_support::ProvisionLine;
using test_support::TextLine;
using Lines = std::vector<std::string>;

ReportSection Section(std::vector<ReportLine> lines) {
  ReportSection section;
  section.lines = std::move(lines);
  return section;
}

TEST(ReportText, FieldsAreJoinedBySingleSpaces) {
  const ReportSection section = Section({ProvisionLine(1, "(a)", "Heading ", " Text. ")});
  EXPECT_EQ(RejectAll(section), Lines{"(a) Heading Text."});
  EXPECT_EQ(AcceptAll(section), Lines{"(a) Heading Text."});
}

TEST(ReportText, ANewLineVanishesWhenItIsRejected) {
  const ReportSection section = Section({ProvisionLine(1, "(a)", "", "One[-.-]#1{+; and+}#1"),
                                         ProvisionLine(1, "{+(b)+}#1", "", "{+two.+}#1")});
  EXPECT_EQ(RejectAll(section), Lines{"(a) One."});
  EXPECT_EQ(AcceptAll(section), (Lines{"(a) One; and", "(b) two."}));
}

TEST(ReportText, OldWordsOfANewLineJoinTheLineBeforeWhenItIsRejected) {
  const ReportSection section = Section({ProvisionLine(2, "(1)", "", "impair[- -]#1{+—+}#1"),
                                         ProvisionLine(3, "{+(A)+}#1", "", "the enforcement.")});
  EXPECT_EQ(RejectAll(section), Lines{"(1) impair the enforcement."});
  EXPECT_EQ(AcceptAll(section), (Lines{"(1) impair—", "(A) the enforcement."}));
}

TEST(ReportText, AHeadingTakenOverByANewLineGoesBackToTheHeading) {
  ReportLine outer = ProvisionLine(1, "(a)", "", "{+In general+}#1");
  const ReportSection section = Section({outer, ProvisionLine(2, "{+(1)+}#1", "Scope", "Words.")});
  EXPECT_EQ(RejectAll(section), Lines{"(a) Scope Words."});
  EXPECT_EQ(AcceptAll(section), (Lines{"(a) In general", "(1) Scope Words."}));
}

TEST(ReportText, WhatIsLeftOfAStruckLineJoinsTheLineBeforeWhenItIsAccepted) {
  const ReportSection section = Section({ProvisionLine(2, "(1)", "", "one[-; or-]#1"),
                                         ProvisionLine(2, "[-(2)-]#1", "", "[-two-]#1 at most.")});
  EXPECT_EQ(RejectAll(section), (Lines{"(1) one; or", "(2) two at most."}));
  EXPECT_EQ(AcceptAll(section), Lines{"(1) one at most."});
}

TEST(ReportText, AMovedLineStandsOnceOnEachSide) {
  const ReportSection section =
      Section({ProvisionLine(2, "[~(1)~]#1", "", "[~who shall apply.~]#1"),
               ProvisionLine(2, "(2)", "", "Tribes."),
               ProvisionLine(2, "{~(3)~}#1", "", "{~who ~}#1[-shall-]#1{+may+}#1{~ apply.~}#1")});
  EXPECT_EQ(RejectAll(section), (Lines{"(1) who shall apply.", "(2) Tribes."}));
  EXPECT_EQ(AcceptAll(section), (Lines{"(2) Tribes.", "(3) who may apply."}));
}

TEST(ReportText, AFirstLineWithoutAStartStandsByItself) {
  const ReportSection section = Section({ProvisionLine(1, "{+(a)+}#1", "", "Old words.")});
  EXPECT_EQ(RejectAll(section), Lines{"Old words."});
}

TEST(ReportLineTest, AStartAloneMakesALineChanged) {
  ReportLine line = TextLine(1, "words");
  EXPECT_FALSE(line.Changed());
  line.start = PieceKind::kInserted;
  EXPECT_TRUE(line.Changed());
  EXPECT_TRUE(TextLine(1, "words[-.-]#1").Changed());
}

TEST(Excerpt, ShowsWhatChangedAndTheProvisionsAroundIt) {
  const ReportSection section =
      Section({ProvisionLine(0, "§ 1.", "Heading", ""), ProvisionLine(1, "(a)", "", "out"),
               ProvisionLine(2, "(1)", "", "out"), ProvisionLine(1, "(b)", "", "around"),
               ProvisionLine(2, "(1)", "", "out"), ProvisionLine(2, "(2)", "", "[-gone-]#1"),
               ProvisionLine(3, "(A)", "", "out"), TextLine(1, "out")});
  const std::vector<ExcerptRow> expected = {{0, 1, true},  {1, 3, false}, {3, 4, true},
                                            {4, 5, false}, {5, 6, true},  {6, 8, false}};
  EXPECT_EQ(Excerpt(section), expected);
}

TEST(Excerpt, AFurtherParagraphShowsTheProvisionThatItContinues) {
  const ReportSection section =
      Section({ProvisionLine(0, "§ 1.", "Heading", ""), ProvisionLine(1, "(a)", "", "around"),
               ProvisionLine(2, "(1)", "", "out"), TextLine(1, "flush [-text-]#1")});
  const std::vector<ExcerptRow> expected = {
      {0, 1, true}, {1, 2, true}, {2, 3, false}, {3, 4, true}};
  EXPECT_EQ(Excerpt(section), expected);
}

TEST(Excerpt, ShowsTheLineThatKeptWordsCameFrom) {
  const ReportSection section =
      Section({ProvisionLine(0, "§ 1.", "Heading", ""), ProvisionLine(1, "(a)", "", "out"),
               ProvisionLine(1, "(b)", "", "the words"),
               ProvisionLine(1, "{+(c)+}#1", "", "that went on")});
  const std::vector<ExcerptRow> expected = {
      {0, 1, true}, {1, 2, false}, {2, 3, true}, {3, 4, true}};
  EXPECT_EQ(Excerpt(section), expected);
}

TEST(Excerpt, ASectionWithoutChangesIsOneRow) {
  const ReportSection section = Section({TextLine(0, "a"), TextLine(0, "b")});
  EXPECT_EQ(Excerpt(section), (std::vector<ExcerptRow>{{0, 2, false}}));
  EXPECT_TRUE(Excerpt(Section({})).empty());
}

TEST(Excerpt, RowsCoverEveryLineOfTheSamples) {
  for (const char* name : {"amendment", "comparison", "hostile"}) {
    for (const ReportSection& section : test_support::ReportNamed(name).sections) {
      std::size_t next = 0;
      for (const ExcerptRow& row : Excerpt(section)) {
        EXPECT_EQ(row.begin, next);
        ASSERT_LT(row.begin, row.end);
        for (std::size_t i = row.begin; i < row.end; ++i) {
          EXPECT_TRUE(row.shown || !section.lines[i].Changed());
        }
        next = row.end;
      }
      EXPECT_EQ(next, section.lines.size());
    }
  }
}

TEST(ChangesByLine, AChangeBeginsAndEndsOnceInARunOfLines) {
  const ReportSection section = Section({TextLine(1, "a[-b-]#1"), TextLine(1, "{+c+}#1{+d+}#2"),
                                         TextLine(1, "e"), TextLine(1, "[-f-]#1")});
  const std::vector<LineChanges> lines = ChangesByLine(section);
  using Ids = std::vector<ChangeId>;
  EXPECT_EQ(lines[0].first, Ids{ChangeId(0)});
  EXPECT_TRUE(lines[0].last.empty());
  EXPECT_EQ(lines[1].all, (Ids{ChangeId(0), ChangeId(1)}));
  EXPECT_EQ(lines[1].first, Ids{ChangeId(1)});
  EXPECT_EQ(lines[1].last, (Ids{ChangeId(0), ChangeId(1)}));
  EXPECT_TRUE(lines[2].all.empty());
  EXPECT_EQ(lines[3].first, Ids{ChangeId(0)});
  EXPECT_EQ(lines[3].last, Ids{ChangeId(0)});
}

// A table of a document's length, and a line with a change in each word.
TEST(Excerpt, OfVeryManyLinesUnderOneProvision) {
  std::vector<ReportLine> lines = {ProvisionLine(0, "§ 1.", "Heading", "")};
  for (int i = 0; i < 100000; ++i) lines.push_back(TextLine(1, "[-cell-]#1"));
  EXPECT_EQ(Excerpt(Section(std::move(lines))).size(), 100001U);
}

TEST(ChangesByLine, OfVeryManyChangesInOneLine) {
  ReportLine line = TextLine(1, "");
  for (std::uint32_t i = 0; i < 100000; ++i) {
    line.text.push_back({PieceKind::kStruck, "a", ChangeId(i)});
    line.text.push_back({PieceKind::kInserted, "b", ChangeId(i)});
  }
  const std::vector<LineChanges> lines = ChangesByLine(Section({line, line}));
  EXPECT_EQ(lines[0].all.size(), 100000U);
  EXPECT_EQ(lines[0].first.size(), 100000U);
  EXPECT_TRUE(lines[0].last.empty());
}

TEST(PendingChangesTest, AreTakenOnceAndLeftInOrder) {
  PendingChanges pending({ChangeId(4), ChangeId(2), ChangeId(7)});
  EXPECT_TRUE(pending.Take(ChangeId(2)));
  EXPECT_FALSE(pending.Take(ChangeId(2)));
  EXPECT_FALSE(pending.Has(ChangeId()));
  EXPECT_TRUE(pending.Has(ChangeId(7)));
  EXPECT_EQ(pending.Left(), (std::vector<ChangeId>{ChangeId(4), ChangeId(7)}));
}

template <typename Kind>
void ExpectDistinctIds(int count) {
  std::set<std::string_view> ids;
  for (int i = 0; i < count; ++i) {
    EXPECT_FALSE(IdOf(static_cast<Kind>(i)).empty());
    EXPECT_TRUE(ids.insert(IdOf(static_cast<Kind>(i))).second);
  }
}

TEST(ReportNames, AreDistinct) {
  ExpectDistinctIds<PieceKind>(5);
  ExpectDistinctIds<LineStyle>(4);
  ExpectDistinctIds<ChangeKind>(6);
  ExpectDistinctIds<InstructionStatus>(3);
  ExpectDistinctIds<ReportKind>(2);
}

}  // namespace
}  // namespace ramseyer
