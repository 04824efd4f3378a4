#include "amend/execute/manuscript.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "support/law.h"

namespace ramseyer {
namespace {

using test_support::CodeTitle;
using test_support::Print;
using test_support::PrintMarked;

constexpr std::string_view kSection = R"(
<section identifier="/us/usc/t99/s5"><num value="5">§ 5.</num><heading> Kites</heading>
<subsection identifier="/us/usc/t99/s5/a"><num value="a">(a)</num><heading> In general</heading><chapeau>No person may fly a kite—</chapeau>
<paragraph identifier="/us/usc/t99/s5/a/1"><num value="1">(1)</num><content> near an <ref href="/us/usc/t99/s6">airport</ref>;<ref class="footnoteRef" idref="fn1">1</ref><note type="footnote" id="fn1"><num>1</num> So in original.</note> or</content></paragraph>
<paragraph identifier="/us/usc/t99/s5/a/2"><num value="2">(2)</num><content> at night,</content></paragraph>
<continuation>unless the Secretary permits it.</continuation></subsection>
<subsection identifier="/us/usc/t99/s5/b"><num value="b">(b)</num><content><p>The Secretary shall keep a list.</p><p>The list is public.</p><table><tr><td>Kite</td><td>Fee</td></tr><tr><td>Small</td><td>$5</td></tr></table></content></subsection>
<sourceCredit>(Jan. 1, 1900, ch. 1, § 5, 31 Stat. 1.)</sourceCredit>
<notes><note topic="amendments"><heading>Amendments</heading><p>None.</p></note></notes>
</section>)";

Manuscript Kites() {
  const Document law = CodeTitle(kSection);
  return Manuscript::FromDocument(law, law.FindIdentifier("/us/usc/t99/s5"));
}

LineId Find(const Manuscript& manuscript, std::string_view text) {
  for (const LineId id : manuscript.order()) {
    if (manuscript.Live(id, Field::kText).find(text) != std::string::npos) return id;
  }
  ADD_FAILURE() << "no line holds " << text;
  return {};
}

TEST(ManuscriptTest, LaysASectionOutInLines) {
  EXPECT_EQ(Print(Kites().Before()),
            "§ 5. | Kites\n"
            "  (a) | In general | No person may fly a kite—\n"
            "    (1) | near an airport; or\n"
            "    (2) | at night,\n"
            "  - unless the Secretary permits it.\n"
            "  (b) | The Secretary shall keep a list.\n"
            "  - The list is public.\n"
            "  = Kite\n"
            "  = Fee\n"
            "  = Small\n"
            "  = $5\n");
}

TEST(ManuscriptTest, UntouchedReadsAsBefore) {
  const Manuscript kites = Kites();
  EXPECT_EQ(Print(kites.After()), Print(kites.Before()));
  EXPECT_FALSE(kites.changed());
}

TEST(ManuscriptTest, KnowsUnitsAndRows) {
  const Manuscript kites = Kites();
  const LineId a = Find(kites, "No person");
  const LineId continuation = Find(kites, "unless");
  EXPECT_EQ(kites.line(a).label, "a");
  EXPECT_EQ(kites.EndOfUnit(a), kites.IndexOf(continuation) + 1);
  EXPECT_EQ(kites.ParentUnit(continuation), a);
  EXPECT_EQ(kites.ChildUnits(a).size(), 2U);
  EXPECT_EQ(kites.ParentUnit(a), kites.order().front());
  EXPECT_FALSE(kites.ParentUnit(kites.order().front()).valid());
  EXPECT_TRUE(kites.line(Find(kites, "Small")).starts_row);
  EXPECT_FALSE(kites.line(Find(kites, "$5")).starts_row);
}

TEST(ManuscriptTest, StrikesAndInsertsText) {
  Manuscript kites = Kites();
  const LineId two = Find(kites, "at night");
  kites.StrikeText(OperationId(0), two, Field::kText, {3, 8});
  kites.InsertText(OperationId(0), two, Field::kText, 3, "dusk");
  EXPECT_EQ(kites.Live(two, Field::kText), "at dusk,");
  kites.StrikeText(OperationId(1), two, Field::kText, {3, 8});
  EXPECT_EQ(kites.Live(two, Field::kText), "at ");
  EXPECT_EQ(PrintMarked(kites).substr(PrintMarked(kites).find("(2)")).substr(0, 38),
            "(2) | at [-night-]{+[-dusk-]+}[-,-]\n  ");
}

TEST(ManuscriptTest, SplitsALineAndJoinsItAgain) {
  Manuscript kites = Kites();
  const LineId list = Find(kites, "keep a list");
  NewLine line;
  line.kind = NodeKind::kParagraph;
  line.depth = 2;
  line.designation = "(1)";
  line.text = "promptly";
  const LineId one = kites.SplitLine(OperationId(0), list, 20, line);
  EXPECT_EQ(kites.Live(list, Field::kText), "The Secretary shall ");
  EXPECT_EQ(kites.Live(one, Field::kText), "promptly keep a list.");
  EXPECT_EQ(kites.ParentUnit(one), list);
  kites.JoinLine(OperationId(1), one);
  EXPECT_EQ(kites.Live(list, Field::kText), "The Secretary shall promptly keep a list.");
  EXPECT_EQ(kites.Live(one, Field::kText), "");
  EXPECT_EQ(Print(kites.Before()), Print(Kites().Before()));
}

TEST(ManuscriptTest, JoinedTextIsTextOfTheLineBefore) {
  Manuscript kites = Kites();
  const LineId one = Find(kites, "near an");
  kites.JoinLine(OperationId(0), Find(kites, "at night"));
  EXPECT_EQ(kites.Live(one, Field::kText), "near an airport; or at night,");
  kites.StrikeText(OperationId(1), one, Field::kText, {17, 23});
  EXPECT_EQ(kites.Live(one, Field::kText), "near an airport; night,");
  NewLine line;
  line.depth = 2;
  line.designation = "(2)";
  const LineId two = kites.SplitLine(OperationId(2), one, 17, line);
  EXPECT_EQ(kites.Live(two, Field::kText), "night,");
  EXPECT_EQ(Print(kites.Before()), Print(Kites().Before()));
}

TEST(ManuscriptTest, ANewLineDoesNotPartJoinedLines) {
  Manuscript kites = Kites();
  const LineId one = Find(kites, "near an");
  kites.JoinLine(OperationId(0), Find(kites, "at night"));
  NewLine line;
  line.depth = 2;
  line.designation = "(2)";
  kites.InsertLine(OperationId(1), kites.IndexOf(one) + 1, line);
  EXPECT_EQ(kites.Live(one, Field::kText), "near an airport; or at night,");
}

TEST(ManuscriptTest, MovesAUnitAsItStands) {
  Manuscript kites = Kites();
  const LineId two = Find(kites, "at night");
  kites.InsertText(OperationId(0), two, Field::kText, 8, " alone");
  const LineId copy = kites.MoveUnit(OperationId(1), two, kites.IndexOf(Find(kites, "near an")));
  EXPECT_EQ(kites.Live(copy, Field::kText), "at night alone,");
  EXPECT_EQ(kites.line(copy).moved_from, two);
  EXPECT_EQ(Print(kites.Before()), Print(Kites().Before()));
  EXPECT_LT(kites.IndexOf(copy), kites.IndexOf(Find(kites, "near an")));
}

TEST(ManuscriptTest, ChangesTheLevelOfAUnitWithAllWithin) {
  Manuscript kites = Kites();
  const LineId a = Find(kites, "No person");
  kites.ChangeLevel(a, NodeKind::kParagraph, 2);
  const LineId one = Find(kites, "near an");
  EXPECT_EQ(kites.line(one).depth, 3);
  EXPECT_EQ(kites.line(one).kind, NodeKind::kSubparagraph);
  EXPECT_EQ(kites.line(Find(kites, "unless")).depth, 2);
  EXPECT_EQ(Print(kites.Before()), Print(Kites().Before()));
}

TEST(ManuscriptTest, NewHeadingsHaveTheFormOfTheLaw) {
  NewLine line;
  line.kind = NodeKind::kSubsection;
  line.depth = 1;
  line.heading = "Kites at sea";
  Manuscript kites = Kites();
  const LineId id = kites.InsertLine(OperationId(0), kites.order().size(), line);
  EXPECT_EQ(kites.Live(id, Field::kHeading), "Kites at sea");
  Manuscript positive = Manuscript::ForNewSection(CodeTitle(kSection, true));
  EXPECT_EQ(positive.Live(positive.InsertLine(OperationId(0), 0, line), Field::kHeading),
            "Kites at sea.—");
}

// ---- law: whatever is done, the text before can be read
// --------------------------------------------

class RandomEditor {
 public:
  RandomEditor(Manuscript& manuscript, unsigned seed) : manuscript_(manuscript), random_(seed) {}

  void Edit(OperationId by) {
    const LineId id = manuscript_.order()[Below(manuscript_.order().size())];
    if (!manuscript_.line(id).live()) return;
    const auto field = static_cast<Field>(Below(3));
    const std::string live = manuscript_.Live(id, field);
    switch (Below(8)) {
      case 0: {
        std::uint32_t a = Offset(live);
        std::uint32_t b = Offset(live);
        if (a > b) std::swap(a, b);
        manuscript_.StrikeText(by, id, field, {a, b});
        EXPECT_EQ(manuscript_.Live(id, field), live.substr(0, a) + live.substr(b));
        break;
      }
      case 1: {
        const std::uint32_t at = Offset(live);
        manuscript_.InsertText(by, id, field, at, "new");
        EXPECT_EQ(manuscript_.Live(id, field), live.substr(0, at) + "new" + live.substr(at));
        break;
      }
      case 2:
        manuscript_.InsertLine(by, Below(manuscript_.order().size() + 1), Line());
        break;
      case 3: {
        const std::string text = manuscript_.Live(id, Field::kText);
        const std::uint32_t at = Offset(text);
        manuscript_.SplitLine(by, id, at, Line());
        EXPECT_EQ(manuscript_.Live(id, Field::kText), text.substr(0, at));
        break;
      }
      case 4:
        manuscript_.StrikeLine(by, id);
        break;
      case 5:
        if (id != FirstLive()) manuscript_.JoinLine(by, id);
        break;
      case 6:
        if (id != FirstLive()) Move(by, id);
        break;
      case 7:
        manuscript_.ChangeLevel(id, NodeKind::kClause, static_cast<int>(Below(4)));
        manuscript_.Redesignate(by, id, "(z)", "z");
        break;
    }
  }

 private:
  std::size_t Below(std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_);
  }

  std::uint32_t Offset(const std::string& text) {
    std::size_t at = Below(text.size() + 1);
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return static_cast<std::uint32_t>(at);
  }

  NewLine Line() {
    NewLine line;
    line.role = Below(2) == 0 ? LineRole::kUnit : LineRole::kText;
    line.depth = static_cast<int>(Below(4)) + 1;
    line.designation = line.role == LineRole::kUnit ? "(x)" : "";
    line.text = Below(2) == 0 ? "new words" : "";
    return line;
  }

  LineId FirstLive() const {
    for (const LineId id : manuscript_.order()) {
      if (manuscript_.line(id).live()) return id;
    }
    return {};
  }

  void Move(OperationId by, LineId id) {
    const std::size_t begin = manuscript_.IndexOf(id);
    const std::size_t end = manuscript_.EndOfUnit(id);
    std::size_t to = Below(manuscript_.order().size() + 1);
    if (to > begin && to < end) to = end;
    manuscript_.MoveUnit(by, id, to);
  }

  Manuscript& manuscript_;
  std::mt19937 random_;
};

TEST(ManuscriptTest, BeforeStaysWhateverIsDone) {
  const std::string before = Print(Kites().Before());
  for (unsigned seed = 1; seed <= 400; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Manuscript kites = Kites();
    RandomEditor editor(kites, seed);
    for (std::uint32_t i = 0; i < 40; ++i) {
      editor.Edit(OperationId(i));
      ASSERT_EQ(Print(kites.Before()), before) << "after edit " << i;
    }
    kites.After();
  }
}

}  // namespace
}  // namespace ramseyer
