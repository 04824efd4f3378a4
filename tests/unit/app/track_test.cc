// The tracker as a user meets it, and what happens to its store when things go wrong.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "store/store.h"
#include "support/run_program.h"
#include "support/track_documents.h"

namespace ramseyer {
namespace {

namespace fs = std::filesystem;
using test_support::BillXml;
using test_support::CodeXml;
using test_support::ProgramRun;
using test_support::StrikeAndInsert;
using test_support::TemporaryFolder;

bool Contains(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

std::string Numbered(std::size_t number) {
  std::string digits = std::to_string(number);
  return std::string(3 - digits.size(), '0') + digits;
}

class TrackTest : public testing::Test {
 protected:
  std::string Store() const { return (folder_.path() / "store.db").string(); }
  std::string Folder(const char* name) const { return (folder_.path() / name).string(); }

  ProgramRun Track(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "track");
    arguments.insert(arguments.begin() + 2, {"--store", Store()});
    return test_support::RunProgram(RAMSEYER_PROGRAM, arguments);
  }

  // Bills that all amend sections 5 and 6, each in words of its own.
  void WriteBills(std::size_t count) const {
    for (std::size_t i = 1; i <= count; ++i) {
      std::vector<std::string> sections(
          20, StrikeAndInsert("5(a)", "red", "colour " + std::to_string(i)));
      folder_.Write("bills/hr" + Numbered(i) + ".xml",
                    BillXml("119", "H. R. " + std::to_string(i), "Introduced-in-House", "20250301",
                            sections));
    }
  }

  void WriteTitles() const {
    for (const auto& [release, day, colour] :
         {std::tuple{"119-1", "2025-01-10", "red"}, {"119-9", "2025-05-10", "blue"}}) {
      folder_.Write(
          std::string("usc/") + release + ".xml",
          CodeXml(
              release, day,
              {{"5", "Colours", {std::string("(a)|In general|The colour is ") + colour + "."}}}));
    }
  }

  // `track add` as a process of its own.
  struct Adding {
    pid_t process = 0;
    int output = -1;  // to read from
  };

  Adding StartAdd(const std::string& path) const {
    std::array<int, 2> pipe = {-1, -1};
    EXPECT_EQ(::pipe(pipe.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
      const std::string store = Store();
      ::dup2(pipe[1], STDOUT_FILENO);
      ::close(pipe[0]);
      ::close(pipe[1]);
      ::execl(RAMSEYER_PROGRAM, RAMSEYER_PROGRAM, "track", "add", "--store", store.c_str(),
              path.c_str(), static_cast<char*>(nullptr));
      ::_exit(127);
    }
    ::close(pipe[1]);
    return {child, pipe[0]};
  }

  // Until so many documents were said to be added, or all that there are.
  static void WaitForAdded(const Adding& adding, std::size_t count) {
    char byte = 0;
    while (count > 0 && ::read(adding.output, &byte, 1) == 1) count -= byte == '\n' ? 1 : 0;
  }

  static int End(const Adding& adding) {
    char byte = 0;
    while (::read(adding.output, &byte, 1) == 1) continue;
    ::close(adding.output);
    int status = 0;
    ::waitpid(adding.process, &status, 0);
    return status;
  }

  // Every document with all of its instructions, and none twice. Gives how many there are.
  std::size_t CheckWhole() const {
    auto store = ramseyer::Store::Open(Store(), StoreAccess::kRead);
    EXPECT_TRUE(store.has_value());
    if (!store) return 0;
    const auto documents = store->Documents();
    EXPECT_TRUE(documents.has_value());
    if (!documents) return 0;
    std::vector<std::string> hashes;
    for (const StoredDocument& document : *documents) {
      EXPECT_EQ(store->InstructionsOf(document.key)->size(), document.instructions);
      EXPECT_EQ(document.instructions, 20U);
      EXPECT_FALSE(store->Content(document.key)->empty());
      hashes.push_back(document.hash);
    }
    std::sort(hashes.begin(), hashes.end());
    EXPECT_EQ(std::adjacent_find(hashes.begin(), hashes.end()), hashes.end());
    return documents->size();
  }

  TemporaryFolder folder_;
};

TEST_F(TrackTest, AddsInTheOrderOfTheFilesWithAnyNumberOfJobs) {
  WriteBills(30);
  std::vector<std::string> outputs;
  for (const char* jobs : {"1", "2", "7"}) {
    fs::remove(Store());
    const ProgramRun run = Track({"add", Folder("bills"), "--jobs", jobs});
    EXPECT_EQ(run.code, 0) << run.err;
    EXPECT_EQ(run.err, "");
    outputs.push_back(run.out);
  }
  EXPECT_EQ(outputs[0], outputs[1]);
  EXPECT_EQ(outputs[0], outputs[2]);
  std::istringstream lines(outputs[0]);
  for (std::size_t i = 1; i <= 30; ++i) {
    std::string line;
    std::getline(lines, line);
    EXPECT_TRUE(Contains(line, "hr" + Numbered(i) + ".xml: H.R. ")) << line;
  }
  const ProgramRun again = Track({"add", Folder("bills")});
  EXPECT_EQ(again.out, "0 added, 30 in the store already, 0 failed\n");
  EXPECT_EQ(CheckWhole(), 30U);
}

TEST_F(TrackTest, SurvivesABadFileAndSaysSoAtTheEnd) {
  WriteBills(3);
  folder_.Write("bills/hr002.xml", "<bill><legis-body>");
  const ProgramRun run = Track({"add", Folder("bills"), Folder("nothing")});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(Contains(run.err, "nothing: no such file or directory")) << run.err;
  EXPECT_TRUE(Contains(run.err, "hr002.xml:1:")) << run.err;
  EXPECT_TRUE(Contains(run.out, "2 added, 0 in the store already, 2 failed")) << run.out;
  EXPECT_EQ(CheckWhole(), 2U);
}

TEST_F(TrackTest, TwoProcessesMayAddAtOnce) {
  WriteBills(40);
  for (int round = 0; round < 3; ++round) {
    fs::remove(Store());
    const Adding first = StartAdd(Folder("bills"));
    const Adding second = StartAdd(Folder("bills"));
    for (const Adding& adding : {first, second}) {
      const int status = End(adding);
      EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
    }
    EXPECT_EQ(CheckWhole(), 40U);
  }
}

// How many times a process is killed: more of them by RAMSEYER_TEST_KILLS.
int KillCount() {
  const char* wanted = std::getenv("RAMSEYER_TEST_KILLS");
  return wanted == nullptr ? 100 : std::atoi(wanted);
}

// Killed at any moment, the store holds whole documents, and the next run goes on from there.
TEST_F(TrackTest, KillLeavesNothingHalfAdded) {
  constexpr std::size_t kBills = 120;
  WriteBills(kBills);
  std::size_t killed = 0;
  std::size_t between = 0;
  for (int i = 0; i < KillCount(); ++i) {
    if (i % 8 == 0) {
      for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(Store() + suffix);
    }
    const Adding adding = StartAdd(Folder("bills"));
    // Some before the first document was added, while the store is made.
    const auto documents = static_cast<std::size_t>(i % 8);
    if (documents < 2) std::this_thread::sleep_for(std::chrono::milliseconds(i / 4 % 16));
    WaitForAdded(adding, documents < 2 ? 0 : documents);
    ::kill(adding.process, i % 2 == 0 ? SIGKILL : SIGINT);
    if (WIFSIGNALED(End(adding))) ++killed;
    if (!fs::exists(Store())) continue;
    const std::size_t there = CheckWhole();
    if (there > 0 && there < kBills) ++between;
  }
  RecordProperty("killed", static_cast<int>(killed));
  RecordProperty("between", static_cast<int>(between));
  EXPECT_GT(killed, 0U);
  EXPECT_GT(between, 0U) << "no kill fell into the adding";
  EXPECT_EQ(Track({"add", Folder("bills")}).code, 0);
  EXPECT_EQ(CheckWhole(), kBills);
}

// The system refuses files beyond some size, as a full disk refuses them: while the store is made,
// while documents are added, and while the log is taken over.
TEST_F(TrackTest, AFullDiskIsToldAndLosesNothing) {
  constexpr std::size_t kBills = 60;
  WriteBills(kBills);
  std::size_t stopped = 0;
  std::size_t kept = 0;
  for (const char* blocks : {"1", "40", "200", "400", "800", "1600"}) {
    const std::string shell = std::string("ulimit -f ") + blocks +
                              "; exec '" RAMSEYER_PROGRAM "' track add '" + Folder("bills") +
                              "' --store '" + Store() + "'";
    const ProgramRun run = test_support::RunProgram("/bin/sh", {"-c", shell});
    EXPECT_TRUE(run.code == 0 || run.code == 2) << blocks << ": " << run.code << run.err;
    if (run.code == 2) {
      ++stopped;
      EXPECT_TRUE(Contains(run.err, Store() + ": can not be read or written, as on a full disk"))
          << blocks << ": " << run.err;
    }
    const bool begun = fs::exists(Store()) && fs::file_size(Store()) > 0;
    const std::size_t there = begun ? CheckWhole() : 0;
    EXPECT_GE(there, kept) << blocks;
    kept = there;
  }
  EXPECT_GT(stopped, 2U);
  EXPECT_EQ(Track({"add", Folder("bills")}).code, 0);
  EXPECT_EQ(CheckWhole(), kBills);
}

TEST_F(TrackTest, AStoreInAReadOnlyFolderIsReadAndNotWritten) {
  WriteBills(2);
  WriteTitles();
  ASSERT_EQ(Track({"add", Folder("bills"), Folder("usc")}).code, 0);
  // The rights of a folder do not bind root: the program runs as somebody else then.
  std::vector<std::string> as_nobody;
  if (::geteuid() == 0) {
    if (!fs::exists("/usr/bin/setpriv")) GTEST_SKIP() << "setpriv (util-linux) is missing: skipped";
    as_nobody = {"--reuid=65534", "--regid=65534", "--clear-groups", RAMSEYER_PROGRAM};
  }
  const auto run = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), as_nobody.begin(), as_nobody.end());
    return test_support::RunProgram(as_nobody.empty() ? RAMSEYER_PROGRAM : "/usr/bin/setpriv",
                                    arguments);
  };
  fs::permissions(Store(), fs::perms(0444));
  fs::permissions(folder_.path(), fs::perms(0555));
  const ProgramRun list = run({"track", "list", "--store", Store()});
  const ProgramRun collisions = run({"track", "collisions", "--store", Store()});
  const ProgramRun add = run({"track", "add", Folder("bills"), "--store", Store()});
  const ProgramRun fresh =
      run({"track", "add", Folder("bills"), "--store", Folder("new/store.db")});
  fs::permissions(folder_.path(), fs::perms(0755));
  if (list.code == 126 || list.code == 127)
    GTEST_SKIP() << "the program can not be run so: skipped";
  EXPECT_EQ(list.code, 0) << list.err;
  EXPECT_TRUE(Contains(list.out, "H.R. 2 (119th Congress)")) << list.out;
  EXPECT_EQ(collisions.code, 1) << collisions.err;
  EXPECT_EQ(add.code, 2);
  EXPECT_TRUE(Contains(add.err, "read-only")) << add.err;
  EXPECT_EQ(fresh.code, 2);
  EXPECT_TRUE(Contains(fresh.err, "can not be made")) << fresh.err;
}

TEST_F(TrackTest, AnswersAndRefusesWithItsExitCode) {
  WriteBills(1);
  WriteTitles();
  ASSERT_EQ(Track({"add", Folder("bills"), Folder("usc")}).code, 0);
  const ProgramRun on = Track({"at", "1 U.S.C. 5(a)", "--on", "2025-03-01"});
  EXPECT_EQ(on.code, 0) << on.err;
  EXPECT_TRUE(Contains(on.out, "The colour is red.")) << on.out;
  EXPECT_EQ(Track({"diff", "1 U.S.C. 5", "119-1", "2025-12-31"}).code, 1);
  EXPECT_EQ(Track({"diff", "1 U.S.C. 5", "119-1", "119-1"}).code, 0);
  EXPECT_EQ(Track({"collisions"}).code, 0);
  EXPECT_EQ(Track({"versions", "hr1"}).code, 0);
  for (const std::vector<std::string>& bad : std::vector<std::vector<std::string>>{
           {"at", "1 U.S.C. 5"},
           {"at", "1 U.S.C. 5", "--on", "2025-01-01", "--release", "119-1"},
           {"at", "1 U.S.C. 5", "--on", "2024-01-01"},
           {"at", "1 U.S.C. 5(z)", "--release", "119-1"},
           {"at", "chapter 5", "--release", "119-1"},
           {"log", "2 U.S.C. 5"},
           {"blame", "2 U.S.C. 5"},
           {"blame", "1 U.S.C."},
           {"versions", "hr2"},
           {"add", Folder("usc"), "--release", "the latest"}}) {
    const ProgramRun run = Track(bad);
    EXPECT_EQ(run.code, 2) << testing::PrintToString(bad);
    EXPECT_EQ(run.out, "");
    EXPECT_NE(run.err, "");
  }
}

TEST_F(TrackTest, NeedsAStoreToRead) {
  const ProgramRun run = Track({"list"});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(Contains(run.err, "no store here")) << run.err;
  EXPECT_FALSE(fs::exists(Store()));
}

TEST_F(TrackTest, KeepsItsStoreWhereTheXdgRulesSay) {
  WriteBills(1);
  const std::string shell = "XDG_DATA_HOME='" + Folder("data") +
                            "' '" RAMSEYER_PROGRAM "' track add '" + Folder("bills") + "'";
  EXPECT_EQ(test_support::RunProgram("/bin/sh", {"-c", shell}).code, 0);
  EXPECT_TRUE(fs::exists(Folder("data/ramseyer/store.db")));
}

}  // namespace
}  // namespace ramseyer
