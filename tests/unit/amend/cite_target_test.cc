// Where the Code has the targets of a bill, without the law.
#include "amend/resolve/cite_target.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "formats/read.h"
#include "support/track_documents.h"

namespace ramseyer {
namespace {

std::vector<std::string> TargetsOf(const std::string& words) {
  Result<Source> source = Source::FromBytes(
      "bill.xml", test_support::BillXml("119", "H. R. 10", "Introduced-in-House", "", {words}));
  const Result<Document> bill = ReadDocument(std::move(*source));
  EXPECT_TRUE(bill.has_value());
  const LawLibrary no_law = LawLibrary::FromDocuments({});
  WorkingLaw law(*bill, no_law);
  std::vector<std::string> targets;
  for (const Instruction& instruction : ReadInstructions(*bill).instructions) {
    targets.push_back(CiteTarget(instruction, law));
  }
  return targets;
}

using Targets = std::vector<std::string>;

TEST(CiteTarget, GoesDownToTheUnitThatTheWordsName) {
  EXPECT_EQ(
      TargetsOf("Section 230(b)(4) of the Communications Act of 1934 (47 U.S.C. 230(b)(4)) is "
                "amended by striking “and” at the end."),
      Targets{"/us/usc/t47/s230/b/4"});
  EXPECT_EQ(TargetsOf("Section 5 of title 1, United States Code, is amended in subsection (a) by "
                      "striking “red” and inserting “blue”."),
            Targets{"/us/usc/t1/s5/a"});
}

TEST(CiteTarget, TellsTheCodesNumberFromTheActs) {
  EXPECT_EQ(TargetsOf("Section 1902(a)(10) of the Social Security Act (42 U.S.C. 1396a(a)(10)) is "
                      "amended by striking “and” at the end."),
            Targets{"/us/usc/t42/s1396a/a/10"});
}

TEST(CiteTarget, NamesUnitsAboveSectionsAndNotes) {
  EXPECT_EQ(
      TargetsOf("Chapter 77 of title 18, United States Code, is amended by striking “red” and "
                "inserting “blue”."),
      Targets{"/us/usc/t18/ch77"});
  EXPECT_EQ(
      TargetsOf("Section 3 of the Whale Act (16 U.S.C. 1361 note) is amended by striking “red” "
                "and inserting “blue”."),
      Targets{"/us/usc/t16/s1361/note"});
}

TEST(CiteTarget, DoesNotGuess) {
  EXPECT_EQ(
      TargetsOf("Section 3 of the Whale Act is amended by striking “red” and inserting “blue”."),
      Targets{""});
}

}  // namespace
}  // namespace ramseyer
