// The small parts of resolution that need no law: labels, source credits, editorial forms, quotations.
#include <gtest/gtest.h>

#include <algorithm>

#include "amend/resolve/editorial.h"
#include "amend/resolve/labels.h"
#include "amend/resolve/payload.h"
#include "amend/resolve/source_credit.h"

namespace ramseyer {
namespace {

TEST(Labels, CountByLevel) {
  EXPECT_EQ(NextLabel("9", NodeKind::kParagraph), "10");
  EXPECT_EQ(NextLabel("i", NodeKind::kSubsection), "j");
  EXPECT_EQ(NextLabel("i", NodeKind::kClause), "ii");
  EXPECT_EQ(NextLabel("VIII", NodeKind::kSubclause), "IX");
  EXPECT_EQ(NextLabel("z", NodeKind::kSubsection), "aa");
  EXPECT_EQ(NextLabel("4A", NodeKind::kParagraph), std::nullopt);
  EXPECT_EQ(NextLabel("d", NodeKind::kClause), std::nullopt);
}

TEST(Labels, RangesPassTheEndOfTheAlphabet) {
  const auto labels = LabelsThrough("Y", "BB", NodeKind::kSubparagraph);
  EXPECT_EQ(labels, (std::vector<std::string>{"Y", "Z", "AA", "BB"}));
  EXPECT_EQ(LabelsThrough("5", "3", NodeKind::kParagraph), std::nullopt);
}

TEST(Labels, PrintedFormIsKept) {
  EXPECT_EQ(PrintedWith("(4)", "4", "5"), "(5)");
  EXPECT_EQ(PrintedWith("§ 230.", "230", "230A"), "§ 230A.");
}

TEST(SourceCredits, NameTheActAndItsSection) {
  EXPECT_EQ(ParseSourceCredit("(June 19, 1934, ch. 652, title II, § 230, as added Pub. L. 104–104, "
                              "title V, § 509, Feb. 8, 1996, 110 Stat. 137; amended …)"),
            (SourceCredit{"June 19, 1934, ch. 652", "230", "1934", {}}));
  EXPECT_EQ(ParseSourceCredit("(Pub. L. 116–136, div. A, title III, § 3709(a), Mar. 27, 2020.)"),
            (SourceCredit{"Pub. L. 116-136, div. A", "3709", "2020", {"a"}}));
  EXPECT_EQ(ParseSourceCredit("(Pub. L. 111–350, Jan. 4, 2011, 124 Stat. 3701.)"),
            (SourceCredit{"Pub. L. 111-350", "", "2011", {}}));
  EXPECT_EQ(ParseSourceCredit("(Added Pub. L. 114–22, title III, § 303, May 29, 2015.)"), std::nullopt);
}

TEST(Quotation, MovesOneNestingOut) {
  EXPECT_EQ(Unquote("the term ‘State’ means"), "the term “State” means");
  EXPECT_EQ(Unquote("the ‘so-called “rule” of’ law"), "the “so-called ‘rule’ of” law");
  EXPECT_EQ(Unquote("the State’s law"), "the State’s law");
  EXPECT_EQ(Unquote("the ‘State’s law’ rule"), "the “State’s law” rule");
  EXPECT_EQ(Unquote("veterans’ benefits"), "veterans’ benefits");
}

class Editorial : public testing::Test {
 protected:
  Editorial() {
    context_.title = "42";
    context_.dates = {"Feb. 8, 1996"};
    context_.classify = [](std::string_view act, std::string_view section) -> std::optional<UscCitation> {
      if (section != "1902" || !(act.empty() || act == "Social Security Act")) return std::nullopt;
      return UscCitation{"42", "1396a", {}, false};
    };
  }

  bool Has(std::string_view words, std::string_view form) {
    const auto forms = EditorialForms(words, context_);
    return std::any_of(forms.begin(), forms.end(),
                       [&](const EditorialForm& made) { return made.words == form; });
  }

  EditorialContext context_;
};

TEST_F(Editorial, TitlesOfTheCode) {
  EXPECT_TRUE(Has("title 18, United States Code,", "title 18,"));
  EXPECT_TRUE(Has("of title 42, United States Code", "of this title"));
}

TEST_F(Editorial, ThisActIsAUnitOfTheCode) {
  EXPECT_TRUE(Has("purposes of this Act", "purposes of this chapter"));
  EXPECT_TRUE(Has("This title applies", "This subchapter applies"));
}

TEST_F(Editorial, SectionsByTheirPlaceInTheCode) {
  EXPECT_TRUE(Has("section 1902(a)(10) of this Act", "section 1396a(a)(10) of this title"));
  EXPECT_TRUE(Has("section 1902", "section 1396a of this title"));
  EXPECT_TRUE(Has("section 1902 of the Social Security Act", "section 1396a of this title"));
  EXPECT_TRUE(Has("section 5(b) of the Big Act (16 U.S.C. 10(b))", "section 10(b) of title 16"));
  EXPECT_FALSE(Has("section 1903 of this Act", "section 1396a of this title"));
}

TEST_F(Editorial, DateOfEnactment) {
  EXPECT_TRUE(Has("before the date of the enactment of this Act", "before February 8, 1996"));
}

}  // namespace
}  // namespace ramseyer
