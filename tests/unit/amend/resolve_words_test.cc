// The small parts of resolution that need no law: labels, source credits, editorial forms, quotations.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "amend/resolve/editorial.h"
#include "amend/resolve/known_acts.h"
#include "amend/resolve/old_words.h"
#include "amend/resolve/payload.h"
#include "document/labels.h"
#include "document/source_credit.h"

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
            (SourceCredit{"June 19, 1934, ch. 652", "230", "June 19, 1934", {}, {}}));
  EXPECT_EQ(ParseSourceCredit("(Pub. L. 116–136, div. A, title III, § 3709(a), Mar. 27, 2020.)"),
            (SourceCredit{"Pub. L. 116-136, div. A", "3709", "Mar. 27, 2020", {"a"}, {}}));
  EXPECT_EQ(ParseSourceCredit("(Pub. L. 111–350, Jan. 4, 2011, 124 Stat. 3701.)"),
            (SourceCredit{"Pub. L. 111-350", "", "Jan. 4, 2011", {}, {}}));
  EXPECT_EQ(ParseSourceCredit("(Pub. L. 105–277, div. C, title VII, §§ 703, 715, Oct. 21, 1998.)"),
            (SourceCredit{"Pub. L. 105-277, div. C", "703", "Oct. 21, 1998", {}, {"715"}}));
  EXPECT_EQ(ParseSourceCredit("(Pub. L. 100–202, § 101(i) [title III, § 311(d)], Dec. 22, 1987.)"),
            (SourceCredit{"Pub. L. 100-202", "311", "Dec. 22, 1987", {"d"}, {}}));
  EXPECT_EQ(ParseSourceCredit("(Pub. L. 89–73, § 202, as added Pub. L. 95–65, § 1, July 11, 1977.)")->date, "");
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
    context_.shown = [](const UscCitation& place, const SectionReference&) {
      return std::size_t{place.section == "4532" ? 1U : 0U};
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
  EXPECT_TRUE(Has("sections 5(b) and 6 of the Big Act, 1968 (16 U.S.C. 10, 11)",
                  "sections 10(b) and 11 of title 16"));
  EXPECT_TRUE(Has("section 311(d)(2) of the Big Act (2 U.S.C. 4532)", "section 4532(2) of title 2"));
}

TEST_F(Editorial, TheRevenueCodeKeepsItsNameWhereTheSectionHasIt) {
  const std::string words = "section 24 of the Internal Revenue Code of 1986";
  const ReferenceGroup group = SectionReferencesIn(words).front();
  EXPECT_EQ(ReferencesAsTheCodeHas(words, group, context_), "section 24 of title 26");
  context_.old_words = "under section 25 of the Internal Revenue Code of 1986";
  EXPECT_EQ(ReferencesAsTheCodeHas(words, group, context_), std::nullopt);
}

TEST_F(Editorial, TheDateOfTheActThatIsAmended) {
  context_.act_date = "Oct. 31, 1994";
  std::string words = "10 years after the date of enactment of this Act";
  EXPECT_TRUE(PutDateOfEnactment(words, context_));
  EXPECT_EQ(words, "10 years after October 31, 1994");
  std::string of_title = "after the date of enactment of this title";
  EXPECT_FALSE(PutDateOfEnactment(of_title, context_)) << "the title may have been added later";
  std::string of_section = "after the date of enactment of this section";
  EXPECT_FALSE(PutDateOfEnactment(of_section, context_)) << "it is the bill that enacts the section";
}

TEST(SectionReferences, AreReadWithTheLawThatTheyBelongTo) {
  const auto groups = SectionReferencesIn(
      "section 202(a)(34) and sections 101, 102(b), and 103 of the Higher Education Act of 1965 (20 U.S.C. "
      "1001, 1002, 1003), section 5 of title 18, and section 7 of such Act");
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].owner, ReferenceOwner::kOwnAct);
  EXPECT_EQ(groups[0].sections[0].number, "202");
  EXPECT_EQ(groups[0].sections[0].subdivisions, "(a)(34)");
  EXPECT_EQ(groups[1].act, "Higher Education Act of 1965");
  ASSERT_EQ(groups[1].sections.size(), 3U);
  ASSERT_EQ(groups[1].cited.size(), 3U);
  EXPECT_EQ(groups[1].cited[1].section, "1002");
}

TEST(OldWords, SayHowTheCodeCallsASection) {
  const std::string old = "appropriated to carry out section 76j(a)(1)(H) of this title";
  const auto number = [&](const std::string& words) {
    return SectionInOldWords(words, SectionReferencesIn(words)[0].sections[0], old);
  };
  EXPECT_EQ(number("to carry out section 4(a)(1)(H)—"), "76j");
  EXPECT_EQ(number("to carry out section 4(a)(1)(G)—"), std::nullopt);
  EXPECT_EQ(number("described in section 4(a)(1)(H)—"), std::nullopt);
}

TEST(OldWords, SayHowTheCodeNumbersUnits) {
  const std::string old = "to carry out subpart II, and to carry out subparts III and IV";
  std::string words = "to carry out chapter 2; to carry out chapters 3 and 4; to carry out chapter 5";
  EXPECT_TRUE(PutUnitsAsOldWords(words, old));
  EXPECT_EQ(words, "to carry out subpart II; to carry out subparts III and IV; to carry out chapter 5");
  EXPECT_FALSE(PutUnitsAsOldWords(words, old)) << "nothing is left to put";
}

TEST(KnownActs, AreFoundByNameAndClassifyTheirSections) {
  const KnownAct* act = FindKnownAct("social security act");
  ASSERT_NE(act, nullptr);
  EXPECT_EQ(act->credit, "Aug. 14, 1935, ch. 531");
  EXPECT_EQ(ClassificationOf(*act, "1902"), (UscCitation{"42", "1396a", {}, false}));
  EXPECT_EQ(ClassificationOf(*act, "190"), std::nullopt);
  EXPECT_EQ(FindKnownAct("Unheard-of Act"), nullptr);
}

TEST(KnownActs, EachIsWellFormedAndNamedOnce) {
  std::set<std::string> names;
  for (const KnownAct& act : KnownActs()) {
    EXPECT_TRUE(names.insert(std::string(act.name)).second) << act.name;
    const auto credit = ParseSourceCredit(std::string(act.credit) + ", § 1, Jan. 1, 2000");
    ASSERT_TRUE(credit.has_value()) << act.name;
    EXPECT_EQ(credit->act, act.credit);
    EXPECT_TRUE(act.classification.empty() || act.classification.find(':') != std::string_view::npos)
        << act.name;
  }
}

TEST_F(Editorial, DateOfEnactment) {
  EXPECT_TRUE(Has("before the date of the enactment of this Act", "before February 8, 1996"));
}

}  // namespace
}  // namespace ramseyer
