// What the parts cost that reading_bench.cc and compare_bench.cc do not take apart: cutting into
// words, differences of words, alignment, execution on the law, and each renderer.
//
// Documents come from the corpus where a part needs large ones, and from samples/ for the rest.
#include <benchmark/benchmark.h>

#include <string>
#include <utility>
#include <vector>

#include "amend/amend.h"
#include "compare/align.h"
#include "compare/fingerprints.h"
#include "compare/word_table.h"
#include "diff/diff.h"
#include "formats/read.h"
#include "render/docx/docx_renderer.h"
#include "render/html/html_renderer.h"
#include "render/json/report_json.h"
#include "render/markdown/markdown_renderer.h"
#include "render/patch/patch_renderer.h"
#include "render/pdf/pdf_renderer.h"
#include "render/text/text_renderer.h"
#include "render/uslm_report/uslm_report.h"
#include "report/amend_report.h"
#include "support/corpus.h"
#include "text/words.h"

namespace ramseyer {
namespace {

constexpr const char* kOld = "large/BILLS-116hr1865eah.xml";
constexpr const char* kNew = "large/BILLS-116hr1865enr.xml";

const std::string kSamples = std::string(RAMSEYER_SOURCE_DIR) + "/samples/";

bool NeedCorpus(benchmark::State& state) {
  if (test_support::HasCorpus(kOld) && test_support::HasCorpus(kNew)) return true;
  state.SkipWithError(test_support::CorpusMissing(kOld).c_str());
  return false;
}

Document FromCorpus(const char* relative) {
  return std::move(*ReadDocumentFile(test_support::CorpusPath(relative)));
}

void BM_Segment(benchmark::State& state) {
  if (!NeedCorpus(state)) return;
  const Document bill = FromCorpus(kOld);
  for (auto unused : state) benchmark::DoNotOptimize(Segment(bill.text()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bill.text().size()));
}
BENCHMARK(BM_Segment)->Unit(benchmark::kMillisecond);

void BM_Diff(benchmark::State& state) {
  if (!NeedCorpus(state)) return;
  const Document before = FromCorpus(kOld);
  const Document after = FromCorpus(kNew);
  Interner exact;
  Interner folded;
  const WordTable a = ReadWords(before, CommitteeReading::kAfter, {}, exact, folded);
  const WordTable b = ReadWords(after, CommitteeReading::kAfter, {}, exact, folded);
  for (auto unused : state) benchmark::DoNotOptimize(Diff(a.exact, b.exact));
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(a.exact.size() + b.exact.size()));
}
BENCHMARK(BM_Diff)->Unit(benchmark::kMillisecond);

ComparedSide SideOf(const Document& document, Interner& exact, Interner& folded) {
  ComparedSide side;
  side.document = &document;
  side.words = ReadWords(document, CommitteeReading::kAfter, {}, exact, folded);
  side.prints = TakeFingerprints(document, side.words);
  return side;
}

void BM_Align(benchmark::State& state) {
  if (!NeedCorpus(state)) return;
  const Document before = FromCorpus(kOld);
  const Document after = FromCorpus(kNew);
  Interner exact;
  Interner folded;
  for (auto unused : state) {
    state.PauseTiming();  // a side keeps the sketches that were taken
    const ComparedSide a = SideOf(before, exact, folded);
    const ComparedSide b = SideOf(after, exact, folded);
    state.ResumeTiming();
    benchmark::DoNotOptimize(Align(a, b));
  }
}
BENCHMARK(BM_Align)->Unit(benchmark::kMillisecond);

// S. 1693 on the two titles that it amends.
struct Amended {
  Document bill = std::move(*ReadDocumentFile(kSamples + "s1693-115-is.xml"));
  LawLibrary law = LawOfSamples();

  static LawLibrary LawOfSamples() {
    Result<LawLibrary> law = LawLibrary::Load({kSamples + "law"});
    return law ? std::move(*law) : LawLibrary();
  }
};

void BM_Execute(benchmark::State& state) {
  const Amended sample;
  for (auto unused : state) benchmark::DoNotOptimize(Amend(sample.bill, sample.law));
}
BENCHMARK(BM_Execute)->Unit(benchmark::kMicrosecond);

template <typename Render>
void ForReport(benchmark::State& state, Render render) {
  const Amended sample;
  const Report report = ReportAmendment(sample.bill, sample.law, Amend(sample.bill, sample.law));
  for (auto unused : state) benchmark::DoNotOptimize(render(report));
}

void BM_RenderText(benchmark::State& state) {
  ForReport(state, [](const Report& report) { return RenderText(report, {}); });
}
void BM_RenderJson(benchmark::State& state) {
  ForReport(state, [](const Report& report) { return RenderJson(report); });
}
void BM_RenderHtml(benchmark::State& state) {
  ForReport(state, [](const Report& report) { return RenderHtml(report); });
}
void BM_RenderMarkdown(benchmark::State& state) {
  ForReport(state, [](const Report& report) { return RenderMarkdown(report); });
}
void BM_RenderPatch(benchmark::State& state) {
  ForReport(state, [](const Report& report) { return RenderPatch(report); });
}
void BM_RenderUslm(benchmark::State& state) {
  ForReport(state, [](const Report& report) { return RenderUslmReport(report); });
}
void BM_RenderDocx(benchmark::State& state) {
  ForReport(state, [](const Report& report) { return RenderDocx(report); });
}
void BM_RenderPdf(benchmark::State& state) {
  ForReport(state, [](const Report& report) { return RenderPdf(report, {}); });
}
BENCHMARK(BM_RenderText)->Unit(benchmark::kMicrosecond);
BENCHMARK(BM_RenderJson)->Unit(benchmark::kMicrosecond);
BENCHMARK(BM_RenderHtml)->Unit(benchmark::kMicrosecond);
BENCHMARK(BM_RenderMarkdown)->Unit(benchmark::kMicrosecond);
BENCHMARK(BM_RenderPatch)->Unit(benchmark::kMicrosecond);
BENCHMARK(BM_RenderUslm)->Unit(benchmark::kMicrosecond);
BENCHMARK(BM_RenderDocx)->Unit(benchmark::kMicrosecond);
BENCHMARK(BM_RenderPdf)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace ramseyer
