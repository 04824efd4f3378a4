#include "watch/cited_provision.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace ramseyer {
namespace {

CitedProvision Cited(std::string_view text) {
  Result<CitedProvision> provision = ParseCitedProvision(text);
  EXPECT_TRUE(provision.has_value()) << text;
  return provision.value_or(CitedProvision());
}

Relation Related(std::string_view touched, std::string_view watched) {
  return RelationOf(Cited(touched), Cited(watched));
}

struct Reading {
  const char* text;
  const char* as;
  const char* slug;
};

TEST(CitedProvision, ReadsEveryForm) {
  constexpr Reading kReadings[] = {
      {"47 U.S.C. 230", "47 U.S.C. 230", "usc/t47/s230"},
      {"47 USC 230(c)(1)", "47 U.S.C. 230(c)(1)", "usc/t47/s230/c/1"},
      {"47 U.S.C. 230 note", "47 U.S.C. 230 note", "usc/t47/s230/note"},
      {"42 U.S.C. 300aa–1", "42 U.S.C. 300aa-1", "usc/t42/s300aa-1"},
      {"50 U.S.C. App. 5", "50 U.S.C. App. 5", "usc/t50a/s5"},
      {"/us/usc/t18/s1591", "18 U.S.C. 1591", "usc/t18/s1591"},
      {"/us/usc/t18/s1591/a/1", "18 U.S.C. 1591(a)(1)", "usc/t18/s1591/a/1"},
      {"/us/usc/t18/ptI/ch77", "part I, chapter 77 of title 18", "usc/t18/ptI/ch77"},
      {"/us/usc/t18", "title 18", "usc/t18"},
      {"18 U.S.C.", "title 18", "usc/t18"},
      {"title 18", "title 18", "usc/t18"},
      {"title 18, United States Code", "title 18", "usc/t18"},
      {"chapter 77 of title 18", "chapter 77 of title 18", "usc/t18/ch77"},
      {"Chapter 77 of title 18, United States Code", "chapter 77 of title 18", "usc/t18/ch77"},
      {"chapter 77 of part I of title 18", "part I, chapter 77 of title 18", "usc/t18/ptI/ch77"},
      {"section 1591(a) of title 18", "18 U.S.C. 1591(a)", "usc/t18/s1591/a"},
      {"subsection (a)(1) of section 1591 of title 18", "18 U.S.C. 1591(a)(1)",
       "usc/t18/s1591/a/1"},
      {"subsections (a) through (c) of section 5 of title 18", "18 U.S.C. 5(a) through (c)",
       "usc/t18/s5/a..c"},
      {"47 U.S.C. 201 through 231", "47 U.S.C. 201 through 231", "usc/t47/s201..s231"},
      {"sections 201 to 231 of title 47", "47 U.S.C. 201 through 231", "usc/t47/s201..s231"},
      {"section 230(c) of the Communications Act of 1934",
       "section 230(c) of the Communications Act of 1934", "act/communications-act-of-1934/s230/c"},
      {"title II of the Communications Act of 1934", "title II of the Communications Act of 1934",
       "act/communications-act-of-1934/tII"},
      {"the Communications Act of 1934", "the Communications Act of 1934",
       "act/communications-act-of-1934"},
      {"section 45 of the Internal Revenue Code of 1986", "26 U.S.C. 45", "usc/t26/s45"},
      {"section 5 of Public Law 115–97", "section 5 of Public Law 115-97", "public-law/115-97/s5"},
  };
  for (const Reading& reading : kReadings) {
    const CitedProvision provision = Cited(reading.text);
    EXPECT_EQ(ToString(provision), reading.as) << reading.text;
    EXPECT_EQ(SlugOf(provision), reading.slug) << reading.text;
  }
}

TEST(CitedProvision, RefusesWhatItCanNotRead) {
  for (const char* text :
       {"", " ", "230", "section 230", "47 U.S.C. 230 et seq.", "47 U.S.C. foo bar", "title",
        "chapter 77", "the law", "subsection (a) of title 18", "47 U.S.C. 231 through 201",
        "47 U.S.C. 230(c", "/us/usc/t18/zz9", "sections 1(a) through 5 of title 18",
        "chapter 77 of section 5 of title 18", "42 U.S.C. 300z through notwithstanding",
        "sections 9 through ZZ of title 18"}) {
    const Result<CitedProvision> provision = ParseCitedProvision(text);
    EXPECT_FALSE(provision.has_value()) << text;
    if (!provision) {
      EXPECT_NE(provision.error().message.find('"'), std::string::npos);
    }
  }
}

TEST(Relation, OfSectionsAndTheirUnits) {
  EXPECT_EQ(Related("47 U.S.C. 230", "47 U.S.C. 230"), Relation::kIs);
  EXPECT_EQ(Related("47 U.S.C. 230(c)(1)", "47 U.S.C. 230(c)"), Relation::kWithin);
  EXPECT_EQ(Related("47 U.S.C. 230", "47 U.S.C. 230(c)"), Relation::kContains);
  EXPECT_EQ(Related("47 U.S.C. 230(d)", "47 U.S.C. 230(c)"), Relation::kNone);
  EXPECT_EQ(Related("47 U.S.C. 230(C)", "47 U.S.C. 230(c)"), Relation::kNone);
  EXPECT_EQ(Related("47 U.S.C. 231", "47 U.S.C. 230"), Relation::kNone);
  EXPECT_EQ(Related("18 U.S.C. 230", "47 U.S.C. 230"), Relation::kNone);
  EXPECT_EQ(Related("47 U.S.C. 230 note", "47 U.S.C. 230"), Relation::kNone);
  EXPECT_EQ(Related("47 U.S.C. 230", "title 47"), Relation::kWithin);
  EXPECT_EQ(Related("title 47", "47 U.S.C. 230"), Relation::kContains);
}

TEST(Relation, OfLargerUnits) {
  EXPECT_EQ(Related("chapter 77 of title 18", "chapter 77 of title 18"), Relation::kIs);
  EXPECT_EQ(Related("chapter 77 of part I of title 18", "chapter 77 of title 18"),
            Relation::kWithin);
  EXPECT_EQ(Related("chapter 78 of title 18", "chapter 77 of title 18"), Relation::kNone);
  EXPECT_EQ(Related("part I of title 18", "chapter 77 of part I of title 18"), Relation::kContains);
  // What stands in a chapter is not told by the citation.
  EXPECT_EQ(Related("18 U.S.C. 1591", "chapter 77 of title 18"), Relation::kNone);
  CitedProvision section = Cited("18 U.S.C. 1591");
  section.above = {{NodeKind::kPart, "I"}, {NodeKind::kChapter, "77"}};
  EXPECT_EQ(RelationOf(section, Cited("chapter 77 of title 18")), Relation::kWithin);
  EXPECT_EQ(RelationOf(Cited("chapter 77 of title 18"), section), Relation::kContains);
}

TEST(Relation, OfRanges) {
  EXPECT_EQ(Related("47 U.S.C. 230(c)", "47 U.S.C. 201 through 231"), Relation::kWithin);
  EXPECT_EQ(Related("47 U.S.C. 231a", "47 U.S.C. 201 through 231"), Relation::kNone);
  EXPECT_EQ(Related("47 U.S.C. 201 through 231", "47 U.S.C. 230(c)"), Relation::kContains);
  EXPECT_EQ(Related("47 U.S.C. 201 through 231", "47 U.S.C. 201 through 231"), Relation::kIs);
  EXPECT_EQ(Related("47 U.S.C. 225 through 240", "47 U.S.C. 201 through 231"), Relation::kWithin);
  EXPECT_EQ(Related("subsections (a) through (c) of section 5 of title 18", "18 U.S.C. 5(b)"),
            Relation::kContains);
  EXPECT_EQ(Related("subsections (a) through (c) of section 5 of title 18", "18 U.S.C. 5(d)"),
            Relation::kNone);
  EXPECT_EQ(Related("18 U.S.C. 5(b)(1)", "subsections (a) through (c) of section 5 of title 18"),
            Relation::kWithin);
}

}  // namespace
}  // namespace ramseyer
