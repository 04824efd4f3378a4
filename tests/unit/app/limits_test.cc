// Every limit on what is read, met by a file that is beyond it: the error names the limit, the file
// and the option, and the option lets the file in.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/track_documents.h"
#include "unit/app/run_ramseyer.h"

namespace ramseyer {
namespace {

using test_support::BillXml;
using test_support::CodeXml;
using test_support::Contains;
using test_support::ProgramRun;
using test_support::RunRamseyer;
using test_support::Sample;
using test_support::StrikeAndInsert;
using test_support::TemporaryFolder;

struct LimitCase {
  const char* limit;
  const char* too_low;
  const char* high_enough;
  std::string bytes;
};

std::string Bill(const std::string& text) {
  return BillXml("119", "H. R. 10", "Introduced-in-House", "20250301", {text});
}

std::vector<LimitCase> Cases() {
  std::string cells;
  for (int i = 0; i < 12; ++i) cells += "<entry>x</entry>";
  const std::string table =
      "<table><tgroup><tbody><row>" + cells + "</row></tbody></tgroup></table>";
  const std::string bill = Bill("Words.");
  return {{"file-size", "100", "1M", bill},
          {"depth", "3", "100", bill},
          {"nodes", "10", "1000", bill},
          {"attributes", "3", "20", Bill("<enum a=\"1\" b=\"2\" c=\"3\" d=\"4\">1.</enum>")},
          {"text-length", "500", "2K", Bill(std::string(1000, 'x'))},
          {"table-cells", "11", "12", Bill(table)}};
}

TEST(CliLimits, AreNamedWithTheFileAndTheOptionThatRaisesThem) {
  const TemporaryFolder folder;
  for (const LimitCase& one : Cases()) {
    const std::string file = folder.Write(std::string(one.limit) + ".xml", one.bytes);
    const std::string low = std::string(one.limit) + "=" + one.too_low;
    const ProgramRun refused = RunRamseyer({"show", file, "--limit", low});
    EXPECT_EQ(refused.code, 2) << low;
    EXPECT_EQ(refused.out, "") << low;
    EXPECT_TRUE(Contains(refused.err, "ramseyer: error: " + file)) << refused.err;
    EXPECT_TRUE(Contains(refused.err, "is more than the limit " + low +
                                          " allows; raise it with "
                                          "--limit " +
                                          one.limit + "=VALUE"))
        << refused.err;
    const std::string high = std::string(one.limit) + "=" + one.high_enough;
    const ProgramRun read = RunRamseyer({"show", file, "--limit", high});
    EXPECT_EQ(read.code, 0) << high << read.err;
    EXPECT_NE(read.out, "") << high;
  }
}

TEST(CliLimits, HoldForInstructionsWhereverTheyAreRead) {
  const TemporaryFolder folder;
  const std::string file = folder.Write(
      "hr10.xml",
      BillXml("119", "H. R. 10", "Introduced-in-House", "20250301",
              {StrikeAndInsert("5(a)", "red", "blue"), StrikeAndInsert("6(a)", "red", "blue")}));
  const std::string watch_list = folder.Write("watch.yaml", "watch:\n  - cite: 1 U.S.C. 5\n");
  const std::string law = Sample("law");
  const std::string store = (folder.path() / "store.db").string();
  for (const std::vector<std::string>& command : std::vector<std::vector<std::string>>{
           {"instructions", file},
           {"amend", file, "--law", law},
           {"explain", file, "1 U.S.C. 5", "--law", law},
           {"watch", "-w", Sample("watch.yaml"), file, "--law", law},
           {"track", "add", file, "--store", store}}) {
    std::vector<std::string> limited = command;
    limited.insert(limited.end(), {"--limit", "instructions=1"});
    const ProgramRun run = RunRamseyer(limited);
    EXPECT_EQ(run.code, 2) << command[0];
    EXPECT_TRUE(Contains(run.err, "hr10.xml: is more than the limit instructions=1 allows"))
        << command[0] << run.err;
  }
}

// 300 sections, 300 strikes on each: 90,000 instructions in 11 kB.
TEST(CliLimits, AFewWordsMayNotSayEndlessInstructions) {
  std::string sections;
  std::string strikes;
  for (int i = 1; i < 300; ++i) {
    sections += std::to_string(i) + ", ";
    strikes += "by striking “a" + std::to_string(i) + "”, ";
  }
  const TemporaryFolder folder;
  const std::string file =
      folder.Write("bill.xml", Bill("Sections " + sections +
                                    "and 300 of title 1, United States Code, are each "
                                    "amended " +
                                    strikes + "and by striking “z”."));
  const ProgramRun refused = RunRamseyer({"instructions", file, "--limit", "instructions=89999"});
  EXPECT_EQ(refused.code, 2);
  EXPECT_EQ(refused.out, "");
  EXPECT_TRUE(Contains(refused.err, "bill.xml: is more than the limit instructions=89999 allows"))
      << refused.err;
  const ProgramRun read = RunRamseyer({"instructions", file, "--limit", "instructions=90000"});
  EXPECT_EQ(read.code, 0) << read.err;
  EXPECT_TRUE(Contains(read.out, "90000")) << read.out.substr(0, 300);
}

TEST(CliLimits, OfWhatABillDoesToTheLawRefuseItsInstruction) {
  const TemporaryFolder folder;
  const std::string law = folder.Write(
      "usc01.xml", CodeXml("119-1", "2025-01-10", {{"5", "Colours", {"(a)|All|red, red, red"}}}));
  const std::string file = folder.Write(
      "bill.xml", Bill("Section 5(a) of title 1, United States Code, is amended by striking “red” "
                       "each place it appears and inserting “blue”."));
  for (const auto& [low, high] :
       {std::pair{"edits=2", "edits=100"}, std::pair{"inserted-text=11", "inserted-text=12"}}) {
    const ProgramRun refused =
        RunRamseyer({"amend", file, "--law", law, "-f", "json", "--limit", low});
    EXPECT_EQ(refused.code, 3) << refused.err;
    EXPECT_TRUE(Contains(refused.out, std::string("the limit ") + low)) << refused.out;
    EXPECT_EQ(RunRamseyer({"amend", file, "--law", law, "--limit", high}).code, 0) << high;
  }
}

TEST(CliLimits, HoldForAmendmentsToABillAndTextOfTheRecord) {
  const TemporaryFolder folder;
  const std::string bill = Sample("s1693-115-is.xml");
  const std::string floor = Sample("s1693-115-is-floor.txt");
  for (const auto& [low, high] :
       {std::pair{"instructions=1", "instructions=10000"}, std::pair{"nodes=5", "nodes=10000"},
        std::pair{"file-size=100", "file-size=1M"}}) {
    std::vector<std::string> command = {"show", floor, "--limit", low};
    if (std::string(low) == "instructions=1") {
      command = {"amend", bill, "--with", floor, "--limit", low};
    }
    const ProgramRun refused = RunRamseyer(command);
    EXPECT_EQ(refused.code, 2) << low;
    EXPECT_TRUE(Contains(refused.err, std::string("s1693-115-is-floor.txt"))) << refused.err;
    EXPECT_TRUE(Contains(refused.err, std::string("the limit ") + low)) << refused.err;
    command.back() = high;
    const ProgramRun read = RunRamseyer(command);
    EXPECT_TRUE(read.code == 0 || read.code == 3) << read.err;
  }
}

TEST(CliLimits, HoldForLinesOfJson) {
  const TemporaryFolder folder;
  const std::string bill = folder.Write(
      "bill.xml",
      Bill(StrikeAndInsert("5(a)", "red", "blue") + " " + StrikeAndInsert("6(a)", "red", "blue")));
  const std::string lines =
      folder.Write("lines", "{\"id\": 1, \"bill\": {\"text\": \"" + std::string(5000, 'x') +
                                "\"}}\n{\"id\": 2, \"bill\": {\"path\": \"" + bill + "\"}}\n");
  const auto answer = [&](const std::string& command, const char* limit) {
    return test_support::RunProgram(
               "/bin/sh", {"-c", "exec '" RAMSEYER_PROGRAM "' " + command + " --ndjson --limit " +
                                     limit + " < '" + lines + "'"})
        .out;
  };
  const std::string watch = "watch -w '" + Sample("watch.yaml") + "'";
  const std::string amend = "amend --law '" + Sample("law") + "'";
  for (const std::string& command : {std::string("instructions"), watch, amend}) {
    // Under the lower limit the law of the sample could not be read.
    if (command != amend) {
      const std::string small = answer(command, "file-size=4K");
      EXPECT_TRUE(Contains(small, "the line is more than the limit file-size=4096 allows"))
          << small;
    }
    const std::string few = answer(command, "instructions=1");
    EXPECT_TRUE(Contains(few, "is more than the limit instructions=1 allows")) << few;
    EXPECT_TRUE(Contains(answer(command, "instructions=2"), "{\"id\":2,\"result\"")) << command;
  }
}

// The index of law that is kept answers for no file that is too large.
TEST(CliLimits, HoldForLawThatIsIndexed) {
  const TemporaryFolder folder;
  std::string words(9 << 20, 'x');
  for (std::size_t i = 80; i < words.size(); i += 80) words[i] = ' ';
  const std::string law = folder.Write("usc01.xml", CodeXml("119-1", "2025-01-10",
                                                            {{"5", "Colours", {"(a)|All|red"}},
                                                             {"6", "Long", {"(a)|All|" + words}}}));
  const std::string file = folder.Write("bill.xml", Bill(StrikeAndInsert("5(a)", "red", "blue")));
  const auto amend = [&](const char* limit) {
    return test_support::RunProgram(
        "/usr/bin/env", {"XDG_CACHE_HOME=" + folder.path().string(), RAMSEYER_PROGRAM, "amend",
                         file, "--law", law, "--limit", limit});
  };
  EXPECT_EQ(amend("file-size=1G").code, 0);
  const ProgramRun refused = amend("file-size=8M");
  EXPECT_EQ(refused.code, 2);
  EXPECT_TRUE(Contains(refused.err, "usc01.xml: is more than the limit file-size=8388608 allows"))
      << refused.err;
}

TEST(CliLimits, ThatAreNoneAreRefusedBeforeAnythingIsRead) {
  for (const char* bad : {"size=3", "depth=0", "depth=4001", "file-size=8G"}) {
    const ProgramRun run = RunRamseyer({"show", "/no/such/file.xml", "--limit", bad});
    EXPECT_EQ(run.code, 2) << bad;
    EXPECT_EQ(run.out, "") << bad;
    EXPECT_TRUE(Contains(run.err, "--limit")) << run.err;
    EXPECT_FALSE(Contains(run.err, "no such file")) << run.err;
  }
}

// With less effort the comparison is longer, and as true: exit code and text after stay.
TEST(CliLimits, LessEffortStillComparesRightly) {
  const std::vector<std::string> compare = {"compare", Sample("s1693-115-is.xml"),
                                            Sample("s1693-115-rs.xml"), "-f", "after"};
  std::vector<std::string> hasty = compare;
  hasty.insert(hasty.end(), {"--limit", "diff-effort=1"});
  const ProgramRun whole = RunRamseyer(compare);
  const ProgramRun quick = RunRamseyer(hasty);
  EXPECT_EQ(quick.code, whole.code) << quick.err;
  EXPECT_EQ(quick.out, whole.out);
}

TEST(CliLimits, HelpListsThem) {
  const ProgramRun help = RunRamseyer({"--help"});
  EXPECT_EQ(help.code, 0);
  for (const char* name :
       {"file-size", "depth", "nodes", "attributes", "text-length", "table-cells", "instructions",
        "edits", "inserted-text", "diff-effort", "archive-growth"}) {
    EXPECT_TRUE(Contains(help.out, std::string("  ") + name + " ")) << name;
  }
  EXPECT_TRUE(Contains(RunRamseyer({"track", "log", "--help"}).out, "--limit NAME=VALUE"));
}

}  // namespace
}  // namespace ramseyer
