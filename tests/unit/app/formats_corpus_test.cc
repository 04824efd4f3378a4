// Real documents in every format of text: the patch makes the text after of the text before, and
// nothing is lost from one format to the other.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/corpus.h"
#include "support/json_schema.h"
#include "support/run_program.h"

namespace ramseyer {
namespace {

using test_support::CorpusPath;
using test_support::RunProgram;

std::string Bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Runs the command in all formats at once and holds them against each other.
void CheckFormats(std::vector<std::string> command) {
  constexpr const char* kPatch = "/usr/bin/patch";
  if (!std::filesystem::exists(kPatch)) GTEST_SKIP() << kPatch << " is missing: skipped";
  const test_support::TemporaryFolder folder;
  const std::string stem = (folder.path() / "print").string();
  command.insert(command.end(), {"-f", "before,after,patch,json,markdown", "-o", stem});
  const auto run = RunProgram(RAMSEYER_PROGRAM, command);
  ASSERT_TRUE(run.code == 1 || run.code == 3 || run.code == 0) << run.err;
  const auto patched =
      RunProgram(kPatch, {"--fuzz=0", "--batch", stem + ".before", stem + ".patch"});
  EXPECT_EQ(patched.code, 0) << patched.out << patched.err;
  EXPECT_TRUE(Bytes(stem + ".before") == Bytes(stem + ".after")) << command[1];
  const std::string json = Bytes(stem + ".json");
  EXPECT_EQ(test_support::SchemaViolations("report.schema.json", json), "");
  const auto changes = nlohmann::json::parse(json).at("changes").size();
  EXPECT_GT(changes, 0U);
  EXPECT_NE(Bytes(stem + ".md").find("<sup>1</sup>"), std::string::npos);
}

TEST(FormatsCorpus, TheFoundingExample) {
  RAMSEYER_NEED_CORPUS("fosta");
  CheckFormats(
      {"amend", CorpusPath("fosta/BILLS-115s1693is.xml"), "--law", CorpusPath("fosta/usc")});
  CheckFormats(
      {"amend", CorpusPath("fosta/BILLS-115hr1865enr.xml"), "--law", CorpusPath("fosta/usc")});
}

TEST(FormatsCorpus, VersionsOfBills) {
  RAMSEYER_NEED_CORPUS("versions");
  const std::string folder = "versions/bills-dtd_xcential/BILLS-114";
  for (const char* name : {"hr1732", "hr2289", "hr2357", "hr3716"}) {
    CheckFormats(
        {"compare", CorpusPath(folder + name + "ih.xml"), CorpusPath(folder + name + "rh.xml")});
  }
  CheckFormats({"compare", CorpusPath("versions/bills-dtd_billsim/BILLS-117hr2008rh.xml"),
                CorpusPath("versions/bills-dtd_billsim/BILLS-117hr2008rfs.xml")});
}

}  // namespace
}  // namespace ramseyer
