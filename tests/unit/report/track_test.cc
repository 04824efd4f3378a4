// What the tracker makes of its store: small titles, bills and laws in which every answer is known.
#include "report/track.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "report/track_edits.h"
#include "store/file_document.h"
#include "support/run_program.h"
#include "support/track_documents.h"

namespace ramseyer {
namespace {

using test_support::BillXml;
using test_support::CodeXml;
using test_support::PublicLawXml;
using test_support::StrikeAndInsert;

const std::string kRed = "(a)|In general|The colour of the flag is red and shall be kept dry.";
const std::string kBlue =
    "(a)|In general|The colour of the flag is dark blue and shall be kept dry.";
const std::string kWet =
    "(a)|In general|The colour of the flag is dark blue and shall always be kept dry.";
const std::string kPole = "(b)|Pole|The pole is of oak.";

class TrackReportTest : public testing::Test {
 protected:
  TrackReportTest()
      : store_(
            std::move(*Store::Open((folder_.path() / "store.db").string(), StoreAccess::kWrite))) {}

  void Add(const std::string& file, const std::string& xml) {
    const auto filed = FileDocument(file, xml, "");
    ASSERT_TRUE(filed.has_value()) << file << ": " << ToString(filed.error());
    ASSERT_TRUE(store_.Add(*filed).value()) << file;
  }

  void AddTitle(const std::string& release, const std::string& day,
                const std::vector<std::string>& subsections) {
    Add(release + ".xml", CodeXml(release, day, {{"5", "Flag", subsections}}));
  }

  void AddBill(const std::string& number, const std::string& stage, const std::string& day,
               const std::vector<std::string>& sections) {
    Add(number + ".xml", BillXml("119", number, stage, day, sections));
  }

  // "inserted words" -> who put them in, for all of a blame.
  std::vector<std::string> Blamed(const std::string& citation) {
    const auto blame = MakeBlame(store_, citation);
    EXPECT_TRUE(blame.has_value());
    std::vector<std::string> blamed;
    for (const ReportLine& line : blame->lines) {
      for (const auto* field : {&line.designation, &line.heading, &line.text}) {
        for (const ReportPiece& piece : *field) {
          if (piece.kind != PieceKind::kInserted) continue;
          const BlameOrigin& origin = blame->origins[piece.change.index()];
          blamed.push_back(piece.text + " <- " +
                           (origin.law ? origin.law->label + ", " + origin.instruction
                                       : origin.after + " to " + origin.before));
        }
      }
    }
    return blamed;
  }

  test_support::TemporaryFolder folder_;
  Store store_;
};

TEST_F(TrackReportTest, LogStandsInTheOrderOfTime) {
  AddTitle("119-9", "2025-05-10", {kBlue, kPole});
  AddTitle("119-1", "2025-01-10", {kRed, kPole});
  AddTitle("119-20", "2025-09-10", {kBlue, kPole});
  AddBill("H. R. 10", "Introduced-in-House", "20250301",
          {StrikeAndInsert("5(a)", "red", "dark blue")});
  AddBill("H. R. 11", "Introduced-in-House", "20250201", {StrikeAndInsert("5(b)", "oak", "ash")});
  AddBill("H. R. 12", "Introduced-in-House", "", {StrikeAndInsert("5", "red", "green")});

  const auto log = MakeLog(store_, "1 U.S.C. 5(a)");
  ASSERT_TRUE(log.has_value());
  std::vector<std::string> names;
  for (const LogEntry& entry : log->entries) {
    names.push_back(entry.document.release_point + entry.document.number);
  }
  EXPECT_EQ(names, (std::vector<std::string>{"119-11", "hr10", "119-91", "119-201", "hr12"}));
  EXPECT_EQ(log->entries[0].text, TextFate::kFirst);
  EXPECT_EQ(log->entries[2].text, TextFate::kChanged);
  EXPECT_EQ(log->entries[2].before, "119-1");
  EXPECT_EQ(log->entries[3].text, TextFate::kSame);
  EXPECT_EQ(log->entries[1].instructions.front().identifier, "/us/usc/t1/s5/a");

  const auto whole = MakeLog(store_, "/us/usc/t1");
  ASSERT_TRUE(whole.has_value());
  EXPECT_EQ(whole->entries.size(), 3U);  // the bills: texts are those of sections
  EXPECT_FALSE(MakeLog(store_, "1 U.S.C. 6").has_value());
}

TEST_F(TrackReportTest, LogSaysWhenAProvisionCameAndWent) {
  AddTitle("119-1", "2025-01-10", {kRed});
  AddTitle("119-9", "2025-05-10", {kRed, kPole});
  AddTitle("119-20", "2025-09-10", {kRed});
  Add("119-30.xml", CodeXml("119-30", "2025-10-10", {{"6", "Sounds", {}}}));
  const auto pole = MakeLog(store_, "1 U.S.C. 5(b)");
  ASSERT_EQ(pole->entries.size(), 3U);
  EXPECT_EQ(pole->entries[0].text, TextFate::kFirst);
  EXPECT_EQ(pole->entries[0].document.release_point, "119-9");
  EXPECT_EQ(pole->entries[1].text, TextFate::kAbsent);
  const auto flag = MakeLog(store_, "1 U.S.C. 5");
  ASSERT_EQ(flag->entries.size(), 4U);
  EXPECT_EQ(flag->entries[3].text, TextFate::kAbsent);
  EXPECT_EQ(flag->entries[3].before, "119-20");
}

TEST_F(TrackReportTest, BlameNamesTheLawThatPutTheWordsIn) {
  AddTitle("119-1", "2025-01-10", {kRed});
  AddTitle("119-9", "2025-05-10", {kBlue});
  Add("pl5.xml", PublicLawXml("119", "5", "2025-04-01",
                              {"Nothing.", StrikeAndInsert("5(a)", "red", "dark blue")}));
  EXPECT_EQ(Blamed("1 U.S.C. 5"),
            std::vector<std::string>{"dark blue <- Public Law 119-5, section 2"});
}

TEST_F(TrackReportTest, BlameDoesNotGuess) {
  AddTitle("119-1", "2025-01-10", {kRed});
  AddTitle("119-9", "2025-05-10", {kBlue});
  // A law of another time, one that says something else, and a bill that never became law.
  Add("pl12.xml",
      PublicLawXml("119", "12", "2025-06-01", {StrikeAndInsert("5(a)", "red", "dark blue")}));
  Add("pl6.xml",
      PublicLawXml("119", "6", "2025-04-01", {StrikeAndInsert("5(a)", "dry", "dark and dry")}));
  AddBill("H. R. 10", "Introduced-in-House", "20250301",
          {StrikeAndInsert("5(a)", "red", "dark blue")});
  EXPECT_EQ(Blamed("1 U.S.C. 5"), std::vector<std::string>{"dark blue <- 119-1 to 119-9"});
}

TEST_F(TrackReportTest, BlameGivesNoLawWhereTwoPutInTheSame) {
  AddTitle("119-1", "2025-01-10", {kRed});
  AddTitle("119-9", "2025-05-10", {kBlue});
  for (const char* number : {"5", "6"}) {
    Add(std::string("pl") + number + ".xml",
        PublicLawXml("119", number, "2025-04-01", {StrikeAndInsert("5(a)", "red", "dark blue")}));
  }
  EXPECT_EQ(Blamed("1 U.S.C. 5"), std::vector<std::string>{"dark blue <- 119-1 to 119-9"});
}

TEST_F(TrackReportTest, BlameKeepsWhatEarlierTextsBrought) {
  AddTitle("119-1", "2025-01-10", {kRed});
  AddTitle("119-9", "2025-05-10", {kBlue});
  AddTitle("119-20", "2025-09-10", {kWet, kPole});
  // Enrolled bills stand in for laws whose numbers are not known.
  AddBill("H. R. 20", "Enrolled-Bill", "",
          {StrikeAndInsert("5(a)", "shall be", "shall always be")});
  EXPECT_EQ(Blamed("1 U.S.C. 5"),
            (std::vector<std::string>{"dark blue <- 119-1 to 119-9",
                                      "always <- H.R. 20 (119th Congress), section 1",
                                      "(b) <- 119-9 to 119-20", "Pole.— <- 119-9 to 119-20",
                                      "The pole is of oak. <- 119-9 to 119-20"}));
  EXPECT_EQ(Blamed("1 U.S.C. 5(b)").size(), 3U);
}

TEST_F(TrackReportTest, AtTakesTheLatestTextOfTheDay) {
  AddTitle("119-1", "2025-01-10", {kRed, kPole});
  AddTitle("119-9", "2025-05-10", {kBlue, kPole});
  const auto release = [&](const char* when) {
    const auto text = MakeText(store_, "1 U.S.C. 5(a)", when);
    return text ? text->document.release_point : text.error().message;
  };
  EXPECT_EQ(release("2025-01-10"), "119-1");
  EXPECT_EQ(release("2025-05-09"), "119-1");
  EXPECT_EQ(release("2025-05-10"), "119-9");
  EXPECT_EQ(release("119-9"), "119-9");
  EXPECT_EQ(release("2025-01-09"),
            "the store has no text of 1 U.S.C. 5(a) as of 2025-01-09; it has 119-1 (2025-01-10), "
            "119-9 (2025-05-10)");
  const auto text = MakeText(store_, "1 U.S.C. 5(a)", "119-1");
  ASSERT_EQ(text->lines.size(), 1U);
  EXPECT_EQ(text->lines[0].citation, "1 U.S.C. 5(a)");
}

// Law 7, of the words of the two texts.
TEST_F(TrackReportTest, DiffHoldsBothTexts) {
  AddTitle("119-1", "2025-01-10", {kRed});
  AddTitle("119-9", "2025-05-10", {kBlue, kPole});
  const auto words = [&](const Report& report, bool accept) {
    std::string all;
    for (const ReportSection& section : report.sections) {
      for (const std::string& line : accept ? AcceptAll(section) : RejectAll(section)) {
        all += line + '\n';
      }
    }
    return all;
  };
  const auto section = MakeTextComparison(store_, "1 U.S.C. 5", "119-1", "119-9");
  ASSERT_TRUE(section.has_value());
  EXPECT_EQ(words(*section, false),
            "Title 1\n§ 5. Flag\n(a) In general.— The colour of the flag is red and shall be kept "
            "dry.\n");
  EXPECT_EQ(words(*section, true),
            "Title 1\n§ 5. Flag\n(a) In general.— The colour of the flag is dark blue and shall be "
            "kept dry.\n(b) Pole.— The pole is of oak.\n");
  const auto pole = MakeTextComparison(store_, "1 U.S.C. 5(b)", "119-1", "119-9");
  ASSERT_TRUE(pole.has_value());
  EXPECT_EQ(words(*pole, false), "Title 1\n§ 5.\n");
  EXPECT_EQ(words(*pole, true), "Title 1\n§ 5.\n(b) Pole.— The pole is of oak.\n");
}

TEST_F(TrackReportTest, CollisionsTellWhichEditsOverlap) {
  AddTitle("119-1", "2025-01-10", {kRed, kPole});
  AddBill("H. R. 10", "Introduced-in-House", "20250301",
          {StrikeAndInsert("5(a)", "red", "dark blue")});
  AddBill("H. R. 11", "Introduced-in-House", "20250302",
          {StrikeAndInsert("5(a)", "is red and", "is green and")});
  AddBill("H. R. 12", "Introduced-in-House", "20250303",
          {StrikeAndInsert("5(a)", "kept dry", "kept clean")});
  AddBill("H. R. 13", "Introduced-in-House", "20250304",
          {StrikeAndInsert("5(a)", "not there", "there")});
  AddBill("H. R. 14", "Introduced-in-House", "20250305", {StrikeAndInsert("5(b)", "oak", "ash")});
  AddBill("H. R. 15", "Introduced-in-House", "20250305", {StrikeAndInsert("7", "a", "b")});
  AddBill("H. R. 16", "Introduced-in-House", "20250305", {StrikeAndInsert("7", "a", "c")});
  const auto found = MakeCollisions(store_);
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->pending, 7U);
  ASSERT_EQ(found->collisions.size(), 2U);
  const Collision& flag = found->collisions[0];
  EXPECT_EQ(flag.citation, "1 U.S.C. 5");
  EXPECT_EQ(flag.heading, "Flag");
  ASSERT_EQ(flag.bills.size(), 5U);
  std::vector<std::string> pairs;
  for (const CollisionPair& pair : flag.pairs) {
    pairs.push_back(flag.bills[pair.first].number + " " + flag.bills[pair.second].number + " " +
                    std::to_string(static_cast<int>(pair.overlap)) +
                    (pair.words.empty() ? "" : " " + pair.words.front()));
  }
  EXPECT_EQ(pairs, (std::vector<std::string>{"hr10 hr11 0 red", "hr10 hr12 1", "hr10 hr13 2",
                                             "hr11 hr12 1", "hr11 hr13 2", "hr12 hr13 2"}));
  ASSERT_EQ(found->collisions[1].pairs.size(), 1U);
  EXPECT_EQ(found->collisions[1].pairs[0].overlap, Overlap::kNoText);

  // A second look finds the outcome in the store.
  const TextKey text = store_.VersionsOf("/us/usc/t1/s5")->front().text;
  EXPECT_EQ((**store_.EditsOf(flag.bills[0].key, text)).size(), 1U);
  EXPECT_EQ(MakeCollisions(store_)->collisions[0].pairs[0].words, std::vector<std::string>{"red"});
}

TEST_F(TrackReportTest, ALaterVersionOrTextIsTriedAnew) {
  AddTitle("119-1", "2025-01-10", {kRed});
  AddBill("H. R. 10", "Introduced-in-House", "20250301",
          {StrikeAndInsert("5(a)", "red", "dark blue")});
  AddBill("H. R. 11", "Introduced-in-House", "20250302", {StrikeAndInsert("5(a)", "red", "green")});
  EXPECT_EQ(MakeCollisions(store_)->collisions[0].pairs[0].overlap, Overlap::kYes);
  Add("hr11eh.xml", BillXml("119", "H. R. 11", "Engrossed-in-House", "20250401",
                            {StrikeAndInsert("5(a)", "dry", "clean")}));
  EXPECT_EQ(MakeCollisions(store_)->collisions[0].pairs[0].overlap, Overlap::kNo);
  AddTitle("119-9", "2025-05-10", {kBlue});
  const Collision after = MakeCollisions(store_)->collisions[0];
  EXPECT_EQ(after.release_point, "119-9");
  EXPECT_EQ(after.pairs[0].overlap, Overlap::kUnknown);
  Add("hr10enr.xml", BillXml("119", "H. R. 10", "Enrolled-Bill", "20250501",
                             {StrikeAndInsert("5(a)", "red", "dark blue")}));
  EXPECT_TRUE(MakeCollisions(store_)->collisions.empty());
}

TEST(Overlaps, CountsPlacesAtTheEdgesOfWords) {
  const auto edit = [](std::uint32_t begin, std::uint32_t end) {
    return StoredEdit{0, begin, end, ""};
  };
  EXPECT_TRUE(Overlaps(edit(3, 6), edit(5, 9)));
  EXPECT_FALSE(Overlaps(edit(3, 6), edit(6, 9)));
  EXPECT_TRUE(Overlaps(edit(3, 6), edit(6, 6)));
  EXPECT_TRUE(Overlaps(edit(6, 6), edit(6, 6)));
  EXPECT_FALSE(Overlaps(edit(3, 6), edit(7, 7)));
}

TEST(AskFor, ReadsCitationsOfTheCodeOnly) {
  EXPECT_EQ(AskFor("47 U.S.C. 230(e)(1)")->identifier, "/us/usc/t47/s230/e/1");
  EXPECT_EQ(AskFor("/us/usc/t47/s230/e")->citation, "47 U.S.C. 230(e)");
  EXPECT_EQ(AskFor("/us/usc/t18/ch77")->section, "");
  EXPECT_FALSE(AskFor("section 5").has_value());
  EXPECT_FALSE(AskFor("").has_value());
}

}  // namespace
}  // namespace ramseyer
