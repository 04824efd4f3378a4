#include "amend/resolve/titles_needed.h"

#include <gtest/gtest.h>

#include <string>

#include "formats/read.h"
#include "support/law.h"

namespace ramseyer {
namespace {

using Titles = std::set<std::string>;

// The titles that a bill of one section with these words needs.
Titles NeededBy(const std::string& words, LawLibrary library = LawLibrary::FromDocuments({})) {
  Result<Source> source =
      Source::FromBytes("bill.xml", "<bill><legis-body><section><enum>2.</enum><text>" + words +
                                        "</text></section></legis-body></bill>");
  const Result<Document> bill = ReadDocument(std::move(*source));
  EXPECT_TRUE(bill);
  return TitlesNeeded(*bill, ReadInstructions(*bill), library);
}

constexpr const char* kChange =
    " is amended by striking <quote>a</quote> and inserting <quote>b</quote>.";

TEST(TitlesNeeded, AreThoseCited) {
  EXPECT_EQ(NeededBy(std::string("Section 230 of title 47, United States Code,") + kChange),
            Titles{"47"});
  EXPECT_EQ(NeededBy(std::string("Section 9 of the Kite Act (15 U.S.C. 2058)") + kChange),
            Titles{"15"});
  EXPECT_EQ(NeededBy(std::string("Section 9 of the Kite Act (15 U.S.C. 2058 note)") + kChange),
            Titles{"15"});
}

TEST(TitlesNeeded, AreThoseOfMajorActs) {
  EXPECT_EQ(NeededBy(std::string("Section 1902 of the Social Security Act") + kChange),
            Titles{"42"});
  EXPECT_EQ(NeededBy(std::string("Section 24 of the Internal Revenue Code of 1986") + kChange),
            Titles{"26"});
}

TEST(TitlesNeeded, AreNoneWhereNothingIsAmendedOrTheLawIsNotKnown) {
  EXPECT_EQ(NeededBy("The Secretary shall act under section 230 of title 47, United States Code."),
            Titles());
  EXPECT_EQ(NeededBy(std::string("Section 9 of the Kite Act") + kChange), Titles());
  EXPECT_EQ(NeededBy(std::string("Section 1 of this Act") + kChange), Titles());
}

TEST(TitlesNeeded, AreNotThoseAtHand) {
  std::vector<Document> law;
  law.push_back(test_support::CodeTitle("<section identifier=\"/us/usc/t99/s1\"/>"));
  EXPECT_EQ(NeededBy(std::string("Section 1 of title 99, United States Code,") + kChange,
                     LawLibrary::FromDocuments(std::move(law))),
            Titles());
}

}  // namespace
}  // namespace ramseyer
