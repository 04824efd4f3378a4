// A settled manuscript reads as it did, without a mark, and takes the same edits.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "amend/execute/manuscript.h"
#include "support/law.h"

namespace ramseyer {
namespace {

using test_support::CodeTitle;
using test_support::Print;
using test_support::PrintMarked;

constexpr std::string_view kSection = R"(
<section identifier="/us/usc/t99/s5"><num value="5">§ 5.</num><heading> Kites</heading>
<subsection identifier="/us/usc/t99/s5/a"><num value="a">(a)</num><heading> In general</heading><chapeau>No person may fly a kite—</chapeau>
<paragraph identifier="/us/usc/t99/s5/a/1"><num value="1">(1)</num><content> near an airport; or</content></paragraph>
<paragraph identifier="/us/usc/t99/s5/a/2"><num value="2">(2)</num><heading> Night</heading><content>at night,</content></paragraph>
<continuation>unless the Secretary permits it.</continuation></subsection>
<subsection identifier="/us/usc/t99/s5/b"><num value="b">(b)</num><content>The Secretary shall keep a list.</content></subsection>
</section>)";

Manuscript Kites() {
  const Document law = CodeTitle(kSection);
  return Manuscript::FromDocument(law, law.FindIdentifier("/us/usc/t99/s5"));
}

LineId At(const Manuscript& manuscript, std::size_t index) { return manuscript.order()[index]; }

// Every kind of mark: words struck and put in, a line joined, one split, a unit renamed, one moved.
Manuscript Worked() {
  Manuscript kites = Kites();
  kites.StrikeText(OperationId(0), At(kites, 1), Field::kText, {3, 9});
  kites.InsertText(OperationId(0), At(kites, 1), Field::kText, 3, "pilot");
  NewLine line;
  line.depth = 2;
  line.designation = "(3)";
  line.label = "3";
  line.text = "by day,";
  kites.InsertLine(OperationId(1), 4, line);
  kites.JoinLine(OperationId(2), At(kites, 3));
  NewLine half = line;
  half.designation = "(4)";
  half.label = "4";
  half.text.clear();
  kites.SplitLine(OperationId(3), At(kites, 2), 4, half);
  kites.Redesignate(OperationId(4), kites.order().back(), "(c)", "c");
  kites.MoveUnit(OperationId(5), At(kites, 2), kites.order().size());
  return kites;
}

TEST(ManuscriptSettle, ReadsAsItDidBeforeAndAfter) {
  const Manuscript worked = Worked();
  Manuscript settled = worked;
  settled.Settle();
  EXPECT_EQ(Print(settled.After()), Print(worked.After()));
  EXPECT_EQ(Print(settled.Before()), Print(worked.After()));
  EXPECT_FALSE(settled.changed());
}

TEST(ManuscriptSettle, LeavesNoMarkOnWordsThatStand) {
  Manuscript settled = Worked();
  settled.Settle();
  for (const LineId id : settled.order()) {
    const Line& line = settled.line(id);
    EXPECT_EQ(line.live(), !line.inserted_by.valid());
    for (const Field field : {Field::kDesignation, Field::kHeading, Field::kText}) {
      for (const Piece& piece : line.pieces(field)) {
        EXPECT_TRUE(piece.live() && piece.original()) << piece.text;
      }
    }
  }
}

TEST(ManuscriptSettle, KeepsLinesAndUnitsWhereTheyAre) {
  const Manuscript worked = Worked();
  Manuscript settled = worked;
  settled.Settle();
  ASSERT_EQ(settled.order(), worked.order());
  for (std::size_t i = 0; i < worked.order().size(); ++i) {
    const LineId id = worked.order()[i];
    EXPECT_EQ(settled.PlaceFor(i), worked.PlaceFor(i));
    if (!worked.line(id).live()) continue;
    EXPECT_EQ(settled.Live(id, Field::kText), worked.Live(id, Field::kText));
    EXPECT_EQ(settled.EndOfUnit(id), worked.EndOfUnit(id));
    EXPECT_EQ(settled.ChildUnits(id), worked.ChildUnits(id));
    EXPECT_EQ(settled.line(id).label_before, worked.line(id).label);
  }
}

TEST(ManuscriptSettle, ShowsWhatTheNextOperationAloneDoes) {
  Manuscript kites = Kites();
  kites.StrikeText(OperationId(0), At(kites, 1), Field::kText, {3, 9});
  kites.InsertText(OperationId(0), At(kites, 1), Field::kText, 3, "pilot");
  kites.Settle();
  kites.StrikeText(OperationId(1), At(kites, 1), Field::kText, {5, 8});
  EXPECT_NE(PrintMarked(kites).find("No pi[-lot-] may fly a kite—"), std::string::npos)
      << PrintMarked(kites);
}

// Words that an earlier operation put in move as words of the law do.
TEST(ManuscriptSettle, WordsPutInEarlierMoveWithTheirUnit) {
  Manuscript kites = Kites();
  kites.InsertText(OperationId(0), At(kites, 2), Field::kText, 0, "indoors or ");
  kites.Settle();
  const std::string before = Print(kites.After());
  kites.MoveUnit(OperationId(1), At(kites, 2), 4);
  EXPECT_EQ(Print(kites.Before()), before);
  EXPECT_EQ(Print(kites.After()),
            "§ 5. | Kites\n"
            "  (a) | In general | No person may fly a kite—\n"
            "    (2) | Night | at night,\n"
            "    (1) | indoors or near an airport; or\n"
            "  - unless the Secretary permits it.\n"
            "  (b) | The Secretary shall keep a list.\n");
}

}  // namespace
}  // namespace ramseyer
