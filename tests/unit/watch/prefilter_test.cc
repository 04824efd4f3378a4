#include "watch/prefilter.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/files.h"
#include "formats/read.h"
#include "support/corpus.h"
#include "watch/watch.h"

namespace ramseyer {
namespace {

WatchList ListOf(const std::vector<std::string>& cites) {
  std::string yaml = "watch:\n";
  for (const std::string& cite : cites) yaml += "  - cite: " + cite + "\n";
  Result<WatchList> list = ParseWatchList("watch.yaml", yaml);
  EXPECT_TRUE(list.has_value()) << ToString(list.error());
  return list.value_or(WatchList());
}

bool MayHit(const std::string& cite, const std::string& xml) {
  return Prefilter(ListOf({cite})).MayHit(xml);
}

TEST(Prefilter, SeesEveryWayToNameASection) {
  for (const char* xml : {"(47 U.S.C. 230)", "(47\n  U.S.C.\xC2\xA0<ref>230(c)</ref>)",
                          "47 USC 230", "cite=\"usc/47/230\"", "href=\"/us/usc/t47/s230/c\"",
                          "Title 47, United States Code, is amended in <b>section 230</b>",
                          "SECTION 230. TITLE 47", "sections 201 through 231 (47 U.S.C. 201)",
                          "section 230 of the <i>Communications</i> Act\nof 1934",
                          "SECTION 230 OF THE COMMUNICATIONS ACT OF 1934"}) {
    EXPECT_TRUE(MayHit("47 U.S.C. 230", xml)) << xml;
  }
  for (const char* xml : {"", "(47 U.S.C. 231)", "(18 U.S.C. 230)", "section 230 of title 48",
                          "usc/47/2300", "section 231 of the Communications Act of 1934",
                          "47 and 230 alone", "section 230 of the Social Security Act"}) {
    EXPECT_FALSE(MayHit("47 U.S.C. 230", xml)) << xml;
  }
}

TEST(Prefilter, SeesActsAndLargerUnits) {
  EXPECT_TRUE(MayHit("section 9 of the Kite Act", "Section 9(a) of the Kite Act"));
  EXPECT_FALSE(MayHit("section 9 of the Kite Act", "Section 8 of the Kite Act"));
  EXPECT_FALSE(MayHit("section 9 of the Kite Act", "Section 9 of the String Act"));
  EXPECT_TRUE(MayHit("26 U.S.C. 45", "Section 45 of the Internal Revenue Code of 1986"));
  EXPECT_TRUE(MayHit("chapter 77 of title 18", "Chapter 77 of title 18, United States Code"));
  EXPECT_FALSE(MayHit("chapter 77 of title 18", "Chapter 78 of title 18, United States Code"));
  EXPECT_TRUE(MayHit("title 18", "title 18, United States Code"));
  EXPECT_FALSE(MayHit("title 18", "title 17, United States Code"));
  EXPECT_TRUE(MayHit("section 1902 of the Social Security Act", "(42 U.S.C. 1396a)"));
}

// Nothing is told of titles whose numbers are none: their bills are read.
TEST(Prefilter, LeavesTitlesWithoutANumberToTheWatch) {
  for (const char* cite : {"0 U.S.C. 7", "title 0", "4294967296 U.S.C. 7"}) {
    EXPECT_TRUE(MayHit(cite, "section 7")) << cite;
  }
}

TEST(Prefilter, SeesARangeWithoutAnEnd) {
  EXPECT_TRUE(MayHit("42 U.S.C. 300 through 4294967296", "section 301 (42 U.S.C. 301)"));
  EXPECT_TRUE(MayHit("sections 9 through ZZ of the Kite Act", "section 10 of the Kite Act"));
}

// The law that the prefilter is there for: what it leaves out has no hit.
TEST(Prefilter, LeavesNoHitOutInTheCorpus) {
  RAMSEYER_NEED_CORPUS("bills-119");
  const WatchList list = ListOf({"47 U.S.C. 230",
                                 "18 U.S.C. 922",
                                 "18 U.S.C. 1591",
                                 "42 U.S.C. 1395m",
                                 "42 U.S.C. 1396a(a)",
                                 "42 U.S.C. 300aa-1 through 300aa-34",
                                 "26 U.S.C. 45",
                                 "26 U.S.C. 30D",
                                 "38 U.S.C. 1720G",
                                 "10 U.S.C. 101",
                                 "5 U.S.C. 552a",
                                 "21 U.S.C. 355",
                                 "15 U.S.C. 78c",
                                 "29 U.S.C. 1132",
                                 "12 U.S.C. 635",
                                 "49 U.S.C. 40102",
                                 "chapter 44 of title 18",
                                 "chapter 17 of title 38",
                                 "title 46",
                                 "title 54",
                                 "8 U.S.C. 1101 note",
                                 "section 1902 of the Social Security Act",
                                 "section 505 of the Federal Food, Drug, and Cosmetic Act",
                                 "title XIX of the Social Security Act",
                                 "the Public Health Service Act",
                                 "section 501 of the Housing Act of 1949",
                                 "section 4 of the Natural Gas Act",
                                 "Public Law 117-58"});
  const LawLibrary no_law = LawLibrary::FromDocuments({});
  const Watcher watcher(list, no_law, true);
  std::vector<Prefilter> filters;
  for (const WatchEntry& entry : list.entries) filters.emplace_back(ListOf({entry.cite}));
  std::size_t hits = 0;
  const auto files = ListXmlFiles(test_support::CorpusPath("bills-119"));
  ASSERT_TRUE(files.has_value());
  constexpr std::size_t kStep = 3;  // a third of the bills, to be quick without optimisation too
  for (std::size_t i = 0; i < files->size(); i += kStep) {
    const std::string& file = (*files)[i];
    const Result<Document> bill = ReadDocumentFile(file);
    ASSERT_TRUE(bill.has_value());
    for (const WatchHit& hit : watcher.Watch(*bill, no_law).hits) {
      ++hits;
      EXPECT_TRUE(filters[hit.entry].MayHit(bill->source().bytes()))
          << file << " " << list.entries[hit.entry].cite;
    }
  }
  EXPECT_GT(hits, 200U);
}

}  // namespace
}  // namespace ramseyer
