// The tools of the fuzz tests themselves: what they make is what they say, and what breaks is seen.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "base/files.h"
#include "fuzz/mutated_case.h"
#include "fuzz/mutation.h"
#include "fuzz/worker.h"
#include "text/source.h"
#include "xml/xml_tree.h"

namespace ramseyer {
namespace {

using fuzz::Random;

std::string SampleBill() {
  const Result<std::string> bytes =
      ReadFile(std::string(RAMSEYER_SOURCE_DIR) + "/samples/s1693-115-is.xml");
  EXPECT_TRUE(bytes);
  return bytes.value_or("");
}

// "" when it is well-formed.
std::string WhyNoTree(const std::string& xml) {
  Result<Source> source = Source::FromBytes("mutated.xml", xml);
  if (!source) return ToString(source.error());
  const Result<XmlTree> tree = XmlTree::Parse(std::move(*source));
  return tree ? "" : ToString(tree.error());
}

TEST(MutateXml, ChangesADocumentThatStaysWellFormed) {
  const std::string bill = SampleBill();
  Random random(7);
  std::size_t changed = 0;
  for (int round = 0; round < 500; ++round) {
    const std::string mutated = fuzz::MutateXml(bill, random);
    changed += mutated == bill ? 0U : 1U;
    const std::string why = WhyNoTree(mutated);
    ASSERT_TRUE(why.empty() || why.find("limit depth=") != std::string::npos) << why;
  }
  EXPECT_GT(changed, 450U);
}

TEST(MutateXml, KeepsThatElementsHaveNoRoot) {
  const std::string sections = "<section><num>1</num></section>\n<section><num>2</num></section>";
  Random random(7);
  for (int round = 0; round < 200; ++round) {
    const std::string mutated = fuzz::MutateXml(sections, random);
    EXPECT_EQ(mutated.find("fragment"), std::string::npos);
    const std::string why = WhyNoTree("<root>" + mutated + "</root>");
    ASSERT_TRUE(why.empty() || why.find("nested deeper") != std::string::npos) << why;
  }
}

TEST(CrossXml, PutsAnElementOfAnotherDocumentIn) {
  const std::string bill = SampleBill();
  const std::string other = "<table><row>of another document</row></table>";
  Random random(7);
  for (int round = 0; round < 100; ++round) {
    const std::string crossed = fuzz::CrossXml(bill, other, random);
    ASSERT_EQ(WhyNoTree(crossed), "");
    EXPECT_NE(crossed.find("of another document"), std::string::npos);
  }
}

TEST(CrossLines, PutsLinesOfAnotherTextInAndLeavesOutWhatIsExpected) {
  const std::string text = "--- bill text\na\nb\n--- expected\nnothing\n";
  Random random(7);
  for (int round = 0; round < 100; ++round) {
    const std::string crossed = fuzz::CrossLines(text, "c\nd\n--- expected\ne\n", random);
    EXPECT_TRUE(crossed.find("c\n") != std::string::npos ||
                crossed.find("d\n") != std::string::npos);
    EXPECT_EQ(crossed.find("nothing"), std::string::npos);
    EXPECT_EQ(crossed.find("e\n"), std::string::npos);
  }
}

TEST(MutateEncoding, WritesEveryCharacterAsUtf16) {
  const std::string text = "a§“\U0001F0A1";
  bool seen = false;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    Random random(seed);
    seen = seen || fuzz::MutateEncoding(text, random) ==
                       std::string("\xFE\xFF\0a\0\xA7\x20\x1C\xD8\x3C\xDC\xA1", 12);
  }
  EXPECT_TRUE(seen);
}

TEST(MakeCase, GivesTheSameForASeedAndANumber) {
  const auto sets = fuzz::DocumentSets({std::string(RAMSEYER_SOURCE_DIR) + "/samples"}, 100'000);
  ASSERT_TRUE(sets);
  const auto first = fuzz::MakeCase(*sets, 1, 5);
  const auto again = fuzz::MakeCase(*sets, 1, 5);
  const auto other = fuzz::MakeCase(*sets, 2, 5);
  ASSERT_TRUE(first && again && other);
  EXPECT_EQ(first->mutated, again->mutated);
  EXPECT_NE(first->mutated, other->mutated);
}

TEST(RunInWorkers, CountsOutcomesAndSeesCrashesAndHangs) {
  fuzz::WorkLimits limits;
  limits.time = std::chrono::seconds(4);
  const auto result = fuzz::RunInWorkers(10, 400, limits, [](std::uint64_t item) -> std::uint8_t {
    if (item == 12) std::abort();
    if (item == 13) std::_Exit(5);
    if (item == 15) std::this_thread::sleep_for(std::chrono::hours(1));
    return item % 2;
  });
  ASSERT_EQ(result.failures.size(), 3U);
  EXPECT_EQ(result.failures[0].item, 12U);
  EXPECT_EQ(result.failures[0].reason, "signal 6");
  EXPECT_EQ(result.failures[1].item, 13U);
  EXPECT_EQ(result.failures[1].reason, "exit code 5");
  EXPECT_EQ(result.failures[2].item, 15U);
  EXPECT_EQ(result.failures[2].reason, "took longer than 4 s");
  EXPECT_EQ(result.outcomes, (std::vector<std::size_t>{199, 198}));
}

TEST(RunInWorkers, SeesWasteOfMemory) {
  fuzz::WorkLimits limits;
  limits.time = std::chrono::hours(1);
  limits.memory = std::size_t{512} << 20;
  const auto result = fuzz::RunInWorkers(0, 2, limits, [](std::uint64_t item) -> std::uint8_t {
    const std::vector<char> waste(item == 0 ? std::size_t{600} << 20 : 1, 'x');
    if (item == 0) std::this_thread::sleep_for(std::chrono::hours(waste.back() == 'x' ? 1 : 0));
    return 0;
  });
  ASSERT_EQ(result.failures.size(), 1U);
  EXPECT_EQ(result.failures[0].item, 0U);
  EXPECT_EQ(result.failures[0].reason, "took more than 512 MB");
  EXPECT_EQ(result.outcomes, std::vector<std::size_t>{1});
}

}  // namespace
}  // namespace ramseyer
