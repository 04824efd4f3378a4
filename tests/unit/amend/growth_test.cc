// Bills that would make a text grow without end.
#include "amend/growth.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "amend/amend.h"
#include "base/limits.h"
#include "unit/amend/resolve_law.h"

namespace ramseyer {
namespace {

Document BillOf(const std::string& sentence, int times) {
  std::string sections;
  for (int i = 1; i <= times; ++i) {
    sections += fmt::format("<section><enum>{}.</enum><text>{}</text></section>", i, sentence);
  }
  return testing_law::Read("bill.xml", "<bill><legis-body>" + sections + "</legis-body></bill>");
}

LawLibrary LawOf(const std::string& text) {
  return testing_law::Library(testing_law::TitleXml(
      "18", true,
      "<section identifier=\"/us/usc/t18/s5\"><num value=\"5\">§ 5.</num><heading> Kites</heading>"
      "<content>" +
          text + "</content></section>"));
}

std::string RefusalOf(const Outcome& outcome) {
  return outcome.kind == OutcomeKind::kRefused ? outcome.findings.front().message : "";
}

TEST(Growth, EndsWhereATextDoublesAgainAndAgain) {
  const Document bill = BillOf(
      "Section 5 of title 18, United States Code, is amended by striking <quote>kite</quote> each "
      "place it appears and inserting <quote>kite kite</quote>.",
      30);
  const AmendedLaw amended = Amend(bill, LawOf("A kite may fly."));
  ASSERT_EQ(amended.outcomes.size(), 30U);
  for (std::size_t i = 0; i < 10; ++i) EXPECT_EQ(RefusalOf(amended.outcomes[i]), "") << i;
  EXPECT_NE(RefusalOf(amended.outcomes.back()).find("edits of one provision at once"),
            std::string::npos);
  EXPECT_LT(amended.provisions.front().manuscript.After().front().text.size(), 100'000U);
}

TEST(Growth, RefusesMorePlacesThanAreChanged) {
  std::string text;
  for (std::size_t i = 0; i <= LimitOf(Limit::kEdits); ++i) text += "kite ";
  const Document bill = BillOf(
      "Section 5 of title 18, United States Code, is amended by striking <quote>kite</quote> each "
      "place it appears.",
      1);
  EXPECT_EQ(
      RefusalOf(Amend(bill, LawOf(text)).outcomes.front()),
      "“kite” stands 2001 times in 5, which is more than the limit edits=2000 allows; raise it "
      "with --limit edits=VALUE");
  EXPECT_EQ(RefusalOf(Amend(bill, LawOf(text.substr(5))).outcomes.front()), "");
}

TEST(Growth, CountsWhatAllInstructionsPutIn) {
  Growth growth;
  const Manuscript none;
  std::vector<Edit> edits;
  edits.emplace_back(
      InsertText{LineId(0), Field::kText, 0, std::string(LimitOf(Limit::kInsertedText) / 2, 'x')});
  EXPECT_EQ(growth.Refuses(edits, none), std::nullopt);
  EXPECT_EQ(growth.Refuses(edits, none), std::nullopt);
  EXPECT_EQ(growth.Refuses({InsertText{LineId(0), Field::kText, 0, "x"}}, none),
            "what the bill would put into the law is more than the limit inserted-text=268435456 "
            "allows; raise it with --limit inserted-text=VALUE");
  EXPECT_EQ(growth.Refuses({StrikeLine{LineId(0)}}, none), std::nullopt);
}

}  // namespace
}  // namespace ramseyer
