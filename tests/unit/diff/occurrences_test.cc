#include "diff/occurrences.h"

#include <gtest/gtest.h>

#include <optional>

namespace ramseyer {
namespace {

TEST(Occurrences, TellsWhatComesOnceInEach) {
  Occurrences numbers(5);
  for (std::uint32_t place = 0; const std::uint64_t number : {7U, 8U, 9U, 8U, 10U}) {
    numbers.CountInFirst(number, place++);
  }
  for (const std::uint64_t number : {11U, 10U, 8U, 7U, 10U}) numbers.CountInSecond(number);
  EXPECT_EQ(numbers.OnlyPlace(7), 0U);
  EXPECT_EQ(numbers.OnlyPlace(8), std::nullopt) << "twice in the first";
  EXPECT_EQ(numbers.OnlyPlace(9), std::nullopt) << "not in the second";
  EXPECT_EQ(numbers.OnlyPlace(10), std::nullopt) << "twice in the second";
  EXPECT_EQ(numbers.OnlyPlace(11), std::nullopt) << "not in the first";
}

TEST(Occurrences, TellsNumbersThatFallOnOnePlaceApart) {
  Occurrences numbers(3);
  const std::uint64_t step = std::uint64_t{1} << 40U;
  for (std::uint32_t i = 0; i < 3; ++i) {
    numbers.CountInFirst(i * step, i);
    numbers.CountInSecond(i * step);
  }
  for (std::uint32_t i = 0; i < 3; ++i) EXPECT_EQ(numbers.OnlyPlace(i * step), i);
  EXPECT_EQ(numbers.OnlyPlace(3 * step), std::nullopt);
}

TEST(Occurrences, OfNothing) {
  const Occurrences none(0);
  EXPECT_EQ(none.OnlyPlace(0), std::nullopt);
}

}  // namespace
}  // namespace ramseyer
