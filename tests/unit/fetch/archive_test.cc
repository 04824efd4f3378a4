// Archives as the Law Revision Counsel makes them, and as an attacker would.
#include "fetch/archive.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "base/limits.h"
#include "support/loopback_server.h"

namespace ramseyer {
namespace {

using test_support::MakeZip;
using test_support::TemporaryFolder;

class ArchiveEntry : public testing::Test {
 protected:
  void SetUp() override {
    if (MakeZip({"a", "b"}).empty()) GTEST_SKIP() << "python3 is missing: no archives to read";
  }

  Result<std::string> Read(const std::string& archive) {
    return ReadArchiveEntry(folder_.Write("a.zip", archive), "usc47.xml");
  }

  std::string ErrorOf(const std::string& archive) {
    const auto bytes = Read(archive);
    return bytes ? "none" : ToString(bytes.error());
  }

  TemporaryFolder folder_;
};

TEST_F(ArchiveEntry, IsReadWhole) {
  const std::string xml(300000, 'x');
  std::string mixed;
  for (int i = 0; i < 40000; ++i) mixed += std::to_string(i);
  EXPECT_EQ(*Read(MakeZip({"usc47.xml", mixed, "other.xml", "o"})), mixed);
  EXPECT_EQ(*Read(MakeZip({"usc47.xml", xml}, "store")), xml);
  EXPECT_EQ(*Read(MakeZip({"usc47.xml", ""})), "");
}

TEST_F(ArchiveEntry, MustBeThere) {
  EXPECT_EQ(ErrorOf(MakeZip({"usc18.xml", "x"})), "the archive holds no file usc47.xml");
}

TEST_F(ArchiveEntry, IsNotReadBesideNamesThatLeaveTheFolder) {
  for (const char* name : {"../usc47.xml", "a/../../b", "/etc/passwd", "..", "C:\\x", "a\\..\\b"}) {
    EXPECT_EQ(ErrorOf(MakeZip({name, "x", "usc47.xml", "y"})),
              "the archive holds a file whose name leaves its folder; nothing of it is used")
        << name;
  }
  EXPECT_EQ(*Read(MakeZip({"a..b/..c", "x", "usc47.xml", "y"})), "y")
      << "dots alone are no step up";
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_.path()), {}), 1)
      << "something was unpacked";
}

TEST_F(ArchiveEntry, ThatExplodesIsRefused) {
  const std::string bomb = MakeZip({"usc47.xml", std::string(20 << 20, ' ')});
  ASSERT_LT(bomb.size(), 30000U);
  EXPECT_EQ(ErrorOf(bomb),
            "is more than the limit archive-growth=100 allows; raise it with --limit "
            "archive-growth=VALUE");
}

TEST_F(ArchiveEntry, LargerThanTheLimitOfFilesIsRefused) {
  ASSERT_TRUE(SetLimit("file-size=4999"));
  EXPECT_EQ(ErrorOf(MakeZip({"usc47.xml", std::string(5000, 'x')}, "store")),
            "is more than the limit file-size=4999 allows; raise it with --limit file-size=VALUE");
  ASSERT_TRUE(SetLimit("file-size=1G"));
}

TEST_F(ArchiveEntry, OfAnArchiveOfTooManyFilesIsRefused) {
  ASSERT_TRUE(SetLimit("archive-files=2"));
  const std::string error = ErrorOf(MakeZip({"usc47.xml", "x", "a", "b", "c", "d"}));
  EXPECT_NE(error.find("a.zip: is more than the limit archive-files=2 allows"), std::string::npos)
      << error;
  ASSERT_TRUE(SetLimit("archive-files=1000"));
}

TEST_F(ArchiveEntry, WithAWrongChecksumIsRefused) {
  const std::string xml(5000, 'x');
  std::string archive = MakeZip({"usc47.xml", xml}, "store");
  archive[archive.find("xxxx") + 100] = 'y';
  const std::string error = ErrorOf(archive);
  EXPECT_NE(error.find("the archive is damaged"), std::string::npos) << error;
}

TEST_F(ArchiveEntry, OfATornArchiveIsRefused) {
  const std::string archive = MakeZip({"usc47.xml", std::string(5000, 'x')}, "store");
  for (const std::size_t length :
       {std::size_t{0}, std::size_t{1}, archive.size() / 2, archive.size() - 1}) {
    EXPECT_NE(ErrorOf(archive.substr(0, length)).find("no zip archive"), std::string::npos)
        << length;
  }
  EXPECT_NE(ErrorOf("<html></html>").find("no zip archive"), std::string::npos);
}

// The size that an archive states is not believed.
TEST_F(ArchiveEntry, ThatLiesAboutItsSizeIsRefused) {
  const std::string xml(5000, 'x');
  std::string archive = MakeZip({"usc47.xml", xml}, "deflate");
  const std::size_t central = archive.find("PK\x01\x02");
  ASSERT_NE(central, std::string::npos);
  archive[central + 24] = 5;  // the unpacked size in the directory
  archive[central + 25] = 0;
  EXPECT_NE(ErrorOf(archive), "none");
}

}  // namespace
}  // namespace ramseyer
