#include "app/in_parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <vector>

namespace ramseyer {
namespace {

TEST(InParallel, ResultsStandInTheOrderOfTheFiles) {
  std::vector<std::string> files;
  for (int i = 0; i < 200; ++i) files.push_back(std::to_string(i));
  for (const unsigned jobs : {1U, 2U, 7U, 1000U}) {
    std::atomic<int> calls = 0;
    const auto results = InParallel<int>(files, jobs, [&](const std::string& file) -> Result<int> {
      ++calls;
      const int number = std::stoi(file);
      if (number % 10 == 3) return Fail("no number that ends in three", Place{file, 0, 0, 0});
      return number;
    });
    EXPECT_EQ(calls, 200);
    ASSERT_EQ(results.size(), files.size());
    for (std::size_t i = 0; i < results.size(); ++i) {
      EXPECT_EQ(results[i].has_value(), i % 10 != 3);
      if (results[i]) {
        EXPECT_EQ(*results[i], static_cast<int>(i));
      } else {
        EXPECT_EQ(results[i].error().place.file, files[i]);
      }
    }
  }
  EXPECT_TRUE(InParallel<int>({}, 4, [](const std::string&) { return Result<int>(1); }).empty());
}

}  // namespace
}  // namespace ramseyer
