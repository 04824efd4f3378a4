#include "render/docx/anchors.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/sample_reports.h"

namespace ramseyer::docx {
namespace {

using test_support::ProvisionLine;
using test_support::TextLine;

Report ReportOf(std::vector<ReportLine> lines, std::size_t changes) {
  Report report;
  report.changes.resize(changes);
  report.sections.emplace_back();
  report.sections.front().lines = std::move(lines);
  return report;
}

Anchors Place(const Report& report) {
  std::vector<std::vector<ParagraphPlan>> plans;
  for (const ReportSection& section : report.sections) plans.push_back(PlanSection(section));
  return PlaceAnchors(report, plans);
}

// The runs [first, last] that the comment on a change lies on.
std::pair<std::size_t, std::size_t> CommentOn(const Anchors& anchors, std::uint32_t change) {
  std::pair<std::size_t, std::size_t> range = {999, 999};
  for (const Anchor& anchor : anchors.all) {
    if (anchor.change != ChangeId(change)) continue;
    if (anchor.kind == AnchorKind::kCommentBegin) range.first = anchor.at;
    if (anchor.kind == AnchorKind::kCommentEnd) range.second = anchor.at;
  }
  return range;
}

using Range = std::pair<std::size_t, std::size_t>;

TEST(DocxAnchors, ACommentLiesOnTheFirstStretchOfItsChange) {
  const Anchors anchors =
      Place(ReportOf({TextLine(1, "The [-old-]#1{+new+}#1 fee and {+new+}#1 fine.")}, 1));
  EXPECT_EQ(CommentOn(anchors, 0), Range(1, 2));
}

TEST(DocxAnchors, AStretchGoesOnOverTheEndOfALine) {
  // Runs 0 "air", 1 "; and"; mark 2; runs 3 "(2)", 4 " ", 5 "sea"; mark 6; run 7 "fire"; mark 8.
  const Anchors anchors =
      Place(ReportOf({TextLine(1, "air{+; and+}#1"), ProvisionLine(1, "{+(2)+}#1", "", "{+sea+}#1"),
                      TextLine(1, "fire")},
                     1));
  EXPECT_EQ(CommentOn(anchors, 0), Range(1, 5));
}

TEST(DocxAnchors, AChangeOfAStartAloneLiesOnTheFirstRunOfItsLine) {
  ReportLine line = TextLine(1, "the enforcement");
  line.start = PieceKind::kInserted;
  line.start_change = ChangeId(0);
  EXPECT_EQ(CommentOn(Place(ReportOf({TextLine(1, "impair"), line}, 1)), 0), Range(2, 2));
}

TEST(DocxAnchors, AMoveLastsFromItsFirstToItsLastPlaceWithItsMarks) {
  // Run 0 "(1)"; mark 1, moved; run 2 "air"; mark 3; run 4 "(2)"; mark 5.
  const Anchors anchors = Place(ReportOf({ProvisionLine(1, "[~(1)~]#1", "", ""), TextLine(1, "air"),
                                          ProvisionLine(1, "{~(2)~}#1", "", "")},
                                         1));
  EXPECT_TRUE(anchors.moves.at(0));
  const std::vector<Anchor> wanted = {
      {0, AnchorKind::kMoveFromBegin, ChangeId(0)}, {0, AnchorKind::kCommentBegin, ChangeId(0)},
      {0, AnchorKind::kCommentEnd, ChangeId(0)},    {1, AnchorKind::kMoveFromEnd, ChangeId(0)},
      {3, AnchorKind::kMoveToBegin, ChangeId(0)},   {4, AnchorKind::kMoveToEnd, ChangeId(0)}};
  EXPECT_EQ(anchors.all, wanted);
}

TEST(DocxAnchors, AMoveWithoutItsOtherPlaceOrAroundItIsNone) {
  EXPECT_FALSE(Place(ReportOf({TextLine(1, "[~air~]#1 fire")}, 1)).moves.at(0));
  EXPECT_FALSE(Place(ReportOf({TextLine(1, "[~air~]#1 {~air~}#1 [~sea~]#1")}, 1)).moves.at(0));
  EXPECT_TRUE(Place(ReportOf({TextLine(1, "[~air~]#1 fire {~air~}#1")}, 1)).moves.at(0));
}

}  // namespace
}  // namespace ramseyer::docx
