#include "store/bill_versions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

#include "formats/metadata.h"

namespace ramseyer {
namespace {

constexpr std::string_view kEnrolled = "Enrolled Bill";

// How a bill goes its way; stages that begin so come in this order.
constexpr auto kWay = std::to_array<std::string_view>(
    {"Introduced", "Reported", "Considered and Passed", "Engrossed", "Agreed", "Received",
     "Referred", "Placed on Calendar", kEnrolled});

std::size_t RankOf(const StoredDocument& version) {
  const auto* const found = std::find_if(kWay.begin(), kWay.end(), [&](std::string_view stage) {
    return version.stage.starts_with(stage);
  });
  return static_cast<std::size_t>(found - kWay.begin());
}

void SortVersions(std::vector<StoredDocument>& versions) {
  const bool dated = std::none_of(versions.begin(), versions.end(),
                                  [](const StoredDocument& one) { return one.date.empty(); });
  const auto place = [dated](const StoredDocument& one) {
    return std::make_tuple(dated ? one.date : std::string(), RankOf(one), one.key);
  };
  std::stable_sort(
      versions.begin(), versions.end(),
      [&](const StoredDocument& a, const StoredDocument& b) { return place(a) < place(b); });
}

bool IsMeasure(const StoredDocument& document) {
  return document.type == "bill" || document.type == "resolution";
}

int NumberIn(const std::string& text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// The digits behind the number of a bill: "115" in "S1693-115" and "S. 1693 (115th Congress)".
std::string CongressIn(std::string_view bill) {
  const auto is_digit = [](unsigned char c) { return std::isdigit(c) != 0; };
  const auto* at = std::find_if(bill.begin(), bill.end(), is_digit);
  at = std::find_if_not(at, bill.end(), is_digit);
  at = std::find_if(at, bill.end(), is_digit);
  const auto* const end = std::find_if_not(at, bill.end(), is_digit);
  return {at, end};
}

bool IsOfBill(const StoredDocument& document, std::string_view bill) {
  if (IsCode(document) || document.type == "public-law") return false;
  if (bill.starts_with('/')) return document.identifier == bill;
  const std::string congress = CongressIn(bill);
  return document.number == MeasureNumber(bill) &&
         (congress.empty() || congress == document.congress);
}

}  // namespace

Result<std::vector<StoredDocument>> VersionsOfBill(const std::vector<StoredDocument>& documents,
                                                   std::string_view bill) {
  if (!bill.starts_with('/') && MeasureNumber(bill).empty()) {
    return Fail(
        fmt::format("\"{}\" is not the number of a bill: \"S. 1693\", \"S1693-115\" and "
                    "\"/us/bill/115/s/1693\" are",
                    bill));
  }
  std::vector<StoredDocument> versions;
  std::set<std::string> bills;
  for (const StoredDocument& document : documents) {
    if (!IsOfBill(document, bill)) continue;
    versions.push_back(document);
    bills.insert(document.label);
  }
  if (versions.empty()) return Fail(fmt::format("the store has no version of {}", bill));
  if (bills.size() > 1) {
    return Fail(fmt::format("\"{}\" may be any of {}", bill, fmt::join(bills, ", ")));
  }
  SortVersions(versions);
  return versions;
}

std::vector<StoredDocument> PendingBills(const std::vector<StoredDocument>& documents) {
  int congress = 0;
  std::map<std::string, std::vector<StoredDocument>> bills;
  for (const StoredDocument& document : documents) {
    if (!IsMeasure(document) || document.identifier.empty()) continue;
    congress = std::max(congress, NumberIn(document.congress));
    bills[document.identifier].push_back(document);
  }
  std::vector<StoredDocument> pending;
  for (auto& [identifier, versions] : bills) {
    SortVersions(versions);
    const StoredDocument& latest = versions.back();
    const bool open = NumberIn(latest.congress) == congress && latest.stage != kEnrolled;
    if (open) pending.push_back(latest);
  }
  std::sort(pending.begin(), pending.end(),
            [](const StoredDocument& a, const StoredDocument& b) { return a.key < b.key; });
  return pending;
}

}  // namespace ramseyer
