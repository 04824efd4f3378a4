#include "amend/resolve/match.h"

#include <gtest/gtest.h>

#include "unit/amend/resolve_law.h"

namespace ramseyer {
namespace {

constexpr const char* kSection = R"(<section identifier="/us/usc/t47/s5"><num value="5">§ 5.</num>
<heading> Land and sea</heading>
<subsection identifier="/us/usc/t47/s5/a"><num value="a">(a)</num><paragraph identifier="/us/usc/t47/s5/a/1">
<num value="1">(1)</num><heading> In general</heading><content>No person on land and at sea may take $12,000 or $12,000,000
of the term “fish” under section 230–1 or subsection (a)(1).</content></paragraph></subsection></section>)";

class MatchTest : public testing::Test {
 protected:
  MatchTest()
      : document_(testing_law::Read("usc47.xml", testing_law::TitleXml("47", false, kSection))),
        manuscript_(Manuscript::FromDocument(document_, document_.FindIdentifier("/us/usc/t47/s5"))),
        text_(testing_law::TextOf(manuscript_)) {}

  std::vector<std::string> Found(std::string_view words, Likeness least = Likeness::kExact) {
    std::vector<std::string> found;
    for (const WordMatch& match : FindWords(text_, words, least)) {
      found.emplace_back(text_.Text(match.range));
    }
    return found;
  }

  Document document_;
  Manuscript manuscript_;
  LiveText text_;
};

using Strings = std::vector<std::string>;

TEST_F(MatchTest, WholeWordsOnly) {
  EXPECT_EQ(Found("and"), (Strings{"and", "and"}));  // not in "land", in the heading too
  EXPECT_EQ(Found("lan"), Strings{});
  EXPECT_EQ(Found("$12,000"), Strings{"$12,000"});
  EXPECT_EQ(Found("000"), Strings{});
}

TEST_F(MatchTest, FoldsShapesOnlyWhenAsked) {
  EXPECT_EQ(Found("section 230-1"), Strings{});
  EXPECT_EQ(Found("section 230-1", Likeness::kFolded), Strings{"section 230–1"});
  EXPECT_EQ(Found("no person", Likeness::kFolded), Strings{});
  EXPECT_EQ(Found("no person", Likeness::kCase), Strings{"No person"});
}

TEST_F(MatchTest, QuotationMarksOneNestingDeeperAreTheLaws) {
  EXPECT_EQ(Found("the term ‘fish’"), Strings{"the term “fish”"});
  EXPECT_EQ(Found("the term \"fish\""), Strings{});
  EXPECT_EQ(Found("the term \"fish\"", Likeness::kFolded), Strings{"the term “fish”"});
}

TEST_F(MatchTest, RunsOverDesignationsHeadingsAndLines) {
  EXPECT_EQ(Found("(a)(1) In general.—No person"), Strings{"(a)\n(1)\nIn general\nNo person"});
  EXPECT_EQ(Found("In general.—"), Strings{"In general"});
}

TEST_F(MatchTest, DesignationsAreNoReferences) {
  EXPECT_EQ(Found("(a)(1)"), Strings{"(a)(1)"});
  EXPECT_EQ(Found("(1)"), Strings{"(1)"});
}

TEST_F(MatchTest, AtTheEnd) {
  EXPECT_EQ(FindWordsAtEnd(text_, ".", Likeness::kExact).size(), 1U);
  EXPECT_EQ(FindWordsAtEnd(text_, "subsection (a)(1).", Likeness::kExact).size(), 1U);
  EXPECT_TRUE(FindWordsAtEnd(text_, "subsection", Likeness::kExact).empty());
}

TEST_F(MatchTest, SpanLeadsBackToTheLines) {
  const auto matches = FindWords(text_, "(1) In general.—No", Likeness::kExact);
  ASSERT_EQ(matches.size(), 1U);
  const TextSpan span = text_.SpanOf(matches[0].range);
  EXPECT_EQ(span.begin.field, Field::kDesignation);
  EXPECT_EQ(span.end.field, Field::kText);
  EXPECT_EQ(span.end.offset, 2U);
  EXPECT_EQ(span.begin.line, span.end.line);
}

}  // namespace
}  // namespace ramseyer
