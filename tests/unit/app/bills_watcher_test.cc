// Bills are watched on law of which only what they ask for is read as on the whole of it.
#include "app/bills_watcher.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/files.h"
#include "formats/read.h"
#include "render/json/watch_json.h"
#include "support/corpus.h"

namespace ramseyer {
namespace {

using test_support::CorpusPath;

constexpr const char* kSamples = RAMSEYER_SOURCE_DIR "/samples";
constexpr std::uint64_t kNeverIndexed = std::uint64_t{1} << 40;

constexpr const char* kTitlesOfTheCorpus = R"(watch:
  - cite: chapter 2004 of title 54
  - cite: 54 U.S.C. 200402(j)
  - cite: 51 U.S.C. 50112
  - cite: chapter 1 of title 17
)";

struct Asked {
  const WatchList* list = nullptr;
  std::vector<std::string> bills;
  std::string law;
  std::uint64_t smallest_indexed = 0;
  unsigned jobs = 1;
};

// Every bill by the files, and again by documents of its own.
std::vector<std::string> ReportsOf(const Asked& asked) {
  const Baseline baseline;
  LawAtHandOptions options;
  options.smallest_indexed = asked.smallest_indexed;
  Result<LawAtHand> law = LawAtHand::Open({asked.law}, options);
  Result<BillsWatcher> watcher = BillsWatcher::Make(*asked.list, baseline, *law, true);
  const auto watched = watcher->WatchFiles(asked.bills, asked.jobs);
  std::vector<std::string> reports;
  for (std::size_t i = 0; i < asked.bills.size(); ++i) {
    for (const Result<WatchedBill>& bill :
         {(*watched)[i], watcher->WatchBill(ReadDocumentFile(asked.bills[i]).value())}) {
      WatchReport report = BeginWatchReport(*asked.list, true);
      AddWatchedBill(*bill, report);
      reports.push_back(RenderWatchJson(report));
    }
  }
  return reports;
}

void ExpectTheSame(const WatchList& list, const std::vector<std::string>& bills,
                   const std::string& law) {
  const std::vector<std::string> whole = ReportsOf({&list, bills, law, kNeverIndexed, 1});
  EXPECT_EQ(whole, ReportsOf({&list, bills, law, 0, 1}));
  EXPECT_EQ(whole, ReportsOf({&list, bills, law, 0, 2}));
  EXPECT_TRUE(std::any_of(whole.begin(), whole.end(), [](const std::string& report) {
    return report.find("\"redline\": {") != std::string::npos;
  }));
}

TEST(BillsWatcher, ReportsOnAnIndexWhatItReportsOnTheWholeLaw) {
  const std::string samples = kSamples;
  const WatchList list = LoadWatchList(samples + "/watch.yaml").value();
  ExpectTheSame(list, {samples + "/s1693-115-is.xml", samples + "/s1693-115-rs.xml"},
                samples + "/law");
}

TEST(BillsWatcherCorpus, ReportsOnAnIndexWhatItReportsOnTheWholeLaw) {
  RAMSEYER_NEED_CORPUS("bills-119");
  RAMSEYER_NEED_CORPUS("usc/119-36");
  const WatchList list = ParseWatchList("watch.yaml", kTitlesOfTheCorpus).value();
  std::vector<std::string> bills;
  const auto files = ListXmlFiles(CorpusPath("bills-119"));
  ASSERT_TRUE(files);
  constexpr std::size_t kStep = 3;  // a third of the bills, to be quick
  for (std::size_t i = 0; i < files->size(); i += kStep) bills.push_back((*files)[i]);
  ExpectTheSame(list, bills, CorpusPath("usc/119-36"));
}

TEST(BillsWatcher, TellsWhichBillCanNotBeRead) {
  const std::string samples = kSamples;
  const WatchList list = LoadWatchList(samples + "/watch.yaml").value();
  const Baseline baseline;
  LawAtHand law = LawAtHand::Open({}, {}).value();
  const BillsWatcher watcher = BillsWatcher::Make(list, baseline, law, false).value();
  const auto watched = watcher.WatchFiles({"nowhere.xml", samples + "/s1693-115-is.xml"}, 2);
  ASSERT_TRUE(watched);
  ASSERT_FALSE((*watched)[0]);
  EXPECT_EQ((*watched)[0].error().place.file, "nowhere.xml");
  ASSERT_TRUE((*watched)[1]);
  EXPECT_FALSE((*watched)[1]->hits.empty());
}

}  // namespace
}  // namespace ramseyer
