#include "print/print_map.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "formats/read.h"
#include "support/committee_substitute.h"

namespace ramseyer {
namespace {

// Sections of two lines each, "SEC. n. KITES." and "Kite n flies.": after the enacting formula,
// section n has the model's lines 2n - 1 and 2n.
Document Kites(int last, const std::string& stage = "Reported-in-House") {
  std::string xml = "<bill bill-stage=\"" + stage + "\"><legis-body>";
  for (int i = 2; i <= last; ++i) {
    xml += fmt::format(
        "<section><enum>{0}.</enum><header>Kites</header><text>Kite {0} flies.</text>"
        "</section>",
        i);
  }
  Result<Source> source = Source::FromBytes("bill.xml", xml + "</legis-body></bill>");
  EXPECT_TRUE(source.has_value());
  Result<Document> document = ReadDocument(std::move(*source));
  EXPECT_TRUE(document.has_value());
  return std::move(*document);
}

std::uint32_t OffsetOf(const Document& bill, std::string_view words) {
  const std::size_t at = bill.text().find(words);
  EXPECT_NE(at, std::string_view::npos) << words;
  return static_cast<std::uint32_t>(at);
}

class PrintMapTest : public testing::Test {
 protected:
  FixedPoint Point(std::uint32_t page, std::uint32_t line, std::string_view words) const {
    return {{page, line}, OffsetOf(bill_, words)};
  }
  std::string Text(const PrintMap& map, PrintPlace place) const {
    const std::optional<MappedText> text = map.TextOf(place);
    return text ? fmt::format("{} +-{}", bill_.Text(text->text), text->off_by) : "unknown";
  }
  std::string Place(const PrintMap& map, std::string_view words) const {
    const std::optional<MappedPlace> place = map.PlaceOf(OffsetOf(bill_, words));
    if (!place) return "unknown";
    return fmt::format("{}:{} +-{}", place->place.page, place->place.line, place->off_by);
  }

  Document bill_ = Kites(60);
  PrintLayout layout_ = LayOutPrint(bill_);
};

TEST_F(PrintMapTest, WithoutAFixedPointAReportedBillIsUnknown) {
  const PrintMap map(layout_, {});
  EXPECT_FALSE(map.known());
  EXPECT_EQ(Text(map, {1, 4}), "unknown");
  EXPECT_EQ(Place(map, "Kite 2 flies"), "unknown");
}

TEST_F(PrintMapTest, WithoutAFixedPointTheModelsPagesHoldForABillAsIntroduced) {
  const Document introduced = Kites(20, "Introduced-in-House");
  const PrintLayout layout = LayOutPrint(introduced);
  const PrintMap map(layout, {});
  ASSERT_TRUE(map.known());
  const std::optional<MappedText> text = map.TextOf({1, 4});
  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(introduced.Text(text->text), "Kite 2 flies.");
  EXPECT_EQ(text->off_by, 3U);
}

TEST_F(PrintMapTest, OneFixedPointMovesAllPages) {
  // The model has Kite 10 at line 20 of page 1, the print at line 3 of page 7.
  const PrintMap map(layout_, {Point(7, 3, "Kite 10 flies")});
  EXPECT_EQ(Text(map, {7, 3}), "Kite 10 flies. +-0");
  EXPECT_EQ(Text(map, {7, 5}), "Kite 11 flies. +-1");
  EXPECT_EQ(Text(map, {6, 24}), "Kite 8 flies. +-1");
  EXPECT_EQ(Place(map, "Kite 30 flies"), "8:18 +-2");
}

TEST_F(PrintMapTest, BetweenFixedPointsThatAgreeLinesAreExact) {
  const PrintMap map(layout_, {Point(9, 16, "Kite 42 flies"), Point(7, 2, "Kite 10 flies")});
  EXPECT_EQ(Text(map, {7, 24}), "Kite 21 flies. +-0");
  EXPECT_EQ(Text(map, {8, 1}), "Kite 22 flies. +-0");
  EXPECT_EQ(Place(map, "Kite 22 flies"), "8:1 +-0");
}

TEST_F(PrintMapTest, NeighboursThatDisagreeSayByHowMuch) {
  // Between them the print has two lines more than the model.
  const PrintMap map(layout_, {Point(7, 2, "Kite 10 flies"), Point(9, 18, "Kite 42 flies")});
  EXPECT_EQ(Text(map, {7, 2}), "Kite 10 flies. +-0");
  EXPECT_EQ(Text(map, {9, 18}), "Kite 42 flies. +-0");
  EXPECT_EQ(Place(map, "Kite 26 flies"), "8:10 +-2");
}

TEST_F(PrintMapTest, LeavesAsideThePointOfAnotherPrint) {
  const PrintMap map(layout_, {Point(7, 2, "Kite 10 flies"), Point(7, 12, "Kite 15 flies"),
                               Point(3, 9, "Kite 20 flies"), Point(8, 7, "Kite 25 flies"),
                               Point(8, 17, "Kite 30 flies")});
  EXPECT_EQ(map.left_aside(), 1U);
  EXPECT_EQ(Text(map, {7, 22}), "Kite 20 flies. +-0");
}

TEST_F(PrintMapTest, LeavesAsideAWrongPointAtTheEnd) {
  const PrintMap map(layout_, {Point(1, 1, "Kite 10 flies"), Point(7, 12, "Kite 15 flies"),
                               Point(7, 22, "Kite 20 flies"), Point(8, 7, "Kite 25 flies")});
  EXPECT_EQ(map.left_aside(), 1U);
  EXPECT_EQ(Text(map, {7, 2}), "Kite 10 flies. +-1");
}

TEST_F(PrintMapTest, LinesBetweenTwoPlaces) {
  const PrintMap map(layout_, {Point(7, 2, "Kite 10 flies"), Point(8, 7, "Kite 25 flies")});
  const std::optional<MappedText> text = map.TextBetween({7, 4}, {7, 6});
  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(text->off_by, 0U);
  EXPECT_EQ(text->text.begin, OffsetOf(bill_, "Kite 11 flies"));
  EXPECT_EQ(text->text.end, OffsetOf(bill_, "Kite 12 flies") + 14);
  EXPECT_FALSE(map.TextBetween({7, 6}, {7, 4}).has_value());
  EXPECT_FALSE(map.TextBetween({7, 4}, {70, 1}).has_value());
}

TEST_F(PrintMapTest, ThereIsNoLineTwentySix) {
  const PrintMap map(layout_, {Point(7, 2, "Kite 10 flies"), Point(9, 16, "Kite 42 flies")});
  EXPECT_EQ(Text(map, {7, 26}), "unknown");
  EXPECT_EQ(Text(map, {0, 1}), "unknown");
}

// The print of H.R. 1865 as reported, as the floor amendments to it quote it.
struct QuotedPlace {
  PrintPlace place;
  std::string_view words;
  std::string_view behind;  // words before them that tell them from others like them
};

const std::vector<QuotedPlace> kQuoted = {
    {{5, 12}, "contribute to sex trafficking", ""},
    {{6, 8}, "Whoever uses or operates a facility", ""},
    {{6, 13}, "Whoever uses or operates a facility", "Aggravated Violation"},
    {{7, 1}, "Consistent", ""},
    {{7, 7}, "computer service.", "interactive"},
    {{7, 11}, "offense under this section.", ""},
    {{7, 13}, "subsection (a) where", ""},
    {{7, 21}, "COMMUNICATIONS DECENCY ACT", ""},
    {{7, 22}, "Section 230", "COMMUNICATIONS DECENCY ACT"},
    {{8, 1}, "No effect on state laws", ""},
    {{8, 13}, "Code.", "section 1591(a) of title 18"},
    {{8, 14}, "SAVINGS CLAUSE", ""},
};

std::uint32_t OffsetOf(const Document& bill, const QuotedPlace& quoted) {
  const std::size_t behind = bill.text().find(quoted.behind);
  const std::size_t at = bill.text().find(quoted.words, behind);
  EXPECT_NE(at, std::string_view::npos) << quoted.words;
  return static_cast<std::uint32_t>(at);
}

int Absolute(PrintPlace place) { return static_cast<int>(place.page * 25 + place.line); }

TEST(PrintMapOfARealPrint, OneKnownPlaceTellsTheOthersWithinALine) {
  RAMSEYER_NEED_CORPUS("fosta/floor-amendments");
  const Document bill = test_support::CommitteeSubstitute();
  const PrintLayout layout = LayOutPrint(bill);
  for (const QuotedPlace& known : kQuoted) {
    const PrintMap map(layout, {{known.place, OffsetOf(bill, known)}});
    for (const QuotedPlace& asked : kQuoted) {
      const std::optional<MappedPlace> place = map.PlaceOf(OffsetOf(bill, asked));
      ASSERT_TRUE(place.has_value()) << asked.words;
      EXPECT_LE(std::abs(Absolute(place->place) - Absolute(asked.place)), 1)
          << "by " << known.words << ": " << asked.words << " at page " << place->place.page
          << ", line " << place->place.line;
    }
  }
}

TEST(PrintMapOfARealPrint, AllKnownPlacesAreExact) {
  RAMSEYER_NEED_CORPUS("fosta/floor-amendments");
  const Document bill = test_support::CommitteeSubstitute();
  const PrintLayout layout = LayOutPrint(bill);
  std::vector<FixedPoint> points;
  for (const QuotedPlace& known : kQuoted) points.push_back({known.place, OffsetOf(bill, known)});
  const PrintMap map(layout, points);
  EXPECT_EQ(map.left_aside(), 0U);
  for (const QuotedPlace& known : kQuoted) {
    const std::optional<MappedPlace> place = map.PlaceOf(OffsetOf(bill, known));
    ASSERT_TRUE(place.has_value()) << known.words;
    EXPECT_EQ(place->place, known.place)
        << known.words << " at page " << place->place.page << ", line " << place->place.line;
  }
  const std::optional<MappedText> struck = map.TextBetween({8, 1}, {8, 13});
  ASSERT_TRUE(struck.has_value());
  EXPECT_EQ(struck->off_by, 0U);
  EXPECT_EQ(bill.Text(struck->text).substr(0, 3), "(5)");
  EXPECT_EQ(struck->text.end, OffsetOf(bill, "SAVINGS CLAUSE") - 4);
}

}  // namespace
}  // namespace ramseyer
