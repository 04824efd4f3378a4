#include "golden/watch/watch_case.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "golden/amend/amend_case.h"

namespace ramseyer::test_support {
namespace {

Baseline BaselineOf(const GoldenCase& golden) {
  const std::string* known = golden.Find("baseline");
  std::string json = R"({"ramseyer": {}, "hits": [)";
  std::istringstream words(known == nullptr ? "" : *known);
  bool first = true;
  for (std::string word; words >> word; first = false) {
    json += (first ? "" : ",") + (R"({"fingerprint": ")" + word + "\"}");
  }
  Result<Baseline> baseline = Baseline::Parse("baseline.json", json + "]}");
  EXPECT_TRUE(baseline.has_value()) << ToString(baseline.error());
  return baseline.value_or(Baseline());
}

}  // namespace

WatchReport WatchReportOf(const GoldenCase& golden) {
  const Result<WatchList> list = ParseWatchList("watch.yaml", golden.Input("watchlist"));
  EXPECT_TRUE(list.has_value()) << ToString(list.error());
  if (!list) return {};
  const Document bill = BillOf(golden);
  const LawLibrary law = LawLibrary::FromDocuments(LawOf(golden));
  const Watcher watcher(*list, law, golden.Find("also") != nullptr);
  WatchReport report = BeginWatchReport(*list, !law.empty());
  report.baseline = golden.Find("baseline") != nullptr;
  AddWatchedBill(ReportWatchedBill(*list, bill, watcher.Watch(bill, law), law, BaselineOf(golden)),
                 report);
  return report;
}

}  // namespace ramseyer::test_support
