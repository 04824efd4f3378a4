// Files appear whole or not at all, and what is no file stays what it is.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <thread>

#include "base/files.h"
#include "support/run_program.h"

namespace ramseyer {
namespace {

namespace fs = std::filesystem;
using test_support::TemporaryFolder;

std::string BytesOf(const std::string& path) { return ReadFile(path).value_or("(unread)"); }

std::size_t EntriesIn(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(WriteFiles, AFileThatWasThereKeepsItsModeAndANewOneFollowsTheUmask) {
  const TemporaryFolder folder;
  const std::string old_file = folder.Write("old.txt", "before");
  fs::permissions(old_file, fs::perms(0600));
  const std::string new_file = (folder.path() / "new" / "new.txt").string();
  const mode_t before = ::umask(027);
  const Result<void> written = WriteFiles({{old_file, "after"}, {new_file, "after"}});
  ::umask(before);
  ASSERT_TRUE(written.has_value()) << ToString(written.error());
  EXPECT_EQ(BytesOf(old_file), "after");
  EXPECT_EQ(fs::status(old_file).permissions(), fs::perms(0600));
  EXPECT_EQ(fs::status(new_file).permissions(), fs::perms(0640));
  EXPECT_EQ(EntriesIn(folder.path()), 2U);
}

TEST(WriteFiles, OneThatCanNotBeWrittenLeavesTheOthersAsTheyWere) {
  const TemporaryFolder folder;
  const std::string first = folder.Write("first.txt", "before");
  const std::string in_the_way = (folder.path() / "second.txt").string();
  fs::create_directory(in_the_way);
  const Result<void> written = WriteFiles({{first, "after"}, {in_the_way, "after"}});
  ASSERT_FALSE(written.has_value());
  EXPECT_EQ(ToString(written.error()), in_the_way + ": can not be replaced: Is a directory");
  EXPECT_EQ(BytesOf(first), "before");
  EXPECT_EQ(EntriesIn(folder.path()), 2U);
}

TEST(WriteFiles, ALinkIsReplacedAndWhatItLeadsToIsNot) {
  const TemporaryFolder folder;
  const std::string victim = folder.Write("victim.txt", "before");
  const std::string link = (folder.path() / "report.txt").string();
  fs::create_symlink(victim, link);
  ASSERT_TRUE(WriteFile(link, "after").has_value());
  EXPECT_EQ(BytesOf(victim), "before");
  EXPECT_EQ(BytesOf(link), "after");
  EXPECT_FALSE(fs::is_symlink(link));
}

TEST(WriteFiles, APipeStaysAPipe) {
  const TemporaryFolder folder;
  const std::string pipe = (folder.path() / "pipe").string();
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  std::string read;
  std::thread reader([&] { read = BytesOf(pipe); });
  EXPECT_TRUE(WriteFile(pipe, "through").has_value());
  reader.join();
  EXPECT_EQ(read, "through");
  EXPECT_TRUE(fs::is_fifo(pipe));
}

}  // namespace
}  // namespace ramseyer
