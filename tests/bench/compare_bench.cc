// What comparing costs: the whole program on two omnibus bills against `git diff --word-diff` on
// their words one a line and against parsing their XML, in one run; its stages; and how the time
// grows with the size of the documents and with how little they have in common.
//
// Needs the corpus (tests/support/corpus.h); without it each benchmark is skipped and says so.
#include <benchmark/benchmark.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "compare/compare.h"
#include "formats/read.h"
#include "render/json/report_json.h"
#include "report/compare_report.h"
#include "support/corpus.h"

namespace ramseyer {
namespace {

using Clock = std::chrono::steady_clock;

const char* const kOld = "large/BILLS-116hr1865eah.xml";
const char* const kNew = "large/BILLS-116hr1865enr.xml";
const char* const kOther = "large/114hr2029enr_good.xml";

std::string PathOf(const char* relative) { return test_support::CorpusPath(relative); }

bool HasFiles(benchmark::State& state, std::initializer_list<const char*> files) {
  for (const char* file : files) {
    if (test_support::HasCorpus(file)) continue;
    state.SkipWithError(test_support::CorpusMissing(file).c_str());
    return false;
  }
  return true;
}

Document Read(const char* relative) { return std::move(*ReadDocumentFile(PathOf(relative))); }

double Seconds(Clock::time_point since) {
  return std::chrono::duration<double>(Clock::now() - since).count();
}

// What a program took that was run to its end, without its output.
struct Usage {
  double seconds = 0;
  double peak_bytes = 0;
};

Usage RunProgram(std::vector<std::string> arguments) {
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  const Clock::time_point begin = Clock::now();
  const pid_t child = fork();
  if (child == 0) {
    const bool silent = std::freopen("/dev/null", "w", stdout) != nullptr;
    if (silent) execvp(argv[0], argv.data());
    _exit(127);
  }
  rusage usage{};
  int status = 0;
  wait4(child, &status, 0, &usage);
  return {Seconds(begin), static_cast<double>(usage.ru_maxrss) * 1024};
}

// A document's words, one a line.
void WriteWords(const Document& document, const std::string& path) {
  Interner exact;
  Interner folded;
  std::ofstream out(path);
  for (const ByteRange range :
       ReadWords(document, CommitteeReading::kAfter, {}, exact, folded).ranges) {
    out << document.Text(range) << '\n';
  }
}

void BM_ProgramAgainstGitAndPugixml(benchmark::State& state) {
  if (!HasFiles(state, {kOld, kNew})) return;
  const std::string folder = std::filesystem::temp_directory_path() / "ramseyer_compare_bench";
  std::filesystem::create_directories(folder);
  WriteWords(Read(kOld), folder + "/old.txt");
  WriteWords(Read(kNew), folder + "/new.txt");
  const double input = static_cast<double>(std::filesystem::file_size(PathOf(kOld)) +
                                           std::filesystem::file_size(PathOf(kNew)));
  double ours = 0;
  double git = 0;
  double parsing = 0;
  double peak = 0;
  for (auto unused : state) {
    const Usage usage =
        RunProgram({RAMSEYER_PROGRAM, "compare", "--format", "json", PathOf(kOld), PathOf(kNew)});
    ours += usage.seconds;
    peak = std::max(peak, usage.peak_bytes);
    git += RunProgram({"git", "diff", "--no-index", "--word-diff", folder + "/old.txt",
                       folder + "/new.txt"})
               .seconds;
    const Clock::time_point begin = Clock::now();
    for (const char* file : {kOld, kNew}) {
      pugi::xml_document document;
      benchmark::DoNotOptimize(document.load_file(PathOf(file).c_str()));
    }
    parsing += Seconds(begin);
    state.SetIterationTime(usage.seconds);
  }
  state.counters["to_git"] = ours / git;
  state.counters["to_pugixml"] = ours / parsing;
  state.counters["peak_to_input"] = peak / input;
  std::filesystem::remove_all(folder);
}
BENCHMARK(BM_ProgramAgainstGitAndPugixml)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(10);

void BM_Reading(benchmark::State& state) {
  if (!HasFiles(state, {kOld})) return;
  for (auto unused : state) benchmark::DoNotOptimize(Read(kOld));
}
BENCHMARK(BM_Reading)->Unit(benchmark::kMillisecond);

void BM_Comparing(benchmark::State& state) {
  if (!HasFiles(state, {kOld, kNew})) return;
  const Document before = Read(kOld);
  const Document after = Read(kNew);
  for (auto unused : state) benchmark::DoNotOptimize(Compare(before, after));
}
BENCHMARK(BM_Comparing)->Unit(benchmark::kMillisecond);

void BM_Reporting(benchmark::State& state) {
  if (!HasFiles(state, {kOld, kNew})) return;
  const Document before = Read(kOld);
  const Document after = Read(kNew);
  const Comparison comparison = Compare(before, after);
  for (auto unused : state) {
    benchmark::DoNotOptimize(ReportComparison(before, after, comparison));
  }
}
BENCHMARK(BM_Reporting)->Unit(benchmark::kMillisecond);

void BM_WritingJson(benchmark::State& state) {
  if (!HasFiles(state, {kOld, kNew})) return;
  const Document before = Read(kOld);
  const Document after = Read(kNew);
  const Report report = ReportComparison(before, after, Compare(before, after));
  for (auto unused : state) benchmark::DoNotOptimize(RenderJson(report));
}
BENCHMARK(BM_WritingJson)->Unit(benchmark::kMillisecond);

void BM_UnrelatedOmnibusBills(benchmark::State& state) {
  if (!HasFiles(state, {kOther, kNew})) return;
  const Document before = Read(kOther);
  const Document after = Read(kNew);
  for (auto unused : state) {
    benchmark::DoNotOptimize(ReportComparison(before, after, Compare(before, after)));
  }
}
BENCHMARK(BM_UnrelatedOmnibusBills)->Unit(benchmark::kMillisecond);

// The XML of a bill without its divisions from `count` on.
std::string FirstDivisions(const std::string& xml, std::int64_t count) {
  std::size_t at = 0;
  for (std::int64_t i = 0; i <= count; ++i) {
    at = xml.find("<division ", at + 1);
    if (at == std::string::npos) return xml;
  }
  const std::size_t end = xml.rfind("</division>") + std::string("</division>").size();
  return xml.substr(0, at) + xml.substr(end);
}

Document ReadFirstDivisions(const char* relative, std::int64_t count) {
  std::ifstream in(PathOf(relative), std::ios::binary);
  const std::string xml((std::istreambuf_iterator<char>(in)), {});
  Result<Source> source = Source::FromBytes(relative, FirstDivisions(xml, count));
  return std::move(*ReadDocument(std::move(*source)));
}

void CompareFirstDivisions(benchmark::State& state, const char* before_file,
                           const char* after_file) {
  if (!HasFiles(state, {before_file, after_file})) return;
  const Document before = ReadFirstDivisions(before_file, state.range(0));
  const Document after = ReadFirstDivisions(after_file, state.range(0));
  for (auto unused : state) {
    benchmark::DoNotOptimize(ReportComparison(before, after, Compare(before, after)));
  }
  const std::size_t bytes = before.source().bytes().size() + after.source().bytes().size();
  state.counters["input_bytes"] = static_cast<double>(bytes);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void BM_GrowingBills(benchmark::State& state) { CompareFirstDivisions(state, kOld, kNew); }
BENCHMARK(BM_GrowingBills)->DenseRange(1, 16, 3)->Unit(benchmark::kMillisecond);

// Parts of one bill against parts of another: nothing is equal but by chance.
void BM_GrowingUnrelatedBills(benchmark::State& state) {
  CompareFirstDivisions(state, kOther, kNew);
}
BENCHMARK(BM_GrowingUnrelatedBills)->DenseRange(1, 16, 3)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace ramseyer
