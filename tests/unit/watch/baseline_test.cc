#include "watch/baseline.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace ramseyer {
namespace {

TEST(Fingerprint, IsTheSameEverywhereAndTellsHitsApart) {
  const HitIdentity hit{"/us/bill/119/hr/1", "usc/t47/s230", "strike", "47 U.S.C. 230", "by", 0};
  EXPECT_EQ(FingerprintOf(hit), FingerprintOf(hit));
  EXPECT_EQ(FingerprintOf(hit).size(), 16U);
  std::set<std::string> all = {FingerprintOf(hit)};
  for (std::string HitIdentity::*part :
       {&HitIdentity::bill, &HitIdentity::rule, &HitIdentity::action, &HitIdentity::provision,
        &HitIdentity::words}) {
    HitIdentity other = hit;
    other.*part += "x";
    EXPECT_TRUE(all.insert(FingerprintOf(other)).second);
  }
  HitIdentity again = hit;
  again.ordinal = 1;
  EXPECT_TRUE(all.insert(FingerprintOf(again)).second);
  HitIdentity shifted = hit;  // the same letters, parted otherwise
  shifted.bill += shifted.rule.substr(0, 1);
  shifted.rule.erase(0, 1);
  EXPECT_TRUE(all.insert(FingerprintOf(shifted)).second);
}

TEST(Baseline, KnowsTheFingerprintsOfItsHits) {
  const Result<Baseline> baseline = Baseline::Parse(
      "known.json",
      R"({"ramseyer": {"version": "9"}, "hits": [{"fingerprint": "0123456789abcdef", "bill": "x"}]})");
  ASSERT_TRUE(baseline.has_value()) << ToString(baseline.error());
  EXPECT_TRUE(baseline->Knows("0123456789abcdef"));
  EXPECT_FALSE(baseline->Knows("0123456789abcdee"));
  EXPECT_EQ(baseline->size(), 1U);
}

TEST(Baseline, RefusesWhatIsNone) {
  for (const char* json :
       {"", "[", "[]", "{}", R"({"hits": 1})", R"({"hits": [1]})", R"({"hits": [{}]})",
        R"({"hits": [{"fingerprint": "xyz"}]})", R"({"hits": [], "more": 1})"}) {
    const Result<Baseline> baseline = Baseline::Parse("known.json", json);
    EXPECT_FALSE(baseline.has_value()) << json;
    if (!baseline) {
      EXPECT_EQ(baseline.error().place.file, "known.json");
    }
  }
}

}  // namespace
}  // namespace ramseyer
