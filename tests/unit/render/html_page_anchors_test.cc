// Permalinks are the same in every report on the same provisions, and lead to one place each.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "render/html/page_anchors.h"

namespace ramseyer {
namespace {

ReportLine LineAt(std::string citation, PieceKind start = PieceKind::kKept) {
  ReportLine line;
  line.citation = std::move(citation);
  line.start = start;
  return line;
}

Report ReportOf(std::string citation, std::vector<ReportLine> lines) {
  Report report;
  ReportSection& section = report.sections.emplace_back();
  section.citation = std::move(citation);
  section.lines = std::move(lines);
  return report;
}

TEST(PageAnchors, AreMadeOfTheCitation) {
  const Report report = ReportOf(
      "47 U.S.C. 230",
      {LineAt("47 U.S.C. 230"), LineAt("47 U.S.C. 230(b)(4)"), LineAt("47 U.S.C. 230(b)(4)(A)")});
  const PageAnchors anchors(report);
  EXPECT_EQ(anchors.Section(0), "at-47-USC-230");
  EXPECT_EQ(anchors.Line(0, 0), "");
  EXPECT_EQ(anchors.Line(0, 1), "at-47-USC-230-b-4");
  EXPECT_EQ(anchors.Line(0, 2), "at-47-USC-230-b-4-A");
}

TEST(PageAnchors, TellProvisionsApartThatDifferInCapitals) {
  const PageAnchors anchors(
      ReportOf("section 1", {LineAt("section 1(i)"), LineAt("section 1(I)")}));
  EXPECT_NE(anchors.Line(0, 0), anchors.Line(0, 1));
}

// A paragraph that is redesignated (4) keeps its link whether or not the old (4) is shown above it.
TEST(PageAnchors, WhatIsTakenAwayLeavesTheNameToWhatStays) {
  const PageAnchors anchors(
      ReportOf("section 1", {LineAt("section 1(4)", PieceKind::kStruck), LineAt("section 1(4)"),
                             LineAt("section 1(5)", PieceKind::kMovedFrom),
                             LineAt("section 1(5)", PieceKind::kMovedTo)}));
  EXPECT_EQ(anchors.Line(0, 0), "was-section-1-4");
  EXPECT_EQ(anchors.Line(0, 1), "at-section-1-4");
  EXPECT_EQ(anchors.Line(0, 2), "was-section-1-5");
  EXPECT_EQ(anchors.Line(0, 3), "at-section-1-5");
}

TEST(PageAnchors, OfOneCitationAreCounted) {
  const PageAnchors anchors(ReportOf("title I", {LineAt("section 2-2"), LineAt("section 2"),
                                                 LineAt("section 2"), LineAt("section 2")}));
  EXPECT_EQ(anchors.Line(0, 0), "at-section-2-2");
  EXPECT_EQ(anchors.Line(0, 1), "at-section-2");
  EXPECT_EQ(anchors.Line(0, 2), "at-section-2-3");
  EXPECT_EQ(anchors.Line(0, 3), "at-section-2-4");
}

TEST(PageAnchors, AreForTheStartsOfProvisionsOnly) {
  ReportLine continuation = LineAt("section 1(a)");
  continuation.style = LineStyle::kText;
  const PageAnchors anchors(
      ReportOf("section 1", {LineAt(""), continuation, LineAt("section 1(a)")}));
  EXPECT_EQ(anchors.Line(0, 0), "");
  EXPECT_EQ(anchors.Line(0, 1), "");
  EXPECT_EQ(anchors.Line(0, 2), "at-section-1-a");
}

TEST(PageAnchors, HoldNothingOfTheDocumentButLettersAndDigits) {
  const PageAnchors anchors(ReportOf("\"><script>x", {LineAt("§ \xe2\x80\xae' onclick=")}));
  EXPECT_EQ(anchors.Section(0), "at-script-x");
  EXPECT_EQ(anchors.Line(0, 0), "at-onclick");
}

}  // namespace
}  // namespace ramseyer
