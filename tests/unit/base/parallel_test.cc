#include "base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <vector>

namespace ramseyer {
namespace {

TEST(DoInOrder, TakesInOrderHoweverManyThreads) {
  for (const std::size_t jobs : {1U, 2U, 5U}) {
    std::vector<std::string> taken;
    DoInOrder<std::string>(
        300, jobs, [](std::size_t i) { return std::to_string(i); },
        [&](std::size_t i, const std::string& made) {
          EXPECT_EQ(made, std::to_string(i));
          taken.push_back(made);
          return true;
        });
    ASSERT_EQ(taken.size(), 300U);
    for (std::size_t i = 0; i < taken.size(); ++i) EXPECT_EQ(taken[i], std::to_string(i));
  }
}

TEST(DoInOrder, StopsWhenTakeSaysSo) {
  for (const std::size_t jobs : {1U, 3U}) {
    std::atomic<std::size_t> made = 0;
    std::size_t taken = 0;
    DoInOrder<int>(
        10000, jobs,
        [&](std::size_t) {
          ++made;
          return 0;
        },
        [&](std::size_t, int) { return ++taken < 5; });
    EXPECT_EQ(taken, 5U);
    EXPECT_LT(made, 100U);
  }
}

TEST(ForEachInParallel, DoesEachOnceAndMayNest) {
  std::vector<std::atomic<int>> done(100);
  ForEachInParallel(10, 3, [&](std::size_t i) {
    ForEachInParallel(10, 2, [&](std::size_t j) { ++done[i * 10 + j]; });
  });
  for (const auto& times : done) EXPECT_EQ(times, 1);
}

TEST(DoBoth, DoesBoth) {
  int one = 0;
  int other = 0;
  DoBoth([&] { one = 1; }, [&] { other = 2; });
  EXPECT_EQ(one + other, 3);
}

}  // namespace
}  // namespace ramseyer
