// What reading costs, stage by stage, over all bills of a Congress that the corpus has: bytes into
// a source, the source into XML, XML into a document, the document into instructions. Beside them
// pugixml's bare parse of the same bytes.
//
// Needs the corpus (tests/support/corpus.h); without it each benchmark is skipped and says so.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "amend/language/instruction.h"
#include "base/files.h"
#include "formats/read.h"
#include "support/corpus.h"
#include "watch/prefilter.h"
#include "xml/xml_tree.h"

namespace ramseyer {
namespace {

constexpr const char* kBills = "bills-119";

// The bytes of every bill, in the order of their names.
std::vector<std::string> Bills(benchmark::State& state) {
  std::vector<std::string> bills;
  if (!test_support::HasCorpus(kBills)) {
    state.SkipWithError(test_support::CorpusMissing(kBills).c_str());
    return bills;
  }
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(test_support::CorpusPath(kBills))) {
    if (entry.path().extension() == ".xml") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const std::filesystem::path& path : paths) bills.push_back(*ReadFile(path.string()));
  return bills;
}

// Calls `work` with each bill's bytes, over and over, and counts the bytes.
template <typename Work>
void ForEachBill(benchmark::State& state, Work work) {
  const std::vector<std::string> bills = Bills(state);
  std::int64_t bytes = 0;
  for (auto unused : state) {
    for (const std::string& bill : bills) {
      work(bill);
      bytes += static_cast<std::int64_t>(bill.size());
    }
  }
  state.SetBytesProcessed(bytes);
}

Source SourceOf(const std::string& bytes) { return std::move(*Source::FromBytes("bill", bytes)); }

void BM_BarePugixml(benchmark::State& state) {
  ForEachBill(state, [](const std::string& bytes) {
    pugi::xml_document document;
    benchmark::DoNotOptimize(document.load_buffer(bytes.data(), bytes.size()));
  });
}
BENCHMARK(BM_BarePugixml)->Unit(benchmark::kMillisecond);

void BM_ReadSource(benchmark::State& state) {
  ForEachBill(state, [](const std::string& bytes) { benchmark::DoNotOptimize(SourceOf(bytes)); });
}
BENCHMARK(BM_ReadSource)->Unit(benchmark::kMillisecond);

void BM_ReadXml(benchmark::State& state) {
  ForEachBill(state, [](const std::string& bytes) {
    benchmark::DoNotOptimize(XmlTree::Parse(SourceOf(bytes)));
  });
}
BENCHMARK(BM_ReadXml)->Unit(benchmark::kMillisecond);

void BM_ReadDocument(benchmark::State& state) {
  ForEachBill(state, [](const std::string& bytes) {
    benchmark::DoNotOptimize(ReadDocument(SourceOf(bytes)));
  });
}
BENCHMARK(BM_ReadDocument)->Unit(benchmark::kMillisecond);

void BM_ReadInstructions(benchmark::State& state) {
  ForEachBill(state, [](const std::string& bytes) {
    const Result<Document> document = ReadDocument(SourceOf(bytes));
    benchmark::DoNotOptimize(ReadInstructions(*document));
  });
}
BENCHMARK(BM_ReadInstructions)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace ramseyer
