// Whatever a bill does to the law, it does to the law of which only what it asks for is read.
#include "amend/resolve/law_at_hand.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "amend/amend.h"
#include "base/files.h"
#include "base/limits.h"
#include "base/parallel.h"
#include "formats/read.h"
#include "render/json/report_json.h"
#include "render/uslm/uslm_writer.h"
#include "report/amend_report.h"
#include "support/corpus.h"

namespace ramseyer {
namespace {

namespace fs = std::filesystem;
using test_support::CorpusPath;

// All that the program would write: the report, and the titles or why there are none.
std::string OutputsOf(const Document& bill, LawAtHand& law) {
  std::string outputs;
  const Result<void> done = law.With([&](const LawLibrary& library) -> Result<void> {
    const Report report = ReportAmendment(bill, library, Amend(bill, library));
    outputs = RenderJson({&report, 1});
    const auto titles = WriteAmendedTitles(Amend(bill, library, Moment::kFirstYear), library);
    if (!titles) return tl::make_unexpected(titles.error());
    for (const UslmFile& title : *titles) outputs += title.name + '\n' + title.bytes;
    return {};
  });
  return done ? outputs : outputs + ToString(done.error());
}

Result<LawAtHand> Open(const std::string& path, std::uint64_t smallest_indexed) {
  LawAtHandOptions options;
  options.smallest_indexed = smallest_indexed;
  return LawAtHand::Open({path}, options);
}

void ExpectSameOutputs(const std::string& bill_file, const std::string& law) {
  const Result<Document> bill = ReadDocumentFile(bill_file);
  ASSERT_TRUE(bill);
  Result<LawAtHand> whole = Open(law, LimitOf(Limit::kFileSize));
  Result<LawAtHand> indexed = Open(law, 0);
  ASSERT_TRUE(whole && indexed) << law;
  EXPECT_EQ(OutputsOf(*bill, *whole), OutputsOf(*bill, *indexed)) << bill_file;
}

TEST(LawAtHand, GivesTheSampleAsTheWholeLawDoes) {
  const std::string samples = RAMSEYER_SOURCE_DIR "/samples";
  ExpectSameOutputs(samples + "/s1693-115-is.xml", samples + "/law");
  ExpectSameOutputs(samples + "/s1693-115-rs.xml", samples + "/law");
}

TEST(LawAtHandCorpus, GivesEveryCaseOfTheOracleAsTheWholeLawDoes) {
  RAMSEYER_NEED_CORPUS("../oracle/cases");
  std::vector<fs::path> cases;
  for (const auto& entry : fs::directory_iterator(CorpusPath("../oracle/cases"))) {
    // Of a law that only adds sections nothing stands before it.
    if (fs::exists(entry.path() / "before")) cases.push_back(entry.path());
  }
  ASSERT_FALSE(cases.empty());
  ForEachInParallel(cases.size(), JobsFor(0), [&](std::size_t i) {
    ExpectSameOutputs((cases[i] / "bill.xml").string(), (cases[i] / "before").string());
  });
}

TEST(LawAtHandCorpus, GivesABillOnWholeTitlesAsTheWholeLawDoes) {
  RAMSEYER_NEED_CORPUS("usc/119-36");
  for (const char* bill : {"plaw/PLAW-119publ21.xml", "fosta/BILLS-115s1693is.xml"}) {
    RAMSEYER_NEED_CORPUS(bill);
    ExpectSameOutputs(CorpusPath(bill), CorpusPath("usc/119-36"));
  }
}

TEST(LawAtHand, TellsOfBadFilesWhatLoadingTells) {
  const fs::path folder = fs::path(testing::TempDir()) / "law_at_hand_bad";
  fs::remove_all(folder);
  ASSERT_TRUE(
      WriteFile((folder / "a.xml").string(), "<uscDoc identifier=\"/us/usc/t1\"></uscDoc>"));
  ASSERT_TRUE(WriteFile((folder / "b.xml").string(), "<uscDoc identifier=\"/us/usc/t2\"><main>"));
  LawAtHandOptions options;
  options.smallest_indexed = 0;
  for (const std::vector<std::string>& paths :
       {std::vector<std::string>{folder.string()}, {folder.string(), "nowhere"}, {"nowhere"}}) {
    const auto at_hand = LawAtHand::Open(paths, options);
    const auto loaded = LawLibrary::Load(paths);
    ASSERT_FALSE(at_hand);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(ToString(at_hand.error()), ToString(loaded.error()));
  }
  fs::remove_all(folder);
}

}  // namespace
}  // namespace ramseyer
