// The corpus of real documents. It lies outside the repository and is never committed, so a test
// that reads it must be able to do without: it says so and is skipped.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ramseyer::test_support {

// The corpus folder: the environment variable RAMSEYER_CORPUS, or ../shared/corpus beside the
// project. It need not exist.
std::string CorpusRoot();

// `relative` below the corpus folder, for example "fosta/usc". It need not exist.
std::string CorpusPath(std::string_view relative);

// Whether `relative` exists below the corpus folder.
bool HasCorpus(std::string_view relative = "");

// Two versions of a real bill, below the corpus folder.
struct RealPair {
  std::string old_file;
  std::string new_file;
};

// The pairs of support/real_pairs.txt, on which every format of reports is tested.
std::vector<RealPair> RealPairs();

// What a skipped test says: "corpus not found at PATH: skipped".
std::string CorpusMissing(std::string_view relative = "");

}  // namespace ramseyer::test_support

// Skips the running test, with a message naming the path, when the corpus does not hold `relative`.
#define RAMSEYER_NEED_CORPUS(relative)                                   \
  do {                                                                   \
    if (!::ramseyer::test_support::HasCorpus(relative)) {                \
      GTEST_SKIP() << ::ramseyer::test_support::CorpusMissing(relative); \
    }                                                                    \
  } while (false)
