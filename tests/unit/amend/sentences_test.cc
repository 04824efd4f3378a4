#include "amend/language/sentences.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "formats/read.h"

namespace ramseyer::language {
namespace {

Document Bill(const std::string& body) {
  std::string xml = "<bill><legis-body>";
  xml += body;
  xml += "</legis-body></bill>";
  return std::move(*ReadDocument(*Source::FromBytes("bill.xml", xml)));
}

// Each as "words above | words of the provision", with a mark for chapeaux and words that close.
std::vector<std::string> SentencesIn(const Document& bill) {
  std::vector<std::string> all;
  Sentences(bill).ForEach([&](const Sentence& sentence) {
    std::string words;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      if (i == sentence.own) words += "| ";
      words += std::string(sentence.tokens[i].folded) + ' ';
    }
    if (sentence.open) words += "(open)";
    if (sentence.closing) words += "(closing)";
    all.push_back(words);
  });
  return all;
}

std::string Paragraph(const std::string& label, const std::string& inner) {
  return "<paragraph><enum>(" + label + ")</enum>" + inner + "</paragraph>";
}

TEST(Sentences, GoOnFromTheChapeauxAroundThem) {
  const Document bill =
      Bill("<section><enum>1.</enum><text>It is. Section 5 is amended—</text>" +
           Paragraph("1",
                     "<text>in part A—</text><subparagraph><enum>(A)</enum><text>by x;</text>"
                     "</subparagraph><subparagraph><enum>(B)</enum><text>by y. So be it.</text>"
                     "</subparagraph>") +
           Paragraph("2", "<text>by z.</text>") + "</section>");
  EXPECT_EQ(SentencesIn(bill),
            (std::vector<std::string>{"| it is . ", "| section 5 is amended — (open)",
                                      "section 5 is amended — | in part a — (open)",
                                      "section 5 is amended — in part a — | by x ; ",
                                      "section 5 is amended — in part a — | by y . ",
                                      "| so be it . ", "section 5 is amended — | by z . "}));
}

TEST(Sentences, KnowWhichWordsCloseAList) {
  const Document bill =
      Bill("<section><enum>1.</enum><text>If—</text>" + Paragraph("1", "<text>a; or</text>") +
           "<continuation-text>then all of it.</continuation-text></section>");
  EXPECT_EQ(SentencesIn(bill), (std::vector<std::string>{"| if — (open)", "if — | a ; or ",
                                                         "| then all of it . (closing)"}));
}

TEST(Sentences, KnowTheRolesOfAllTheirWords) {
  const Document bill = Bill("<section><enum>1.</enum><text>Section 5 is amended—</text>" +
                             Paragraph("1", "<text>by striking such Act;</text>") + "</section>");
  std::vector<WordRoles> roles;
  Sentences(bill).ForEach([&](const Sentence& sentence) { roles.push_back(sentence.roles); });
  ASSERT_EQ(roles.size(), 2U);
  EXPECT_EQ(roles[0], kNamesLevel | kIsOrAre);
  EXPECT_EQ(roles[1], kNamesLevel | kIsOrAre | kAmends | kPointsBack | kNamesLaw);
}

TEST(WordRoles, AreThoseOfTheGrammarsWords) {
  EXPECT_EQ(RolesOf("subparagraphs"), kNamesLevel);
  EXPECT_EQ(RolesOf("amendments"), kOfAmendments | kNamesLaw);
  EXPECT_EQ(RolesOf("adding"), kCanAmend);
  EXPECT_EQ(RolesOf("congress"), 0);
  EXPECT_EQ(RolesOf("s"), 0);
}

}  // namespace
}  // namespace ramseyer::language
