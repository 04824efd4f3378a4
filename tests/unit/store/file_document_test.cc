#include "store/file_document.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "base/files.h"
#include "support/track_documents.h"

namespace ramseyer {
namespace {

using test_support::CodeXml;

FiledDocument Sample(const std::string& name, const std::string& release) {
  const std::string path = std::string(RAMSEYER_SOURCE_DIR) + "/samples/" + name;
  Result<FiledDocument> filed = FileDocument(path, ReadFile(path).value(), release);
  EXPECT_TRUE(filed.has_value()) << path;
  return std::move(*filed);
}

TEST(FileDocument, CitesTheTargetsOfABillByItsWords) {
  const FiledDocument bill = Sample("s1693-115-is.xml", "");
  EXPECT_EQ(bill.document.type, "bill");
  EXPECT_EQ(bill.document.identifier, "/us/bill/115/s/1693");
  EXPECT_EQ(bill.document.date, "2017-08-01");
  std::map<std::string, int> targets;
  for (const StoredInstruction& one : bill.instructions) ++targets[one.identifier];
  EXPECT_EQ(targets, (std::map<std::string, int>{{"/us/usc/t18/s1591/e", 2},
                                                 {"/us/usc/t47/s230/b", 1},
                                                 {"/us/usc/t47/s230/b/4", 1},
                                                 {"/us/usc/t47/s230/b/5", 1},
                                                 {"/us/usc/t47/s230/e", 1},
                                                 {"/us/usc/t47/s230/e/1", 3}}));
  EXPECT_EQ(bill.instructions.front().line, 42U);
}

TEST(FileDocument, TakesTheSectionsOutOfATitle) {
  const FiledDocument title = Sample("law/usc47.xml", "115-90");
  EXPECT_EQ(title.document.release_point, "115-90");
  ASSERT_EQ(title.sections.size(), 1U);
  const StoredSection& section = title.sections.front();
  EXPECT_EQ(section.identifier, "/us/usc/t47/s230");
  EXPECT_NE(section.text.find("\n\t\t(1) Treatment of publisher or speaker"), std::string::npos)
      << section.text;
}

TEST(FileDocument, PrefersTheReleasePointOfTheTitleItself) {
  const std::string xml = CodeXml("119-36", "2025-08-26", {{"5", "Colours", {}}});
  const auto title = FileDocument("usc01.xml", xml, "115-90");
  ASSERT_TRUE(title.has_value());
  EXPECT_EQ(title->document.release_point, "119-36");
}

TEST(FileDocument, RefusesWhatCanNotBePlaced) {
  const std::string path = std::string(RAMSEYER_SOURCE_DIR) + "/samples/law/usc47.xml";
  const auto undated = FileDocument(path, ReadFile(path).value(), "");
  ASSERT_FALSE(undated.has_value());
  EXPECT_NE(undated.error().message.find("--release"), std::string::npos);
  EXPECT_FALSE(FileDocument("a.xml", "<statuteCompilation/>", "").has_value());
  EXPECT_FALSE(FileDocument("a.xml", "<uscDoc identifier=\"/us/usc/t&quot;\"/>", "119-1"));
  EXPECT_FALSE(FileDocument("a.xml", "<bill>", "").has_value());
}

TEST(ReadSection, GivesAProvisionInWhatItStandsIn) {
  const FiledDocument title = Sample("law/usc47.xml", "115-90");
  SectionVersion version;
  version.document = title.document;
  version.xml = title.sections.front().xml;
  const auto part = ReadSection(version, {"c", "1"});
  ASSERT_TRUE(part.has_value());
  const std::string words = part->WordsOf(part->root());
  EXPECT_NE(words.find("§ 230. (c) (1) Treatment of publisher or speaker"), std::string::npos)
      << words;
  EXPECT_EQ(words.find("Good Samaritan"), std::string::npos);
  EXPECT_TRUE(part->FindIdentifier("/us/usc/t47/s230/c/1").valid());

  EXPECT_FALSE(ReadSection(version, {"z"}).has_value());
  const auto around = ReadAround(version, {"c", "9"});
  ASSERT_TRUE(around.has_value());
  EXPECT_EQ(around->WordsOf(around->root()), "Title 47 § 230. (c)");
}

}  // namespace
}  // namespace ramseyer
