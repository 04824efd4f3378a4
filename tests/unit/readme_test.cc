// The examples of the README, run as they stand there. A block ```console holds commands behind "$ "
// and what they print; a line "[…]" stands for any number of lines.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "support/run_program.h"

namespace ramseyer {
namespace {

constexpr const char* kElided = "[…]";

struct Example {
  std::string command;
  std::vector<std::string> output;
};

std::vector<std::string> Lines(std::istream& in) {
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<Example> ReadExamples() {
  std::ifstream in(std::string(RAMSEYER_SOURCE_DIR) + "/README.md");
  std::vector<Example> examples;
  bool inside = false;
  for (const std::string& line : Lines(in)) {
    if (line == "```console") {
      inside = true;
    } else if (line == "```") {
      inside = false;
    } else if (inside && line.rfind("$ ", 0) == 0) {
      examples.push_back({line.substr(2), {}});
    } else if (inside && !examples.empty()) {
      examples.back().output.push_back(line);
    }
  }
  return examples;
}

// Where the lines of `part` stand in `whole` from `from` on, or npos.
std::size_t FindLines(const std::vector<std::string>& whole, const std::vector<std::string>& part,
                      std::size_t from) {
  for (std::size_t at = from; at + part.size() <= whole.size(); ++at) {
    if (std::equal(part.begin(), part.end(), whole.begin() + static_cast<std::ptrdiff_t>(at))) {
      return at;
    }
  }
  return std::string::npos;
}

// Each stretch between elisions must stand in the output, in order; the first at its beginning and
// the last at its end unless an elision stands there.
void ExpectOutput(const Example& example, const std::vector<std::string>& actual) {
  std::vector<std::vector<std::string>> stretches(1);
  for (const std::string& line : example.output) {
    if (line == kElided) {
      stretches.emplace_back();
    } else {
      stretches.back().push_back(line);
    }
  }
  std::size_t at = 0;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const std::size_t found = FindLines(actual, stretches[i], at);
    ASSERT_NE(found, std::string::npos)
        << "$ " << example.command << "\nprints no such lines:\n"
        << testing::PrintToString(stretches[i]);
    if (i == 0) {
      EXPECT_EQ(found, 0U) << example.command;
    }
    at = found + stretches[i].size();
  }
  if (!stretches.back().empty()) {
    EXPECT_EQ(at, actual.size()) << example.command;
  }
}

TEST(Readme, EveryExamplePrintsWhatItSays) {
  const std::vector<Example> examples = ReadExamples();
  ASSERT_GE(examples.size(), 5U);
  const std::string folder = std::filesystem::path(RAMSEYER_PROGRAM).parent_path().string();
  for (const Example& example : examples) {
    const test_support::ProgramRun run = test_support::RunProgram(
        "/bin/sh", {"-c", "cd \"" RAMSEYER_SOURCE_DIR "\" && unset NO_COLOR && PATH=\"" + folder +
                              ":$PATH\" && export COLUMNS=100 && " + example.command});
    EXPECT_EQ(run.err, "") << example.command;
    std::istringstream out(run.out);
    ExpectOutput(example, Lines(out));
  }
}

}  // namespace
}  // namespace ramseyer
