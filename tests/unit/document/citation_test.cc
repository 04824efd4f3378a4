#include "document/citation.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ramseyer {
namespace {

using Path = std::vector<std::string>;

UscCitation Cite(std::string title, std::string section, Path path = {}, bool note = false) {
  return {std::move(title), std::move(section), std::move(path), note};
}

TEST(ParseUsc, ReadsEverySpellingOfTheCorpus) {
  const UscCitation expected = Cite("47", "230", {"e", "1"});
  EXPECT_EQ(ParseUsc("47 U.S.C. 230(e)(1)"), expected);
  EXPECT_EQ(ParseUsc("47 USC 230(e)(1)"), expected);
  EXPECT_EQ(ParseUsc("47 U. S. C. 230(e)(1)"), expected);
  EXPECT_EQ(ParseUsc("/us/usc/t47/s230/e/1"), expected);
  EXPECT_EQ(ParseUsc("/us/usc/47/230/e/1"), expected);
  EXPECT_EQ(ParseUsc("usc/47/230/e/1"), expected);
}

TEST(ParseUsc, ReadsTitlesNotesAppendicesAndLetteredSections) {
  EXPECT_EQ(ParseUsc("/us/usc/t47"), Cite("47", ""));
  EXPECT_EQ(ParseUsc("47 U.S.C."), Cite("47", ""));
  EXPECT_EQ(ParseUsc("47 U.S.C. 230 note"), Cite("47", "230", {}, true));
  EXPECT_EQ(ParseUsc("/us/usc/t47/s230/note"), Cite("47", "230", {}, true));
  EXPECT_EQ(ParseUsc("42 U.S.C. 300aa–1"), Cite("42", "300aa-1"));
  EXPECT_EQ(ParseUsc("18 U.S.C. 2421A"), Cite("18", "2421A"));
  EXPECT_EQ(ParseUsc("5 U.S.C. App. 3"), Cite("5a", "3"));
  EXPECT_EQ(ParseUsc("47 U.S.C. 151 et seq."), Cite("47", "151"));
}

TEST(ParseUsc, TakesNothingButLabelsBetweenSlashes) {
  EXPECT_EQ(ParseUsc("/us/usc/t50/s3304...3307")->section, "3304...3307");
  EXPECT_FALSE(ParseUsc("usc/47/230\": ["));
  EXPECT_FALSE(ParseUsc("/us/usc/t47/s230/e f"));
}

TEST(ParseUsc, RefusesEverythingElse) {
  for (const char* text :
       {"", "section 230", "47 CFR 230", "Public Law 104-104", "/us/pl/104/104", "/us/usc", "usc/",
        "U.S.C. 230", "47 U.S.C. 230(e", "47 U.S.C. 230(e) and"}) {
    EXPECT_FALSE(ParseUsc(text)) << text;
  }
}

TEST(UscCitation, IsWrittenAndReadBack) {
  for (const UscCitation& citation :
       {Cite("47", "230", {"e", "1"}), Cite("42", "300aa-1"), Cite("5a", "3"), Cite("18", ""),
        Cite("16", "3143", {}, true)}) {
    EXPECT_EQ(ParseUsc(ToString(citation)), citation) << ToString(citation);
    EXPECT_EQ(ParseUsc(ToIdentifier(citation)), citation) << ToIdentifier(citation);
  }
  EXPECT_EQ(ToString(Cite("47", "230", {"e", "1"})), "47 U.S.C. 230(e)(1)");
  EXPECT_EQ(ToIdentifier(Cite("47", "230", {"e", "1"})), "/us/usc/t47/s230/e/1");
}

TEST(ParsePath, ReadsLabelsInParentheses) {
  EXPECT_EQ(ParsePath("230(e)(1)"), (Path{"230", "e", "1"}));
  EXPECT_EQ(ParsePath("(b)(4)"), (Path{"b", "4"}));
  EXPECT_EQ(ParsePath("300aa–1(a)"), (Path{"300aa-1", "a"}));
  EXPECT_FALSE(ParsePath(""));
  EXPECT_FALSE(ParsePath("(b"));
  EXPECT_FALSE(ParsePath("(b) of"));
  EXPECT_FALSE(ParsePath("()"));
}

TEST(FoldIdentifier, MakesSpellingsEqual) {
  EXPECT_EQ(FoldIdentifier("/us/usc/t42/s280i–1"), "/us/usc/t42/s280i-1");
  EXPECT_EQ(FoldIdentifier("/us/usc/t42/s230/"), "/us/usc/t42/s230");
  EXPECT_EQ(FoldIdentifier("/us/usc/42/284g"), "/us/usc/t42/s284g");
  EXPECT_EQ(FoldIdentifier("/us/bill/115/s/1693/s3/a"), "/us/bill/115/s/1693/s3/a");
}

TEST(IdentifierBelow, PutsTheLettersOfTheUserGuideBeforeDesignations) {
  EXPECT_EQ(IdentifierBelow("/us/usc/t47", NodeKind::kSection, "230"), "/us/usc/t47/s230");
  EXPECT_EQ(IdentifierBelow("/us/usc/t47/s230", NodeKind::kSubsection, "e"), "/us/usc/t47/s230/e");
  EXPECT_EQ(IdentifierBelow("/us/bill/115/s/1", NodeKind::kSubchapter, "II"),
            "/us/bill/115/s/1/schII");
}

TEST(DesignationIn, FindsTheLabelInWhatIsPrinted) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"(a)", "a"},
      {"“(6) ", "6"},
      {"‘‘(AA)", "AA"},
      {"1.", "1"},
      {"SECTION 1. ", "1"},
      {"SEC. 50104. ", "50104"},
      {"§ 230.", "230"},
      {"§ 300aa–1.", "300aa-1"},
      {"[§ 1311.", "1311"},
      {"“§ 1400Z–1.", "1400Z-1"},
      {"TITLE II—", "II"},
      {"Subtitle A—", "A"},
      {"PART A—", "A"},
      {"CHAPTER 5—", "5"},
      {"DIVISION MM—", "MM"},
      {"(3)(A)", "3"},
      {"(B) (i)", "B"},
      {"(h)[(g)]", "h"},
      {"1.5–1", "1.5-1"},
      {"Rule 12.", "12"},
      {"Sec. 1003. [20 U.S.C. 6303]", "1003"},
      {"[§§ 3304 to 3307.", "3304 to 3307"},
      {"[§§ 155, 155A.", "155, 155A"},
      {"CHAPTERS 1035 THROUGH 1047—", "1035 THROUGH 1047"},
      {"Article —", ""},
      {"", ""},
      {"— ", ""},
  };
  for (const auto& [printed, expected] : cases)
    EXPECT_EQ(DesignationIn(printed), expected) << printed;
}

}  // namespace
}  // namespace ramseyer
