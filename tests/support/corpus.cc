#include "support/corpus.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace ramseyer::test_support {

std::string CorpusRoot() {
  const char* from_environment = std::getenv("RAMSEYER_CORPUS");
  if (from_environment != nullptr && *from_environment != '\0') return from_environment;
  return RAMSEYER_SOURCE_DIR "/../shared/corpus";
}

std::string CorpusPath(std::string_view relative) {
  return (std::filesystem::path(CorpusRoot()) / relative).lexically_normal().string();
}

bool HasCorpus(std::string_view relative) {
  std::error_code ignored;
  return std::filesystem::exists(CorpusPath(relative), ignored);
}

std::string CorpusMissing(std::string_view relative) {
  return "corpus not found at " + CorpusPath(relative) + ": skipped";
}

std::vector<RealPair> RealPairs() {
  std::ifstream list(std::string(RAMSEYER_SOURCE_DIR) + "/tests/support/real_pairs.txt");
  std::vector<RealPair> pairs;
  for (RealPair pair; list >> pair.old_file >> pair.new_file;) pairs.push_back(pair);
  EXPECT_FALSE(pairs.empty());
  return pairs;
}

}  // namespace ramseyer::test_support
