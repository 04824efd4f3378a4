#include "store/bill_versions.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ramseyer {
namespace {

StoredDocument Version(const std::string& congress, const std::string& number,
                       const std::string& stage, const std::string& day) {
  static DocumentKey next = 0;
  StoredDocument document;
  document.key = ++next;
  document.type = "bill";
  document.label = number + " of the " + congress + "th Congress";
  document.congress = congress;
  document.number = number;
  document.identifier = "/us/bill/" + congress + "/hr/" + number.substr(2);
  document.stage = stage;
  document.date = day;
  return document;
}

std::vector<std::string> StagesOf(const std::vector<StoredDocument>& versions) {
  std::vector<std::string> stages;
  for (const StoredDocument& version : versions) stages.push_back(version.stage);
  return stages;
}

TEST(VersionsOfBill, StandInTheOrderOfTheirDays) {
  const std::vector<StoredDocument> all = {
      Version("119", "hr10", "Referred in Senate", "2025-05-01"),
      Version("119", "hr10", "Introduced in House", "2025-03-01"),
      Version("119", "hr11", "Introduced in House", "2025-03-02"),
      Version("119", "hr10", "Engrossed in House", "2025-04-01")};
  for (const char* name : {"H.R. 10", "hr10", "HR10-119", "H.R. 10 (119th Congress)", "hr10 119",
                           "/us/bill/119/hr/10"}) {
    const auto versions = VersionsOfBill(all, name);
    ASSERT_TRUE(versions.has_value()) << name;
    EXPECT_EQ(StagesOf(*versions),
              (std::vector<std::string>{"Introduced in House", "Engrossed in House",
                                        "Referred in Senate"}));
  }
}

TEST(VersionsOfBill, StandInTheOrderOfTheirStagesWhereADayIsMissing) {
  const std::vector<StoredDocument> all = {
      Version("119", "hr10", "Enrolled Bill", ""),
      Version("119", "hr10", "Reported in House", "2025-06-01"),
      Version("119", "hr10", "Introduced in House", "")};
  EXPECT_EQ(
      StagesOf(*VersionsOfBill(all, "hr10")),
      (std::vector<std::string>{"Introduced in House", "Reported in House", "Enrolled Bill"}));
}

TEST(VersionsOfBill, NamesWhatIsWrong) {
  const std::vector<StoredDocument> all = {Version("119", "hr10", "Introduced in House", ""),
                                           Version("118", "hr10", "Introduced in House", "")};
  EXPECT_EQ(VersionsOfBill(all, "hr10").error().message,
            "\"hr10\" may be any of hr10 of the 118th Congress, hr10 of the 119th Congress");
  EXPECT_TRUE(VersionsOfBill(all, "hr10-118").has_value());
  EXPECT_FALSE(VersionsOfBill(all, "hr12").has_value());
  EXPECT_FALSE(VersionsOfBill(all, "the bill").has_value());
}

TEST(PendingBills, AreTheLatestVersionsThatMayStillBecomeLaw) {
  const std::vector<StoredDocument> all = {
      Version("118", "hr10", "Introduced in House", "2024-01-01"),
      Version("119", "hr10", "Introduced in House", "2025-03-01"),
      Version("119", "hr10", "Engrossed in House", "2025-04-01"),
      Version("119", "hr11", "Introduced in House", "2025-03-02"),
      Version("119", "hr12", "Introduced in House", "2025-03-02"),
      Version("119", "hr12", "Enrolled Bill", "2025-03-03")};
  const auto pending = PendingBills(all);
  ASSERT_EQ(pending.size(), 2U);
  EXPECT_EQ(pending[0].stage, "Engrossed in House");
  EXPECT_EQ(pending[1].number, "hr11");
}

}  // namespace
}  // namespace ramseyer
