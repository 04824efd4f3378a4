#include "compare/figures.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "compare/cited_law.h"
#include "compare/compare.h"
#include "support/outline.h"

namespace ramseyer {
namespace {

using Strings = std::vector<std::string>;

std::string TextOf(const Document& document, const WordTable& words, WordRange range) {
  if (range.empty()) return "-";
  return std::string(
      document.Text({words.ranges[range.begin].begin, words.ranges[range.end - 1].end}));
}

Strings FiguresIn(const std::string& sentence) {
  const Document document = test_support::ReadOutline("x", "SEC. 1. | " + sentence + "\n");
  Interner exact;
  Interner folded;
  const WordTable words = ReadWords(document, CommitteeReading::kAfter, {}, exact, folded);
  Strings found;
  for (const Figure& figure : FindFigures(document, words, {0, words.size()})) {
    found.push_back((figure.kind == FigureKind::kAmount ? "amount " : "date ") +
                    TextOf(document, words, figure.words));
  }
  return found;
}

TEST(Figures, AreAmountsAndDates) {
  EXPECT_EQ(FiguresIn("not more than $1,500,000, or $5 million, by October 1, 2019"),
            (Strings{"amount $1,500,000", "amount $5 million", "date October 1, 2019"}));
  EXPECT_EQ(FiguresIn("in fiscal years 2020 and 2021, before May 2022 or on June 30"),
            (Strings{"date fiscal years 2020", "date May 2022", "date June 30"}));
  EXPECT_EQ(FiguresIn("which may apply in 2020 to 5 percent of May"), Strings());
}

// "$5 -> $7", one for each figure that changed.
Strings ChangesBetween(const std::string& old_sentence, const std::string& new_sentence) {
  const Document before = test_support::ReadOutline("old", "SEC. 1. | " + old_sentence + "\n");
  const Document after = test_support::ReadOutline("new", "SEC. 1. | " + new_sentence + "\n");
  const Comparison comparison = Compare(before, after);
  Strings changes;
  for (const FigureChange& change : FindFigureChanges(TextOf(before, after, comparison))) {
    changes.push_back(TextOf(before, comparison.old_words, change.old_words) + " -> " +
                      TextOf(after, comparison.new_words, change.new_words));
  }
  return changes;
}

TEST(FigureChanges, ArePairedWhereTheyStand) {
  EXPECT_EQ(ChangesBetween("The fee is $5 in Maine and $6 in Ohio until May 1, 2019, at least.",
                           "The fee is $7 in Maine and $8 in Ohio until May 1, 2021, at least."),
            (Strings{"$5 -> $7", "$6 -> $8", "May 1, 2019 -> May 1, 2021"}));
}

TEST(FigureChanges, ShowTheWholeFigure) {
  EXPECT_EQ(ChangesBetween("The grant is $5 for every State.",
                           "The grant is $5 million for every State."),
            Strings{"$5 -> $5 million"});
}

TEST(FigureChanges, MayHaveOneSideOnly) {
  EXPECT_EQ(ChangesBetween("The fee is $5 for each ship that calls at a port.",
                           "The fee is $5 for each ship that calls at a port, and $9 for ferries."),
            Strings{"- -> $9"});
}

TEST(CitedLaw, IsNamedAlikeHoweverItIsCited) {
  const Document document = test_support::ReadOutline(
      "x",
      "SEC. 1. | Section 230(c)(1) of title 47, United States Code, 18 U.S.C. 1591 note, Public "
      "Law "
      "115–164 (132 Stat. 1253), and 47 U.S.C. 230(c)(1); but no section 5.\n");
  Interner exact;
  Interner folded;
  const WordTable words = ReadWords(document, CommitteeReading::kAfter, {}, exact, folded);
  Strings found;
  for (const CitedLaw& cited : FindCitedLaw(document, words)) found.push_back(cited.citation);
  EXPECT_EQ(found, (Strings{"47 U.S.C. 230(c)(1)", "18 U.S.C. 1591 note", "Public Law 115-164",
                            "132 Stat. 1253"}));
}

TEST(CitedLaw, OfOneListOnly) {
  const std::vector<CitedLaw> ours = {{"1 U.S.C. 1", 4}, {"2 U.S.C. 2", 9}};
  const std::vector<CitedLaw> theirs = {{"2 U.S.C. 2", 3}};
  const std::vector<CitedLaw> only = CitedOnlyIn(ours, theirs);
  ASSERT_EQ(only.size(), 1U);
  EXPECT_EQ(only[0].citation, "1 U.S.C. 1");
  EXPECT_EQ(only[0].word, 4U);
}

}  // namespace
}  // namespace ramseyer
