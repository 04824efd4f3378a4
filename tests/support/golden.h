// Golden cases: one readable file is one case. Marker lines part it into named sections, the inputs
// first and what is expected last:
//
//   Says in a line or two what situation this is.        <- the preamble, kept as it is
//   --- before
//   The quick fox
//   --- after
//   The slow fox
//   --- expected
//   The [-quick-]{+slow+} fox
//
// Everything behind "--- expected" is expected text, marker lines included. A stage is a folder of
// such files and a function from the inputs to the text they lead to:
//
//   RAMSEYER_GOLDEN_STAGE(Compare, "tests/golden/compare", [](const GoldenCase& golden) {
//     return Redline(golden.Input("before"), golden.Input("after"));
//   })
//
// With UPDATE_GOLDEN=1 in the environment the expected section is rewritten with what the function
// gave, and the test passes: look at the difference before committing it.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ramseyer::test_support {

struct GoldenSection {
  std::string name;  // all of the marker line behind "--- ": "before", "law usc47.xml"
  std::string text;  // the lines below the marker, each with its "\n"
};

struct GoldenCase {
  std::string path;
  std::string preamble;               // the text before the first marker
  std::vector<GoldenSection> inputs;  // in the file's order
  std::string expected;               // empty when there is no such section yet

  // The text of the input section `name`, or nullptr.
  [[nodiscard]] const std::string* Find(std::string_view name) const;

  // The text of the input section `name`; without one the running test fails, and it is empty.
  [[nodiscard]] const std::string& Input(std::string_view name) const;
};

// What a stage does with a case. A missing "\n" at the end of the result is added.
using GoldenFunction = std::function<std::string(const GoldenCase&)>;

// Splits the bytes of a golden file. Errors: no marker line at all, or an input named twice.
[[nodiscard]] Result<GoldenCase> ParseGolden(std::string path, std::string_view bytes);

// The bytes of a golden file: the inverse of ParseGolden.
[[nodiscard]] std::string PrintGolden(const GoldenCase& golden);

// "" when both texts are the same, else the lines that differ, each behind "-" (expected) or "+"
// (actual), with three lines of context behind " " and "..." for what is left out between. Time and
// space O(n * m) in the lines between the common beginning and end, up to four million; beyond that
// all expected lines stand before all actual ones.
[[nodiscard]] std::string DescribeDifference(std::string_view expected, std::string_view actual);

// The paths of the *.txt files in `folder`, which is relative to the project, sorted.
[[nodiscard]] std::vector<std::string> GoldenFiles(std::string_view folder);

// The name of a test made from a golden file: the file's name without ".txt", with "_" for what a
// test's name may not hold.
[[nodiscard]] std::string GoldenName(const testing::TestParamInfo<std::string>& info);

// Runs the case at `path`; the running test fails with DescribeDifference when the result is not
// what the file expects. Rewrites the file instead when UPDATE_GOLDEN=1.
void CheckGolden(const std::string& path, const GoldenFunction& function);

}  // namespace ramseyer::test_support

// Defines one test for each golden file in `folder`. A folder without one makes a test that fails.
// The last argument is a GoldenFunction; it may hold commas.
#define RAMSEYER_GOLDEN_STAGE(Stage, folder, ...)                                                 \
  class Stage##Golden : public testing::TestWithParam<std::string> {};                            \
  TEST_P(Stage##Golden, Case) { ::ramseyer::test_support::CheckGolden(GetParam(), __VA_ARGS__); } \
  INSTANTIATE_TEST_SUITE_P(Stage, Stage##Golden,                                                  \
                           testing::ValuesIn(::ramseyer::test_support::GoldenFiles(folder)),      \
                           ::ramseyer::test_support::GoldenName);
