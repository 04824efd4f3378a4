#include "store/store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "store/file_document.h"
#include "store/schema.h"
#include "support/run_program.h"
#include "support/track_documents.h"

namespace ramseyer {
namespace {

using test_support::BillXml;
using test_support::CodeXml;
using test_support::StrikeAndInsert;
using test_support::TemporaryFolder;

FiledDocument Filed(const std::string& file, const std::string& xml) {
  Result<FiledDocument> filed = FileDocument(file, xml, "");
  EXPECT_TRUE(filed.has_value()) << file;
  return std::move(*filed);
}

FiledDocument Bill() {
  return Filed("hr10.xml", BillXml("119", "H. R. 10", "Introduced-in-House", "20250301",
                                   {StrikeAndInsert("5(a)", "red", "blue")}));
}

FiledDocument Title(const std::string& release, const std::string& colour) {
  return Filed("usc01.xml",
               CodeXml(release, "2025-01-01",
                       {{"5", "Colours", {"(a)|In general|The colour is " + colour + "."}},
                        {"6", "Sounds", {"(a)|In general|Silence."}}}));
}

class StoreTest : public testing::Test {
 protected:
  std::string Path() const { return (folder_.path() / "data" / "store.db").string(); }

  Store Open(StoreAccess access = StoreAccess::kWrite) const {
    Result<Store> store = Store::Open(Path(), access);
    EXPECT_TRUE(store.has_value()) << (store ? "" : ToString(store.error()));
    return std::move(*store);
  }

  std::string Refusal() const {
    const Result<Store> store = Store::Open(Path(), StoreAccess::kRead);
    return store ? "" : store.error().message;
  }

  void Change(const std::string& sql) const {
    std::filesystem::create_directories(folder_.path() / "data");
    SQLite::Database database(Path(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(sql);
  }

  TemporaryFolder folder_;
};

TEST_F(StoreTest, KeepsWhatItIsGiven) {
  const FiledDocument bill = Bill();
  ASSERT_EQ(Open().Add(bill).value(), true);
  Store store = Open(StoreAccess::kRead);
  const auto documents = store.Documents().value();
  ASSERT_EQ(documents.size(), 1U);
  EXPECT_EQ(documents[0].label, "H.R. 10 (119th Congress)");
  EXPECT_EQ(documents[0].stage, "Introduced in House");
  EXPECT_EQ(documents[0].date, "2025-03-01");
  EXPECT_EQ(documents[0].hash, bill.document.hash);
  EXPECT_EQ(documents[0].instructions, 1U);
  EXPECT_EQ(store.Content(documents[0].key).value(), bill.content);
  std::vector<StoredInstruction> expected = bill.instructions;
  for (StoredInstruction& one : expected) one.document = documents[0].key;
  EXPECT_EQ(store.InstructionsOn("/us/usc/t1/s5").value(), expected);
  EXPECT_EQ(store.InstructionsOf(documents[0].key).value(), expected);
  EXPECT_EQ(store.AllInstructions().value(), expected);
  EXPECT_TRUE(store.InstructionsOn("/us/usc/t1/s6").value().empty());
}

TEST_F(StoreTest, AddsADocumentOnce) {
  Store store = Open();
  EXPECT_EQ(store.Add(Bill()).value(), true);
  EXPECT_EQ(store.Add(Bill()).value(), false);
  EXPECT_EQ(store.Documents()->size(), 1U);
  EXPECT_EQ(store.AllInstructions()->size(), 1U);
}

TEST_F(StoreTest, SharesTheTextsThatStayTheSame) {
  Store store = Open();
  for (const auto& [release, colour] :
       {std::pair{"119-36", "blue"}, {"115-9", "red"}, {"118-1", "red"}}) {
    ASSERT_EQ(store.Add(Title(release, colour)).value(), true);
  }
  const auto versions = store.VersionsOf("/us/usc/t1/s5").value();
  ASSERT_EQ(versions.size(), 3U);
  EXPECT_EQ(versions[0].document.release_point, "115-9");
  EXPECT_EQ(versions[1].document.release_point, "118-1");
  EXPECT_EQ(versions[2].document.release_point, "119-36");
  EXPECT_EQ(versions[0].text, versions[1].text);
  EXPECT_NE(versions[1].text, versions[2].text);
  EXPECT_EQ(store.SectionsOf(versions[0].document.key)->size(), 2U);
}

TEST_F(StoreTest, KeepsEditsOnce) {
  Store store = Open();
  ASSERT_TRUE(store.Add(Bill()).value());
  ASSERT_TRUE(store.Add(Title("119-1", "red")).value());
  const DocumentKey bill = store.Documents()->front().key;
  const TextKey text = store.VersionsOf("/us/usc/t1/s5")->front().text;
  EXPECT_FALSE(store.EditsOf(bill, text)->has_value());
  const std::vector<StoredEdit> edits = {{0, 3, 6, ""}, {1, 0, 0, "words not found"}};
  ASSERT_TRUE(store.SaveEdits(bill, text, edits).has_value());
  ASSERT_TRUE(store.SaveEdits(bill, text, {}).has_value());
  EXPECT_EQ(**store.EditsOf(bill, text), edits);
}

TEST_F(StoreTest, NamesEachRefusal) {
  EXPECT_NE(Refusal().find("track add"), std::string::npos) << Refusal();
  Change("CREATE TABLE somebody(elses TEXT)");
  EXPECT_NE(Refusal().find("not a store of ramseyer"), std::string::npos) << Refusal();
  std::filesystem::remove(Path());
  folder_.Write("data/store.db", std::string(4096, 'x'));
  EXPECT_NE(Refusal().find("not an SQLite database"), std::string::npos) << Refusal();
  std::filesystem::remove(Path());
  std::filesystem::create_directory(Path());
  EXPECT_NE(Refusal().find("is a directory"), std::string::npos) << Refusal();
}

TEST_F(StoreTest, RefusesANewerSchemaAndLeavesItAlone) {
  ASSERT_TRUE(Open().Add(Bill()).value());
  Change("PRAGMA user_version = 99");
  EXPECT_NE(Refusal().find("newer version"), std::string::npos) << Refusal();
  EXPECT_FALSE(Store::Open(Path(), StoreAccess::kWrite).has_value());
  SQLite::Database database(Path());
  EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), 99);
  EXPECT_EQ(database.execAndGet("SELECT count(*) FROM document").getInt(), 1);
}

// From every version that there ever was.
TEST_F(StoreTest, BringsAnOlderSchemaUpToDate) {
  for (std::size_t version = 0; version < Migrations().size(); ++version) {
    std::filesystem::remove_all(folder_.path() / "data");
    std::filesystem::create_directories(folder_.path() / "data");
    {
      SQLite::Database database(Path(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      if (version > 0) {
        Migrate(database, version);
        database.exec(
            "INSERT INTO document VALUES(7, 'h', 'bill', '', '', '', '', '', '', '', 0, 'f', 0, "
            "0)");
      }
    }
    Store store = Open(StoreAccess::kRead);
    EXPECT_EQ(store.Documents()->size(), version > 0 ? 1U : 0U);
    EXPECT_TRUE(store.EditsOf(7, 1).has_value());
    SQLite::Database database(Path());
    EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(),
              static_cast<int>(Migrations().size()));
    EXPECT_EQ(database.execAndGet("PRAGMA journal_mode").getString(), "wal");
    EXPECT_EQ(database.execAndGet("PRAGMA integrity_check").getString(), "ok");
  }
}

TEST_F(StoreTest, AHalfAddedDocumentLeavesNothing) {
  Store store = Open();
  FiledDocument bill = Bill();
  bill.instructions.push_back(bill.instructions.front());  // the same number twice
  EXPECT_FALSE(store.Add(bill).has_value());
  EXPECT_TRUE(store.Documents()->empty());
  EXPECT_TRUE(store.AllInstructions()->empty());
  EXPECT_EQ(store.Add(Bill()).value(), true);
}

}  // namespace
}  // namespace ramseyer
