#include "law_index/law_index.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "base/files.h"
#include "document/source_credit.h"

namespace ramseyer {
namespace {

namespace fs = std::filesystem;

std::string TitleOfKites(const std::string& number, const std::string& words) {
  const std::string title = "/us/usc/t" + number;
  std::string bytes =
      "<uscDoc identifier=\"" + title + "\"><main><title identifier=\"" + title + "\">\n";
  for (const char* section : {"1", "2"}) {
    bytes += "<section identifier=\"" + title + "/s" + section + "\"><num>§ " + section +
             ".</num><heading> Kites</heading><content>" + words + " " + section +
             "</content>\n<sourceCredit>(June 19, 1934, ch. 652, § 1" + section +
             ", 48 Stat. 1064.)</sourceCredit></section>\n";
  }
  return bytes + "</title></main></uscDoc>\n";
}

class LawIndexTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        fs::path(testing::TempDir()) /
        ("law_index_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    kept_ = (folder_ / "cache" / "law.index").string();
    Write("usc08.xml", TitleOfKites("8", "Old words"));
    Write("usc09.xml", TitleOfKites("9", "Old words"));
    for (const char* name : {"usc08.xml", "usc09.xml"}) files_.push_back((folder_ / name).string());
  }
  void TearDown() override { fs::remove_all(folder_); }

  void Write(const std::string& name, const std::string& bytes) {
    ASSERT_TRUE(WriteFile((folder_ / name).string(), bytes));
  }

  // As if the file had been written long ago, so that its stamp is trusted.
  void Age(const std::string& name) {
    const fs::path path = folder_ / name;
    fs::last_write_time(path, fs::last_write_time(path) - std::chrono::hours(1));
  }

  std::string ExcerptOf(const LawIndex& index, std::uint32_t file, const std::string& identifier) {
    std::vector<std::uint32_t> sections;
    for (const LawIndex::Holder& holder : index.HoldersOf(identifier)) {
      if (holder.file == file && holder.section != kOutline) sections.push_back(holder.section);
    }
    const Result<Source> source = index.ReadExcerpt(file, sections);
    return source ? std::string(source->bytes()) : ToString(source.error());
  }

  fs::path folder_;
  std::string kept_;
  std::vector<std::string> files_;
};

TEST_F(LawIndexTest, KnowsWhoHoldsAProvision) {
  const LawIndex index = LawIndex::Open(files_, "");
  using Holders = std::vector<LawIndex::Holder>;
  EXPECT_EQ(index.HoldersOf("/us/usc/t9/s2/a"), (Holders{{1, 3}, {1, kOutline}}));
  EXPECT_EQ(index.HoldersOf("/us/usc/t9/s21"), (Holders{{1, kOutline}}));
  EXPECT_EQ(index.HoldersOf("/us/usc/t7/s2"), Holders());
  EXPECT_EQ(index.NumberOf(1), "9");
}

TEST_F(LawIndexTest, KnowsSourceCredits) {
  const LawIndex index = LawIndex::Open(files_, "");
  EXPECT_EQ(index.CreditOf("/us/usc/t9/s2"), "(June 19, 1934, ch. 652, § 12, 48 Stat. 1064.)");
  EXPECT_FALSE(index.CreditOf("/us/usc/t9/s3"));
  EXPECT_EQ(index.SectionsUnder(CreditKey("June 19, 1934, ch. 652", "12")),
            (std::vector<std::string>{"/us/usc/t8/s2", "/us/usc/t9/s2"}));
  EXPECT_EQ(index.SectionsUnder(CreditKey(YearOfTitle("9", "1934"), "11")),
            (std::vector<std::string>{"/us/usc/t9/s1"}));
  ASSERT_TRUE(index.DateOf("June 19, 1934, ch. 652"));
  EXPECT_EQ(index.DateOf("June 19, 1934, ch. 652")->date, "June 19, 1934");
}

TEST_F(LawIndexTest, ExcerptsHoldTheSectionsAskedForAndTheirPlaces) {
  const LawIndex index = LawIndex::Open(files_, "");
  const std::string all = TitleOfKites("9", "Old words");
  const std::vector<std::uint32_t> second = {3};
  const Result<Source> source = index.ReadExcerpt(1, second);
  ASSERT_TRUE(source);
  EXPECT_EQ(source->bytes().find("Old words 1"), std::string_view::npos);
  const std::size_t at = source->bytes().find("Old words 2");
  ASSERT_NE(at, std::string_view::npos);
  const Place place = source->PlaceOf(at);
  EXPECT_EQ(place.offset, all.find("Old words 2"));
  EXPECT_EQ(place.line, 4U);
  EXPECT_EQ(place.column, all.find("Old words 2") - all.rfind('\n', all.find("Old words 2")));
}

TEST_F(LawIndexTest, IsKeptAndUsedAgain) {
  LawIndex::Open(files_, kept_);
  const Result<std::string> first = ReadFile(kept_);
  ASSERT_TRUE(first);
  const LawIndex again = LawIndex::Open(files_, kept_);
  EXPECT_NE(ExcerptOf(again, 1, "/us/usc/t9/s2").find("Old words 2"), std::string::npos);
}

TEST_F(LawIndexTest, FollowsAFileWhoseBytesChange) {
  for (const char* name : {"usc08.xml", "usc09.xml"}) Age(name);
  LawIndex::Open(files_, kept_);
  // As many bytes as before.
  Write("usc09.xml", TitleOfKites("9", "New words"));
  const LawIndex index = LawIndex::Open(files_, kept_);
  EXPECT_NE(ExcerptOf(index, 1, "/us/usc/t9/s1").find("New words 1"), std::string::npos);
  Write("usc09.xml", TitleOfKites("7", "Other words"));
  EXPECT_EQ(LawIndex::Open(files_, kept_).NumberOf(1), "7");
}

TEST_F(LawIndexTest, FollowsFilesThatComeAndGo) {
  LawIndex::Open(files_, kept_);
  Write("usc07.xml", TitleOfKites("7", "New words"));
  files_ = {(folder_ / "usc07.xml").string(), files_[1]};
  for (int i = 0; i < 2; ++i) {
    const LawIndex index = LawIndex::Open(files_, kept_);
    EXPECT_EQ(index.file_count(), 2U);
    EXPECT_EQ(index.NumberOf(0), "7");
    EXPECT_NE(ExcerptOf(index, 0, "/us/usc/t7/s1").find("New words 1"), std::string::npos);
    EXPECT_NE(ExcerptOf(index, 1, "/us/usc/t9/s1").find("Old words 1"), std::string::npos);
    EXPECT_TRUE(index.HoldersOf("/us/usc/t8/s1").empty());
  }
}

TEST_F(LawIndexTest, IsKeptByThePathsGiven) {
  EXPECT_EQ(IndexFileOf({"usc"}, "/cache"), IndexFileOf({"usc"}, "/cache"));
  EXPECT_NE(IndexFileOf({"usc"}, "/cache"), IndexFileOf({"usc", "more"}, "/cache"));
  EXPECT_EQ(IndexFileOf({"usc"}, "/cache").rfind("/cache/law/", 0), 0U);
}

TEST_F(LawIndexTest, IsMadeAgainWhenItIsDamaged) {
  LawIndex::Open(files_, kept_);
  const Result<std::string> whole = ReadFile(kept_);
  ASSERT_TRUE(whole);
  std::string bad = *whole;
  bad[bad.size() / 2] = static_cast<char>(bad[bad.size() / 2] ^ 1);
  for (const std::string& bytes :
       {bad, whole->substr(0, whole->size() - 1), whole->substr(0, 10), std::string()}) {
    ASSERT_TRUE(WriteFile(kept_, bytes));
    const LawIndex index = LawIndex::Open(files_, kept_);
    EXPECT_EQ(index.HoldersOf("/us/usc/t9/s1").size(), 2U);
    EXPECT_EQ(ReadFile(kept_)->size(), whole->size());
  }
}

TEST_F(LawIndexTest, TablesReadBackAsTheyWereMade) {
  const std::vector<IndexedFile> made = {
      {"a.xml", {1, 2, 3}, {4, 5}, ScanTitle(TitleOfKites("9", "Words"))},
      {"b.xml", {6, 7, 8}, {9, 10}, std::nullopt}};
  const auto tables = TablesFrom(BytesOf(MakeTables(made)));
  ASSERT_TRUE(tables);
  const std::vector<IndexedFile> read = FilesOf(*tables);
  ASSERT_EQ(read.size(), made.size());
  for (std::size_t i = 0; i < made.size(); ++i) {
    EXPECT_EQ(read[i].path, made[i].path);
    EXPECT_EQ(read[i].stamp, made[i].stamp);
    EXPECT_EQ(read[i].hash, made[i].hash);
    EXPECT_EQ(read[i].scan, made[i].scan);
  }
}

TEST_F(LawIndexTest, IsKeptByManyAtOnce) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&, kept = kept_ + std::to_string(i % 2)] {
      for (int k = 0; k < 20; ++k) {
        EXPECT_EQ(LawIndex::Open(files_, kept).HoldersOf("/us/usc/t9/s1").size(), 2U);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

// Killed at any moment, a process leaves an index that is whole, or none. What runs here starts no
// threads before it forks.
TEST_F(LawIndexTest, IsWholeWhateverIsKilled) {
  int kept_ones = 0;
  for (int i = 0; i < 100; ++i) {
    if (i % 10 == 0) fs::remove(kept_);
    const pid_t child = ::fork();
    if (child == 0) {
      for (int n = 0;; ++n) {
        const std::string title = TitleOfKites("9", "Words " + std::to_string(n));
        if (!WriteFile(files_[1], title)) ::_exit(1);
        LawIndex::Open(files_, kept_);
      }
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(i % 25));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    if (!fs::exists(kept_)) continue;
    ++kept_ones;
    ASSERT_TRUE(TablesFrom(ReadFile(kept_).value_or("")).has_value()) << "torn after kill " << i;
  }
  EXPECT_GT(kept_ones, 0) << "no process lived long enough";
  const LawIndex index = LawIndex::Open(files_, kept_);
  EXPECT_EQ(index.HoldersOf("/us/usc/t9/s1").size(), 2U);
}

TEST_F(LawIndexTest, DoesWithoutAPlaceToKeepIt) {
  const LawIndex index = LawIndex::Open(files_, "/dev/null/no/place");
  EXPECT_EQ(index.HoldersOf("/us/usc/t9/s1").size(), 2U);
}

TEST_F(LawIndexTest, LeavesOtherFilesToBeReadWhole) {
  Write("usc09.xml", "<uscDoc identifier=\"/us/usc/t9\"><main></uscDoc>");
  files_.push_back((folder_ / "gone.xml").string());
  const LawIndex index = LawIndex::Open(files_, kept_);
  EXPECT_FALSE(index.OnlyWhole(0));
  EXPECT_TRUE(index.OnlyWhole(1));
  EXPECT_TRUE(index.OnlyWhole(2));
}

TEST_F(LawIndexTest, RefusesAnExcerptOfAFileThatChangedMeanwhile) {
  const LawIndex index = LawIndex::Open(files_, "");
  Write("usc09.xml", TitleOfKites("9", "Longer words"));
  EXPECT_NE(ExcerptOf(index, 1, "/us/usc/t9/s1").find("was changed"), std::string::npos);
}

TEST_F(LawIndexTest, RemovesTheIndexesThatWereWrittenLongestAgo) {
  constexpr int kOthers = 40;
  const auto now = fs::file_time_type::clock::now();
  for (int i = 0; i < kOthers; ++i) {
    const std::string name = "cache/other" + std::to_string(i) + ".index";
    Write(name, "an index");
    fs::last_write_time(folder_ / name, now - std::chrono::hours(i + 1));
  }
  Write("cache/other.html", "no index");
  LawIndex::Open(files_, kept_);
  EXPECT_TRUE(fs::exists(kept_));
  EXPECT_TRUE(fs::exists(folder_ / "cache/other.html"));
  EXPECT_TRUE(fs::exists(folder_ / "cache/other30.index"));
  EXPECT_FALSE(fs::exists(folder_ / "cache/other31.index"));
  EXPECT_FALSE(fs::exists(folder_ / "cache/other39.index"));
}

}  // namespace
}  // namespace ramseyer
